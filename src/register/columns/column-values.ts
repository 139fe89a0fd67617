import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import { readOktmo } from '../../core/codes/oktmo';
import { readOpaId } from '../../core/codes/opa-id';
import { readRegion } from '../../core/codes/region';
import { readSection } from '../../core/pos/app-link';
import { VK_PAGE_HOST } from '../../core/vk/vk-hosts';
import type { Role } from '../../shared/roles';
import { kindsByName } from '../rows/kind-by-name';
import { readLevel } from '../rows/level';
import { lacksResult } from '../rows/uncomputed-cells';
import { isBodyName, isKindWord } from './kind-word';

/** What the values below a header look like. Counts are of filled cells. */
export interface ColumnValues {
  readonly filled: number;
  /** Cells that fit a role, by role; a role whose values have no shape has no entry. */
  readonly fits: { readonly [role in ShapedRole]: number };
  /** Two sample values, as text. */
  readonly samples: readonly [string, string];
  /** Cells that fit no role but tell what a column is about. */
  readonly tells: { readonly [sign in Sign]: number };
  /** Whether the values are the numbers of rows: 1, 2, 3 in any order, or one more each time. */
  readonly counting: boolean;
  /** Number of different values. */
  readonly distinct: number;
}

/** Roles that values alone can show or refute. */
export type ShapedRole = Extract<
  Role,
  | 'ogrn'
  | 'inn'
  | 'oktmo'
  | 'id'
  | 'name'
  | 'kind'
  | 'field'
  | 'region'
  | 'vkPage'
  | 'vkId'
  | 'readyAppLink'
  | 'site'
  | 'level'
  | 'status'
>;

/**
 * What a value may be beside what a role asks for: the name of a body, of a municipality, a link of ПОС or of the
 * mini-app, one of ПОС alone (its form or polls, as a menu has them), words that say
 * whether an account is connected, the number of an account with words beside it («ЛКО № 811»).
 */
export type Sign = 'body' | 'municipality' | 'posLink' | 'posMenu' | 'connection' | 'account';

const MOST_FILLED = 200;
/** A longer text is no code, name or link. */
const LONGEST = 2000;
const VK_LINK = new RegExp(`(?:^|//|\\.)${VK_PAGE_HOST}/`, 'i');

/** A link says nothing of the codes in it. */
const ADDRESS = /^.{0,3}https?:|:\/\/|gosuslugi\.ru\//i;
const POS_MENU = /pos\.gosuslugi\.ru\/(?:form|og\/org-activities)/i;
const POS_LINK = /pos\.gosuslugi\.ru\/|app8181405/i;
const MUNICIPALITY =
  /(?:^| )(?:район|р-н|м\.?р\.?|муниципальн\S*|м\.?о\.?|г\.?о\.?|городской округ|город|г\.|пгт|поселени\S*|сельсовет)(?= |$|\.)/i;
/** Words of a column that says whether something works; the rules of a row know many more. */
const STATUS =
  /^(?:да|нет|есть|истина|ложь|true|false|yes|no|[+✓✔☑☐✗✘×vх-]|[01]|(?:не ?|готов\S* к |жд[её]т |ожида\S* |план\S* )?(?:подкл|действ|актив|создан|работ|закрыт|архив|откры|заблок|отключ|connect|active|inactive|closed|зарегистр)\S*(?: .{0,40})?)$/i;

/** «Да» and «нет» stand in many columns: only these words speak of a connection themselves. */
const SAYS_CONNECTED = /(?:^|[^а-яё])(?:не ?)?(?:подключ|подкл(?=\.|$| )|отключ|подсоедин|деактивир)/i;
const LONGEST_STATUS = 60;

const LEVEL = /^(?:уровень )?(?:[0-9](?:[.,]0+)?(?:-?(?:й|ый|ой))?|[a-zіа-яё]{1,9})(?: уровень)?$/i;

type Test = (text: string, raw: CellValue) => boolean;

/** What fits a role. Codes count when they are right or at least have the shape: a wrong digit is the row's fault. */
const TESTS: { readonly [role in ShapedRole]: Test } = {
  ogrn: (text, raw) =>
    /\d/.test(text) && !ADDRESS.test(text) && (readOgrn(raw).ok || /^[15]\d{12}$/.test(text)),
  inn: (text, raw) => /\d/.test(text) && !ADDRESS.test(text) && readInn(raw).ok,
  oktmo: (text, raw) => /\d{7,}/.test(text) && !ADDRESS.test(text) && readOktmo(raw).ok,
  id: (text) => /^\d{1,9}(?:[.,]0+)?$/.test(text),
  name: (text) => text.length > 6 && /[а-яё]{4}/i.test(text) && !/^https?:/i.test(text),
  kind: (text) => isKindWord(text),
  field: (text, raw) => !ADDRESS.test(text) && readSection(raw).ok,
  region: (text, raw) => !ADDRESS.test(text) && readRegion(raw).ok,
  vkPage: (text) => VK_LINK.test(text) && !/app\d+/.test(text),
  vkId: (text) => /^-?\d{4,12}(?:[.,]0+)?$/.test(text) || /(?:club|public)\d+/i.test(text),
  readyAppLink: (text) => /app8181405/.test(text),
  level: (text) => LEVEL.test(text) && (/\d/.test(text) || readLevel(text) > 0),
  status: (text) => STATUS.test(text),
  site: (text) =>
    !POS_LINK.test(text) &&
    /^(?:https?:\/\/|www\.)|^[а-яёa-z0-9.-]+\.(?:ru|рф|com|org|net|su)(?:\/|$)/i.test(text),
};

const SIGNS: { readonly [sign in Sign]: (text: string, raw: CellValue) => boolean } = {
  body: isBodyName,
  municipality: (text) => MUNICIPALITY.test(text),
  posLink: (text) => POS_LINK.test(text),
  posMenu: (text) => POS_MENU.test(text),
  connection: (text) => text.length < LONGEST_STATUS && SAYS_CONNECTED.test(text),
  account: (text, raw) => text.length < LONGEST_STATUS && /\d/.test(text) && readOpaId(raw).ok,
};

const SHAPED = Object.keys(TESTS) as ShapedRole[];

/**
 * Looks at one column's values below the header. A formula without a result tells nothing of them.
 *
 * @param cells the column's cells, top first; the first 200 that hold something are read
 */
export function columnValues(cells: readonly CellValue[]): ColumnValues {
  const fits: { [role in ShapedRole]: number } = {
    ogrn: 0,
    inn: 0,
    oktmo: 0,
    id: 0,
    name: 0,
    kind: 0,
    field: 0,
    region: 0,
    vkPage: 0,
    vkId: 0,
    readyAppLink: 0,
    site: 0,
    level: 0,
    status: 0,
  };
  const tells = { body: 0, municipality: 0, posLink: 0, posMenu: 0, connection: 0, account: 0 };
  const samples: string[] = [];
  const texts: string[] = [];
  let filled = 0;
  for (const raw of cells) {
    if (filled === MOST_FILLED) break;
    if (raw === '' || isEmptyMark(raw) || lacksResult(raw)) continue;
    const text = cellText(raw);
    filled += 1;
    if (samples.length < 2) samples.push(text.slice(0, 100));
    texts.push(text);
    if (text.length > LONGEST) continue;
    for (const role of SHAPED) if (TESTS[role](text, raw)) fits[role] += 1;
    for (const sign of Object.keys(tells) as Sign[]) if (SIGNS[sign](text, raw)) tells[sign] += 1;
  }
  return {
    filled,
    fits,
    tells,
    counting: isCounting(texts),
    distinct: new Set(texts).size,
    samples: [samples[0] ?? '', samples[1] ?? ''],
  };
}

/** Share of the filled cells that fit a role, 0 to 1; 0 for an empty column. */
export function share(values: ColumnValues, role: ShapedRole): number {
  return values.filled === 0 ? 0 : values.fits[role] / values.filled;
}

/** Share of the filled cells that show a sign. */
export function signShare(values: ColumnValues, sign: Sign): number {
  return values.filled === 0 ? 0 : values.tells[sign] / values.filled;
}

/** Numbers of rows: 1 to as many as there are, some left out, in any order; or one more from row to row. */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.map((text) =>
    /^\d{1,6}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN,
  );
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return false;
  const distinct = new Set(numbers).size === numbers.length;
  if (distinct && Math.min(...numbers) <= 3 && Math.max(...numbers) <= 1.5 * numbers.length + 2) return true;
  const steps = numbers.slice(1).filter((number, at) => number - (numbers[at] as number) === 1).length;
  return Math.max(...numbers) < 100_000 && steps >= 0.9 * (numbers.length - 1);
}

/** Whether most of a column's values are names of institutions or bodies. */
export function looksLikeNames(cells: readonly CellValue[]): boolean {
  const texts = cells
    .map(cellText)
    .filter((text) => text !== '')
    .slice(0, MOST_FILLED);
  const named = texts.filter((text) => text.length > 10 && kindsByName(text).length > 0);
  const distinct = new Set(texts).size;
  return texts.length >= 3 && named.length >= 0.7 * texts.length && distinct >= 0.8 * texts.length;
}
