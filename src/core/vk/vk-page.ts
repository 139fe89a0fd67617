import { allMatches } from '../cells/all-matches';
import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { withLatinForCyrillic } from '../cells/latin-letters';
import { quoted } from '../cells/quoted';
import { readDigits } from '../codes/digits';
import { err, ok, type Result, valueOrEmpty } from '../findings/result';
import { type FindingCode, finding } from '../findings/value-findings';
import { isNoPage } from './no-page';
import { isShortener } from './short-links';
import { type Address, parseAddress } from './vk-address';
import { hasVkObjects, hasVkPages, VK_PAGE_HOST } from './vk-hosts';
import { productOwner, vkOwner } from './vk-object';

/** Number of the mini-app «Госуслуги»: every copied menu link has it, and it is never a community. */
const APP_NUMBER = '8181405';
const APP_ITSELF = /^app8181405(?:_|$)/i;
/** VK has some 240 million communities; a number of ten digits is an INN. */
const LONGEST = 9;
/** Part of the address of a channel, which has a number of its own. */
const CHANNEL = /^channels?$/i;
const SERVICE = /^(?:away|share|login|feed2|widget_[a-z]+)\.php$/i;
const PAGE_SCRIPT = /^(?:club|public|event|group|groups|page)\.php$/i;
/** Signs that separate words or open a mention. */
const SEVERAL_WORDS = /[\s;|,["<>]/;
/** Copied from a page's code; replaced first, as its semicolon would separate words. */
const ESCAPED_AND = /&amp;/gi;
const MENTION = /\[(club\d+|public\d+|event\d+|id\d+)\|[^[\]]*\]/gi;
/** `*club1 (Имя)`, as posts show a mention. */
const STARRED = /\*(?=(?:club|public|event|id)\d)/gi;
/** `vk.com/ club1`: a space between the host and the name. */
const SPACE_BEHIND_HOST = new RegExp(`(${VK_PAGE_HOST}/) +(?=[\\w@.-])`, 'gi');
const HOST_OF_ADDRESS = new RegExp(`(?:${VK_PAGE_HOST}|vk\\.cc)(?:[/?#:]|$)`, 'i');
const BARE_NUMBER = /^(?:(?:id|ид|№|vk|вк)[ :=№]+)?[-−–]? ?(\d[\d ]*(?:[.,]0+)?|\d[.,]\d+[EeЕе]\+?\d+)$/i;
/** «ID группы: 174337985»; «группа № 5» may be one of a kindergarten's. */
const LABELLED_NUMBER =
  /^(?:(?:id|ид|номер|№|vk|вк|групп[аы]|сообществ[оа]|(?:гос)?паблика?|public|club)[ :=№-]+){1,3}(\d{4,})$/i;
const OWNED_NUMBER = /^-\d+(?:_\d+)?$/;
/** A piece of an address: `groupId=1`, `z=photo-1_2%2Fwall-1_2`. */
const BARE_PARAMETER = /^(?:groupid|group_id|gid|public_id|z|w)=[^\s;|,&]+$/i;
const GROUP_PARAMETER = /^(?:groupid|group_id|gid|public_id)$/;
const OWNER_PARAMETER = /^(?:id|oid|owner_id|owner|sel)$/;
const PERSONS_OBJECT = /(?<![a-z0-9])((?:photo|wall|album|video|topic|doc)\d{1,12})(?=_\d)/i;
/** A word that can be a screen name or an object's name without a host. */
const NAME = /^@?[a-z0-9_.]+(?:-\d[\d_]*)?$/i;

type FaultCode = Extract<FindingCode, `vk-${string}`>;
/**
 * The community of one address, or the code of the reason why it has none; `name` is the screen name of a page without a
 * number, null where the cell names several.
 */
type Reading = { readonly group: string } | { readonly fault: FaultCode; readonly name?: string | null };

/**
 * The numeric id of a VK community from a cell.
 *
 * @param raw a link in any of VK's forms, a mention `[club1|…]`, `-1`, or a bare number
 * @returns the community's id, digits; or the reason: a screen name has no id, a person's page, another site, a
 *   short link, several pages, the mini-app's own number; never throws
 * @example readVkGroup('https://vk.ru/school?z=photo-174337985_456239078%2Falbum-174337985_0')
 * // { ok: true, value: '174337985' }
 * Source: Mintsifry's instruction for official pages (the id comes after «photo»); forms of links from the wild.
 */
export function readVkGroup(raw: CellValue): Result<string> {
  const reading = readingOf(raw);
  if ('group' in reading) return ok(reading.group);
  const { fault } = reading;
  if (fault === 'vk-empty') return err(finding('vk-empty'));
  if (fault === 'vk-person') return err(finding('vk-person', quoted(raw), minusHint(raw)));
  return err(finding(fault, quoted(raw)));
}

/** What VK may be asked about a page: its number or its screen name, in lower case. */
export interface VkPageName {
  readonly ask: string;
}

/** «yes», «unknown» without an address are words of a sheet, and somebody's screen names as well. */
const SURELY_NAME = /^@|[\d_.]/;
/** VK's own rules for a short address. */
const SCREEN_NAME = /^[a-z0-9_.]{2,64}$/;

/**
 * What VK may be asked about the page of a cell: its number, else its screen name.
 *
 * @returns the number's digits or the screen name in lower case; or the reason why there is nothing to ask, never throws
 * @example readVkPageName('https://vk.com/School5') // { ok: true, value: { ask: 'school5' } }
 * @example readVkPageName('https://vk.com/club1') // { ok: true, value: { ask: '1' } }
 */
export function readVkPageName(raw: CellValue): Result<VkPageName> {
  const reading = readingOf(raw);
  if ('group' in reading) return ok({ ask: reading.group });
  const { fault, name } = reading;
  if (fault === 'vk-no-id' && name === null) return err(finding('vk-several', quoted(raw)));
  const ask = (name ?? '').toLowerCase();
  if (fault !== 'vk-no-id' || !SCREEN_NAME.test(ask)) {
    const read = readVkGroup(raw);
    return read.ok ? ok({ ask: read.value }) : read;
  }
  return ok({ ask });
}

/** The instruction prints `photo123_456` without the minus that VK writes before a community's number. */
function minusHint(raw: CellValue): string {
  const [, object] = PERSONS_OBJECT.exec(cellText(raw)) ?? [];
  return object === undefined ? '' : object.replace(/(?=\d)/, '-');
}

/**
 * The same without the reason.
 *
 * @returns '' when the cell names no community
 * @example vkGroupIn('https://vk.com/club174337985') // '174337985'
 */
export function vkGroupIn(raw: CellValue): string {
  return valueOrEmpty(readVkGroup(raw));
}

function readingOf(raw: CellValue): Reading {
  if (isEmptyMark(raw)) return { fault: 'vk-empty' };
  if (isDate(raw) || typeof raw === 'boolean') return { fault: 'vk-no-id' };
  if (typeof raw === 'string' && isNoPage(raw) && /[а-яё]/i.test(raw)) return { fault: 'vk-no-page' };
  return typeof raw === 'number'
    ? ofNumber(Math.abs(raw))
    : ofText(withLatinForCyrillic(cellText(raw)).replace(ESCAPED_AND, '&').replace(STARRED, '@'));
}

function ofNumber(raw: CellValue): Reading {
  const read = readDigits(raw, 'Страница ВК');
  return read.ok ? accepted(read.value) : { fault: 'vk-no-id' };
}

function accepted(digits: string): Reading {
  const group = digits.replace(/^0+/, '');
  if (group === '') return { fault: 'vk-no-id' };
  if (group === APP_NUMBER) return { fault: 'vk-app' };
  return group.length > LONGEST ? { fault: 'vk-too-long' } : { group };
}

function ofText(text: string): Reading {
  const [, bare] = BARE_NUMBER.exec(text) ?? LABELLED_NUMBER.exec(text) ?? [];
  if (bare !== undefined) return ofNumber(bare.replace(/ (?=\d{3}(?:\D|$))/g, ''));
  if (BARE_PARAMETER.test(text)) return ofLink(`?${text}`);
  return joint(SEVERAL_WORDS.test(text) ? ofWords(text) : linksIn([text], false).map(ofLink));
}

function ofWords(text: string): readonly Reading[] {
  const mentions = allMatches(text, MENTION).map(([, name = '']) => name);
  const rest = text.replace(MENTION, ' ').replace(SPACE_BEHIND_HOST, '$1');
  const words = rest.split(/[\s;|"<>]+|,(?=\s|https?:)|(?<=[^/=&?#]),(?=[^_])/i).filter(Boolean);
  return mentions.concat(linksIn(words, mentions.length > 0)).map(ofLink);
}

/** The words that are addresses; one word alone, without any address, is itself a name. */
function linksIn(words: readonly string[], hasMention: boolean): readonly string[] {
  // Two addresses pasted without a space between them.
  const parts = ([] as string[]).concat(...words.map((word) => (/[?&=#]/.test(word) ? [word] : split(word))));
  if (parts.length === 1 && !hasMention) return parts;
  const links = parts.filter((word) => looksLikeLink(word));
  // «vk.com/club1,club2»: a name that is certainly a community counts next to an address too.
  if (links.length > 0 || hasMention) return parts.filter((word) => looksLikeLink(word) || isCommunity(word));
  return parts.filter((word) => vkOwner(word) !== null);
}

function isCommunity(word: string): boolean {
  const owner = vkOwner(word);
  return owner !== null && owner !== 'person';
}

function split(word: string): string[] {
  const second = word.search(/(?<=[a-z0-9_])https?:\/\//i);
  return second > 0 ? [word.slice(0, second), word.slice(second)] : [word];
}

function looksLikeLink(word: string): boolean {
  return (
    /^[([{«"'<]*(?:https?:|\/\/)/i.test(word) ||
    HOST_OF_ADDRESS.test(word) ||
    /\.[a-zа-яё]{2,6}\//i.test(word)
  );
}

function joint(readings: readonly Reading[]): Reading {
  // In a cell with links to several networks only those of VK count.
  const ours = readings.filter((reading) => !('fault' in reading && reading.fault === 'vk-other-site'));
  const [first, ...rest] = ours.length > 0 ? ours : readings;
  if (first === undefined) return { fault: 'vk-no-id' };
  const key = (reading: Reading): string => ('group' in reading ? reading.group : reading.fault);
  if (rest.some((reading) => key(reading) !== key(first))) return { fault: 'vk-several' };
  const name = nameOf(first);
  return name !== undefined && rest.some((reading) => nameOf(reading)?.toLowerCase() !== name?.toLowerCase())
    ? { fault: 'vk-no-id', name: null }
    : first;
}

function nameOf(reading: Reading): string | null | undefined {
  return 'fault' in reading ? reading.name : undefined;
}

function ofLink(text: string): Reading {
  const address = parseAddress(text);
  if (isName(text, address)) return withName(ofName('', { ...address, host: '' }), text);
  if (address.host === '') return ofName(address.path[0] ?? '', address);
  if (isShortener(address.host)) return { fault: 'vk-short' };
  if (!hasVkObjects(address.host)) return { fault: 'vk-other-site' };
  const first = address.path[0] ?? '';
  if (SERVICE.test(first)) return { fault: 'vk-service' };
  return ofName(first, address);
}

function withName(reading: Reading, text: string): Reading {
  return 'fault' in reading && reading.fault === 'vk-no-id'
    ? { ...reading, name: screenNameIn(text) }
    : reading;
}

/** «crm.sochi» alone is a screen name, though it looks like a host. */
function isName(text: string, address: Address): boolean {
  return (
    NAME.test(text) && address.path.length === 0 && !/^(?:www\.|.*\.(?:com|ru|me|cc|org|net)$)/i.test(text)
  );
}

function ofName(name: string, address: Address): Reading {
  const { path } = address;
  if (path.some((part, at) => CHANNEL.test(part) && (at > 0 || path.length > 1)))
    return { fault: 'vk-channel' };
  const own = vkOwner(name);
  if (own === 'person') return { fault: 'vk-person' };
  const given = address.parameters.find(([parameter]) => GROUP_PARAMETER.test(parameter))?.[1] ?? '';
  const isOther = own !== null && /^[1-9]\d*$/.test(given) && given !== own.group;
  // `app8181405_-1#groupId=2`: two communities, of which one is a slip.
  if (isOther && APP_ITSELF.test(name)) return { fault: 'vk-several' };
  if (own) return accepted(own.group);
  let found = '';
  let person = false;
  for (const object of objectsIn(address, PAGE_SCRIPT.test(name))) {
    const owner = vkOwner(object);
    if (owner === 'person') person = true;
    else if (owner !== null && found !== '' && owner.group !== found) return { fault: 'vk-several' };
    else if (owner !== null) found = owner.group;
  }
  if (found !== '') return accepted(found);
  if (person) return { fault: 'vk-person' };
  if (APP_ITSELF.test(name)) return { fault: 'vk-app' };
  const isOfPages = address.host === '' ? SURELY_NAME.test(name) : hasVkPages(address.host);
  return isOfPages ? { fault: 'vk-no-id', name: screenNameIn(name) } : { fault: 'vk-no-id' };
}

function screenNameIn(name: string): string {
  // `@school5-news` is an article of a community.
  return name.startsWith('@') ? name.slice(1).replace(/-.*$/, '') : name;
}

/** Names that may be objects of VK behind the first part of an address. */
function objectsIn({ host, path, parameters }: Address, isPageScript: boolean): string[] {
  const objects: string[] = [];
  if (/^market$/i.test(path[0] ?? '') && /^product$/i.test(path[1] ?? '')) {
    const owner = productOwner(path[2] ?? '');
    if (owner !== null && owner !== 'person') objects.push(`club${owner.group}`);
  }
  for (const part of path.slice(1)) {
    if (host !== '') objects.push(part);
    // `video/playlist/-1_2`: the owner is a part of its own.
    if (OWNED_NUMBER.test(part)) objects.push(`wall${part}`);
  }
  for (const [name, value] of parameters) objects.push(...objectsOfParameter(name, value, isPageScript));
  return objects;
}

/** `z` and `w` name objects; `groupId` and a negative `id` name a community. */
function objectsOfParameter(name: string, value: string, isPageScript: boolean): readonly string[] {
  if (name === 'z' || name === 'w') return value.split('/');
  if (GROUP_PARAMETER.test(name) && /^-?\d+$/.test(value)) return [`club${value.replace('-', '')}`];
  if (OWNER_PARAMETER.test(name) && /^-\d+/.test(value)) return [`wall${value}`];
  if (name === 'id' && isPageScript && /^\d+$/.test(value)) return [`club${value}`];
  // «#photo-1_2», an object alone.
  return value === '' ? name.split('/') : [];
}
