import type { Settings } from '../../../src/shared/settings';
import type { Host } from '../../host';
import { TEXTS } from '../../texts';
import { Refusal } from '../../xlsx/refusal';
import { answered } from '../drive';

/** Settings that a command line gives; what is absent stays as the document has it. */
export type GivenSettings = Partial<Omit<Settings, 'regCode' | 'mode'>>;

/** Options for the choices of which a link's codes depend, for the command line's own list. */
export const SETTINGS_OPTIONS = {
  'ogrn-on-fallback': { type: 'string' },
  municipality: { type: 'string' },
  regional: { type: 'string' },
  okrug: { type: 'string' },
  write: { type: 'string' },
} as const;

/** Them as they were given. */
export type SettingsValues = { readonly [option in keyof typeof SETTINGS_OPTIONS]?: string | undefined };

function oneOf<V extends string>(
  option: keyof typeof SETTINGS_OPTIONS,
  values: SettingsValues,
  known: readonly V[],
): V | undefined {
  const wish = values[option];
  if (wish === undefined) return undefined;
  const value = known.find((one) => one === wish);
  if (value === undefined) throw new Refusal(TEXTS.badChoice(`--${option}`, wish, known));
  return value;
}

/**
 * Reads the settings of a command line.
 *
 * @returns undefined when none is given
 * @throws Refusal that lists the values there are
 * @example givenSettings({ okrug: 'short' }) // { okrugCode: 'short' }
 */
export function givenSettings(values: SettingsValues): GivenSettings | undefined {
  const read: { [name in keyof GivenSettings]: GivenSettings[name] | undefined } = {
    ogrnOnFallback: oneOf('ogrn-on-fallback', values, ['own', 'parent']),
    municipality: oneOf('municipality', values, ['subordinate', 'row', 'district']),
    regionalInstitutions: oneOf('regional', values, ['municipality', 'region']),
    okrugCode: oneOf('okrug', values, ['long', 'short']),
    write: oneOf('write', values, ['values', 'formulas']),
  };
  const given = Object.entries(read).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as GivenSettings);
}

/** Keeps settings with the document that a command works on, beside those that it has. */
export function keepSettings(host: Host, change: Partial<Settings> | undefined): void {
  if (change === undefined) return;
  const sheetId = host.book.active.id;
  const { settings } = answered(host.handlers.getOverview({ sheetId }));
  answered(host.handlers.saveSettings({ sheetId, settings: { ...settings, ...change } }));
}
