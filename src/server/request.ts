import * as z from 'zod/mini';
import { Refusal } from '../shared/refusal';
import { NO_SHEET } from '../shared/setup';
import { FAILURES } from './texts';

/** What the page may send. The page is ours, but google.script.run lets anyone with the document call a handler. */

/** A row, a column or a count. */
export const whole = z.int().check(z.nonnegative());
export const sheetId = z.int().check(z.gte(NO_SHEET));
/** A cell's text at most. */
export const text = z.string().check(z.maxLength(50000));

export const sheetRequest = z.object({ sheetId });
export const rowRequest = z.object({ sheetId, row: whole });

/**
 * @param schema what the handler takes
 * @throws Refusal `bad-request` when the request is something else
 */
export function parsed<T>(schema: z.ZodMiniType<T>, request: unknown): T {
  const result = schema.safeParse(request);
  if (!result.success) throw new Refusal(FAILURES.badRequest());
  return result.data;
}
