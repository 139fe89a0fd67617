import { formulaSafe } from '../../core/cells/formula-safe';
import { SEVERITY_NAMES } from '../../core/findings/severity-names';
import type { FindingGroup, FindingListMade } from '../../shared/findings';
import { addSheet, takenSheetNames } from '../document/document';
import { FINDING_LIST } from '../texts';

const WIDTHS: readonly number[] = [130, 70, 320, 420, 320];
const LONGEST = 500;

/**
 * Writes findings on a new sheet, the worst first: it is sent on, so an earlier list is never changed under its readers.
 *
 * @param of the sheet that was checked
 */
export function writeFindingList(of: string, groups: readonly FindingGroup[]): FindingListMade {
  const rows = groups.flatMap(({ severity, fix, rows: found }) =>
    found.map(({ row, name, text }) => [
      SEVERITY_NAMES[severity],
      row,
      formulaSafe(cut(name)),
      formulaSafe(cut(text)),
      formulaSafe(fix),
    ]),
  );
  const cells: (string | number)[][] = [[...FINDING_LIST.headers], ...rows];
  const sheet = addSheet(freeName(FINDING_LIST.name(of)), cells.length);
  const lacking = cells.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const area = sheet.getRange(1, 1, cells.length, FINDING_LIST.headers.length);
  area.setNumberFormats(cells.map((row) => row.map((cell) => (typeof cell === 'number' ? '0' : '@'))));
  area.setValues(cells);
  sheet.getRange(1, 1, 1, FINDING_LIST.headers.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  return { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), count: rows.length };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function freeName(name: string): string {
  const taken = takenSheetNames();
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
