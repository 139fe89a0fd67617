import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings';
import { recall, remember } from '../../sheets/document-memory';
import { settingsRequest } from '../request';

const KEY = 'settings';

/** The document's settings; what is missing or no longer valid falls back to the default. */
export function recallSettings(): Settings {
  const kept = settingsRequest.safeParse({ ...DEFAULT_SETTINGS, ...recall<Partial<Settings>>(KEY) });
  return kept.success ? kept.data : DEFAULT_SETTINGS;
}

/** Keeps the settings with the document. */
export function rememberSettings(settings: Settings): void {
  remember(KEY, settings);
}
