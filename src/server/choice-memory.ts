import type { SheetChoice } from '../shared/contract';
import { ROLES, type Role } from '../shared/roles';
import { recall, remember } from '../sheets/document-memory';

/** A choice as kept: with the header of each chosen column, by which a moved column is found again. */
export interface KeptChoice {
  readonly headerRow: number;
  readonly columns: { readonly [role in Role]?: { readonly column: number; readonly header: string } };
  readonly directorySheetId: number;
}

const key = (sheetId: number) => `sheet.${sheetId}`;

/** What was chosen by hand for this sheet; null when nothing was. */
export function recallChoice(sheetId: number): KeptChoice | null {
  return recall<KeptChoice>(key(sheetId));
}

/**
 * Keeps a choice with the document.
 *
 * @param headers header text by column number
 */
export function rememberChoice(choice: SheetChoice, headers: ReadonlyMap<number, string>): void {
  const columns: { [role in Role]?: { column: number; header: string } } = {};
  for (const role of ROLES) {
    const column = choice.columns[role];
    if (column !== undefined) columns[role] = { column, header: headers.get(column) ?? '' };
  }
  const kept: KeptChoice = {
    headerRow: choice.headerRow,
    columns,
    directorySheetId: choice.directorySheetId,
  };
  remember(key(choice.sheetId), kept);
}

/** The directory sheet that was chosen: its id, NO_SHEET for «none», null when nobody chose. */
export function chosenDirectory(sheetId: number): number | null {
  return recallChoice(sheetId)?.directorySheetId ?? null;
}
