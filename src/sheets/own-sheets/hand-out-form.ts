import { isOwnLine } from '../../register/hand-out/introduction';
import type { ComputedField, WantedRow } from '../../register/hand-out/model';
import { COMPUTED_FIELDS, TYPED_FIELDS } from '../../register/hand-out/model';
import { openedAddress } from '../../register/hand-out/opened-address';
import {
  HEADER_ROW,
  markText,
  SHEET_FIELDS,
  type SheetField,
  type SheetLayout,
  type SheetMark,
  sheetColumns,
  typedColumns,
} from '../../register/hand-out/sheet-table';
import { SHEET_HEADERS } from '../../register/hand-out/texts';
import type { Guard } from '../../shared/hand-out';
import { dress, setFormat } from '../cells/refused-write';
import { flushWrites } from '../document/document';
import { SHEET_NOTES } from '../texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The tool's cells; white ones are for answers. */
const GREY = '#f3f3f3';
const HEADER = '#d9e2f3';
const ANSWER_HEADER = '#ffe599';
/** Pixels, by kind of content: a link wraps in its cell, a code does not. */
const WIDTHS: { readonly [field in SheetField]: number } = {
  name: 170,
  vkPage: 120,
  formCover: 84,
  formName: 74,
  formLink: 160,
  formDone: 88,
  formPlaced: 130,
  pollCover: 84,
  pollName: 74,
  pollLink: 160,
  pollDone: 88,
  pollPlaced: 130,
  appCover: 84,
  appName: 84,
  appLink: 160,
  appDone: 88,
  appPlaced: 130,
  placedDate: 88,
  comment: 170,
  note: 200,
  ogrn: 110,
  placed: 90,
  key: 40,
};
/** Cells that Sheets would otherwise read as numbers or dates. */
const TEXT_FIELDS: readonly (ComputedField | 'key')[] = [
  'name',
  'ogrn',
  'formCover',
  'formName',
  'note',
  'key',
];
const LINK_FIELDS = ['vkPage', 'formLink', 'pollLink', 'appLink'] as const;

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

/**
 * Writes rows of organisations below each other and makes them ready for answers.
 *
 * @param first row of the first one, counted from 1; the rows exist and are empty
 */
export function writeRows(
  sheet: Sheet,
  layout: SheetLayout,
  first: number,
  rows: readonly WantedRow[],
): void {
  if (rows.length === 0) return;
  const { columns } = layout;
  const area = (field: ComputedField | 'key'): Range => sheet.getRange(first, columns[field], rows.length, 1);
  // What a row needs beside its texts comes first: asked again, a row that holds its texts is taken for whole.
  dress(
    sheet,
    ...answerLooks(sheet, layout, first, rows.length),
    ...TEXT_FIELDS.map((field) => () => setFormat(area(field), '@')),
  );
  try {
    writeTexts(sheet, layout, first, rows);
    flushWrites();
  } catch (error) {
    emptyRows(sheet.getRange(first, 1, rows.length, rightmost(layout)));
    throw error;
  }
}

function emptyRows(range: Range): void {
  try {
    range.clearContent();
    // A refusal left waiting would stop whatever comes next, and take what was told along.
    flushWrites();
  } catch {
    // What protects the sheet has kept the texts out of it too.
  }
}

function rightmost(layout: SheetLayout): number {
  return Math.max(...sheetColumns(layout).map(({ column }) => column));
}

function writeTexts(sheet: Sheet, layout: SheetLayout, first: number, rows: readonly WantedRow[]): void {
  const runs = neighbours(layout).map((fields) => ({
    fields,
    range: sheet.getRange(first, layout.columns[fields[0]], rows.length, fields.length),
  }));
  dress(sheet, () => {
    for (const { range } of runs) range.setBackground(GREY).setWrap(true).setVerticalAlignment('top');
  });
  // Keys come first: when nothing more can be written nor taken out, a row with its key is filled up the next time,
  // while one without would be taken for a person's own and written once more.
  runs.sort((a, b) => Number(b.fields.includes('key')) - Number(a.fields.includes('key')));
  for (const { fields, range } of runs)
    range.setValues(rows.map((row) => fields.map((field) => textOf(row, field))));
  linkCells(sheet, layout, first, rows);
}

type OwnField = ComputedField | 'key';

function textOf({ key, computed }: WantedRow, field: OwnField): string {
  return field === 'key' ? key : computed[field];
}

/** The tool's columns in runs of neighbours, so that a run is one call wherever a person has moved columns. */
function neighbours({ columns }: SheetLayout): [OwnField, ...OwnField[]][] {
  const ours = [...COMPUTED_FIELDS, 'key' as const].sort((a, b) => columns[a] - columns[b]);
  const runs: [OwnField, ...OwnField[]][] = [];
  for (const field of ours) {
    const run = runs[runs.length - 1];
    if (run && columns[run[0]] + run.length === columns[field]) run.push(field);
    else runs.push([field]);
  }
  return runs;
}

/** Makes the link cells of consecutive rows open on a click. */
export function linkCells(
  sheet: Sheet,
  layout: SheetLayout,
  first: number,
  rows: readonly WantedRow[],
): void {
  for (const field of LINK_FIELDS) {
    const texts = rows.map((row) => row.computed[field]);
    if (!texts.some(isAddress)) continue;
    const made = new Map<string, GoogleAppsScript.Spreadsheet.RichTextValue>();
    sheet.getRange(first, layout.columns[field], rows.length, 1).setRichTextValues(
      texts.map((text) => {
        const known = made.get(text) ?? richLink(text);
        made.set(text, known);
        return [known];
      }),
    );
  }
}

function richLink(text: string): GoogleAppsScript.Spreadsheet.RichTextValue {
  const rich = SpreadsheetApp.newRichTextValue().setText(text);
  const address = openedAddress(text);
  return (address === '' ? rich : rich.setLinkUrl(address)).build();
}

function isAddress(text: string): boolean {
  return openedAddress(text) !== '';
}

/**
 * How the cells for answers look. Whatever is typed or pasted there is an answer, so the rules mark it and never refuse it.
 */
function answerLooks(
  sheet: Sheet,
  layout: SheetLayout,
  first: number,
  count: number,
): readonly (() => void)[] {
  const rule = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const looks = typedColumns(layout).flatMap(({ field, column }): (() => void)[] => {
    const area = (): Range => sheet.getRange(first, column, count, 1);
    switch (field) {
      case 'placed':
      case 'formDone':
      case 'pollDone':
      case 'appDone':
        return [() => area().setDataValidation(rule().requireCheckbox().build())];
      case 'placedDate':
        return [
          () => setFormat(area(), 'dd.mm.yyyy'),
          () => area().setDataValidation(rule().requireDate().setHelpText(SHEET_NOTES.date).build()),
        ];
      case 'comment':
        return [];
      default:
        // A damaged link is an answer too: it is shown as doubtful, not refused.
        return [
          () => area().setDataValidation(rule().requireTextIsUrl().setHelpText(SHEET_NOTES.link).build()),
        ];
    }
  });
  const wrapped = (): void => {
    for (const [column, columns] of answerRuns(layout))
      sheet.getRange(first, column, count, columns).setWrap(true).setVerticalAlignment('top');
  };
  return [...looks, wrapped];
}

/**
 * Guards all but the answer columns: everybody is warned before changing the tool's cells, or only the owner may.
 * An earlier guard of ours is replaced; a person's own protections stay.
 * Where access comes from a group, everybody is warned all the same.
 */
export function guardForm(sheet: Sheet, layout: SheetLayout, guard: Guard): void {
  const { headerRow } = layout;
  const known = ownGuard(sheet);
  if (known?.isWarningOnly() === (guard === 'warning')) return;
  known?.remove();
  const rows = sheet.getMaxRows() - headerRow;
  const areas = answerRuns(layout).map(([column, count]) =>
    sheet.getRange(headerRow + 1, column, rows, count),
  );
  const right = rightmost(layout);
  const spare = sheet.getMaxColumns() - right;
  if (spare > 0) areas.push(sheet.getRange(1, right + 1, sheet.getMaxRows(), spare));
  // The description comes last: a guard that bears it is whole. One that was interrupted is returned by protect().
  const protection = sheet.protect().setUnprotectedRanges(areas);
  if (guard === 'warning' || !keepToOwner(protection)) protection.setWarningOnly(true);
  protection.setDescription(SHEET_NOTES.guard);
}

/** Answer columns in runs of neighbours: the first column and how many. */
function answerRuns(layout: SheetLayout): [number, number][] {
  const runs: [number, number][] = [];
  for (const { column } of typedColumns(layout)) {
    const run = runs[runs.length - 1];
    if (run && run[0] + run[1] === column) run[1] += 1;
    else runs.push([column, 1]);
  }
  return runs;
}

/** Whether others than the owner are only warned before they change the tool's cells. */
export function onlyWarns(sheet: Sheet): boolean {
  return ownGuard(sheet)?.isWarningOnly() ?? false;
}

/**
 * False where access comes from a group: Google does not let its members be taken off the list.
 * Source: Apps Script reference, Protection.removeEditors; it asks for spreadsheets.currentonly and no more.
 */
function keepToOwner(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  try {
    // Neither the owner nor the person at work can be taken off the list: Google keeps both.
    protection.removeEditors(protection.getEditors());
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    return true;
  } catch {
    return false;
  }
}

function ownGuard(sheet: Sheet): GoogleAppsScript.Spreadsheet.Protection | undefined {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .find((one) => one.getDescription() === SHEET_NOTES.guard);
}
