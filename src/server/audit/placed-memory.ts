import type { Place, PlacedChoice } from '../../shared/contract';
import { recall, remember } from '../../sheets/document-memory';

/** Chosen columns with placed links; a column is known by its header, so that it may move. */
export type KeptPlaced = readonly { readonly header: string; readonly place: Place | null }[];

const key = (sheetId: number) => `placed.${sheetId}`;

/** What was chosen for this sheet; null: by recognition. */
export function recallPlaced(sheetId: number): KeptPlaced | null {
  return recall<KeptPlaced>(key(sheetId));
}

/** Keeps a choice with the document; null goes back to recognition. */
export function rememberPlaced(choice: PlacedChoice, headerOf: (column: number) => string): void {
  const kept = choice.columns?.map(({ column, place }) => ({ header: headerOf(column), place })) ?? null;
  remember(key(choice.sheetId), kept);
}
