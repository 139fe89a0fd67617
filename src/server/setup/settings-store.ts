import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings';
import { load, store } from '../../sheets/document/document-store';

const KEY = 'settings';

export const settingsSchema: z.ZodMiniType<Settings> = z.object({
  regCode: z.string().check(z.regex(/^(\d{2,4})?$/)),
  okrugCode: z.enum(['long', 'short']),
  ogrnOnFallback: z.enum(['own', 'parent']),
  municipality: z.enum(['subordinate', 'row', 'district']),
  regionalInstitutions: z.enum(['municipality', 'region']),
  mode: z.enum(['empty', 'all']),
  write: z.enum(['values', 'formulas']),
});

/** The document's settings; what is missing or no longer valid falls back to the default. */
export function loadSettings(): Settings {
  const kept = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...load<Partial<Settings>>(KEY) });
  return kept.success ? kept.data : DEFAULT_SETTINGS;
}

/** Keeps the settings with the document. */
export function storeSettings(settings: Settings): void {
  store(KEY, settings);
}
