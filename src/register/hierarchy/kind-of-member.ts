import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { KIND_NAMES, type Kind } from '../../core/pos/kind';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { kindsByName } from '../rows/kind-by-name';
import { organisationName } from '../rows/organisation-name';
import { sectionsByName } from '../rows/section-by-name';
import type { Hierarchy } from './hierarchy';

/** A member's kind, and the findings about how it was found. */
export interface KindReading {
  /** null: unknown, or two kinds fit. */
  readonly kind: Kind | null;
  readonly findings: readonly Finding[];
}

/** The kind of a row whose cell does not tell it. */
function inferred(kinds: readonly Kind[], parent: Kind | null, hasParent: boolean): KindReading {
  const [first] = kinds;
  if (first !== undefined && kinds.length === 1) {
    return { kind: first, findings: [registerFinding('kind-by-name', KIND_NAMES[first])] };
  }
  const byParent = kinds.find((kind) => kind === parent);
  if (byParent !== undefined) {
    return { kind: byParent, findings: [registerFinding('kind-by-parent', KIND_NAMES[byParent])] };
  }
  if (first !== undefined) {
    const words = kinds.map((kind) => `«${KIND_NAMES[kind]}»`).join(' и ');
    return { kind: null, findings: [registerFinding('kind-two-readings', words)] };
  }
  if (!hasParent) return { kind: null, findings: [registerFinding('kind-not-told')] };
  return { kind: 'subordinate', findings: [registerFinding('kind-by-parent', KIND_NAMES.subordinate)] };
}

/** Districts of these two are no municipalities: by the first digits of their OKTMO. */
const CITIES: { readonly [digits: string]: string } = { 40: 'Санкт-Петербурга', 45: 'Москвы' };

/** What the name allows. «Администрация Выборгского района» is the city's own body where the row's code is St Petersburg's. */
function kindsOfName(organisation: Organisation): readonly Kind[] {
  const name = organisationName(organisation);
  const kinds = kindsByName(name);
  const city = CITIES[valueOrEmpty(organisation.oktmo).slice(0, 2)];
  if (city === undefined || kinds.length !== 1 || kinds[0] !== 'omsu') return kinds;
  return kindsByName(`${name} города ${city}`);
}

/** Whether the links of the two kinds differ: the polls link of a РОИВ, the mini-app of a school or a clinic. */
function isOtherLink(given: Kind, byName: Kind, name: string): boolean {
  if ((byName === 'roiv') !== (given === 'roiv')) return true;
  return given === 'omsu' && byName === 'subordinate' && sectionsByName(name, byName).length > 0;
}

/** A warning when the name says another kind than the sheet, and their links differ. */
function checked(given: Kind, kinds: readonly Kind[], name: string): KindReading {
  const [only, second] = kinds;
  if (only === undefined || second !== undefined || !isOtherLink(given, only, name)) {
    return { kind: given, findings: [] };
  }
  return { kind: given, findings: [registerFinding('kind-differs', KIND_NAMES[given], KIND_NAMES[only])] };
}

/**
 * Every member's kind: as the sheet says, else by the name, else by the name and the parent's kind. Where two kinds
 * fit, neither is chosen and a finding says so.
 *
 * @returns one reading for each member, in their order
 * @example kindsOfMembers(hierarchy)[0].kind // 'omsu'
 */
export function kindsOfMembers({ members, parentsFirst }: Hierarchy): KindReading[] {
  const readings = new Map<number, KindReading>();
  for (const { index, organisation, parent } of parentsFirst) {
    const { kind } = organisation;
    const name = organisationName(organisation);
    const kinds = kindsOfName(organisation);
    if (kind?.ok) {
      readings.set(index, checked(kind.value, kinds, name));
      continue;
    }
    const guess = inferred(kinds, readings.get(parent)?.kind ?? null, parent >= 0);
    // The bad word stops the polls link only when the kind stays unknown: the guess has an error then.
    const isToldOfCell = kind !== null && (guess.kind === null || kind.finding.code !== 'kind-is-name');
    const findings = isToldOfCell ? [demoted(kind.finding), ...guess.findings] : guess.findings;
    readings.set(index, { kind: guess.kind, findings });
  }
  return members.map(({ index }) => readings.get(index) ?? { kind: null, findings: [] });
}
