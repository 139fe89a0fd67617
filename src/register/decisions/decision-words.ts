import { KIND_NAMES, KINDS } from '../../core/pos/kind';
import type { DecisionSubject } from './decisions';

/** Words of the sheet «Решения»: what is decided, and what may be chosen. */

/** «Что решается». */
export const SUBJECT_NAMES: { readonly [subject in DecisionSubject]: string } = {
  parent: 'Вышестоящая организация',
  status: 'Статус ЛКО',
  kind: 'Вид организации',
  blankBelow: 'Пустые ячейки вышестоящей',
};

export const NO_PARENT = 'нет вышестоящей';
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
