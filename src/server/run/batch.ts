import type { CellValue } from '../../core/cells/cell-value';
import { findWrittenColumns, headerCells } from '../../register/columns/written-columns';
import { rowHasher } from '../../register/rows/row-hash';
import { Refusal } from '../../shared/refusal';
import type { Token } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import type { CurrentCells } from '../../sheets/cell-writer';
import { readColumns, readHeader } from '../../sheets/column-reader';
import { sheetById } from '../../sheets/document';
import { addOutputColumns, type ColumnPlaces } from '../../sheets/output-area';
import type { Layout } from '../request';
import { RUN_FAILURES } from './run-texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rows of a batch as they are now, proven to be those that were checked. */
export interface Batch {
  readonly sheet: Sheet;
  readonly tokens: readonly Token[];
  /** Rows read: from the first token's to the last one's, with what lies between. */
  readonly firstRow: number;
  readonly length: number;
  /** Index of each token's row among them. */
  readonly places: readonly number[];
  /** Source columns of the rows read, by the layout's keys. */
  readonly source: { readonly [key: string]: readonly CellValue[] };
  /** Places of the written columns, and their cells in the tokens' rows. */
  readonly output: ColumnPlaces;
  readonly written: { readonly [column: string]: readonly CellValue[] };
  /** The same cells in all rows read, for the writer. */
  readonly cells: CurrentCells;
}

/**
 * Reads the rows of some tokens again and proves that they are the rows that were checked.
 *
 * @throws Refusal `changed` when a row or a column is another one now, `no-sheet` when the sheet is gone
 */
export function readBatch(layout: Layout, tokens: readonly Token[]): Batch {
  const sheet = sheetById(layout.sheetId);
  const output = provenColumns(sheet, layout);
  const rows = tokens.map((token) => token.row);
  const firstRow = Math.min(...rows);
  const lastRow = Math.max(...rows);
  if (firstRow <= layout.headerRow || lastRow > sheet.getLastRow())
    throw new Refusal(RUN_FAILURES.changed(layout.kind, lastRow));
  const length = lastRow - firstRow + 1;
  const places = rows.map((row) => row - firstRow);
  const read = readColumns<string>(sheet, { ...layout.columns, ...output }, firstRow, length);
  const source = picked(read, Object.keys(layout.columns));
  const hash = rowHasher(source);
  tokens.forEach((token, i) => {
    if (hash(places[i] as number) !== token.hash)
      throw new Refusal(RUN_FAILURES.changed(layout.kind, token.row));
  });
  const outputCells = picked(read, Object.keys(output));
  const written: { [column: string]: CellValue[] } = {};
  const cells = new Map<number, readonly CellValue[]>();
  for (const column of Object.keys(outputCells)) {
    const values = outputCells[column] as readonly CellValue[];
    cells.set(output[column] as number, values);
    written[column] = places.map((place) => values[place] as CellValue);
  }
  return {
    sheet,
    tokens,
    firstRow,
    length,
    places,
    source,
    output,
    written,
    cells: { firstRow, columns: cells },
  };
}

/** The written columns by their headers, after proof that the source columns are still where the check found them. */
function provenColumns(sheet: Sheet, layout: Layout): ColumnPlaces {
  const header = readHeader(sheet, layout.headerRow);
  const moved = Object.values(layout.columns).some(
    (column) => header[column - 1] !== layout.headers[String(column)],
  );
  if (moved) throw new Refusal(RUN_FAILURES.columnsChanged(layout.kind));
  const headers = WRITTEN_HEADERS[layout.kind];
  const found = findWrittenColumns(headerCells(header), headers);
  // A person may delete a written column in the middle of a run: it is added again.
  return addOutputColumns(sheet, headers, found, layout.headerRow).columns;
}

function picked(
  read: { readonly [key: string]: CellValue[] | undefined },
  keys: readonly string[],
): { [key: string]: readonly CellValue[] } {
  const found: { [key: string]: readonly CellValue[] } = {};
  for (const key of keys) {
    const values = read[key];
    if (values) found[key] = values;
  }
  return found;
}
