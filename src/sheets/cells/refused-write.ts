import { columnLetters } from '../../core/cells/column-letters';
import { Refusal } from '../../shared/refusal';
import { flushWrites } from '../document/document';
import { SHEET_FAILURES } from '../texts';
import { protectionThatStops } from './protection';
import type { WriteArea } from './write-areas';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google says these in the language of the account. */
const SAYS_TYPED = /typed column|столб\S* с(?: задан\S+)? тип|типизирован/i;
const SAYS_INVALID = /data validation|проверк\S* (?:вводимых )?данных/i;

/** Whether a column of a table with types («Таблица») refused a write. */
export function saysTyped(error: Error): boolean {
  return SAYS_TYPED.test(error.message);
}

/** Whether a rule that rejects input refused a write. */
export function saysInvalid(error: Error): boolean {
  return SAYS_INVALID.test(error.message);
}

/**
 * Names what refused a write: a protection, a column with a type, a rule that rejects input.
 *
 * @param areas what was written; null: the whole sheet
 * @returns null when the error is about something else
 * Source: Apps Script reference, Protection and DataValidationBuilder.setAllowInvalid; the sentence about typed columns
 * from scripts that met it.
 */
export function refusalOf(sheet: Sheet, areas: readonly WriteArea[] | null, error: Error): Refusal | null {
  const all = areas ?? [{ row: 1, column: 1, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }];
  const protection = protectionThatStops(sheet, all, error);
  if (protection !== '') return new Refusal(SHEET_FAILURES.protectedRange(protection));
  const where = areas === null ? '' : columnNames(areas);
  if (saysTyped(error)) return new Refusal(SHEET_FAILURES.typedColumn(sheet.getName(), where));
  if (saysInvalid(error)) return new Refusal(SHEET_FAILURES.strictRule(sheet.getName(), where));
  return null;
}

/**
 * Does writes and has Google carry them out, so that a refusal is heard here and named.
 *
 * @param areas what is written; null: the whole sheet
 * @throws Refusal `protected` that names what refused it; else what the service threw
 */
export function carriedOut<T>(sheet: Sheet, areas: readonly WriteArea[] | null, write: () => T): T {
  try {
    const made = write();
    flushWrites();
    return made;
  } catch (error) {
    throw error instanceof Refusal ? error : (refusalOf(sheet, areas, error as Error) ?? error);
  }
}

/**
 * Changes how cells look. What a column with a type or a rule refuses is no reason to stop: it stays as it was, and loses
 * nothing else. In the usual case all go together; after a refusal each goes alone.
 *
 * @param changes each of one kind; may be done twice
 * @throws Refusal `protected` naming a protection, and what the service threw: asked again, all is done once more
 */
export function dress(sheet: Sheet, ...changes: readonly (() => void)[]): void {
  const error = refusedLook(changes);
  if (error === null) return;
  if (!saysTyped(error) && !saysInvalid(error)) throw refusalOf(sheet, null, error) ?? error;
  if (changes.length > 1) for (const change of changes) dress(sheet, change);
}

/** Changes what a person misses least, such as a note: whatever refuses it, a protection too, it stays as it was. */
export function dressIfAllowed(sheet: Sheet, ...changes: readonly (() => void)[]): void {
  for (const change of changes) {
    const error = refusedLook([change]);
    if (error !== null && refusalOf(sheet, null, error) === null) throw error;
  }
}

function refusedLook(changes: readonly (() => void)[]): Error | null {
  try {
    for (const change of changes) change();
    flushWrites();
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** Gives cells a number format, where they have another: a column with a type refuses even its own. */
export function setFormat(range: GoogleAppsScript.Spreadsheet.Range, format: string): void {
  const differs = range.getNumberFormats().some((row) => row.some((one) => one !== format));
  if (differs) range.setNumberFormat(format);
}

/** How many cells are named, the rest counted. */
const MOST_NAMED = 5;

/**
 * Cells as a person finds them, the first five by name.
 *
 * @example cellNames([{ row: 3, column: 11 }]) // 'K3'
 */
export function cellNames(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const names = cells.slice(0, MOST_NAMED).map(({ row, column }) => `${columnLetters(column)}${row}`);
  const rest = cells.length - names.length;
  return rest > 0 ? `${names.join(', ')} и ещё ${rest}` : names.join(', ');
}

/** «K», «K и L», «K, L и M». */
function columnNames(areas: readonly WriteArea[]): string {
  const numbers = new Set<number>();
  for (const { column, columns } of areas) for (let at = 0; at < columns; at += 1) numbers.add(column + at);
  const letters = Array.from(numbers)
    .sort((a, b) => a - b)
    .map(columnLetters);
  const last = letters.pop() ?? '';
  return letters.length === 0 ? last : `${letters.join(', ')} и ${last}`;
}
