import { ROLES, type Role } from '../../shared/roles';
import type { SheetChoice } from '../../shared/setup';
import { load, store } from '../../sheets/document-store';

/** A choice as kept: with the header of each chosen column, by which a moved column is found again. */
export interface KeptChoice {
  readonly headerRow: number;
  /** Hash of that row's texts, by which a header that moved is found again. */
  readonly headerHash: string;
  readonly columns: { readonly [role in Role]?: { readonly column: number; readonly header: string } };
  readonly directorySheetId: number;
}

const key = (sheetId: number) => `sheet.${sheetId}`;

/** What was chosen by hand for this sheet; null when nothing was. */
export function loadChoice(sheetId: number): KeptChoice | null {
  return load<KeptChoice>(key(sheetId));
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
  const kept: KeptChoice = { headerRow, headerHash, columns, directorySheetId };
  store(key(choice.sheetId), kept);
}
