import { DEFAULT_READINESS, type ReadinessSettings } from '../../shared/readiness';
import { load, store } from '../../sheets/document-store';
import { readinessSettings } from './readiness-request';

const KEY = 'readiness';

/** The document's settings of readiness; what is no longer valid falls back to the default. */
export function loadReadiness(): ReadinessSettings {
  const kept = readinessSettings.safeParse({
    ...DEFAULT_READINESS,
    ...load<Partial<ReadinessSettings>>(KEY),
  });
  return kept.success ? kept.data : DEFAULT_READINESS;
}

/** Keeps them with the document. */
export function storeReadiness(settings: ReadinessSettings): void {
  store(KEY, settings);
}
