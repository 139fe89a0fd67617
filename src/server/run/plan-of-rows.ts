import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { findWrittenColumns } from '../../register/columns/written-columns';
import type { SourceTable } from '../../register/model';
import { rowHasher } from '../../register/rows/row-hash';
import { Refusal } from '../../shared/refusal';
import type { RunKind, SheetTrouble, Token } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { areaChanges, type RefusedCell, writeAreaChanges } from '../../sheets/cells/cell-writer';
import { readColumns } from '../../sheets/cells/column-reader';
import { addOutputColumns } from '../../sheets/cells/output-area';
import { cellNames } from '../../sheets/cells/refused-write';
import { amendJournal, appendJournal } from '../../sheets/document/journal';
import { SHEET_TROUBLES } from '../../sheets/texts';
import type { ReadSheet } from '../setup/register-reading';
import { batchRows } from './call-size';
import type { PlannedRow, WrittenColumns } from './planned-row';
import { rowToken } from './row-token';
import type { FindingRowFacts, OwnPreview, RunPlan, WrittenBatch } from './run-definition';
import { journalRecords } from './run-journal';
import type { KeptRun } from './run-store';
import { RUN_FAILURES } from './run-texts';

/** What a kind of run whose work is rows gives. */
export interface RowWork<K extends RunKind> {
  readonly read: ReadSheet;
  readonly directorySheetId: number;
  readonly readySheetIds: readonly number[];
  /** Every source column, by key, and what it holds below the header. */
  readonly columns: { readonly [key: string]: number | undefined };
  readonly source: { readonly [key: string]: readonly CellValue[] | undefined };
  readonly written: WrittenColumns;
  /** From top to bottom. */
  readonly rows: readonly PlannedRow[];
  readonly preview: () => OwnPreview<K>;
  /** The register that the rows are of; null where it is none. */
  readonly table: SourceTable | null;
  /** See FindingRowFacts. */
  readonly found?: FindingRowFacts['found'];
  /** Where what is to be written is known only when a batch writes: asks for it, while others work in the document. */
  readonly gather?: (rows: readonly PlannedRow[], carried: unknown) => unknown;
  /** The rows with what was gathered. */
  readonly complete?: (rows: readonly PlannedRow[], gathered: unknown) => CompletedRows;
  /** Rows that a batch should have, where it is not their writing that takes the time. */
  readonly batch?: number;
  /** See RunPlan. */
  readonly carried?: () => unknown;
}

/** Rows of a batch with what is to be written, and what a person should know of them. */
export interface CompletedRows {
  readonly rows: readonly PlannedRow[];
  readonly troubles: readonly SheetTrouble[];
}

/** Reads the columns that a run of this kind writes, as far as the sheet has them. */
export function readWritten(kind: RunKind, read: ReadSheet): WrittenColumns {
  const { headers, headerRow, rows } = read.reading;
  const numbers: WrittenColumns['numbers'] = findWrittenColumns(headers, WRITTEN_HEADERS[kind]);
  return { numbers, cells: readColumns<string>(read.sheet, known(numbers), headerRow + 1, rows) };
}

/** The plan of a run whose work is rows. */
export function planOfRows<K extends RunKind>(kind: K, work: RowWork<K>): RunPlan<K> {
  const firstRow = work.read.reading.headerRow + 1;
  const hash = rowHasher(work.source);
  const tokens = work.rows.map(({ index, texts }) => rowToken(firstRow + index, hash(index), texts));
  return {
    columns: work.columns,
    directorySheetId: work.directorySheetId,
    readySheetIds: work.readySheetIds,
    tokens,
    batch: work.batch ?? batchRows(Object.keys(WRITTEN_HEADERS[kind]).length),
    preview: work.preview,
    ...(work.table === null && work.found === undefined ? {} : { rows: factsOf(work) }),
    ...(work.carried === undefined ? {} : { carried: work.carried }),
    gather: (asked, from, carried) => work.gather?.(rowsOf(kind, work, tokens, asked, from), carried),
    write: (asked, run, from, { gathered }) => {
      const planned = rowsOf(kind, work, tokens, asked, from);
      const { rows, troubles } = work.complete?.(planned, gathered) ?? { rows: planned, troubles: [] };
      const written = writeRows(kind, work, rows, run);
      return { ...written, troubles: [...troubles, ...written.troubles] };
    },
  };
}

const NO_TABLE = { columns: {}, firstRow: 1 };

/** The marks are those of the register's own columns, whatever else a run reads: mending goes by the same ones. */
function factsOf<K extends RunKind>({ table, found }: RowWork<K>): FindingRowFacts {
  const { columns, firstRow }: Pick<SourceTable, 'columns' | 'firstRow'> = table ?? NO_TABLE;
  const hash = rowHasher(columns);
  return {
    mark: (row) => (table === null ? undefined : hash(row - firstRow)),
    ...(found === undefined ? {} : { found }),
    shortName: (row) => cellText(columns.shortName?.[row - firstRow] ?? ''),
    words: (row) =>
      [columns.ogrn, columns.shortName].map((cells) => cellText(cells?.[row - firstRow] ?? '')).join(' '),
  };
}

/**
 * The planned rows of some tokens, after proof that they are the plan's own, with none between them left out.
 *
 * @param from index of the first one in the preview, for naming the row that changed
 */
function rowsOf<K extends RunKind>(
  kind: K,
  { rows, read }: RowWork<K>,
  tokens: readonly Token[],
  asked: readonly Token[],
  from: number,
): readonly PlannedRow[] {
  const start = tokens.indexOf(asked[0] ?? '');
  const differs = start < 0 ? 0 : asked.findIndex((token, at) => tokens[start + at] !== token);
  if (differs < 0) return rows.slice(start, start + asked.length);
  const index = rows[(start < 0 ? from : start) + differs]?.index ?? read.reading.rows;
  throw new Refusal(RUN_FAILURES.changed(kind, read.reading.headerRow + 1 + index));
}

function writeRows<K extends RunKind>(
  kind: K,
  { read, source, written }: RowWork<K>,
  rows: readonly PlannedRow[],
  run: KeptRun,
): WrittenBatch {
  const { headerRow } = read.reading;
  const firstIndex = rows[0]?.index ?? 0;
  const lastIndex = rows[rows.length - 1]?.index ?? firstIndex;
  const firstRow = headerRow + 1;
  // A person may delete a written column in the middle of a run: it is added again.
  const { columns } = addOutputColumns(read.sheet, WRITTEN_HEADERS[kind], written.numbers, headerRow);
  const now = new Map<number, readonly CellValue[]>();
  for (const [column, number] of Object.entries(columns)) {
    const cells = written.cells[column] ?? new Array<CellValue>(read.reading.rows).fill('');
    now.set(number, cells.slice(firstIndex, lastIndex + 1));
  }
  const changes = rows.flatMap(({ index, writes }) =>
    writes.map(({ column, set, replaces }) => ({
      row: firstRow + index,
      column: columns[column] ?? 0,
      value: set,
      replaces,
    })),
  );
  const areas = areaChanges(
    read.sheet,
    { firstRow: firstRow + firstIndex, columns: now },
    changes,
    run.fresh,
  );
  const recorded = (planned: readonly PlannedRow[]) =>
    journalRecords(planned, firstRow, source, columns, areas);
  const journal = appendJournal(run.key, recorded(rows));
  const refused = writeAreaChanges(read.sheet, areas);
  const done = refused.length === 0 ? rows : withoutRefused(rows, firstRow, columns, refused);
  if (refused.length > 0) amendJournal(run.key, journal, recorded(done));
  return {
    written: changes.length - refused.length,
    filled: done.filter(({ writes }) => writes.length > 0).length,
    fallback: rows.filter(({ fallback }) => fallback).length,
    attention: rows.filter(({ attention }) => attention).length,
    troubles: refused.length === 0 ? [] : [SHEET_TROUBLES.strictRule(cellNames(refused))],
  };
}

/** The rows without what could not be written. */
function withoutRefused(
  rows: readonly PlannedRow[],
  firstRow: number,
  columns: { readonly [column: string]: number },
  refused: readonly RefusedCell[],
): PlannedRow[] {
  const left = new Set(refused.map(({ row, column }) => `${row}:${column}`));
  return rows.map((row) => ({
    ...row,
    writes: row.writes.filter(({ column }) => !left.has(`${firstRow + row.index}:${columns[column] ?? 0}`)),
  }));
}

function known(numbers: WrittenColumns['numbers']): { readonly [column: string]: number } {
  const found: { [column: string]: number } = {};
  for (const [column, number] of Object.entries(numbers)) if (number) found[column] = number;
  return found;
}
