import * as z from 'zod/mini';
import { WEIGHTS } from '../../shared/findings';
import { RUN_KINDS } from '../../shared/run';
import { sheetId, whole } from '../request';
import { layoutSchema } from './layout';

/** What the page may send about runs; options and choices are read by the kind. */

const kind = z.enum(RUN_KINDS);
const runId = z.string().check(z.maxLength(80));
const search = z.string().check(z.maxLength(200));
const key = z.string().check(z.regex(/^[0-9a-z]{1,32}$/));

export const previewRequest = z.object({
  sheetId,
  kind,
  options: z.unknown(),
  choice: z.optional(z.unknown()),
});
export const findingRowsRequest = z.object({
  sheetId,
  kind,
  options: z.unknown(),
  code: z.string().check(z.maxLength(80)),
  from: whole,
  search: z.optional(search),
});
export const findingSearchRequest = z.object({ sheetId, kind, options: z.unknown(), search });
export const findingListRequest = z.object({
  sheetId,
  kind,
  options: z.unknown(),
  search: z.optional(search),
  weight: z.optional(z.enum(WEIGHTS)),
});
export const startRequest = z.object({
  sheetId,
  kind,
  key,
  runId,
  total: whole,
  layout: layoutSchema,
  options: z.unknown(),
});
export const batchRequest = z.object({
  runId,
  from: whole,
  tokens: z.array(z.string().check(z.maxLength(64))).check(z.minLength(1)),
  total: whole,
  layout: layoutSchema,
  options: z.unknown(),
});
export const runRequest = z.object({ runId });
export const undoRequest = z.object({ runId, from: whole });
