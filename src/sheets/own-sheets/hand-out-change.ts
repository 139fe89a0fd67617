import type { HandOutRow, TypedField } from '../../register/hand-out/model';
import type { AnswerSource, CellUpdate, SheetChange } from '../../register/hand-out/plan-merge';
import { typedColumns } from '../../register/hand-out/sheet/sheet-layout';
import { SHEET_HEADERS, YES } from '../../register/hand-out/texts';
import { areaChanges, writeAllAreaChanges } from '../cells/cell-writer';
import { decode, encode } from '../cells/encoded-value';
import { flushWrites } from '../document/document';
import { linkCells, writeRows } from './hand-out-rows';
import type { HandOutSheet } from './hand-out-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Finds a sheet of the hand-out by its id; null when it is gone. */
export type FindSheet = (sheetId: number) => HandOutSheet | null;

/**
 * Makes a hand-out sheet what was planned. New rows are written before old ones are taken away, so that whatever stops
 * it, an answer may stand twice but is never lost.
 *
 * @throws Refusal `protected` naming the protection; else what the service threw
 */
export function applyChange(target: HandOutSheet, change: SheetChange, find: FindSheet): void {
  writeUpdates(target, change.updates);
  const moved: AnswerSource[] = [];
  for (const { row, from } of change.brought) {
    if (copyAnswers(find(from.sheetId), from.row, target, row)) moved.push(from);
  }
  if (change.appends.length > 0) {
    const first = Math.max(target.sheet.getLastRow(), target.layout.headerRow) + 1;
    makeRoom(target.sheet, first + change.appends.length - 1);
    const wanted = change.appends.map((one) => one.wanted);
    writeRows(target.sheet, target.layout, first, wanted);
    change.appends.forEach(({ from }, at) => {
      if (from && copyAnswers(find(from.sheetId), from.row, target, first + at)) moved.push(from);
    });
  }
  deleteRows(target.sheet, change.deletes);
  takeAway(moved, find);
  // A refusal is to be heard here, where the sheet is known.
  flushWrites();
}

function makeRoom(sheet: Sheet, row: number): void {
  const missing = row - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
}

/** Writes cells of the tool's, and makes links of those that are. */
export function writeUpdates({ sheet, layout, rows }: HandOutSheet, updates: readonly CellUpdate[]): void {
  if (updates.length === 0) return;
  const numbers = updates.map(({ row }) => row);
  const firstRow = Math.min(...numbers);
  const length = Math.max(...numbers) - firstRow + 1;
  const columns = new Map<number, string[]>();
  for (const field of new Set(updates.map((update) => update.field))) {
    const values = new Array<string>(length).fill('');
    for (const { row, computed } of rows) {
      if (row >= firstRow && row < firstRow + length) values[row - firstRow] = computed[field];
    }
    columns.set(layout.columns[field], values);
  }
  const changes = updates.map(({ row, field, text }) => ({
    row,
    column: layout.columns[field],
    value: text,
    replaces: true,
  }));
  writeAllAreaChanges(sheet, areaChanges(sheet, { firstRow, columns }, changes, []));
  const changed = new Set(numbers);
  for (const row of rows) {
    if (!changed.has(row.row)) continue;
    const computed = { ...row.computed };
    for (const update of updates) if (update.row === row.row) computed[update.field] = update.text;
    const links = updates.some(({ row: at, field }) => at === row.row && /Link$|^vkPage$/.test(field));
    if (links) linkCells(sheet, layout, row.row, [{ key: row.key, computed }]);
  }
}

/** Copies what was typed into a row, formulas and dates as they are; false when the source is gone. */
export function copyAnswers(
  from: HandOutSheet | null,
  row: number,
  to: HandOutSheet,
  toRow: number,
): boolean {
  if (from === null) return false;
  const range = from.sheet.getRange(row, 1, 1, from.sheet.getLastColumn());
  const values = range.getValues()[0] ?? [];
  const formulas = range.getFormulas()[0] ?? [];
  for (const { field, column } of typedColumns(from.layout)) {
    const held = encode(values[column - 1] ?? '', formulas[column - 1] ?? '');
    if (held === '' || held === 'b0') continue;
    const targets = targetFields(to, field);
    for (const target of targets) {
      const cell = to.sheet.getRange(toRow, to.layout.columns[target] ?? 0);
      // A box of the other layout: words beside others in the comment are not lost.
      const isOwn = targets.length > 1 || target === field;
      const kept = isOwn ? '' : String(cell.getValue());
      if (kept !== '') cell.setValue(`${kept}; ${SHEET_HEADERS[field]}: ${shown(values[column - 1])}`);
      else if (!isOwn) cell.setValue(`${SHEET_HEADERS[field]}: ${shown(values[column - 1])}`);
      else cell.setValue(decode(held, held.startsWith('s') ? cell.getNumberFormat() : ''));
    }
  }
  return true;
}

/** Where an answer goes on a sheet that may have another layout: one box for all items, or one for each. */
function targetFields({ layout }: HandOutSheet, field: TypedField): readonly TypedField[] {
  if (layout.columns[field] !== undefined) return [field];
  return field === 'placed' ? ['formDone', 'pollDone', 'appDone'] : ['comment'];
}

function shown(value: unknown): string {
  return value === true ? YES : String(value);
}

/** Empties rows whose answers stand elsewhere now, and takes them away when nothing else is in them. */
function takeAway(moved: readonly AnswerSource[], find: FindSheet): void {
  for (const sheetId of new Set(moved.map((source) => source.sheetId))) {
    const source = find(sheetId);
    if (source === null) continue;
    const gone = new Set(moved.filter((one) => one.sheetId === sheetId).map(({ row }) => row));
    const rows = source.rows.filter(({ row }) => gone.has(row));
    for (const row of rows.filter(({ extra }) => extra)) clearAnswers(source, row.row);
    deleteRows(
      source.sheet,
      rows.filter(({ extra }) => !extra),
    );
  }
}

/** Empties a row's answers and leaves the rest of it. */
export function clearAnswers({ sheet, layout }: HandOutSheet, row: number): void {
  for (const { column } of typedColumns(layout)) sheet.getRange(row, column).clearContent();
}

/** Deletes rows from the bottom up. */
export function deleteRows(sheet: Sheet, rows: readonly Pick<HandOutRow, 'row'>[]): void {
  const numbers = rows.map(({ row }) => row).sort((a, b) => b - a);
  if (numbers.length === 0) return;
  // A sheet must keep one row below the frozen ones.
  if (sheet.getMaxRows() - sheet.getFrozenRows() <= numbers.length)
    sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  for (let at = 0; at < numbers.length; ) {
    let count = 1;
    while (numbers[at + count] === (numbers[at] as number) - count) count += 1;
    sheet.deleteRows((numbers[at] as number) - count + 1, count);
    at += count;
  }
}
