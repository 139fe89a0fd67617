import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import type { DecisionEntry } from '../../shared/decisions';
import { headerText } from '../columns/header-text';
import { plainName } from '../rows/plain-name';
import { DECISION_NOTICES } from './decision-notices';
import {
  type DecisionColumn,
  readChoice,
  readDecisionHeader,
  readSubject,
  SUBJECT_NAMES,
} from './decision-words';
import { type Decision, decisionKey } from './decisions';

/** The sheet «Решения», or a file of it, read. */
export interface DecisionTable {
  /** Counted from 1. */
  readonly headerRow: number;
  /** Counted from 1; a person may move columns and leave some out. */
  readonly columns: { readonly [column in DecisionColumn]?: number };
  /** Rows that say what is decided of which value, from top to bottom. */
  readonly decisions: readonly WrittenDecision[];
  /** Rows that cannot be followed. */
  readonly notices: readonly string[];
}

/** A decision with its row. */
export interface WrittenDecision extends Decision {
  /** Counted from 1. */
  readonly row: number;
}

const TOP_ROWS = 10;

function columnsOf(row: readonly CellValue[]): DecisionTable['columns'] {
  const columns: { [column in DecisionColumn]?: number } = {};
  row.forEach((cell, at) => {
    const column = readDecisionHeader(headerText(cell));
    if (column !== null) columns[column] ??= at + 1;
  });
  return columns;
}

/**
 * Whether a sheet with these headers is the one of decisions: it is never a register.
 *
 * @example isDecisionSheet(['Что решается', 'Значение', 'Решение']) // true
 */
export function isDecisionSheet(headers: readonly CellValue[]): boolean {
  const { subject, value, choice } = columnsOf(headers);
  return subject !== undefined && value !== undefined && choice !== undefined;
}

/**
 * Reads a table of decisions, in any hand-written spelling. An empty «Решение» is no decision yet.
 *
 * @param values all cells, the first row first
 * @returns null when it has no such header
 * @example readDecisionTable([['Что решается', 'Значение', 'Решение'], ['Статус ЛКО', 'В работе', 'не подключен']])
 */
export function readDecisionTable(values: readonly (readonly CellValue[])[]): DecisionTable | null {
  const at = values.slice(0, TOP_ROWS).findIndex(isDecisionSheet);
  const header = values[at];
  if (header === undefined) return null;
  const columns = columnsOf(header);
  const decisions: WrittenDecision[] = [];
  const notices: string[] = [];
  for (const [index, cells] of values.entries()) {
    if (index <= at) continue;
    const row = index + 1;
    const text = (column: DecisionColumn): string => cellText(cells[(columns[column] ?? 0) - 1] ?? '');
    const [words, value] = [text('choice'), unquoted(text('value'))];
    const subject = readSubject(plainName(text('subject')));
    if (subject === null || value === '') {
      if (words !== '') notices.push(DECISION_NOTICES.unclear(row, text('subject'), value));
      continue;
    }
    const choice = words === '' ? '' : readChoice(subject, unquoted(words), plainName(words));
    if (choice === null) notices.push(DECISION_NOTICES.unknownChoice(row, words, value, subject));
    decisions.push({ row, subject, value, choice: choice ?? '' });
  }
  return { headerRow: at + 1, columns, decisions, notices };
}

/** A value that starts like a formula stands in guillemets. */
function unquoted(text: string): string {
  return /^«[=+\-@]/.test(text) && text.endsWith('»') ? text.slice(1, -1) : text;
}

/** Cells to write: a column of the table, all rows below the header. */
export type DecisionColumns = { readonly [column in DecisionColumn]?: readonly CellValue[] };

/**
 * The columns of a table with entries added to it: those of a value that it has already change that row, the others come
 * below. Nothing a person wrote is lost: an entry without a choice leaves the row's own.
 *
 * @param values all cells of the table, its header among them
 * @param today what «Когда» gets where a choice is new
 */
export function withEntries(
  values: readonly (readonly CellValue[])[],
  { headerRow, columns, decisions }: DecisionTable,
  entries: readonly DecisionEntry[],
  today: CellValue,
): DecisionColumns {
  const below = values.slice(headerRow);
  const cells: { [column in DecisionColumn]?: CellValue[] } = {};
  for (const column of Object.keys(columns) as DecisionColumn[]) {
    cells[column] = below.map((row) => row[(columns[column] ?? 0) - 1] ?? '');
  }
  // Of two rows about one value the later counts: it is the one that changes.
  const rows = new Map(
    decisions.map(({ row, subject, value }) => [decisionKey(subject, value), row - headerRow - 1]),
  );
  let length = below.length;
  for (const { subject, value, choice, rows: count, choices, withdrawn } of entries) {
    const key = decisionKey(subject, value);
    const known = rows.get(key);
    const at = known ?? length;
    if (known === undefined) {
      rows.set(key, at);
      length += 1;
    }
    const set = (column: DecisionColumn, cell: CellValue): void => {
      const list = cells[column];
      if (list !== undefined) list[at] = cell;
    };
    if (withdrawn) {
      set('choice', '');
      set('when', '');
    }
    if (known === undefined) {
      set('subject', SUBJECT_NAMES[subject]);
      set('value', formulaSafe(value));
      set('choice', '');
      set('when', '');
      set('rows', '');
      set('choices', '');
    }
    if (count > 0) set('rows', count);
    if (choices.length > 0) set('choices', choices.join('\n'));
    if (choice !== '' && cellText(cells.choice?.[at] ?? '') !== choice) {
      set('choice', formulaSafe(choice));
      set('when', today);
    }
  }
  return cells;
}
