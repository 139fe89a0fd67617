import { formulaSafe } from '../../core/cells/formula-safe';
import { SEVERITY_NAMES } from '../../core/findings/severity-names';
import { FINDING_LIST_NAME, type FindingGroup, type FindingListMade } from '../../shared/findings';
import { sheetPlace, workSheets } from '../document/document';
import { FINDING_LIST } from '../texts';
import type { SheetMaker } from './sheet-maker';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number;

const WIDTHS: readonly number[] = [130, 70, 320, 420, 320];
const LONGEST = 500;

/**
 * Writes findings on a new sheet, the worst first: it is sent on, so an earlier list is never changed under its readers.
 * An earlier one that says the same is answered with: it is not made twice.
 *
 * @param of the sheet that was checked
 */
export function writeFindingList(
  of: string,
  groups: readonly FindingGroup[],
  maker: SheetMaker,
): Omit<FindingListMade, 'listName'> {
  const rows = groups.flatMap(({ severity, fix, rows: found }) =>
    found.map(({ row, name, text }) => [
      SEVERITY_NAMES[severity],
      row,
      formulaSafe(cut(name)),
      formulaSafe(cut(text)),
      formulaSafe(fix),
    ]),
  );
  const cells: Cell[][] = [[...FINDING_LIST.headers], ...rows];
  const name = FINDING_LIST_NAME(of);
  const same = workSheets().find((sheet) => sheet.getName().startsWith(name) && holds(sheet, cells));
  const sheet = same ?? written(maker.fresh(name, cells.length), cells);
  return { ...sheetPlace(sheet), count: rows.length, ...(same ? { isEarlier: true as const } : {}) };
}

function written(sheet: Sheet, cells: Cell[][]): Sheet {
  const lacking = cells.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const area = sheet.getRange(1, 1, cells.length, FINDING_LIST.headers.length);
  area.setNumberFormats(cells.map((row) => row.map((cell) => (typeof cell === 'number' ? '0' : '@'))));
  sheet.getRange(1, 1, 1, FINDING_LIST.headers.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  // The texts come last: a sheet that holds something is a whole one.
  area.setValues(cells);
  return sheet;
}

function holds(sheet: Sheet, cells: readonly (readonly Cell[])[]): boolean {
  if (sheet.getLastRow() !== cells.length || sheet.getLastColumn() !== FINDING_LIST.headers.length)
    return false;
  return JSON.stringify(sheet.getDataRange().getValues()) === JSON.stringify(cells);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
