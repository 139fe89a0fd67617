import { sheetName } from '../../register/hand-out/sheet/sheet-name';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The name that a new sheet gets: numbered where another bears it. A sheet that is empty, as an interrupted call leaves it,
 * is taken for the new one.
 *
 * @param among the sheets of the document
 * @param isLeft whether an interrupted call has left this sheet, beside the empty ones
 * @example freeName('Сводка', sheets) // 'Сводка (2)' beside a person's own «Сводка»
 */
export function freeName(
  wish: string,
  among: readonly Sheet[],
  isLeft: (sheet: Sheet) => boolean = () => false,
): string {
  const start = sheetName(wish, new Set()).toLowerCase();
  const taken = new Set<string>();
  for (const sheet of among) {
    const name = sheet.getName().toLowerCase();
    if (name.startsWith(start) && !isLeft(sheet) && sheet.getLastRow() > 0) taken.add(name);
  }
  return sheetName(wish, taken);
}
