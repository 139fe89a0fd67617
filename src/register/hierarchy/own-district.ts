import { valueOrEmpty } from '../../core/findings/result';
import type { Organisation } from '../model';
import { kindsByName } from '../rows/kind-by-name';
import { isLegalForm, nameKey } from '../rows/name-key';
import { isSettlementType, nameParts } from '../rows/name-parts';
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

/** What tells where a body or a row is. */
interface Place {
  /** Of the OKTMO; '' where nothing tells. */
  readonly digits: string;
  /** Words by which the municipality is called, without the adjective's mark. */
  readonly words: readonly string[];
  /** Those that tell it from namesakes: settlements of one name lie in many districts. */
  readonly telling: readonly string[];
  /** Whether they name a district or an okrug, not a place inside one. */
  readonly isDistrict: boolean;
}

const bare = (word: string): string => word.replace(/~$/, '');

function placeIn(...names: readonly string[]): Omit<Place, 'digits'> {
  const parts = names.map((name) => nameParts(nameKey(name), wordStem));
  return {
    words: parts.flatMap(({ places }) => places.map(bare)),
    telling: parts.flatMap(({ places, types, district }) => {
      if (district !== '') return [bare(district)];
      return types.some(isSettlementType) ? [] : places.map(bare);
    }),
    isDistrict: parts.every(({ types }) => !types.some(isSettlementType)),
  };
}

/** How a body is placed to a row that calls it by a name. */
export type DistrictComparison = (
  own: Organisation,
  body: number,
  name: string,
) => 'same' | 'other' | 'unknown';

/**
 * Where a body is for rows that call it by a name: «Отдел образования» of another district is a namesake.
 *
 * @param members all organisations
 * @returns by the OKTMO, else by the row's municipality; `same` and `other` are sure; `unknown` where neither tells, where
 *   the body serves the whole region, or where the row's own words say of which municipality it is
 * @example districtComparison(members)(school, 0, 'Отдел образования') // 'other'
 * Inferred from registers in which districts have departments of one name.
 */
export function districtComparison(members: readonly Organisation[]): DistrictComparison {
  const bodies = new Map<number, Place | null>();
  const names = new Map<string, readonly string[]>();
  const municipalities = new Map<string, Omit<Place, 'digits'>>();
  /** null: it serves the whole region. */
  const placeOfBody = (index: number): Place | null => {
    const known = bodies.get(index);
    if (known !== undefined) return known;
    const body = members[index];
    const place =
      body === undefined || isRegional(body)
        ? null
        : { digits: districtDigits(body), ...placeIn(body.name, body.shortName) };
    bodies.set(index, place);
    return place;
  };
  const wordsOf = (name: string): readonly string[] => {
    const known = names.get(name) ?? nameParts(nameKey(name), wordStem).words.map(bare);
    names.set(name, known);
    return known;
  };
  const municipalityOf = ({ municipality = '' }: Organisation): Omit<Place, 'digits'> => {
    const known = municipalities.get(municipality) ?? municipalityPlace(municipality);
    municipalities.set(municipality, known);
    return known;
  };
  return (own, body, name) => {
    const there = placeOfBody(body);
    if (there === null) return 'unknown';
    const said = wordsOf(name);
    if (there.telling.some((word) => said.includes(word))) return 'unknown';
    const digits = districtDigits(own);
    if (digits !== '' && there.digits !== '') return digits === there.digits ? 'same' : 'other';
    const here = municipalityOf(own);
    if (here.words.some((word) => there.words.includes(word))) return 'same';
    const areTold = here.words.length > 0 && there.words.length > 0;
    return areTold && here.isDistrict && there.isDistrict ? 'other' : 'unknown';
  };
}

/** «Черепановский район», «Черепановский»: a column of municipalities holds nothing else. */
function municipalityPlace(municipality: string): Omit<Place, 'digits'> {
  if (municipality === '') return { words: [], telling: [], isDistrict: false };
  const place = placeIn(municipality);
  const { words } = nameParts(nameKey(municipality), wordStem);
  return place.words.length > 0 || words.length !== 1 ? place : { ...place, words: words.map(bare) };
}

/**
 * In which municipality a row is, as far as its OKTMO or its municipality's name tells.
 *
 * @returns '' where neither does
 * @example municipalityKey(school) // '50657'
 */
export function municipalityKey(own: Organisation): string {
  return districtDigits(own) || municipalityPlace(own.municipality ?? '').words.join(' ');
}
