import { nameKey } from '../rows/name-key';
import { isTyped } from './answers/answers';
import { COMPUTED_FIELDS, type Computed, type ComputedField, type HandOutRow, type WantedRow } from './model';
import { noteOver, wordsInNote } from './sheet/note-words';
import { NOTES } from './texts';

/** Another sheet of the same level, whose rows may have moved here. */
export interface Neighbour {
  readonly sheetId: number;
  readonly rows: readonly HandOutRow[];
}

/** Where a row's answers come from. */
export interface AnswerSource {
  readonly sheetId: number;
  readonly row: number;
}

/** One cell of the tool's that is to change. */
export interface CellUpdate {
  readonly row: number;
  readonly field: ComputedField;
  readonly text: string;
}

/** What a hand-out does to one sheet and, for rows that have moved, to its neighbours. */
export interface SheetChange {
  readonly updates: readonly CellUpdate[];
  /** Rows that hold nothing of a person's and belong elsewhere or nowhere, from top to bottom. */
  readonly deletes: readonly HandOutRow[];
  /** New rows, below the last one, with the answers that they bring along. */
  readonly appends: readonly { readonly wanted: WantedRow; readonly from: AnswerSource | null }[];
  /** Unanswered rows of this sheet whose answers are on another sheet. */
  readonly brought: readonly { readonly row: number; readonly key: string; readonly from: AnswerSource }[];
  /** Rows that stay only because of what was typed into them. */
  readonly kept: readonly HandOutRow[];
}

/**
 * Plans how a sheet becomes what is wanted without losing anything typed: a row stays where it is (people sort and
 * colour), only the tool's cells change; a row leaves only when nothing was typed into it; answers of an organisation
 * that has moved come from the sheet where they are.
 *
 * @param own rows of the sheet; [] for a new one
 * @param neighbours other sheets that may have rows of this recipient
 * @param wanted rows that the sheet is to have, keys unique
 * @param titleOf title of the recipient to which a key belongs now; '' when no organisation has it
 */
export function planMerge(
  own: readonly HandOutRow[],
  neighbours: readonly Neighbour[],
  wanted: readonly WantedRow[],
  titleOf: (key: string) => string,
): SheetChange {
  const byKey = new Map(wanted.map((row): [string, WantedRow] => [row.key, row]));
  const main = mainRows(own, byKey);
  const updates: CellUpdate[] = [];
  const deletes: HandOutRow[] = [];
  const kept: HandOutRow[] = [];
  const brought: { row: number; key: string; from: AnswerSource }[] = [];
  const sources = answeredElsewhere(neighbours, byKey);
  for (const row of own) {
    const target = byKey.get(row.key);
    if (target !== undefined && main.get(row.key) === row) {
      updates.push(...cellUpdates(row, target.computed));
      const from = sources.get(row.key);
      if (from !== undefined && !isTyped(row.typed)) brought.push({ row: row.row, key: row.key, from });
    } else if (row.key === '') {
      // A row that a person added: not ours to touch.
    } else if (!holdsTyped(row)) {
      deletes.push(row);
    } else {
      kept.push(row);
      const why = target === undefined ? movedNote(titleOf(row.key)) : duplicateNote(row, target);
      const note = noteOver(row.computed.note, why);
      if (row.computed.note !== note) updates.push({ row: row.row, field: 'note', text: note });
    }
  }
  const appends = wanted
    .filter(({ key }) => !main.has(key))
    .map((row) => ({ wanted: row, from: sources.get(row.key) ?? null }));
  return { updates, deletes, appends, brought, kept };
}

/** Whether a row holds anything that a person typed. */
export function holdsTyped(row: HandOutRow): boolean {
  return row.extra || isTyped(row.typed) || wordsInNote(row.computed.note) !== '';
}

/**
 * Whether a row is the organisation of its key. An edited or pasted key is noticed by another name and another OGRN.
 *
 * @example isOwnKey({ name: 'Школа № 5', ogrn: '' }, { name: 'МБОУ «Школа № 5»', ogrn: '1025401020721' }) // false
 */
export function isOwnKey(
  row: Pick<Computed, 'name' | 'ogrn'>,
  target: Pick<Computed, 'name' | 'ogrn'>,
): boolean {
  return (row.ogrn !== '' && row.ogrn === target.ogrn) || nameKey(row.name) === nameKey(target.name);
}

/** The row that counts for each wanted key: one that fits its key; of several an answered one before an empty one. */
function mainRows(
  own: readonly HandOutRow[],
  byKey: ReadonlyMap<string, WantedRow>,
): ReadonlyMap<string, HandOutRow> {
  const main = new Map<string, HandOutRow>();
  for (const row of own) {
    const target = byKey.get(row.key);
    if (target === undefined || (holdsTyped(row) && !isOwnKey(row.computed, target.computed))) continue;
    const known = main.get(row.key);
    if (known === undefined || (!holdsTyped(known) && holdsTyped(row))) main.set(row.key, row);
  }
  return main;
}

function answeredElsewhere(
  neighbours: readonly Neighbour[],
  byKey: ReadonlyMap<string, WantedRow>,
): ReadonlyMap<string, AnswerSource> {
  const found = new Map<string, AnswerSource>();
  for (const { sheetId, rows } of neighbours) {
    for (const { row, key, typed, computed } of rows) {
      const target = byKey.get(key);
      if (target === undefined || found.has(key) || !isTyped(typed)) continue;
      if (isOwnKey(computed, target.computed)) found.set(key, { sheetId, row });
    }
  }
  return found;
}

function cellUpdates(row: HandOutRow, wanted: Computed): CellUpdate[] {
  const computed = { ...wanted, note: noteOver(row.computed.note, wanted.note) };
  return COMPUTED_FIELDS.filter((field) => row.computed[field] !== computed[field]).map((field) => ({
    row: row.row,
    field,
    text: computed[field],
  }));
}

function movedNote(title: string): string {
  return title === '' ? NOTES.gone : NOTES.moved(title);
}

function duplicateNote(row: HandOutRow, target: WantedRow): string {
  return isOwnKey(row.computed, target.computed) ? NOTES.duplicate : NOTES.wrongKey;
}
