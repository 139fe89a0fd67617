import { openedAddress } from '../../register/hand-out/sheet/opened-address';
import { HOW_TO_HEADINGS, HOW_TO_LINES, HOW_TO_SHEET } from '../../register/hand-out/texts';
import { addSheet, flushWrites, workSheets } from '../document/document';
import { deleteSheet } from './delete-sheet';
import { freeName } from './free-name';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTH = 560;

const OWN_TEXTS: ReadonlySet<string> = new Set(HOW_TO_LINES);

/** Makes «Как разместить» once; a person's own sheet of that name is left alone, and so is ours, whatever they changed. */
export function makeHowTo(): void {
  const known = ownSheet();
  if (known !== null && isWhole(known)) return;
  const sheet = known ?? addSheet(freeName(HOW_TO_SHEET, workSheets()), HOW_TO_LINES.length);
  sheet.setColumnWidth(1, WIDTH);
  const lines = sheet.getRange(1, 1, HOW_TO_LINES.length, 1).setWrap(true);
  HOW_TO_LINES.forEach((text, at) => {
    if (HOW_TO_HEADINGS.includes(text)) sheet.getRange(at + 1, 1).setFontWeight('bold');
  });
  // The heading and the steps come in one call: a sheet that has them is a whole one.
  lines.setRichTextValues(
    HOW_TO_LINES.map((text) => {
      const rich = SpreadsheetApp.newRichTextValue().setText(text);
      return [(openedAddress(text) === '' ? rich : rich.setLinkUrl(openedAddress(text))).build()];
    }),
  );
  flushWrites();
}

/** Name that «Как разместить» would get; '' where it is there. */
export function howToAhead(): string {
  const known = ownSheet();
  return known !== null && isWhole(known) ? '' : (known?.getName() ?? freeName(HOW_TO_SHEET, workSheets()));
}

/** Takes «Как разместить» away with the last sheet that was handed out, if nobody wrote into it. */
export function removeHowTo(): void {
  const sheet = ownSheet();
  if (sheet !== null && isWhole(sheet) && holdsOurs(sheet)) deleteSheet(sheet);
}

/** Ours by its heading; or with nothing of a person's in it, as an interrupted call may have left it. */
function ownSheet(): Sheet | null {
  const start = HOW_TO_SHEET.toLowerCase();
  const named = workSheets().filter((sheet) => sheet.getName().toLowerCase().startsWith(start));
  return named.find(isWhole) ?? named.find(holdsOurs) ?? null;
}

function isWhole(sheet: Sheet): boolean {
  return sheet.getLastRow() > 0 && sheet.getRange(1, 1).getValue() === HOW_TO_LINES[0];
}

function holdsOurs(sheet: Sheet): boolean {
  if (sheet.getLastRow() === 0) return true;
  return sheet
    .getDataRange()
    .getValues()
    .every((row) => row.every((cell) => cell === '' || OWN_TEXTS.has(String(cell))));
}
