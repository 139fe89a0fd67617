import { CORE_FINDINGS } from '../../core/findings/core-findings';
import { type FindingDefinitions, type FindingSubject, headingsOf } from '../../core/findings/finding';
import { HAND_OUT_FINDINGS } from '../hand-out/hand-out-findings';
import { APPLICATION_FINDINGS } from '../readiness/application-findings';
import { READINESS_FINDINGS } from '../readiness/readiness-findings';
import { REGISTER_FINDINGS } from './register-findings';

/** Every table of findings; a code belongs to one of them. */
export const FINDING_TABLES: readonly FindingDefinitions[] = [
  CORE_FINDINGS,
  REGISTER_FINDINGS,
  READINESS_FINDINGS,
  APPLICATION_FINDINGS,
  HAND_OUT_FINDINGS,
];

/**
 * Heading and advice for any code. An unknown code, as from an older version, is its own heading.
 *
 * @example findingHeading('ogrn-missing').title // 'Нет ОГРН'
 */
export const findingHeading = headingsOf(...FINDING_TABLES);

/**
 * The value or column that a code is about.
 *
 * @returns null for an unknown code, and for a kind of finding that concerns different columns from case to case
 * @example findingSubject('ogrn-missing') // 'ogrn'
 */
export function findingSubject(code: string): FindingSubject | null {
  for (const table of FINDING_TABLES) {
    const definition = table[code];
    if (definition !== undefined) return definition.about ?? null;
  }
  return null;
}
