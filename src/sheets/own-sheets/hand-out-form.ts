import type { WantedRow } from '../../register/hand-out/model';
import { ANSWER_FIELDS, COMPUTED_FIELDS } from '../../register/hand-out/model';
import {
  HEADER_ROW,
  markText,
  SHEET_FIELDS,
  type SheetField,
  type SheetLayout,
  type SheetMark,
} from '../../register/hand-out/sheet-table';
import { SHEET_HEADERS, sheetIntroduction } from '../../register/hand-out/texts';
import type { Guard } from '../../shared/hand-out';
import { dress, setFormat } from '../cells/refused-write';
import { flushWrites } from '../document/document';
import { SHEET_NOTES } from '../texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const GREY = '#eeeeee';
/** Pixels, by kind of content: a link wraps in its cell, a code does not. */
const WIDTHS: { readonly [field in SheetField]: number } = {
  name: 260,
  ogrn: 120,
  vkPage: 160,
  formCover: 110,
  formName: 110,
  formLink: 260,
  pollCover: 110,
  pollName: 110,
  pollLink: 260,
  appCover: 110,
  appName: 110,
  appLink: 260,
  note: 220,
  placed: 90,
  formPlaced: 220,
  pollPlaced: 220,
  appPlaced: 220,
  placedDate: 110,
  comment: 220,
  key: 40,
};
/** Cells that Sheets would otherwise read as numbers or dates. */
const TEXT_FIELDS: readonly SheetField[] = ['name', 'ogrn', 'formCover', 'formName', 'note', 'key'];
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
  return { mark, headerRow: HEADER_ROW, columns: columns as SheetLayout['columns'] };
}

/**
 * Makes a hand-out sheet out of an empty one: introduction, header, widths, protection; no rows yet. The mark that
 * makes it one is set together with the header, the guard comes last: a form without a guard was interrupted.
 *
 * @param words for the introduction: title of the group, whom to ask in the region
 */
export function makeForm(
  sheet: Sheet,
  mark: SheetMark,
  words: { readonly title: string; readonly contact: string },
  guard: Guard,
): void {
  const layout = newLayout(mark);
  const width = SHEET_FIELDS.length;
  const last = sheet.getMaxColumns();
  if (last < width) sheet.insertColumnsAfter(last, width - last);
  const introduction = sheetIntroduction(words.title, words.contact);
  sheet
    .getRange(1, 1, HEADER_ROW, width)
    .setValues([
      ...introduction.map((texts: { readonly [field in SheetField]?: string }, at) =>
        SHEET_FIELDS.map((field) => (field === 'key' && at === 0 ? markText(mark) : (texts[field] ?? ''))),
      ),
      SHEET_FIELDS.map((field) => SHEET_HEADERS[field]),
    ]);
  flushWrites();
  formatForm(sheet);
  guardForm(sheet, layout, guard);
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
      const header = sheet.getRange(HEADER_ROW, 1, 1, SHEET_FIELDS.length);
      header.setFontWeight('bold').setWrap(true).setBackground(GREY);
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
  const area = (field: SheetField): Range => sheet.getRange(first, columns[field], rows.length, 1);
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
    const right = Math.max(...SHEET_FIELDS.map((field) => columns[field]));
    sheet.getRange(first, 1, rows.length, right).clearContent();
    throw error;
  }
}

function writeTexts(sheet: Sheet, layout: SheetLayout, first: number, rows: readonly WantedRow[]): void {
  const { columns } = layout;
  const runs = neighbours(layout).map((fields) => ({
    fields,
    range: sheet.getRange(first, columns[fields[0] as SheetField], rows.length, fields.length),
  }));
  dress(sheet, () => {
    for (const { range } of runs) range.setBackground(GREY).setWrap(true);
  });
  // Keys come first: when nothing more can be written nor taken out, a row with its key is filled up the next time,
  // while one without would be taken for a person's own and written once more.
  runs.sort((a, b) => Number(b.fields.includes('key')) - Number(a.fields.includes('key')));
  for (const { fields, range } of runs)
    range.setValues(rows.map((row) => fields.map((field) => textOf(row, field))));
  linkCells(sheet, layout, first, rows);
}

function textOf({ key, computed }: WantedRow, field: SheetField): string {
  if (field === 'key') return key;
  return COMPUTED_FIELDS.find((one) => one === field) ? computed[field as keyof typeof computed] : '';
}

/** The tool's columns in runs of neighbours, so that a run is one call wherever a person has moved columns. */
function neighbours({ columns }: SheetLayout): SheetField[][] {
  const ours = [...COMPUTED_FIELDS, 'key' as const].sort((a, b) => columns[a] - columns[b]);
  const runs: SheetField[][] = [];
  for (const field of ours) {
    const run = runs[runs.length - 1];
    if (run && columns[run[run.length - 1] as SheetField] + 1 === columns[field]) run.push(field);
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
  return (isAddress(text) ? rich.setLinkUrl(text) : rich).build();
}

/** Only what a browser opens as a page: a cell of the register may hold anything. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/**
 * How the cells for answers look. Whatever is typed or pasted there is an answer, so the rules mark it and never refuse it.
 */
function answerLooks(
  sheet: Sheet,
  { columns }: SheetLayout,
  first: number,
  count: number,
): readonly (() => void)[] {
  const rule = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const area = (field: (typeof ANSWER_FIELDS)[number]): Range =>
    sheet.getRange(first, columns[field], count, 1);
  const links = ['formPlaced', 'pollPlaced', 'appPlaced'] as const;
  return [
    () => area('placed').setDataValidation(rule().requireCheckbox().build()),
    () => setFormat(area('placedDate'), 'dd.mm.yyyy'),
    () => area('placedDate').setDataValidation(rule().requireDate().setHelpText(SHEET_NOTES.date).build()),
    () => {
      for (const field of links)
        area(field).setDataValidation(rule().requireTextIsUrl().setHelpText(SHEET_NOTES.link).build());
    },
    () => {
      for (const field of [...links, 'comment' as const]) area(field).setWrap(true);
    },
  ];
}

/**
 * Guards all but the answer columns: everybody is warned before changing the tool's cells, or only the owner may.
 * An earlier guard of ours is replaced; a person's own protections stay.
 * Where access comes from a group, everybody is warned all the same.
 */
export function guardForm(sheet: Sheet, { columns, headerRow }: SheetLayout, guard: Guard): void {
  const known = ownGuard(sheet);
  if (known?.isWarningOnly() === (guard === 'warning')) return;
  known?.remove();
  const rows = sheet.getMaxRows() - headerRow;
  const open = ANSWER_FIELDS.map((field) => columns[field]).sort((a, b) => a - b);
  const contiguous = open[open.length - 1] === (open[0] as number) + open.length - 1;
  const areas = contiguous
    ? [sheet.getRange(headerRow + 1, open[0] as number, rows, open.length)]
    : open.map((column) => sheet.getRange(headerRow + 1, column, rows, 1));
  const right = Math.max(...SHEET_FIELDS.map((field) => columns[field]));
  const spare = sheet.getMaxColumns() - right;
  if (spare > 0) areas.push(sheet.getRange(1, right + 1, sheet.getMaxRows(), spare));
  // The description comes last: a guard that bears it is whole. One that was interrupted is returned by protect().
  const protection = sheet.protect().setUnprotectedRanges(areas);
  if (guard === 'warning' || !keepToOwner(protection)) protection.setWarningOnly(true);
  protection.setDescription(SHEET_NOTES.guard);
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
