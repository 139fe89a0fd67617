import type { HandOutRow } from '../../register/hand-out/model';
import { type SheetLayout, sheetLayout, sheetRows } from '../../register/hand-out/sheet-table';
import { readValues } from '../cells/cell-values';
import { workSheets } from '../document/document';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A hand-out sheet as it is in the document. */
export interface HandOutSheet {
  readonly sheet: Sheet;
  readonly id: number;
  readonly name: string;
  readonly layout: SheetLayout;
  readonly rows: readonly HandOutRow[];
}

const TOP_ROWS = 20;

/** Reads a sheet if it is one of a hand-out; null for any other. */
export function readHandOutSheet(sheet: Sheet): HandOutSheet | null {
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return null;
  const top = readValues(sheet.getRange(1, 1, Math.min(rows, TOP_ROWS), columns));
  const layout = sheetLayout(top);
  if (layout === null) return null;
  const below = rows > TOP_ROWS ? readValues(sheet.getRange(TOP_ROWS + 1, 1, rows - TOP_ROWS, columns)) : [];
  return {
    sheet,
    id: sheet.getSheetId(),
    name: sheet.getName(),
    layout,
    rows: sheetRows(layout, top.concat(below)),
  };
}

/** Every hand-out sheet of the document, in the order of the tabs. */
export function handOutSheets(): HandOutSheet[] {
  const found: HandOutSheet[] = [];
  for (const sheet of workSheets()) {
    const read = readHandOutSheet(sheet);
    if (read !== null) found.push(read);
  }
  return found;
}
