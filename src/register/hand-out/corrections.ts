import { readOgrn } from '../../core/codes/ogrn';
import { nameKey } from '../rows/name-key';
import type { BroughtAnswer, CollectRow } from './model';
import { namedThen } from './row-keys';

/** What names an organisation on its sheet: people put it right there, although it is the tool's. */
const SHOWN_FIELDS = ['name', 'page', 'ogrn'] as const;

export type ShownField = (typeof SHOWN_FIELDS)[number];

/** A cell of the tool's that a person has changed. */
export interface Correction {
  readonly source: string;
  readonly row: number;
  readonly field: ShownField;
  readonly text: string;
  /** What the register holds. */
  readonly held: string;
}

/**
 * Whether a person has changed what a sheet shows: it is neither what was handed out nor what the register says now.
 * A number that is no OGRN corrects nothing: sheets show those of the register as they stand.
 *
 * @param stored text of the register's key cell, which tells what was handed out last
 */
export function isCorrected(field: ShownField, text: string, held: string, stored: string): boolean {
  const shown = text.trim();
  if (shown === '' || shown === held) return false;
  if (field === 'ogrn' && !readOgrn(shown).ok) return false;
  return !namedThen(stored, field, field === 'name' ? nameKey(shown) : shown);
}

/** What somebody has put right on a sheet, and not in the register. */
export function corrections(answer: BroughtAnswer, row: CollectRow): Correction[] {
  return SHOWN_FIELDS.filter((field) => isCorrected(field, answer[field], row[field], row.stored)).map(
    (field) => ({
      source: answer.source,
      row: answer.row,
      field,
      text: answer[field].trim(),
      held: row[field],
    }),
  );
}
