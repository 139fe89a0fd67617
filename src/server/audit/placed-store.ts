import type { MenuItemKey, PlacedChoice } from '../../shared/audit';
import { load, store } from '../../sheets/document-store';

/** Chosen columns with placed links; a column is known by its header, so that it may move. */
export type KeptPlaced = readonly { readonly header: string; readonly item: MenuItemKey | null }[];

const key = (sheetId: number) => `placed.${sheetId}`;

/** What was chosen for this sheet; null: by recognition. */
export function loadPlaced(sheetId: number): KeptPlaced | null {
  return load<KeptPlaced>(key(sheetId));
}

/** Keeps a choice with the document; null goes back to recognition. */
export function storePlaced(choice: PlacedChoice, headerOf: (column: number) => string): void {
  const kept = choice.columns?.map(({ column, item }) => ({ header: headerOf(column), item })) ?? null;
  store(key(choice.sheetId), kept);
}
