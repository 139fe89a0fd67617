import type { CellValue } from '../../core/cells/cell-value';
import { type DecisionTable, readDecisionTable, withEntries } from '../../register/decisions/decision-table';
import { DECISION_HEADERS } from '../../register/decisions/decision-words';
import { sheetName } from '../../register/hand-out/sheet/sheet-name';
import type { DecisionEntry } from '../../shared/decisions';
import { carriedOut, dress, setFormat } from '../cells/refused-write';
import { addSheet, flushWrites, takenSheetNames, workSheets } from '../document/document';
import { sheetCalendar } from '../document/sheet-calendar';
import { DECISION_SHEET } from '../texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet «Решения» with what it holds. */
export interface DecisionSheet extends DecisionTable {
  readonly sheet: Sheet;
  readonly values: CellValue[][];
}

const GREY = '#eeeeee';
const WIDTHS = [190, 320, 320, 90, 60, 360];
const TEXT_COLUMNS = ['subject', 'value', 'choice', 'choices'] as const;
const DATE_FORMAT = 'dd.mm.yyyy';

/** The document's sheet of decisions, known by its name and header; null when there is none. A person's own sheet of that name is left alone. */
export function readDecisionSheet(): DecisionSheet | null {
  for (const sheet of workSheets()) {
    if (!sheet.getName().toLowerCase().startsWith(DECISION_SHEET.toLowerCase())) continue;
    const rows = sheet.getLastRow();
    const columns = sheet.getLastColumn();
    if (rows === 0 || columns === 0) continue;
    const values = sheet.getRange(1, 1, rows, columns).getValues() as CellValue[][];
    const table = readDecisionTable(values);
    if (table !== null) return { ...table, sheet, values };
  }
  return null;
}

/**
 * Keeps entries in the sheet of decisions, which is made when it is not there.
 *
 * @returns the sheet
 */
export function writeDecisions(entries: readonly DecisionEntry[]): Sheet {
  const found = readDecisionSheet() ?? madeSheet();
  const { sheet, values, headerRow, columns } = found;
  const calendar = sheetCalendar();
  const today = calendar.momentOf(calendar.dayOf(new Date()));
  const cells = withEntries(values, found, entries, today);
  const length = cells.value?.length ?? 0;
  if (length === 0) return sheet;
  const missing = headerRow + length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  for (const key of Object.keys(cells) as (keyof typeof cells)[]) {
    const column = columns[key];
    const list = cells[key];
    if (column === undefined || list === undefined) continue;
    const range = sheet.getRange(headerRow + 1, column, length, 1);
    dress(sheet, () => {
      if (key === 'when') setFormat(range, DATE_FORMAT);
      else if ((TEXT_COLUMNS as readonly string[]).includes(key)) {
        range.setWrap(true);
        setFormat(range, '@');
      }
    });
    carriedOut(sheet, [{ row: headerRow + 1, column, rows: length, columns: 1 }], () =>
      range.setValues(Array.from(list, (cell) => [cell])),
    );
  }
  return sheet;
}

function madeSheet(): DecisionSheet {
  const sheet = addSheet(sheetName(DECISION_SHEET, takenSheetNames()));
  const headers = Object.values(DECISION_HEADERS);
  const header = sheet.getRange(1, 1, 1, headers.length);
  header.setValues([headers]);
  flushWrites();
  dress(sheet, () => {
    header.setFontWeight('bold').setWrap(true).setBackground(GREY);
    WIDTHS.forEach((pixels, at) => {
      sheet.setColumnWidth(at + 1, pixels);
    });
    sheet.setFrozenRows(1);
  });
  const values: CellValue[][] = [headers];
  const table = readDecisionTable(values);
  if (table === null) throw new Error('decision-sheet: its own header is not recognised');
  return { ...table, sheet, values };
}
