import * as z from 'zod/mini';
import { readEmail } from '../../core/people/email';
import { readPhone } from '../../core/people/phone';
import { DEFAULT_READINESS, type ReadinessSettings } from '../../shared/readiness';
import { load, store } from '../../sheets/document/document-store';
import { sheetId } from '../request';

const KEY = 'readiness';
/** 9 KB are what a property holds. */
const MOST_TOPICS = 60;

const LONGEST_LINE = 200;
const line = z.string().check(z.maxLength(LONGEST_LINE));

export const readinessSettingsSchema: z.ZodMiniType<ReadinessSettings> = z.object({
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
  regional: z.object({
    name: line,
    phone: line.check(z.refine((text) => text === '' || readPhone(text).ok)),
    email: line.check(z.refine((text) => text === '' || readEmail(text).ok)),
    applyTo: line,
    page: line.check(z.regex(/^(?:https?:\/\/\S+)?$/i)),
  }),
});

/** The document's settings of readiness; what is no longer valid falls back to the default. */
export function loadReadiness(): ReadinessSettings {
  const kept = readinessSettingsSchema.safeParse({
    ...DEFAULT_READINESS,
    ...load<Partial<ReadinessSettings>>(KEY),
  });
  return kept.success ? kept.data : DEFAULT_READINESS;
}

/** Keeps them with the document. */
export function storeReadiness(settings: ReadinessSettings): void {
  store(KEY, settings);
}
