import { TYPED_FIELDS } from '../../register/hand-out/model';
import { isOwnLine } from '../../register/hand-out/sheet/introduction';
import {
  HEADER_ROW,
  SHEET_FIELDS,
  type SheetField,
  type SheetLayout,
} from '../../register/hand-out/sheet/sheet-layout';
import { markText, type SheetMark } from '../../register/hand-out/sheet/sheet-mark';
import { SHEET_HEADERS } from '../../register/hand-out/texts';
import type { Guard } from '../../shared/hand-out';
import { dress } from '../cells/refused-write';
import { flushWrites } from '../document/document';
import { guardForm, ownGuard } from './hand-out-guard';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER = '#d9e2f3';
const ANSWER_HEADER = '#ffe599';
/**
 * Pixels, by kind of content: all three items stand on a screen of 1,536, two of them on one of 1,280. Narrower ones would
 * break the words of headers, and a link takes more lines than a screen has.
 */
const WIDTHS: { readonly [field in SheetField]: number } = {
  name: 130,
  vkPage: 130,
  formCover: 68,
  formName: 68,
  formLink: 104,
  formDone: 80,
  formPlaced: 84,
  pollCover: 68,
  pollName: 68,
  pollLink: 104,
  pollDone: 80,
  pollPlaced: 84,
  appCover: 68,
  appName: 68,
  appLink: 104,
  appDone: 80,
  appPlaced: 84,
  placedDate: 88,
  comment: 170,
  note: 200,
  ogrn: 110,
  placed: 90,
  key: 40,
};
const KEY_COLUMN = SHEET_FIELDS.length;

/** Rows below the last organisation, for what a clerk notes down. */
const SPARE_ROWS = 5;

/** Rows of a hand-out sheet for so many organisations. */
export function formRows(organisations: number): number {
  return HEADER_ROW + organisations + SPARE_ROWS;
}

/** Where a sheet that was just made has what. */
function newLayout(mark: SheetMark): SheetLayout {
  const columns: { [field in SheetField]?: number } = {};
  SHEET_FIELDS.forEach((field, at) => {
    columns[field] = at + 1;
  });
  return { mark, headerRow: HEADER_ROW, markRow: MARK_ROW, columns: columns as SheetLayout['columns'] };
}

const MARK_ROW = 1;

/**
 * Makes a hand-out sheet out of an empty one: introduction, header, widths, protection; no rows yet. The mark that
 * makes it one is set together with the header, the guard comes last: a form without a guard was interrupted.
 *
 * @param introduction lines above the table
 */
export function makeForm(sheet: Sheet, mark: SheetMark, introduction: readonly string[], guard: Guard): void {
  const layout = newLayout(mark);
  const width = SHEET_FIELDS.length;
  const last = sheet.getMaxColumns();
  if (last < width) sheet.insertColumnsAfter(last, width - last);
  const line = (at: number): string[] =>
    SHEET_FIELDS.map((field) =>
      field === 'name' ? (introduction[at] ?? '') : field === 'key' && at === 0 ? markText(mark) : '',
    );
  sheet
    .getRange(1, 1, HEADER_ROW, width)
    .setValues([
      ...Array.from({ length: HEADER_ROW - 1 }, (_, at) => line(at)),
      SHEET_FIELDS.map((field) => SHEET_HEADERS[field]),
    ]);
  flushWrites();
  formatForm(sheet);
  guardForm(sheet, layout, guard);
}

/**
 * Says on a sheet that is handed out again when that is, and what is due by when; lines of a person's own stay.
 * It comes before the rows: a sheet that was interrupted is taken for newer than it is, never for older.
 */
export function refreshTop(
  sheet: Sheet,
  layout: SheetLayout,
  mark: SheetMark,
  introduction: readonly string[],
): void {
  sheet.getRange(layout.markRow, layout.columns.key).setValue(markText(mark));
  // Sheets of the earlier layout keep their own texts.
  if (layout.columns.placed !== undefined || layout.headerRow !== HEADER_ROW) return;
  const range = sheet.getRange(1, layout.columns.name, introduction.length, 1);
  const now = range.getValues().map(([text]) => String(text));
  introduction.forEach((text, at) => {
    if (now[at] !== text && isOwnLine(now[at] ?? ''))
      sheet.getRange(at + 1, layout.columns.name).setValue(text);
  });
}

/**
 * Goes on with a form that was interrupted before its guard stood; one that is whole only gets the guard that was asked
 * for. Columns that a person has moved meanwhile stay as they are.
 */
export function mendForm(sheet: Sheet, layout: SheetLayout, guard: Guard): void {
  const asMade = newLayout(layout.mark);
  const moved =
    layout.headerRow !== asMade.headerRow ||
    SHEET_FIELDS.some((field) => layout.columns[field] !== asMade.columns[field]);
  if (!moved && !ownGuard(sheet)) formatForm(sheet);
  guardForm(sheet, layout, guard);
}

function formatForm(sheet: Sheet): void {
  dress(
    sheet,
    () => {
      sheet.getRange(1, 1).setFontWeight('bold');
      sheet
        .getRange(HEADER_ROW, 1, 1, SHEET_FIELDS.length)
        .setFontWeight('bold')
        .setWrap(true)
        .setBackgrounds([
          SHEET_FIELDS.map((field) =>
            (TYPED_FIELDS as readonly string[]).includes(field) ? ANSWER_HEADER : HEADER,
          ),
        ]);
    },
    () => {
      setWidths(sheet);
      sheet.setFrozenRows(HEADER_ROW);
      sheet.setFrozenColumns(1);
      sheet.hideColumns(KEY_COLUMN);
    },
  );
}

function setWidths(sheet: Sheet): void {
  for (let first = 0; first < SHEET_FIELDS.length; ) {
    const width = WIDTHS[SHEET_FIELDS[first] as SheetField];
    let end = first + 1;
    while (end < SHEET_FIELDS.length && WIDTHS[SHEET_FIELDS[end] as SheetField] === width) end += 1;
    sheet.setColumnWidths(first + 1, end - first, width);
    first = end;
  }
}
