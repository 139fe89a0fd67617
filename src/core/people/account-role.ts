import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';

/** Roles of an account on the platform. */
export const ACCOUNT_ROLES = ['head', 'admin', 'coordinator', 'executor', 'curator'] as const;

export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** The roles as the platform names them. */
export const ROLE_NAMES: { readonly [role in AccountRole]: string } = {
  head: 'Руководитель',
  admin: 'Администратор ЛКО',
  coordinator: 'Координатор',
  executor: 'Исполнитель',
  curator: 'Куратор',
};

/** The roles that a cell names. */
export interface RolesReading {
  /** In the order of ACCOUNT_ROLES, each once. */
  readonly roles: readonly AccountRole[];
  /** Parts of the cell that name no role. */
  readonly unknown: readonly string[];
}

const BETWEEN = /[,;/|+&\r\n•]/;
/** Between two roles of one part; what is denied before stays denied after it. */
const AND = / (?:и|[-–—*]) /i;
/** A line break that copying has lost: «РуководительКоординатор», «ЛКОКуратор». */
const GLUED = /([а-яё]|ЛКО)(?=[А-ЯЁ][а-яё])/g;
const BETWEEN_WORDS = /[\s_.():"«»\\[\]]+/;
const EDGES = /^[-–—*']+|[-–—*'!?]+$/g;
const ALL = /^все(?: (?:пять )?рол(?:и|ей))?(?: кроме |$)/;

const ROLES: readonly (readonly [RegExp, AccountRole])[] = [
  [/^(?:админ(?!истра(?:ц|ти))|адм$|admin)/, 'admin'],
  [/^коорд(?:инатор|$|-)|^coordinator$/, 'coordinator'],
  [/^(?:исполнител(?!ьн)|исп(?:олн)?$|исп-|executor$)/, 'executor'],
  [/^(?:руководител|рук(?:ов(?:од)?)?$|рук-|head$)/, 'head'],
  [/^кур(?:ат|атор\S*)?$|^кур-|^curator$/, 'curator'],
];
/** Posts that stand for a role where a list of roles is expected; inside a sentence they are only posts. */
const POSTS: readonly (readonly [RegExp, AccountRole])[] = [
  [/^специалист/, 'executor'],
  [/^(?:начальник|директор|глава$)/, 'head'],
];
/** Words that belong to a role's name or to its number in a list. */
const FILLER =
  /^(?:\d{1,2}|рол[ьи]|роле[йм]|лко?|лок|локальный|пос|в|с|за|как|функции|зам|заместител[ья]|ответственный)$/;
const DENIES = /^(?:не|ни|кроме|без)$/;
/** «Секретарь руководителя» is no head. */
const AIDES = /^(?:помощник|секретар|референт|советник)/;
/** «Администратор сайта» and «системный администратор» administer no ЛКО. */
const OTHER_ADMINISTRATION = /^(?:сайта|сообщества|групп[ыа]|паблика|страницы|вк|сети|школы)$/;
const OTHER_ADMINISTRATOR = /^(?:систем|сетев)/;

/**
 * The roles that a cell names: one or several, after any separator, on lines of their own, numbered, abbreviated, with
 * blanks alone between them, or inside a sentence. «Не», «кроме», «без» take a role away.
 *
 * @param raw cell value
 * @example readRoles('Руководитель Координатор').roles // ['head', 'coordinator']
 * Source: roles on the platform; the seminar on connecting institutions writes several with blanks alone. Other ways of
 * writing are inferred from sheets of accounts.
 */
export function readRoles(raw: CellValue): RolesReading {
  if (isEmptyMark(raw)) return { roles: [], unknown: [] };
  const named = new Set<AccountRole>();
  const denied = new Set<AccountRole>();
  const unknown: string[] = [];
  // Line breaks separate roles, so the cell is split before it is cleaned.
  for (const part of String(raw).split(BETWEEN)) {
    let denies = false;
    for (const piece of cellText(part).replace(GLUED, '$1 ').split(AND)) {
      const plain = piece.toLowerCase().replace(/ё/g, 'е');
      if (ALL.test(plain)) for (const role of ACCOUNT_ROLES) named.add(role);
      const read = readPiece(plain, denies);
      denies = read.denies;
      for (const role of read.named) named.add(role);
      for (const role of read.denied) denied.add(role);
      const isKnown = read.named.length + read.denied.length > 0 || ALL.test(plain);
      if (!isKnown && !read.isFiller) unknown.push(piece.trim());
    }
  }
  return { roles: ACCOUNT_ROLES.filter((role) => named.has(role) && !denied.has(role)), unknown };
}

interface PieceReading {
  readonly named: readonly AccountRole[];
  readonly denied: readonly AccountRole[];
  readonly denies: boolean;
  /** Nothing but words that say nothing. */
  readonly isFiller: boolean;
}

function readPiece(plain: string, deniesBefore: boolean): PieceReading {
  const words = plain
    .split(BETWEEN_WORDS)
    .map((word) => word.replace(EDGES, ''))
    .filter((word) => word !== '');
  const named: AccountRole[] = [];
  const denied: AccountRole[] = [];
  let denies = deniesBefore;
  let isList = true;
  let isFiller = !/\d/.test(plain);
  words.forEach((word, at) => {
    if (DENIES.test(word)) {
      denies = true;
      return;
    }
    const roles = rolesOfWord(word, isList, words[at + 1] ?? '', words[at - 1] ?? '');
    (denies ? denied : named).push(...roles);
    if (roles.length > 0 || FILLER.test(word)) return;
    isList = false;
    isFiller = false;
  });
  return { named, denied, denies, isFiller };
}

function rolesOfWord(word: string, isList: boolean, next: string, before: string): AccountRole[] {
  const parts = word.split(/[-–—]/);
  const joined = parts.map((part) => roleIn(part, ROLES));
  if (parts.length > 1 && joined.every((role) => role !== null)) return joined;
  const role = roleIn(word, ROLES) ?? (isList ? roleIn(word, POSTS) : null);
  if (role === null) return [];
  if (role === 'head' && AIDES.test(before)) return [];
  const isOther = OTHER_ADMINISTRATION.test(next) || OTHER_ADMINISTRATOR.test(before);
  return role === 'admin' && isOther ? [] : [role];
}

function roleIn(word: string, words: readonly (readonly [RegExp, AccountRole])[]): AccountRole | null {
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
