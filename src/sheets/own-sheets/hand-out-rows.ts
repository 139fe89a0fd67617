import type { ComputedField, WantedRow } from '../../register/hand-out/model';
import { COMPUTED_FIELDS } from '../../register/hand-out/model';
import { openedAddress } from '../../register/hand-out/sheet/opened-address';
import { type SheetLayout, typedColumns } from '../../register/hand-out/sheet/sheet-layout';
import { dress, setFormat } from '../cells/refused-write';
import { flushWrites } from '../document/document';
import { SHEET_NOTES } from '../texts';
import { answerRuns, rightmost } from './hand-out-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The tool's cells; white ones are for answers. */
const GREY = '#f3f3f3';
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
