import * as z from 'zod/mini';
import { APPLICATION_KINDS, type ReadinessSettings } from '../../shared/readiness';
import { NO_SHEET } from '../../shared/setup';

/** What the page may send about readiness. */

const sheetId = z.int().check(z.gte(NO_SHEET));
const row = z.int().check(z.nonnegative());

/** 9 KB are what a property holds. */
const MOST_TOPICS = 60;
/** A sheet each: more would make the document unusable, and the call too long. */
export const MOST_APPLICATIONS = 30;

export const readinessSettings: z.ZodMiniType<ReadinessSettings> = z.object({
  accountsSheetId: sheetId,
  campaign: z.string().check(z.regex(/^(?:20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/)),
  topics: z
    .array(
      z.object({
        topic: z.string().check(z.minLength(1), z.maxLength(100)),
        days: z.int().check(z.gte(0), z.lte(10)),
      }),
    )
    .check(z.maxLength(MOST_TOPICS)),
});

export const applicationsRequest = z.object({
  sheetId,
  kind: z.enum(APPLICATION_KINDS),
  /** 0: the selected row; []: every organisation without a ЛКО. */
  rows: z.array(row),
});
