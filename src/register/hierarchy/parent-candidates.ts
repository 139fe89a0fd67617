import { addTo } from '../../core/multimap';
import { EACH_OWN } from '../decisions/decision-words';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { localRole } from '../rows/local-role';
import { nameKey } from '../rows/name-key';
import { isMunicipalityType, nameParts } from '../rows/name-parts';
import { wordStem } from '../rows/name-stems';
import { organisationName } from '../rows/organisation-name';
import type { Hierarchy, Member } from './hierarchy';
import { nearestNames } from './nearest-names';
import { neighboursParents } from './neighbours-parents';
import { districtComparison, municipalityKey } from './own-district';

/** More are no help. */
const MOST = 5;
/** Of these a general name is looked for. */
const LOOKED_AT = 12;
/** So many by their names, then as many of those above the rows' neighbours. */
const BY_NAME_FIRST = 2;
const SAME_PLACE = 1.4;
const OTHER_PLACE = 0.7;

/** A member as a decision names it: its name, and the number that tells it from its namesakes. */
function choiceOf(organisation: Organisation): string {
  const { ogrn, id } = organisation;
  const name = organisationName(organisation);
  if (ogrn?.ok) return `${name} (ОГРН ${ogrn.value})`;
  return id?.ok ? `${name} (ID ${id.value})` : name;
}

/**
 * The name of a municipal body without its municipality: each has one of that name.
 *
 * @returns '' for a name that says of no municipality
 * @example generalName('Управление образования администрации Черепановского района') // 'Управление образования'
 * @example generalName('Администрация Черепановского района') // 'Администрация района'
 */
export function generalName(name: string): string {
  const { places } = nameParts(nameKey(name), wordStem);
  if (places.length === 0) return '';
  const general: string[] = [];
  let isHead = false;
  for (const word of name.split(/\s+/)) {
    const { words, head, types } = nameParts(nameKey(word), wordStem);
    const isPlace = words.some((one) => places.includes(one));
    if (isPlace && !isHead) break;
    if (isPlace) continue;
    if (head !== '' && general.length > 0) break;
    if (head !== '') isHead = true;
    const isType = types.some(isMunicipalityType);
    if (isHead && head === '' && !isType) break;
    general.push(word);
  }
  return general.join(' ').replace(/[\s,.;:–—-]+$/, '');
}

/** Whether two names say of one place; 'unknown' where one of them says of none. */
function namedPlace(asked: readonly string[], own: readonly string[]): 'same' | 'other' | 'unknown' {
  if (asked.length === 0 || own.length === 0) return 'unknown';
  return asked.some((place) => own.includes(place)) ? 'same' : 'other';
}

/** Administrations and councils by the places that they are named after. */
function headsByPlace(organisations: readonly Organisation[]): ReadonlyMap<string, readonly number[]> {
  const heads = new Map<string, number[]>();
  organisations.forEach((organisation, at) => {
    const name = organisationName(organisation);
    if (organisation.type !== 'organisation' || localRole(name) !== 'head') return;
    for (const place of nameParts(nameKey(name), wordStem).places) addTo(heads, place, at);
  });
  return heads;
}

/**
 * Finds whom a name may mean that nobody has exactly, for the rows that give it as their parent's: the likest first, those
 * of the municipality that the name says, else of the rows' own, before others, then those above the neighbours of the
 * rows. Where the rows lie in several municipalities, one body cannot be all theirs: then a name is offered that each
 * municipality has a body of.
 *
 * @returns takes the name and the indexes of its rows; gives choices as decisions write them, at most five
 * @example parentCandidates(hierarchy)('Отдел образования', rows) // ['Управление образования (в каждом муниципалитете своя)']
 */
export function parentCandidates(hierarchy: Hierarchy): (name: string, rows: readonly number[]) => string[] {
  const { members, index } = hierarchy;
  const organisations = members.map(({ organisation }) => organisation);
  const nearest = nearestNames(hierarchy);
  const aboveNeighbours = neighboursParents(hierarchy);
  const compared = districtComparison(organisations);
  const placesOf = (at: number) =>
    nameParts(nameKey(organisationName(itemAt(organisations, at))), wordStem).places;
  let heads: ReadonlyMap<string, readonly number[]> | null = null;
  /** A department of a district that the sheet lacks is its administration's, however little their names share. */
  const withNamedPlace = (alike: readonly number[], named: readonly string[]): readonly number[] => {
    if (named.length === 0) return alike;
    heads ??= headsByPlace(organisations);
    const own = named.flatMap((place) => heads?.get(place) ?? []).filter((at) => !alike.includes(at));
    const others = alike.findIndex((at) => namedPlace(named, placesOf(at)) === 'other');
    const at = others < 0 ? alike.length : others;
    return [...alike.slice(0, at), ...own, ...alike.slice(at)];
  };
  /** How many of the rows have just one body of a general name in their municipality. */
  const settled = (general: string, rows: readonly Member[]): number => {
    const { exact, fit } = index.byName(general);
    const bodies = Array.from(new Set([...exact, ...fit, ...index.byNameWithoutPlace(general)]));
    return rows.filter(({ organisation }) =>
      index.areOne(bodies.filter((body) => compared(organisation, body, general) === 'same')),
    ).length;
  };
  return (name, indexes) => {
    const rows = indexes.map((at) => itemAt(members, at));
    const [first] = rows;
    if (first === undefined) return [];
    const places = new Set(rows.map(({ organisation }) => municipalityKey(organisation)));
    places.delete('');
    const said = nameParts(nameKey(name), wordStem);
    const weigh = (body: number): number => {
      const named = namedPlace(said.places, placesOf(body));
      const place = named === 'unknown' && places.size === 1 ? compared(first.organisation, body, '') : named;
      return place === 'same' ? SAME_PLACE : place === 'other' ? OTHER_PLACE : 1;
    };
    const { trouble, near = [] } = first.link;
    const among = trouble?.code === 'parent-ambiguous' ? trouble.among : [];
    const told = Array.from(new Set([...among, ...near])).sort((a, b) => weigh(b) - weigh(a));
    const alike = [...told, ...withNamedPlace(nearest(name, weigh), said.places)];
    const beside = aboveNeighbours(rows).slice(0, BY_NAME_FIRST);
    const found = Array.from(
      new Set([...alike.slice(0, BY_NAME_FIRST), ...beside, ...alike.slice(BY_NAME_FIRST)]),
    ).slice(0, LOOKED_AT);
    const generals = new Map<string, number>();
    const isPlaced = found.some((at) => placesOf(at).some((place) => said.words.includes(place)));
    if (places.size > 1 && !isPlaced) {
      for (const at of found) {
        const general = generalName(organisationName(itemAt(organisations, at)));
        if (general !== '' && !generals.has(general)) generals.set(general, settled(general, rows));
      }
    }
    const offered = Array.from(generals)
      .filter(([, count]) => count > 1)
      .sort(([, a], [, b]) => b - a)
      .map(([general]) => general);
    const singles = found.filter(
      (at) => !offered.includes(generalName(organisationName(itemAt(organisations, at)))),
    );
    const choices = [
      ...offered.map((general) => `${general} ${EACH_OWN}`),
      ...singles.map((at) => choiceOf(itemAt(organisations, at))),
    ];
    return Array.from(new Set(choices.filter((choice) => choice !== ''))).slice(0, MOST);
  };
}
