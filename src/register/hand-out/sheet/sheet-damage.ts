import { ALL_TYPED_FIELDS } from '../model';
import { SHEET_HEADERS } from '../texts';
import type { AnswerLayout } from './sheet-layout';

/** What a hand-out sheet has lost, as far as it matters to its answers; named as the sentences about it are. */
export interface SheetDamage {
  /** Nothing can be read; answers are gone with their columns; rows have no keys; nobody knows whose sheet it is. */
  readonly kind: 'broken' | 'lostColumns' | 'lostKeys' | 'lostMark';
  /** Headers of the columns that are gone. */
  readonly columns: readonly string[];
}

/**
 * What a person is to know of a sheet that is not whole.
 *
 * @param missing headers of columns that are gone
 * @param answers what can be collected all the same; null: nothing
 * @returns null when nothing of its answers is lost
 */
export function sheetDamage(missing: readonly string[], answers: AnswerLayout | null): SheetDamage | null {
  if (answers === null) return { kind: 'broken', columns: missing };
  const lost = missing.filter((header) => ALL_TYPED_FIELDS.some((field) => SHEET_HEADERS[field] === header));
  if (lost.length > 0) return { kind: 'lostColumns', columns: lost };
  if (answers.columns.key === undefined) return { kind: 'lostKeys', columns: [] };
  return answers.mark === null ? { kind: 'lostMark', columns: [] } : null;
}
