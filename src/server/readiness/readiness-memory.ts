import { DEFAULT_READINESS, type ReadinessSettings } from '../../shared/readiness';
import { recall, remember } from '../../sheets/document-memory';
import { readinessSettings } from './readiness-request';

const KEY = 'readiness';

/** The document's settings of readiness; what is no longer valid falls back to the default. */
export function recallReadiness(): ReadinessSettings {
  const kept = readinessSettings.safeParse({
    ...DEFAULT_READINESS,
    ...recall<Partial<ReadinessSettings>>(KEY),
  });
  return kept.success ? kept.data : DEFAULT_READINESS;
}

/** Keeps them with the document. */
export function rememberReadiness(settings: ReadinessSettings): void {
  remember(KEY, settings);
}
