import type { CellValue } from '../core/cell-value';
import { rowPrint } from '../register/fingerprint';
import type { Organisation, RowContext, SourceTable } from '../register/model';
import { readOrganisations } from '../register/organisation';
import { findOutputColumns } from '../register/output-columns';
import type { RowTicket } from '../shared/contract';
import { Refusal } from '../shared/refusal';
import type { OutputColumn } from '../shared/roles';
import type { CurrentCells } from '../sheets/cell-writer';
import { readColumns, readHeader } from '../sheets/column-reader';
import { sheetById } from '../sheets/document';
import { addOutputColumns } from '../sheets/output-area';
import type { Layout } from './request';
import { FAILURES } from './texts';
import { unpackContext } from './ticket';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rows of a portion as they are now, proven to be those that were checked. */
export interface Portion {
  readonly sheet: Sheet;
  readonly table: SourceTable;
  /** Places of the tickets' rows in the table. */
  readonly places: readonly number[];
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  readonly output: { readonly [column in OutputColumn]: number };
  /** Output cells of the tickets' rows. */
  readonly current: { readonly [column in OutputColumn]: CellValue[] };
  /** Output cells of all rows from the first ticket to the last. */
  readonly cells: CurrentCells;
}

/**
 * Reads the rows of some tickets again and proves that they are the rows that were checked.
 *
 * @throws Refusal `changed` when a row or a column is another one now, `no-sheet` when the sheet is gone
 */
export function readPortion(layout: Layout, tickets: readonly RowTicket[]): Portion {
  const sheet = sheetById(layout.sheetId);
  const output = provenColumns(sheet, layout);
  const firstRow = Math.min(...tickets.map((ticket) => ticket.row));
  const lastRow = Math.max(...tickets.map((ticket) => ticket.row));
  if (firstRow <= layout.headerRow || lastRow > sheet.getLastRow())
    throw new Refusal(FAILURES.changed(lastRow));
  const length = lastRow - firstRow + 1;
  const read = readColumns<string>(sheet, { ...layout.columns, ...output }, firstRow, length);
  const table: SourceTable = { firstRow, length, columns: pick(read, Object.keys(layout.columns)) };
  const all = readOrganisations(table);
  const places = tickets.map((ticket) => ticket.row - firstRow);
  const contexts = tickets.map((ticket, i) => {
    const place = places[i] as number;
    const context = unpackContext(ticket.context, layout.regCode);
    if (!context) throw new Refusal(FAILURES.badRequest());
    if (rowPrint(table, place) !== ticket.print) throw new Refusal(FAILURES.changed(ticket.row));
    return context;
  });
  const planned = new Set(places);
  const added = all.find((organisation, i) => organisation.sort === 'organisation' && !planned.has(i));
  if (added) throw new Refusal(FAILURES.changed(added.row));
  const current = {} as { [column in OutputColumn]: CellValue[] };
  const cells = new Map<number, readonly CellValue[]>();
  for (const column of Object.keys(output) as OutputColumn[]) {
    const values = read[column] as CellValue[];
    cells.set(output[column], values);
    current[column] = places.map((place) => values[place] as CellValue);
  }
  return {
    sheet,
    table,
    places,
    organisations: places.map((place) => all[place] as Organisation),
    contexts,
    output,
    current,
    cells: { firstRow, columns: cells },
  };
}

/** The output columns by their headers, after proof that the source columns are still where the check found them. */
function provenColumns(sheet: Sheet, layout: Layout): { readonly [column in OutputColumn]: number } {
  const header = readHeader(sheet, layout.headerRow);
  const moved = Object.values(layout.columns).some(
    (column) => header[column - 1] !== layout.headers[String(column)],
  );
  if (moved) throw new Refusal(FAILURES.columnsChanged());
  const found = findOutputColumns(header.map((text, i) => ({ column: i + 1, header: text })));
  // A person may delete an output column in the middle of a run: it is added again.
  return addOutputColumns(sheet, found, layout.headerRow).columns;
}

function pick(
  read: { [key: string]: CellValue[] | undefined },
  keys: readonly string[],
): SourceTable['columns'] {
  const found: { [key: string]: CellValue[] } = {};
  for (const key of keys) {
    const values = read[key];
    if (values) found[key] = values;
  }
  return found;
}
