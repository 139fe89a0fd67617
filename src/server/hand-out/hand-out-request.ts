import * as z from 'zod/mini';
import type { BroughtRow } from '../../shared/collect';
import { GUARDS, LEVELS, type Recipient } from '../../shared/hand-out';
import { NO_SHEET } from '../../shared/setup';

/** What the page may send about handing out and collecting. */

const count = z.int().check(z.nonnegative());
const sheetId = z.int().check(z.gte(NO_SHEET));
const text = z.string().check(z.maxLength(50000));
const level = z.enum(LEVELS);

export const handOutCheckRequest = z.object({ sheetId, level });

const groupId = z.string().check(z.regex(/^[0-9a-z]{1,40}$/));

const group: z.ZodMiniType<Recipient> = z.object({
  id: groupId,
  title: text,
  sheetId,
  sheetName: text,
  rows: count,
  ready: count,
  answered: count,
  sources: z.array(count),
});

export const handOutBatchRequest = z.object({
  runId: z.string().check(z.maxLength(64)),
  from: count,
  total: count,
  level,
  guard: z.enum(GUARDS),
  chosen: z.array(groupId),
  groups: z.array(group).check(z.minLength(1)),
});

const brought: z.ZodMiniType<BroughtRow> = z.object({
  source: text,
  row: count,
  key: text,
  name: text,
  ogrn: text,
  answers: z.object({
    placed: text,
    formPlaced: text,
    pollPlaced: text,
    appPlaced: text,
    placedDate: text,
    comment: text,
  }),
});

export const collectRequest = z.object({
  sheetId,
  decisions: z.record(z.string(), z.string()),
  brought: z.array(brought),
});

export const summaryRequest = z.object({ sheetId, level });
