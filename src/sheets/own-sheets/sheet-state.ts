import type { CellValue } from '../../core/cells/cell-value';
import { textHash } from '../../register/rows/row-hash';
import { readValues } from '../cells/cell-values';
import { type CellHeld, restoreCells, writeAllAreaChanges } from '../cells/cell-writer';
import { type EncodedValue, encode } from '../cells/encoded-value';
import { dress } from '../cells/refused-write';
import type { JournalRecord } from '../document/journal';
import { type ChartPlan, chartPlans, drawCharts } from './bar-charts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Names of sheets and places of cells in a formula: Sheets changes them itself when a column is put in or a tab renamed. */
const PLACES = /'[^']*'!|[\wА-ЯЁа-яё]+!|\$?[A-Z]{1,3}\$?\d+|\$[A-Z]{1,3}/g;

/** How cells look, as far as a renewal changes it; `plain` is the look of a cell that held nothing. */
const LOOKS: readonly {
  readonly read: (range: Range) => unknown[][];
  readonly write: (range: Range, look: never[][]) => void;
  readonly plain: unknown;
}[] = [
  {
    read: (range) => range.getNumberFormats(),
    write: (range, look) => range.setNumberFormats(look),
    plain: '',
  },
  {
    read: (range) => range.getFontWeights(),
    write: (range, look) => range.setFontWeights(look),
    plain: 'normal',
  },
  {
    read: (range) => range.getBackgrounds(),
    write: (range, look) => range.setBackgrounds(look),
    plain: null,
  },
  { read: (range) => range.getWraps(), write: (range, look) => range.setWraps(look), plain: false },
];

/** Equal for a sheet that nobody has changed: its cells, notes and charts; a formula by what it computes, not by its result. */
export function sheetHash(sheet: Sheet): string {
  const { encoded } = readCells(sheet);
  const cells = encoded.map((row) => row.map((cell) => (cell[0] === 'f' ? cell.replace(PLACES, '') : cell)));
  return textHash(JSON.stringify([cells, sheet.getDataRange().getNotes(), sheet.getCharts().length]));
}

/** What a sheet holds and how it looks, as records of the journal: a record for each row, and for each kind of look. */
export function sheetRecords(sheet: Sheet): JournalRecord[] {
  const id = sheet.getSheetId();
  const { encoded, range } = readCells(sheet);
  const cells = encoded.map((row, at) => ({
    identity: cellsOf(id),
    row: at + 1,
    cells: row.flatMap((cell, c): [string, string, EncodedValue][] =>
      cell === '' ? [] : [[String(c + 1), '', cell]],
    ),
  }));
  const looks = LOOKS.map(({ read }, at) => ({
    identity: looksOf(id),
    row: at,
    cells: [['', '', JSON.stringify(inRuns(read(range)))] as const],
  }));
  const charts = {
    identity: chartsOf(id),
    row: 0,
    cells: [['', '', JSON.stringify(chartPlans(sheet))]] as const,
  };
  return [...cells, ...looks, charts];
}

/**
 * Makes a sheet hold again, and look, as it was recorded first. What does not differ is not written.
 *
 * @param records of the journal, those of other sheets too
 * @returns false when none are of this sheet
 * @throws Refusal when the sheet refuses to be written: it holds then what it held
 */
export function restoreSheet(sheet: Sheet, records: readonly JournalRecord[]): boolean {
  const id = sheet.getSheetId();
  const looks = LOOKS.map((_, at) =>
    records.find(({ identity, row }) => identity === looksOf(id) && row === at),
  );
  // A call that was interrupted and repeated may have recorded the sheet twice: the first time it was whole.
  const before = firstOfEach(records.filter(({ identity }) => identity === cellsOf(id)));
  if (before.size === 0) return false;
  const { values, encoded } = readCells(sheet);
  const held = (row: number, column: number): EncodedValue => before.get(row)?.get(column) ?? '';
  const widest = Math.max(0, ...Array.from(before.values(), (row) => Math.max(0, ...Array.from(row.keys()))));
  const rows = Math.max(encoded.length, ...Array.from(before.keys()));
  const columns = Math.max(encoded[0]?.length ?? 0, widest);
  if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  const range = sheet.getRange(1, 1, rows, columns);
  dress(
    sheet,
    ...LOOKS.map(({ write, plain }, at) => () => {
      const kept = outOfRuns(looks[at]?.cells[0]?.[2] ?? '[]');
      const look = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_c, c) => kept[r]?.[c] ?? plain),
      );
      write(range, look as never[][]);
    }),
  );
  const changes: CellHeld[] = [];
  const now = new Map<number, CellValue[]>();
  for (let column = 1; column <= columns; column += 1) {
    now.set(
      column,
      Array.from({ length: rows }, (_, r) => values[r]?.[column - 1] ?? ''),
    );
    for (let row = 1; row <= rows; row += 1) {
      if (held(row, column) !== (encoded[row - 1]?.[column - 1] ?? ''))
        changes.push({ row, column, held: held(row, column) });
    }
  }
  writeAllAreaChanges(sheet, restoreCells(sheet, { firstRow: 1, columns: now }, changes));
  restoreCharts(sheet, records.find(({ identity }) => identity === chartsOf(id))?.cells[0]?.[2] ?? '[]');
  return true;
}

function cellsOf(id: number): string {
  return `cells:${id}`;
}

/** Our charts again where they were: one that is as it was stays, so that a person's own are not drawn anew. */
function restoreCharts(sheet: Sheet, text: string): void {
  const before = JSON.parse(text) as ChartPlan[];
  const asText = (plans: readonly ChartPlan[]) => plans.map((plan) => JSON.stringify(plan));
  const now = chartPlans(sheet);
  const gone = before.filter((plan) => !asText(now).includes(JSON.stringify(plan)));
  const extra = now.filter((plan) => !asText(before).includes(JSON.stringify(plan)));
  const titles = extra.map(({ title }) => title);
  if (gone.length + extra.length > 0) drawCharts(sheet, gone, titles);
}

function chartsOf(id: number): string {
  return `charts:${id}`;
}

function looksOf(id: number): string {
  return `looks:${id}`;
}

function readCells(sheet: Sheet): { range: Range; values: CellValue[][]; encoded: EncodedValue[][] } {
  const range = sheet.getDataRange();
  const values = readValues(range);
  const formulas = range.getFormulas();
  const encoded = values.map((row, r) => row.map((value, c) => encode(value, formulas[r]?.[c] ?? '')));
  return { range, values, encoded };
}

function firstOfEach(records: readonly JournalRecord[]): Map<number, Map<number, EncodedValue>> {
  const rows = new Map<number, Map<number, EncodedValue>>();
  for (const { row, cells } of records) {
    if (rows.has(row)) continue;
    rows.set(row, new Map(cells.map(([column, , held]) => [Number(column), held])));
  }
  return rows;
}

/** Rows that are alike are kept once, with their number. */
function inRuns(rows: readonly unknown[][]): [unknown[], number][] {
  const runs: [unknown[], number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && JSON.stringify(last[0]) === JSON.stringify(row)) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

function outOfRuns(text: string): unknown[][] {
  const runs = JSON.parse(text) as [unknown[], number][];
  return runs.flatMap(([row, count]) => new Array<unknown[]>(count).fill(row));
}
