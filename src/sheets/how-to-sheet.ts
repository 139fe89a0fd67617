import { openedAddress } from '../register/hand-out/opened-address';
import { sheetName } from '../register/hand-out/sheet-name';
import { HOW_TO, HOW_TO_HEADINGS, HOW_TO_SHEET } from '../register/hand-out/texts';
import { addSheet, deleteSheet, flushWrites, takenSheetNames, workSheets } from './document';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TEXT_WIDTH = 640;
const ADDRESS_WIDTH = 360;

const OWN_TEXTS: ReadonlySet<string> = new Set(HOW_TO.flatMap(({ text, address = '' }) => [text, address]));

/** Makes «Как разместить» once; a person's own sheet of that name is left alone, and so is ours, whatever they changed. */
export function makeHowTo(): void {
  const known = ownSheet();
  if (known !== null && isWhole(known)) return;
  const sheet = known ?? addSheet(sheetName(HOW_TO_SHEET, takenSheetNames()), HOW_TO.length);
  sheet.setColumnWidth(1, TEXT_WIDTH);
  sheet.setColumnWidth(2, ADDRESS_WIDTH);
  sheet.getRange(1, 1, HOW_TO.length, 2).setWrap(true);
  HOW_TO.forEach(({ text }, at) => {
    if (HOW_TO_HEADINGS.includes(text)) sheet.getRange(at + 1, 1).setFontWeight('bold');
  });
  sheet.getRange(1, 2, HOW_TO.length, 1).setRichTextValues(
    HOW_TO.map(({ address = '' }) => {
      const rich = SpreadsheetApp.newRichTextValue().setText(address);
      return [(openedAddress(address) === '' ? rich : rich.setLinkUrl(address)).build()];
    }),
  );
  // The heading and the steps come last: a sheet that has them is a whole one.
  sheet.getRange(1, 1, HOW_TO.length, 1).setValues(HOW_TO.map(({ text }) => [text]));
  flushWrites();
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
  return sheet.getLastRow() > 0 && sheet.getRange(1, 1).getValue() === HOW_TO[0]?.text;
}

function holdsOurs(sheet: Sheet): boolean {
  if (sheet.getLastRow() === 0) return true;
  return sheet
    .getDataRange()
    .getValues()
    .every((row) => row.every((cell) => cell === '' || OWN_TEXTS.has(String(cell))));
}
