import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings';
import { load, store } from '../../sheets/document-store';
import { settingsRequest } from '../request';

const KEY = 'settings';

/** The document's settings; what is missing or no longer valid falls back to the default. */
export function loadSettings(): Settings {
  const kept = settingsRequest.safeParse({ ...DEFAULT_SETTINGS, ...load<Partial<Settings>>(KEY) });
  return kept.success ? kept.data : DEFAULT_SETTINGS;
}

/** Keeps the settings with the document. */
export function storeSettings(settings: Settings): void {
  store(KEY, settings);
}
