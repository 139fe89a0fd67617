import type { EncodedValue } from '../cells/encoded-value';
import { JOURNAL_SHEET } from '../texts';
import { addSheet, findSheetByName, flushWrites } from './document';

/** What a run wrote into one row: enough to find the row again after any sort, and to put back what was there. */
export interface JournalRecord {
  /** Hash of what names the organisation. */
  readonly identity: string;
  /** Row at the time of writing. */
  readonly row: number;
  /** Key of the column, hash of the value written, what the cell held before. */
  readonly cells: readonly (readonly [string, string, EncodedValue])[];
}

/** A cell takes 50,000 characters. */
const CELL_ROOM = 45000;
const ENDS = 'end';
const GOES_ON = 'more';

/** Rows of the journal that hold some records. */
export interface JournalRows {
  readonly first: number;
  readonly count: number;
}

/**
 * Adds records of a run; called before the cells themselves are written, so that nothing is replaced unrecorded.
 *
 * @returns where they stand; null when there are none
 */
export function appendJournal(runKey: string, records: readonly JournalRecord[]): JournalRows | null {
  if (records.length === 0) return null;
  const rows = pieces(records).map(([mark, text]) => [runKey, mark, text]);
  const sheet = findSheetByName(JOURNAL_SHEET) ?? addSheet(JOURNAL_SHEET);
  const first = sheet.getLastRow() + 1;
  // An interrupted call may have left it new and in sight.
  if (first === 1) sheet.hideSheet();
  const room = sheet.getMaxRows() - (first - 1);
  if (room < rows.length) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - room);
  const range = sheet.getRange(first, 1, rows.length, 3);
  range.setNumberFormat('@');
  range.setValues(rows);
  // A refused write of the cells would take along what is still pending.
  flushWrites();
  return { first, count: rows.length };
}

/**
 * Puts right what was recorded of cells that could not be written. The new records are added before the old ones go:
 * whatever stops it, nothing written is unrecorded.
 */
export function amendJournal(
  runKey: string,
  rows: JournalRows | null,
  records: readonly JournalRecord[],
): void {
  appendJournal(runKey, records);
  const sheet = findSheetByName(JOURNAL_SHEET);
  if (sheet && rows) sheet.getRange(rows.first, 1, rows.count, 3).clearContent();
}

/** The records of a run in the order in which they were written; [] when the journal is gone. */
export function readJournal(runKey: string): JournalRecord[] {
  const sheet = findSheetByName(JOURNAL_SHEET);
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last === 0) return [];
  const records: JournalRecord[] = [];
  let text = '';
  for (const [key, mark, piece] of sheet.getRange(1, 1, last, 3).getValues()) {
    if (key !== runKey) continue;
    text += String(piece);
    if (mark !== ENDS) continue;
    records.push(...parsed(text));
    text = '';
  }
  return records;
}

/** Forgets all runs but these. */
export function keepJournals(runKeys: readonly string[]): void {
  const sheet = findSheetByName(JOURNAL_SHEET);
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last === 0) return;
  const keys = sheet
    .getRange(1, 1, last, 1)
    .getValues()
    .map((row) => String(row[0]));
  // A sheet must keep one row, so the last journal is emptied rather than deleted.
  if (!keys.some((key) => runKeys.includes(key))) {
    sheet.getRange(1, 1, last, 3).clearContent();
    return;
  }
  for (let end = last; end > 0; ) {
    let start = end;
    const drop = !runKeys.includes(keys[end - 1] as string);
    while (start > 1 && !runKeys.includes(keys[start - 2] as string) === drop) start--;
    if (drop) sheet.deleteRows(start, end - start + 1);
    end = start - 1;
  }
}

/** Batches of records as JSON that fit a cell; a single record that does not fit runs over several cells. */
function pieces(records: readonly JournalRecord[]): [string, string][] {
  const found: [string, string][] = [];
  let batch: string[] = [];
  let size = 0;
  const close = () => {
    if (batch.length === 0) return;
    const text = `[${batch.join(',')}]`;
    for (let at = 0; at < text.length; at += CELL_ROOM) {
      found.push([at + CELL_ROOM < text.length ? GOES_ON : ENDS, text.slice(at, at + CELL_ROOM)]);
    }
    batch = [];
    size = 0;
  };
  for (const { identity, row, cells } of records) {
    const text = JSON.stringify([identity, row, cells]);
    if (size + text.length > CELL_ROOM - 2) close();
    batch.push(text);
    size += text.length + 1;
  }
  close();
  return found;
}

function parsed(text: string): JournalRecord[] {
  try {
    const rows = JSON.parse(text) as [string, number, JournalRecord['cells']][];
    return rows.map(([identity, row, cells]) => ({ identity, row, cells }));
  } catch {
    return []; // Someone edited the journal: what cannot be read cannot be put back.
  }
}
