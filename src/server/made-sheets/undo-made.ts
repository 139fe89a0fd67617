import type { FindingRow } from '../../shared/findings';
import { Refusal } from '../../shared/refusal';
import type { UndoResult } from '../../shared/run';
import { findSheetById } from '../../sheets/document/document';
import { type JournalRecord, readJournal } from '../../sheets/document/journal';
import { deleteSheet } from '../../sheets/own-sheets/delete-sheet';
import { restoreSheet, sheetHash } from '../../sheets/own-sheets/sheet-state';
import { type KeptMade, type KeptSheet, storeMade } from './made-store';
import { SHEET_LEFT } from './made-texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Takes made sheets back: a new one goes, a renewed one gets what it held, as long as nobody has changed it since. What
 * is left is named, and stays in the record: asked again, it is tried again.
 */
export function undoMade(made: KeptMade): UndoResult {
  const skipped: FindingRow[] = [];
  let now = made;
  const journal = made.sheets.some(({ how }) => how === 'kept' || how === 'back')
    ? readJournal(made.key)
    : [];
  for (const one of made.sheets) {
    const sheet = findSheetById(one.id);
    const name = sheet?.getName() ?? '';
    const mark = (how: KeptSheet['how']): void => {
      now = { ...now, sheets: now.sheets.map((each) => (each.id === one.id ? { ...each, how } : each)) };
      storeMade(now);
    };
    const why = sheet === null ? '' : takenBack(sheet, one, journal, mark);
    if (why !== '') skipped.push({ row: 0, name, text: why });
    else now = { ...now, sheets: now.sheets.filter(({ id }) => id !== one.id) };
  }
  const total = made.sheets.length;
  storeMade(now.sheets.length === 0 ? { ...now, undone: true } : now);
  return { done: total, total, restored: total - skipped.length, skipped, finished: true };
}

/** @returns '' or why the sheet was left */
function takenBack(
  sheet: Sheet,
  { how, hash }: KeptSheet,
  journal: readonly JournalRecord[],
  mark: (how: KeptSheet['how']) => void,
): string {
  const name = sheet.getName();
  if (how === 'forgotten') return SHEET_LEFT.forgotten(name);
  if (how !== 'back' && sheetHash(sheet) !== hash) return SHEET_LEFT.changed(name);
  try {
    if (how === 'fresh') {
      deleteSheet(sheet);
      return '';
    }
    // Interrupted in the middle, it is neither as it was nor as it was made.
    mark('back');
    if (restoreSheet(sheet, journal)) return '';
    mark(how);
    return SHEET_LEFT.noJournal(name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (how === 'kept') mark(how);
    return error.failure.text;
  }
}
