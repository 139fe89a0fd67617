import * as z from 'zod/mini';
import type { MenuItemKey, PlacedChoice } from '../../shared/audit';
import { load, store } from '../../sheets/document/document-store';
import { whole } from '../request';

/** Chosen columns with placed links; a column is known by its header, so that it may move. */
export type KeptPlaced = readonly { readonly header: string; readonly item: MenuItemKey | null }[];

const MOST_COLUMNS = 20;
const item = z.nullable(z.enum(['form', 'poll', 'app']));

/** As the page chooses them. */
export const placedChoiceSchema: z.ZodMiniType<PlacedChoice> = z.nullable(
  z.array(z.object({ column: whole, item })).check(z.maxLength(MOST_COLUMNS)),
);

export const placedColumnsSchema: z.ZodMiniType<KeptPlaced> = z.array(z.object({ header: z.string(), item }));

const key = (sheetId: number) => `placed.${sheetId}`;

/** What was chosen for this sheet; null: by recognition. */
export function loadPlaced(sheetId: number): KeptPlaced | null {
  return load<KeptPlaced>(key(sheetId));
}

/** Keeps a choice with the document; null goes back to recognition. */
export function storePlaced(
  sheetId: number,
  choice: PlacedChoice,
  headerOf: (column: number) => string,
): void {
  const kept = choice?.map((one) => ({ header: headerOf(one.column), item: one.item })) ?? null;
  store(key(sheetId), kept);
}
