import * as z from 'zod/mini';
import { textHash } from '../../register/rows/row-hash';
import { RUN_KINDS, type RunKind } from '../../shared/run';
import { carriedChoices, carriedChoicesSchema } from '../choices';
import { sheetId } from '../request';
import type { ReadSheet } from '../setup/register-reading';
import type { RunPlan } from './run-definition';

/** What a preview stood on; the page carries it to the batches. */
export const layoutSchema = z.object({
  kind: z.enum(RUN_KINDS),
  sheetId,
  /** Hash of the header row's number and of the columns with the texts above them. */
  columns: z.string(),
  choices: carriedChoicesSchema,
  carried: z.unknown(),
});

export type Layout = z.infer<typeof layoutSchema>;

/** The layout of a plan. */
export function layoutOf<K extends RunKind>(kind: K, read: ReadSheet, plan: RunPlan<K>): Layout {
  const { sheetId: id } = read.reading;
  return {
    kind,
    sheetId: id,
    columns: columnsHash(read, plan.columns),
    choices: carriedChoices(read.choices, id, plan.directorySheetId, plan.readySheetIds),
    carried: plan.carried?.() ?? null,
  };
}

/**
 * Hash of where the source columns stand and what is written above them.
 *
 * @param columns column numbers by key
 */
export function columnsHash(read: ReadSheet, columns: RunPlan<RunKind>['columns']): string {
  const placed = Object.entries(columns)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, column = 0]) => [key, column, read.headerCells[column - 1] ?? '']);
  return textHash(JSON.stringify([read.reading.headerRow, placed]));
}
