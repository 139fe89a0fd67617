import { valueOrEmpty } from '../../core/findings/result';
import type { Organisation } from '../model';
import { kindsByName } from '../rows/kind-by-name';
import { isLegalForm, nameKey } from '../rows/name-key';
import { nameParts } from '../rows/name-parts';
import { wordStem } from '../rows/name-stems';
import { organisationName } from '../rows/organisation-name';

/** District and city okrug by the first five digits; the third digit 3 is a part of a federal city. */
const DISTRICT = /^\d\d[4-9]\d\d/;

/** The district of a row's own OKTMO; '' when it has none, and in a federal city, whose bodies serve all of it. */
function districtDigits({ oktmo }: Organisation): string {
  return DISTRICT.exec(valueOrEmpty(oktmo))?.[0] ?? '';
}

/** Whether a body serves a whole region, whatever town it sits in. */
function isRegional(body: Organisation): boolean {
  if (body.kind?.ok) {
    if (body.kind.value !== 'subordinate') return body.kind.value === 'roiv';
  }
  const name = organisationName(body);
  const form = nameKey(name).split(' ').find(isLegalForm);
  if (form !== undefined) return !form.startsWith('м');
  const [only, second] = kindsByName(name);
  return only === 'roiv' && second === undefined;
}

/**
 * Where a body is for rows that call it by a name: «Отдел образования» of another district is a namesake.
 *
 * @param members all organisations
 * @returns `same` and `other` are sure; `unknown` where an OKTMO lacks, where the body serves the whole region, or where
 *   its name says of which municipality it is
 * @example districtComparison(members)(school, 0) // 'other'
 * Inferred from registers in which districts have departments of one name.
 */
export function districtComparison(
  members: readonly Organisation[],
): (own: Organisation, body: number) => 'same' | 'other' | 'unknown' {
  const known = new Map<number, string>();
  const districtOfBody = (index: number): string => {
    const found = known.get(index);
    if (found !== undefined) return found;
    const body = members[index];
    const digits = body === undefined ? '' : districtDigits(body);
    const names = body === undefined ? [] : [body.name, body.shortName];
    const placed = names.some((name) => nameParts(nameKey(name), wordStem).namesPlace);
    const district = body === undefined || digits === '' || placed || isRegional(body) ? '' : digits;
    known.set(index, district);
    return district;
  };
  return (own, body) => {
    const here = districtDigits(own);
    if (here === '') return 'unknown';
    const there = districtOfBody(body);
    if (there === '') return 'unknown';
    return here === there ? 'same' : 'other';
  };
}
