import * as z from 'zod/mini';
import { ROLES, type Role } from '../../shared/roles';
import type { SheetChoice } from '../../shared/setup';
import { load, store } from '../../sheets/document/document-store';
import { sheetId, whole } from '../request';

/** A choice as kept: with the header of each chosen column, by which a moved column is found again. */
export interface KeptChoice {
  readonly headerRow: number;
  /** Hash of that row's texts, by which a header that moved is found again. */
  readonly headerHash: string;
  readonly columns: { readonly [role in Role]?: { readonly column: number; readonly header: string } };
  readonly directorySheetId?: number | undefined;
}

export const keptChoiceSchema: z.ZodMiniType<KeptChoice> = z.object({
  headerRow: whole,
  headerHash: z.string(),
  columns: z.partialRecord(z.enum(ROLES), z.object({ column: whole, header: z.string() })),
  directorySheetId: z.optional(sheetId),
});

const key = (id: number) => `sheet.${id}`;

/** What was chosen by hand for this sheet; null when nothing was. */
export function loadChoice(id: number): KeptChoice | null {
  return load<KeptChoice>(key(id));
}

/**
 * Keeps a choice with the document.
 *
 * @param headers header text by column number
 * @param headerHash hash of the chosen header row; '' when the row is left to recognition
 */
export function storeChoice(
  choice: SheetChoice,
  headers: ReadonlyMap<number, string>,
  headerHash: string,
): void {
  const columns: { [role in Role]?: { column: number; header: string } } = {};
  for (const role of ROLES) {
    const column = choice.columns[role];
    if (column !== undefined) columns[role] = { column, header: headers.get(column) ?? '' };
  }
  const { headerRow, directorySheetId } = choice;
  const kept: KeptChoice = {
    headerRow,
    headerHash,
    columns,
    directorySheetId: directorySheetId ?? undefined,
  };
  store(key(choice.sheetId), kept);
}
