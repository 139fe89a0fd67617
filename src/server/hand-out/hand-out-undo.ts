import { addTo } from '../../core/multimap';
import { isTyped } from '../../register/hand-out/answers/answers';
import type { HandOutRow } from '../../register/hand-out/model';
import { holdsTyped } from '../../register/hand-out/plan-merge';
import { SHEET_HEADERS } from '../../register/hand-out/texts';
import type { FindingRow } from '../../shared/findings';
import { Refusal } from '../../shared/refusal';
import type { UndoResult } from '../../shared/run';
import { findSheetById } from '../../sheets/document/document';
import { readJournal } from '../../sheets/document/journal';
import { deleteSheet } from '../../sheets/own-sheets/delete-sheet';
import { clearAnswers, copyAnswers, deleteRows, writeUpdates } from '../../sheets/own-sheets/hand-out-change';
import { writeRows } from '../../sheets/own-sheets/hand-out-rows';
import { type HandOutSheet, handOutSheets, readHandOutSheet } from '../../sheets/own-sheets/hand-out-sheet';
import { removeHowTo } from '../../sheets/own-sheets/how-to-sheet';
import { valueHash } from '../run/run-journal';
import { type KeptRecord, markUndone } from '../run/run-store';
import { RUN_FAILURES } from '../run/run-texts';
import { type HandOutActions, oldRow, type RowAction, readActions } from './hand-out-journal';
import { UNDO_KEPT } from './hand-out-texts';

const SHEETS_A_PORTION = 8;

/**
 * Takes back a hand-out, sheet by sheet: first those that were there before (changed cells, rows that went, answers
 * that moved), then those that it made, as far as nothing was typed into them. The register's own columns stay: by
 * them answers find their rows.
 *
 * @param from index of the first sheet to look at
 */
export function undoHandOut({ runId }: KeptRecord, from: number): UndoResult {
  const actions = readActions(readJournal(runId));
  const order = sheetsToUndo(actions);
  if (order.length === 0) throw new Refusal(RUN_FAILURES.noJournal('handOut'));
  const end = Math.min(order.length, from + SHEETS_A_PORTION);
  const skipped: FindingRow[] = [];
  let restored = 0;
  for (const sheetId of order.slice(from, end)) {
    restored += actions.created.includes(sheetId)
      ? removeSheet(sheetId, actions, skipped)
      : restoreSheet(sheetId, actions, skipped);
  }
  const finished = end >= order.length;
  if (finished) {
    if (handOutSheets().length === 0) removeHowTo();
    markUndone(runId);
  }
  return { done: end, total: order.length, restored, skipped, finished };
}

/** Sheets that were there before come first: answers must be home before a new sheet goes. */
function sheetsToUndo({ created, rows }: HandOutActions): number[] {
  const touched = Array.from(new Set(rows.map(({ sheetId }) => sheetId)));
  return touched.filter((id) => !created.includes(id)).concat(Array.from(new Set(created)));
}

function readSheetWithId(sheetId: number): HandOutSheet | null {
  const sheet = findSheetById(sheetId);
  return sheet === null ? null : readHandOutSheet(sheet);
}

function restoreSheet(sheetId: number, actions: HandOutActions, skipped: FindingRow[]): number {
  let sheet = readSheetWithId(sheetId);
  if (sheet === null) {
    skipped.push({ row: 0, name: '', text: UNDO_KEPT.gone(String(sheetId)) });
    return 0;
  }
  const own = actions.rows.filter((action) => action.sheetId === sheetId);
  let restored = restoreCells(sheet, own, skipped);
  sheet = readSheetWithId(sheetId) as HandOutSheet;
  const back = newestByKey(own.filter(({ action }) => action === 'deleted' || action === 'taken'));
  for (const action of back) restored += bringBack(sheetId, action, actions);
  sheet = readSheetWithId(sheetId) as HandOutSheet;
  const added = new Set(own.filter(({ action }) => action === 'added').map(({ key }) => key));
  const rows = sheet.rows.filter(({ key }) => added.has(key));
  for (const row of rows.filter(holdsTyped)) skipped.push(keptRow(row));
  const empty = rows.filter((row) => !holdsTyped(row));
  deleteRows(sheet.sheet, empty);
  return restored + empty.length;
}

/** Cells that still hold what the hand-out wrote get back what they held. */
function restoreCells(sheet: HandOutSheet, own: readonly RowAction[], skipped: FindingRow[]): number {
  const updates: { row: number; field: RowAction['cells'][number]['field']; text: string }[] = [];
  const steps = new Map<string, RowAction['cells'][number][]>();
  for (const { key, action, cells } of own) {
    if (action !== 'updated') continue;
    for (const cell of cells) addTo(steps, `${key}:${cell.field}`, cell);
  }
  for (const [at, chain] of Array.from(steps)) {
    const [key] = at.split(':');
    const { field, old } = chain[0] as (typeof chain)[number];
    for (const row of sheet.rows.filter((one) => one.key === key)) {
      const now = row.computed[field];
      if (now === old) continue;
      if (chain.some(({ hash }) => hash === valueHash(now))) updates.push({ row: row.row, field, text: old });
      else
        skipped.push({
          row: row.row,
          name: row.computed.name,
          text: UNDO_KEPT.changed(SHEET_HEADERS[field]),
        });
    }
  }
  writeUpdates(sheet, updates);
  return updates.length;
}

/** A row that went comes back at the bottom, with the answers that it took along. */
function bringBack(sheetId: number, action: RowAction, actions: HandOutActions): number {
  const sheet = readSheetWithId(sheetId) as HandOutSheet;
  let row = sheet.rows.find(({ key }) => key === action.key)?.row ?? 0;
  if (row === 0) {
    row = Math.max(sheet.sheet.getLastRow(), sheet.layout.headerRow) + 1;
    if (row > sheet.sheet.getMaxRows()) sheet.sheet.insertRowsAfter(sheet.sheet.getMaxRows(), 1);
    writeRows(sheet.sheet, sheet.layout, row, [{ key: action.key, computed: oldRow(action) }]);
  } else if (isTyped(sheet.rows.find(({ key }) => key === action.key)?.typed as HandOutRow['typed'])) {
    return 0;
  }
  if (action.action !== 'taken') return 1;
  const other = readSheetWithId(action.other);
  const there = other?.rows.find(({ key, typed }) => key === action.key && isTyped(typed));
  if (other && there) {
    copyAnswers(other, there.row, sheet, row);
    const isAdded = actions.rows.some(
      (one) => one.action === 'added' && one.sheetId === action.other && one.key === action.key,
    );
    if (isAdded && !there.extra) deleteRows(other.sheet, [there]);
    else clearAnswers(other, there.row);
  }
  return 1;
}

function newestByKey(actions: readonly RowAction[]): RowAction[] {
  return Array.from(new Map(actions.map((action) => [action.key, action])).values());
}

function removeSheet(sheetId: number, actions: HandOutActions, skipped: FindingRow[]): number {
  const sheet = findSheetById(sheetId);
  if (sheet === null) return 0;
  const read = readHandOutSheet(sheet);
  // What can no longer be read as ours may hold anything.
  const isOurs =
    read?.rows.every((row) => row.key !== '' && !holdsTyped(row)) === true &&
    !isAddedTo(sheetId, actions, read);
  if (!isOurs) {
    skipped.push({ row: 0, name: sheet.getName(), text: UNDO_KEPT.answered(sheet.getName()) });
    return 0;
  }
  try {
    deleteSheet(sheet);
    return 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    skipped.push({ row: 0, name: sheet.getName(), text: error.failure.text });
    return 0;
  }
}

/** Rows that a person has pasted in from elsewhere keep the sheet too. */
function isAddedTo(sheetId: number, { rows }: HandOutActions, sheet: HandOutSheet): boolean {
  const written = new Set(rows.filter((action) => action.sheetId === sheetId).map(({ key }) => key));
  return sheet.rows.some(({ key }) => !written.has(key));
}

function keptRow({ row, computed }: HandOutRow): FindingRow {
  return { row, name: computed.name, text: UNDO_KEPT.row };
}
