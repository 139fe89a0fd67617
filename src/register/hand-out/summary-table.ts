import { formulaSafe } from '../../core/cells/formula-safe';
import { SOURCE_WORDS } from '../plan/source-words';
import { SUMMARY, SUMMARY_HEADERS, VERDICTS, YES } from './texts';

/** Columns of the register that the summary counts, as letters; '' for one that is not there yet. */
export interface CountedColumns {
  readonly recipient: string;
  readonly idSource: string;
  readonly formLink: string;
  readonly pollLink: string;
  readonly appLink: string;
  readonly placed: string;
  readonly verdict: string;
}

/** A kind of defect with the number of links that have it. */
export interface Defect {
  readonly title: string;
  readonly count: number;
}

/** A table for a sheet: texts, numbers, and formulas that start with `=`. */
export type SummaryTable = readonly (readonly (string | number)[])[];

/** Row of the header, counted from 1; the first recipient is in the row below. */
export const SUMMARY_HEADER_ROW = 4;

/** Long bars are read at a glance, and print. */
const BAR_LENGTH = 20;
const MOST_DEFECTS = 12;

/**
 * «Сводка»: for each recipient a row of live formulas over the register, a total, and below them the defects by kind.
 *
 * @param register name of the register's sheet
 * @param titles of the recipients, in order
 * @param updated date for the second line, 22.11.2026
 * @returns the table from row 1 on, and where its parts are
 * @example summaryTable('Выгрузка', columns, ['Бердск'], [], '22.11.2026').table[4][1] // "=COUNTIFS('Выгрузка'!$H:$H;$A5)"
 */
export function summaryTable(
  register: string,
  columns: CountedColumns,
  titles: readonly string[],
  defects: readonly Defect[],
  updated: string,
): { readonly table: SummaryTable; readonly totalRow: number; readonly defectsRow: number } {
  const first = SUMMARY_HEADER_ROW + 1;
  const totalRow = first + titles.length;
  const width = SUMMARY_HEADERS.length;
  const filled = (row: readonly (string | number)[]): (string | number)[] =>
    row.concat(new Array<string>(width - row.length).fill(''));
  const listed = defects.slice(0, MOST_DEFECTS);
  const defectsRow = totalRow + 3;
  const most = Math.max(1, ...listed.map(({ count }) => count));
  const table = [
    filled([SUMMARY.title]),
    filled([SUMMARY.updated(updated, register)]),
    filled([]),
    [...SUMMARY_HEADERS],
    ...titles.map((title, at) => recipientRow(register, columns, formulaSafe(title), first + at)),
    totals(first, totalRow),
    filled([]),
    filled([SUMMARY.defects, SUMMARY.defectCount]),
    ...(listed.length === 0 ? [filled([SUMMARY.noDefects])] : []),
    ...listed.map(({ title, count }) =>
      filled([formulaSafe(title), count, `=REPT("█";${Math.ceil((count / most) * BAR_LENGTH)})`]),
    ),
  ];
  return { table, totalRow, defectsRow };
}

function recipientRow(
  register: string,
  columns: CountedColumns,
  title: string,
  row: number,
): (string | number)[] {
  const sheet = `'${register.replace(/'/g, "''")}'!`;
  const range = (letters: string): string => `${sheet}$${letters}:$${letters}`;
  /** Rows of the recipient for which every column fits; 0 while a column is not there. */
  const count = (...tests: readonly (readonly [string, string])[]): string => {
    if (columns.recipient === '' || tests.some(([letters]) => letters === '')) return '0';
    const pairs = tests.map(([letters, test]) => `;${range(letters)};"${test}"`).join('');
    return `COUNTIFS(${range(columns.recipient)};$A${row}${pairs})`;
  };
  const { idSource, formLink, pollLink, appLink, placed, verdict } = columns;
  const wrong = [VERDICTS.errors, VERDICTS.remarks, VERDICTS.noLinks].map((word) => count([verdict, word]));
  const answered = `${count([verdict, '?*'])}-${count([verdict, VERDICTS.none])}`;
  return [
    title,
    `=${count()}`,
    `=${count([idSource, SOURCE_WORDS.own])}`,
    `=${count([idSource, SOURCE_WORDS.parent])}`,
    `=${count([idSource, SOURCE_WORDS.none])}`,
    `=${count([formLink, 'http*'], [pollLink, 'http*'], [appLink, 'http*'])}`,
    `=${count([placed, YES])}`,
    `=${count([verdict, VERDICTS.right])}`,
    `=${wrong.join('+')}`,
    `=$B${row}-(${answered})`,
    ...share(row),
  ];
}

function share(row: number): string[] {
  return [`=IF($B${row}=0;0;$G${row}/$B${row})`, `=REPT("█";ROUND($K${row}*${BAR_LENGTH};0))`];
}

function totals(first: number, row: number): (string | number)[] {
  const sum = (letter: string): string =>
    row === first ? '=0' : `=SUM(${letter}${first}:${letter}${row - 1})`;
  return [SUMMARY.total, ...'BCDEFGHIJ'.split('').map(sum), ...share(row)];
}
