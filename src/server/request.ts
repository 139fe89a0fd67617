import * as z from 'zod/mini';
import type { PlacedChoice } from '../shared/audit';
import type { Stamp, Stamped } from '../shared/contract';
import { Refusal } from '../shared/refusal';
import { ROLES } from '../shared/roles';
import type { RunStart, Token } from '../shared/run';
import { RUN_KINDS } from '../shared/run';
import type { Settings } from '../shared/settings';
import { NO_SHEET, type SheetChoice } from '../shared/setup';
import { FAILURES } from './texts';

/** What the page may send. The page is ours, but google.script.run lets anyone with the document call a handler. */

const row = z.int().check(z.nonnegative());
const sheetId = z.int().check(z.gte(NO_SHEET));
const runId = z.string().check(z.maxLength(64));

const kind = z.enum(RUN_KINDS);

export const stamp: z.ZodMiniType<Stamp | undefined> = z.optional(
  z.object({ page: z.string().check(z.regex(/^[0-9a-z]{1,16}$/)), count: row }),
);

const columns = z.partialRecord(z.enum(ROLES), row);

export const sheetRequest = z.object({ sheetId });
export const rowRequest = z.object({ sheetId, row });
export const runRequest = z.object({ runId });
export const undoRequest = z.object({ runId, from: row });
export const startRequest: z.ZodMiniType<RunStart & Stamped> = z.object({
  sheetId,
  kind,
  runId,
  total: row,
  stamp,
});
export const choiceRequest: z.ZodMiniType<SheetChoice & Stamped> = z.object({
  sheetId,
  headerRow: row,
  columns,
  directorySheetId: sheetId,
  stamp,
});

export const placedChoiceRequest: z.ZodMiniType<PlacedChoice & Stamped> = z.object({
  sheetId,
  stamp,
  columns: z.nullable(
    z
      .array(z.object({ column: row, item: z.nullable(z.enum(['form', 'poll', 'app'])) }))
      .check(z.maxLength(20)),
  ),
});

export const settingsChoiceRequest = z.object({ sheetId, settings: z.unknown(), stamp });
export const settingsRequest: z.ZodMiniType<Settings> = z.object({
  regCode: z.string().check(z.regex(/^(\d{2,4})?$/)),
  okrugCode: z.enum(['long', 'short']),
  ogrnOnFallback: z.enum(['own', 'parent']),
  municipality: z.enum(['subordinate', 'row', 'district']),
  mode: z.enum(['empty', 'all']),
  write: z.enum(['values', 'formulas']),
});

const token: z.ZodMiniType<Token> = z.object({ row, hash: z.string(), context: z.unknown() });

export const layoutRequest = z.object({
  kind,
  sheetId,
  headerRow: row,
  /** Source columns by meaning: roles, and for an audit the columns of placed links. */
  columns: z.record(z.string(), row),
  /** Cell of the last header row above each source column, to notice a column that moved. */
  headers: z.record(z.string(), z.string()),
  settings: settingsRequest,
  regCode: z.string(),
  total: row,
});

export const batchRequest = z.object({
  runId,
  from: row,
  tokens: z.array(token).check(z.minLength(1)),
  layout: layoutRequest,
});

/** Where a check found what; opaque to the page. */
export type Layout = z.infer<typeof layoutRequest>;

/**
 * @param schema what the handler takes
 * @throws Refusal `bad-request` when the request is something else
 */
export function parsed<T>(schema: z.ZodMiniType<T>, request: unknown): T {
  const result = schema.safeParse(request);
  if (!result.success) throw new Refusal(FAILURES.badRequest());
  return result.data;
}
