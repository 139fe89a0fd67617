import { NO_CONTACT, type RegionalContact } from '../../../src/shared/readiness';

/** Options that tell whom to ask in the region; each replaces what the file keeps. */
export const REGIONAL_OPTIONS = {
  specialist: { type: 'string' },
  'specialist-phone': { type: 'string' },
  'specialist-email': { type: 'string' },
  'apply-to': { type: 'string' },
  'instructions-page': { type: 'string' },
} as const;

const FIELD_OF: { readonly [option in keyof typeof REGIONAL_OPTIONS]: keyof RegionalContact } = {
  specialist: 'name',
  'specialist-phone': 'phone',
  'specialist-email': 'email',
  'apply-to': 'applyTo',
  'instructions-page': 'page',
};

type Values = { readonly [option in keyof typeof REGIONAL_OPTIONS]?: string | undefined };

/**
 * What the command line says of the regional contact.
 *
 * @returns only the fields that are given
 * @example regionalOf({ 'apply-to': 'Минцифры' }) // { applyTo: 'Минцифры' }
 */
export function regionalOf(values: Values): Partial<RegionalContact> {
  const given: { -readonly [field in keyof RegionalContact]?: string } = {};
  for (const option of Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[]) {
    const value = values[option];
    if (value !== undefined) given[FIELD_OF[option]] = value.trim();
  }
  return given;
}

/** The contact that the document keeps, with what the command line gives in its place. */
export function regionalWith(
  kept: RegionalContact | undefined,
  given: Partial<RegionalContact>,
): RegionalContact {
  return { ...NO_CONTACT, ...kept, ...given };
}
