import { allMatches } from '../../cells/all-matches';
import { FOREIGN_LETTER, latinOf } from '../../cells/latin-letters';
import { VK_SITE } from '../../vk/vk-hosts';
import { INVISIBLE_SIGN } from './invisible';
import { WRAPPER_SIGN } from './wrapper';

/** A link inside a placed text. */
export interface LinkSpan {
  readonly start: number;
  readonly end: number;
  /** Leads to ПОС or the mini-app «Госуслуги», by its beginning. */
  readonly relevant: boolean;
}

const SLASH = '(?:[/\\\\]|%2f)';
const SCHEME = `(?:ht{1,3}p{1,2}s{0,2}(?:(?::|%3a)${SLASH}*|${SLASH}+))`;
const SUBDOMAINS = '(?:(?:www|m|new)\\.)*';
const VK_APP = `${VK_SITE}${SLASH}+app8181405(?!\\d)`;
const RELEVANT_HOST = new RegExp(`pos\\.gosuslugi\\.ru|${VK_APP}`, 'g');
/** What may stand in front of the host. */
const BEGINNING = new RegExp(`${SCHEME}*(?:[/\\\\]{2})?${SUBDOMAINS}$`);
/** No beginning is longer, even a scheme doubled or encoded. */
const LONGEST_BEGINNING = 80;
const ANY_SCHEME = new RegExp(`(?:ht{1,3}p{1,2}s{0,2}(?::|%3a)${SLASH}*)+`, 'g');
const BARE_HOST = /(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,10}(?=[/?#]|$)/g;
const WRAPPER = new RegExp(WRAPPER_SIGN, 'g');
/** A value in quotes, `=«50»`, and parameters that go on behind a stray quote. */
const QUOTED_VALUE = new RegExp(`^[\\w.+-]{1,40}${WRAPPER_SIGN}`);
const GOES_ON = /^[&?#;][a-z_]\w{0,20}=/i;
const LONGEST_AHEAD = 50;
const BLANK = new RegExp(`\\s|\\u0085|${INVISIBLE_SIGN}`);
/** Characters that stay as they are. */
const PLAIN = /^[a-z0-9/:.?&=_#-]$/;
const PERCENT_BLANK = /^%(?:20|0a|0d|09)$/i;

/** A text without blanks, in lower case, look-alikes made Latin. */
interface Compact {
  readonly text: string;
  /** Where each character is in the original text. */
  readonly at: readonly number[];
}

function compactOf(text: string): Compact {
  let compact = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (PLAIN.test(letter)) {
      compact += letter;
      at.push(index);
      continue;
    }
    if (BLANK.test(letter)) continue;
    if (letter === '%' && PERCENT_BLANK.test(text.slice(index, index + 3))) {
      index += 2;
      continue;
    }
    const lower = latinOf(letter).toLowerCase();
    // Some capitals become two characters in lower case; no link has them.
    compact += lower.length === 1 ? lower : letter;
    at.push(index);
  }
  return { text: compact, at };
}

/** A match in the compact text. */
interface Found {
  readonly index: number;
  readonly end: number;
}

/** The links to ПОС and the mini-app, each from its scheme to its host. */
function relevantIn(compact: string): readonly Found[] {
  let last = 0;
  return allMatches(compact, RELEVANT_HOST).map(({ 0: host, index }) => {
    const before = compact.slice(Math.max(last, index - LONGEST_BEGINNING), index);
    last = index + host.length;
    return { index: index - (BEGINNING.exec(before)?.[0].length ?? 0), end: last };
  });
}

function matchesIn(compact: string, pattern: RegExp): readonly Found[] {
  return allMatches(compact, pattern).map(({ 0: match, index }) => ({ index, end: index + match.length }));
}

const STOPS = /^(?:[([{—–*•]|-$)/;
const LINK_SIGN = /[=&?#_/0-9.%]/;
const COMPLETE = /utm_campaign=\d{13}$/i;
/** Values of letters only, that a blank may have cut: «gosus lugi». */
const LETTER_VALUE = /=(?:gosuslugi|auto|menu|post|vk|education|health|choosingkid)$/i;
/** These ends are no longer. */
const LONGEST_VALUE = 40;
/** More words without a sign of a link are a sentence. */
const MOST_WORDS = 2;

/** Whether a word behind a blank still belongs to the link. */
function continues(token: string, soFar: string): 'yes' | 'maybe' | 'no' {
  if (STOPS.test(token)) return 'no';
  if (/^[/:.]+$/.test(token)) return 'maybe';
  if (!/[A-Za-z0-9=&?#_%]/.test(token)) return 'no';
  if (FOREIGN_LETTER.test(token) && !/[=&]/.test(token)) return 'no';
  if (COMPLETE.test(soFar.slice(-LONGEST_VALUE)) && /^[\d.,]/.test(token)) return 'no';
  return LINK_SIGN.test(token) ? 'yes' : 'maybe';
}

/** Where the signs around a link begin; one that quotes a value, or has parameters behind it, is inside the link. */
function firstAround(text: string, start: number, limit: number): number {
  let isOpen = false;
  for (const { 0: sign, index } of allMatches(text.slice(start, limit), WRAPPER)) {
    const at = start + index;
    const ahead = text.slice(at + sign.length, Math.min(at + sign.length + LONGEST_AHEAD, limit));
    const opens: boolean = !isOpen && text.charAt(at - 1) === '=' && QUOTED_VALUE.test(ahead);
    if (index > 0 && !isOpen && !opens && !GOES_ON.test(ahead)) return at;
    isOpen = opens;
  }
  return limit;
}

/**
 * Where a link ends: not at a blank inside it, but at a word of the sentence around it.
 *
 * @param certain up to here it certainly is a link
 */
function linkEnd(text: string, start: number, certain: number, limit: number): number {
  const tokens = allMatches(text.slice(start, firstAround(text, start, limit)), /\S+/g);
  let end = start;
  let soFar = '';
  let waiting = '';
  let words = 0;
  for (const token of tokens) {
    const word = token[0];
    const belongs = start + token.index < certain ? 'yes' : continues(word, soFar);
    if (belongs === 'no') break;
    const tokenEnd = start + token.index + word.length;
    waiting += word;
    words = belongs === 'maybe' ? words + 1 : 0;
    if (words > MOST_WORDS) break;
    if (belongs === 'maybe' && !LETTER_VALUE.test((soFar + waiting).slice(-LONGEST_VALUE))) continue;
    soFar += waiting;
    waiting = '';
    end = tokenEnd;
  }
  return end;
}

/**
 * The links inside a placed text, in order.
 *
 * @param text a cell's text: one link, several, a sentence around them, blanks inside them
 * @returns spans in the text; links to ПОС and the mini-app, or, when there is none, whatever links there are
 * @example findLinks('Форма: https://pos.gosuslugi.ru/form/ !') // [{ start: 7, end: 37, relevant: true }]
 * Source: placed links in the wild.
 */
export function findLinks(text: string): readonly LinkSpan[] {
  const compact = compactOf(text);
  const relevant = relevantIn(compact.text);
  const schemes = matchesIn(compact.text, ANY_SCHEME);
  const others = schemes.length > 0 ? schemes : matchesIn(compact.text, BARE_HOST).slice(0, 1);
  const found = relevant.length > 0 ? relevant : others;
  return found.map((match) => {
    const after = match.end;
    const first = placeOf(compact, match.index);
    const certain = placeOf(compact, after - 1) + 1;
    const isBare = relevant.length === 0 && schemes.length === 0;
    const isOfHost = relevant.length > 0 && compact.text.charAt(match.index) !== 'h';
    const start = isBare ? lastWord(text, first, certain) : isOfHost ? addressStart(text, first) : first;
    const next = nextStart(relevant, schemes, after);
    const end = linkEnd(text, start, certain, next < 0 ? text.length : placeOf(compact, next));
    return { start, end, relevant: relevant.length > 0 };
  });
}

/** Where a character of the compact text is in the original. */
function placeOf({ at }: Compact, index: number): number {
  return at[index] ?? 0;
}

/** What makes a host another one: `https://lk.`, `name@`; or the scheme in front of its slashes: `ftp:`. */
const MORE_OF_HOST = /(?:[a-z][a-z0-9+.-]{0,20}:[/\\]{2})?[a-z0-9@._-]{0,63}$/i;
const PERCENT_IN_FRONT = new RegExp(`%(?:${BLANK.source})*[0-9a-f](?:${BLANK.source})*[0-9a-f]$`, 'i');
const OTHER_SCHEME = /(?:[a-z][a-z0-9+.-]{0,20}:)?$/i;

/** Where an address begins that goes on in front of the host that was looked for. */
function addressStart(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - LONGEST_BEGINNING), start);
  // The digits of «%20» are no host's.
  if (PERCENT_IN_FRONT.test(before)) return start;
  const more = /[/\\]/.test(text.charAt(start)) ? OTHER_SCHEME : MORE_OF_HOST;
  return start - (more.exec(before)?.[0].length ?? 0);
}

/** Where the last word of a part begins: a host without a scheme has no other mark of its beginning. */
function lastWord(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && !BLANK.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function nextStart(relevant: readonly Found[], schemes: readonly Found[], after: number): number {
  let next = -1;
  for (const list of [relevant, schemes]) {
    const later = list.find((match) => match.index >= after);
    if (later !== undefined && (next < 0 || later.index < next)) next = later.index;
  }
  return next;
}

/**
 * The placed texts of one cell: each link with what belongs to it, or the whole text when it has at most one link.
 *
 * @example splitLinks('https://pos.gosuslugi.ru/form/?opaId=1, https://vk.cc/a').length // 2
 */
export function splitLinks(text: string): readonly string[] {
  const compact = compactOf(text);
  const starts = new Set<number>();
  const relevant = relevantIn(compact.text);
  for (const match of relevant) starts.add(match.index);
  let next = 0;
  for (const match of matchesIn(compact.text, ANY_SCHEME)) {
    while ((relevant[next]?.end ?? Infinity) <= match.index) next += 1;
    const inside = match.index >= (relevant[next]?.index ?? Infinity);
    // A link to ПОС inside a redirect's address is part of it.
    if (!inside && !/[=/]$/.test(compact.text.slice(Math.max(0, match.index - 1), match.index)))
      starts.add(match.index);
  }
  const sorted = Array.from(starts)
    .filter((at) => at === 0 || !/(?:[=/]|%3d|%2f)$/.test(compact.text.slice(Math.max(0, at - 3), at)))
    .sort((a, b) => a - b);
  if (sorted.length < 2) return [text];
  return sorted.map((at, index) => {
    const next = sorted[index + 1];
    const part = text.slice(
      index === 0 ? 0 : placeOf(compact, at),
      next === undefined ? text.length : placeOf(compact, next),
    );
    return part.replace(/[\s,;|]+$/, '');
  });
}
