import { KIND_NAMES, KINDS, readKind } from '../../core/pos/kind';
import type { DecisionSubject } from '../../shared/decisions';

/** Words of the sheet «Решения»: what is decided, and what may be chosen. */

/** «Что решается». */
export const SUBJECT_NAMES: { readonly [subject in DecisionSubject]: string } = {
  parent: 'Вышестоящая организация',
  status: 'Статус ЛКО',
  kind: 'Вид организации',
  blankBelow: 'Пустые ячейки вышестоящей',
};

/** Headers of the sheet «Решения», in its order. */
export const DECISION_HEADERS = {
  subject: 'Что решается',
  value: 'Значение',
  choice: 'Решение',
  when: 'Когда',
  rows: 'Строк',
  choices: 'Варианты',
} as const;

export type DecisionColumn = keyof typeof DECISION_HEADERS;

/** The same as people write them. */
const HEADER_WORDS: { readonly [column in DecisionColumn]: RegExp } = {
  subject: /^(?:что|о чем|предмет|вопрос)(?: решается)?$/,
  value: /^(?:исходн\S* )?значени[ея](?: в таблице)?$/,
  choice: /^(?:решени[ея]|что решено|выбор|ответ)$/,
  when: /^(?:когда|дата)(?: решения)?$/,
  rows: /^(?:число |количество )?строк$/,
  choices: /^варианты(?: решения)?$/,
};

/**
 * Which column of the sheet «Решения» a header names.
 *
 * @param text as `headerText` makes it
 * @example readDecisionHeader('что решается') // 'subject'
 */
export function readDecisionHeader(text: string): DecisionColumn | null {
  const columns = Object.keys(HEADER_WORDS) as DecisionColumn[];
  return columns.find((column) => HEADER_WORDS[column].test(text)) ?? null;
}

export const NO_PARENT = 'нет вышестоящей';
/** Behind a name that each municipality has a body of. */
export const EACH_OWN = '(в каждом муниципалитете своя)';
export const CONNECTED = 'подключён';
export const NOT_CONNECTED = 'не подключён';
export const BLANK_DOWN = 'переносить вниз';
export const BLANK_NONE = 'пусто значит нет';

/** In place of a column's header: for headings above groups of rows, and where a table has no header. */
export const GROUP_HEADINGS = 'Заголовки групп строк';
export const PARENT_COLUMN = 'Вышестоящая организация';

/** What may be chosen for any value of a subject; for a parent its candidates come before. */
export const CHOICES: { readonly [subject in DecisionSubject]: readonly string[] } = {
  parent: [NO_PARENT],
  status: [CONNECTED, NOT_CONNECTED],
  kind: KINDS.map((kind) => KIND_NAMES[kind]),
  blankBelow: [BLANK_DOWN, BLANK_NONE],
};

/** Beginnings of «Что решается» as people write it. */
const SUBJECTS: readonly (readonly [RegExp, DecisionSubject])[] = [
  [/^пуст|^пропущ|^перенос/, 'blankBelow'],
  [/^вышесто|^верхнеур|^учредит|^головн|^родител/, 'parent'],
  [/^статус|^подключен/, 'status'],
  [/^вид|^тип/, 'kind'],
];

/**
 * What a cell of «Что решается» means.
 *
 * @param text plain: lower case, ё as е
 * @example readSubject('учредитель') // 'parent'
 */
export function readSubject(text: string): DecisionSubject | null {
  return SUBJECTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const DENIED = /^(?:не|нет|без)(?: |$)|^не(?:подключ|использ|актив)|^отключ|^закрыт|^архив|^0$/;
/** Whole words: «подключается» is not «подключён». */
const AGREED =
  /^(?:да|есть|1|(?:да |считать |лко )?(?:подключен(?:[аоы]|ным|ной)?|использу(?:ется|ем|ют|йте)|использовать|актив(?:ен|на|но|ный)|работает)(?: (?:лко|к пос|да))?)$/;
const DENIED_ANYWHERE = /(?:^| )(?:не|нет|нельзя)(?= |$)/;

/**
 * A decision in the words that the rules know, whatever spelling a person used.
 *
 * @param words the cell
 * @param plain the same in lower case, without punctuation
 * @returns null when it is none of the choices; a parent's is any name, and is looked up later
 * @example readChoice('status', 'Не подключен', 'не подключен') // 'не подключён'
 */
export function readChoice(subject: DecisionSubject, words: string, plain: string): string | null {
  switch (subject) {
    case 'parent':
      return words;
    case 'status':
      if (DENIED.test(plain)) return NOT_CONNECTED;
      return AGREED.test(plain) ? CONNECTED : null;
    case 'kind': {
      const kind = readKind(words);
      return kind.ok && !DENIED_ANYWHERE.test(plain) ? KIND_NAMES[kind.value] : null;
    }
    case 'blankBelow':
      if (DENIED_ANYWHERE.test(plain)) return BLANK_NONE;
      if (/перен|вниз|та же|то же|заголов/.test(plain)) return BLANK_DOWN;
      return /пуст/.test(plain) ? BLANK_NONE : null;
  }
}
