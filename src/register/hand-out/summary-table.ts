import { formulaSafe } from '../../core/cells/formula-safe';
import { SOURCE_WORDS } from '../plan/source-words';
import { SUMMARY, SUMMARY_HEADERS, UNCLEAR_VERDICTS, VERDICTS, YES } from './texts';

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

/** Last day of the campaign. */
export interface DueDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** How far the organisations under one parent are. */
export interface ParentCounts {
  readonly title: string;
  readonly organisations: number;
  readonly placed: number;
  readonly right: number;
  readonly wrong: number;
  /** To be asked about. */
  readonly unclear: number;
  readonly notPlaced: number;
  readonly waiting: number;
  /** Not placed although the campaign's last day has passed. */
  readonly overdue: number;
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
 * @param due last day of the campaign; null: none set
 * @param parents counts by the organisation above, as they are now: the register has no column for them
 * @returns the table from row 1 on, and where its parts are
 * @example summaryTable('Выгрузка', columns, ['Бердск'], [], '22.11.2026').table[4][1] // "=COUNTIFS('Выгрузка'!$H:$H;$A5)"
 */
export function summaryTable(
  register: string,
  columns: CountedColumns,
  titles: readonly string[],
  defects: readonly Defect[],
  updated: string,
  due: DueDate | null = null,
  parents: readonly ParentCounts[] = [],
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
    ...titles.map((title, at) => recipientRow(register, columns, formulaSafe(title), first + at, due)),
    totals(first, totalRow),
    filled([]),
    filled([SUMMARY.defects, SUMMARY.defectCount]),
    ...(listed.length === 0 ? [filled([SUMMARY.noDefects])] : []),
    ...listed.map(({ title, count }) =>
      filled([formulaSafe(title), count, `=REPT("█";${Math.ceil((count / most) * BAR_LENGTH)})`]),
    ),
    ...parentRows(parents, filled),
  ];
  return { table, totalRow, defectsRow };
}

/** Counts stand in the columns of the table above, so that one header serves both. */
function parentRows(
  parents: readonly ParentCounts[],
  filled: (row: readonly (string | number)[]) => (string | number)[],
): (string | number)[][] {
  if (parents.length === 0) return [];
  return [
    filled([]),
    SUMMARY_HEADERS.map((header, at) => (at === 0 ? SUMMARY.byParent : isCounted(at) ? header : '')),
    ...parents.map((one) => {
      const { title, organisations, placed, right, wrong, unclear, notPlaced, waiting, overdue } = one;
      const share = organisations === 0 ? 0 : placed / organisations;
      const bar = '█'.repeat(Math.round(share * BAR_LENGTH));
      return [
        formulaSafe(title),
        organisations,
        '',
        '',
        '',
        '',
        placed,
        right,
        wrong,
        unclear,
        notPlaced,
        waiting,
        overdue,
        share,
        bar,
      ];
    }),
  ];
}

/** By parent nothing is counted of accounts and links, which belong to municipalities' figures. */
function isCounted(column: number): boolean {
  return column < 2 || column > 5;
}

function recipientRow(
  register: string,
  columns: CountedColumns,
  title: string,
  row: number,
  due: DueDate | null,
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
  const unclear = UNCLEAR_VERDICTS.map((word) => count([verdict, word]));
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
    `=${count([verdict, VERDICTS.errors])}`,
    `=${unclear.join('+')}`,
    `=${count([verdict, VERDICTS.notPlaced])}`,
    `=$B${row}-(${answered})`,
    due === null ? '=0' : `=IF(TODAY()>DATE(${due.year};${due.month};${due.date});$B${row}-$G${row};0)`,
    ...share(row),
  ];
}

function share(row: number): string[] {
  return [`=IF($B${row}=0;0;$G${row}/$B${row})`, `=REPT("█";ROUND($N${row}*${BAR_LENGTH};0))`];
}

function totals(first: number, row: number): (string | number)[] {
  const sum = (letter: string): string =>
    row === first ? '=0' : `=SUM(${letter}${first}:${letter}${row - 1})`;
  return [SUMMARY.total, ...'BCDEFGHIJKLM'.split('').map(sum), ...share(row)];
}
