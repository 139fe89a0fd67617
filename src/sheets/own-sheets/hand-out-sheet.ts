import type { CellValue } from '../../core/cells/cell-value';
import type { HandOutRow } from '../../register/hand-out/model';
import { columnsBeside } from '../../register/hand-out/sheet/columns-beside';
import {
  type AnswerLayout,
  linkColumns,
  readLayout,
  type SheetLayout,
  typedColumns,
} from '../../register/hand-out/sheet/sheet-layout';
import { sheetRows } from '../../register/hand-out/sheet/sheet-rows';
import { readValues } from '../cells/cell-values';
import { carryMergedDown } from '../cells/column-reader';
import { linkTexts } from '../cells/link-texts';
import { workSheets } from '../document/document';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A hand-out sheet as it is in the document. */
export interface HandOutSheet {
  readonly sheet: Sheet;
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly layout: SheetLayout;
  readonly rows: readonly HandOutRow[];
  /** Columns of a person's own that hold something, by title. */
  readonly beside: readonly string[];
}

const TOP_ROWS = 20;

/** A sheet that looks like one of a hand-out and has lost its mark or columns. */
export interface BrokenHandOutSheet {
  readonly name: string;
  /** Headers of the columns that are gone; [] when only the mark is. */
  readonly missing: readonly string[];
  /** What can be collected from it all the same; null: nothing. */
  readonly answers: {
    readonly layout: AnswerLayout;
    readonly rows: readonly HandOutRow[];
    readonly beside: readonly string[];
  } | null;
}

/** Reads a sheet if it is one of a hand-out; null for any other. */
export function readHandOutSheet(sheet: Sheet): HandOutSheet | null {
  const read = readAny(sheet);
  return read !== null && 'layout' in read ? read : null;
}

function readAny(sheet: Sheet): HandOutSheet | BrokenHandOutSheet | null {
  const rows = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (rows === 0 || columns === 0) return null;
  const top = readValues(sheet.getRange(1, 1, Math.min(rows, TOP_ROWS), columns));
  const read = readLayout(top);
  if (read === null) return null;
  const below = rows > TOP_ROWS ? readValues(sheet.getRange(TOP_ROWS + 1, 1, rows - TOP_ROWS, columns)) : [];
  const values = top.concat(below);
  if (read.layout === null) {
    const { missing, answers: layout } = read;
    const answers = layout && {
      layout,
      rows: sheetRows(layout, withMeant(sheet, layout, values)),
      beside: columnsBeside(layout, values),
    };
    return { name: sheet.getName(), missing, answers };
  }
  const { layout } = read;
  return {
    sheet,
    id: sheet.getSheetId(),
    name: sheet.getName(),
    hidden: sheet.isSheetHidden(),
    layout,
    rows: sheetRows(layout, withMeant(sheet, layout, values)),
    beside: columnsBeside(layout, values),
  };
}

/**
 * The values as people mean their answers: with the addresses behind words («Решаем вместе», pasted from the page), and
 * with one answer for several rows, whose cells they have merged.
 */
function withMeant(sheet: Sheet, layout: AnswerLayout, values: readonly CellValue[][]): CellValue[][] {
  const { headerRow } = layout;
  const typed = typedColumns(layout);
  const links = linkColumns(layout);
  const cells: { [field: string]: CellValue[] } = {};
  for (const { field, column } of typed) {
    const below = values.slice(headerRow).map((row) => row[column - 1] ?? '');
    cells[field] = links.includes(column) ? linkTexts(sheet, column, headerRow + 1, below) : below;
  }
  const columns = Object.fromEntries(typed.map(({ field, column }) => [field, column]));
  carryMergedDown(sheet, columns, headerRow + 1, cells);
  return values.map((row, at) => {
    const meant = [...row];
    if (at >= headerRow)
      for (const { field, column } of typed) meant[column - 1] = cells[field]?.[at - headerRow] ?? '';
    return meant;
  });
}

/** Every hand-out sheet of the document, in the order of the tabs. */
export function handOutSheets(): HandOutSheet[] {
  return documentHandOut().sheets;
}

/** Every hand-out sheet of the document, and what looks like one but is damaged. */
export function documentHandOut(): {
  readonly sheets: HandOutSheet[];
  readonly broken: readonly BrokenHandOutSheet[];
} {
  const sheets: HandOutSheet[] = [];
  const broken: BrokenHandOutSheet[] = [];
  for (const sheet of workSheets()) {
    const read = readAny(sheet);
    if (read === null) continue;
    if ('layout' in read) sheets.push(read);
    else broken.push(read);
  }
  return { sheets, broken };
}
