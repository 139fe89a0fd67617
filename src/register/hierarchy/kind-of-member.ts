import type { Finding } from '../../core/findings/finding';
import type { Kind } from '../../core/pos/kind';
import { demoted, registerFinding } from '../findings/register-findings';
import { remembered } from '../remembered';
import { kindReader } from '../rows/kind-by-name';
import { KIND_WORDS } from '../rows/kind-word';
import type { Family } from './hierarchy';

/** A member's kind and what is to be said about how it was found. */
export interface KindReading {
  /** null: nothing tells, or two readings fit. */
  readonly kind: Kind | null;
  readonly findings: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];
/** Readings of which nothing is to be said. */
const CERTAIN: { readonly [kind in Kind]: KindReading } = {
  roiv: { kind: 'roiv', findings: NOTHING },
  omsu: { kind: 'omsu', findings: NOTHING },
  subordinate: { kind: 'subordinate', findings: NOTHING },
};

/** Told by a name alone: of all rows that such a name tells, the same is said. */
const toldByName = remembered(
  (kind: Kind): KindReading => ({ kind, findings: [registerFinding('kind-by-name', KIND_WORDS[kind])] }),
);

function inferred(kinds: readonly Kind[], parent: Kind | null, hasParent: boolean): KindReading {
  const [first] = kinds;
  if (first !== undefined && kinds.length === 1) return toldByName(first);
  const byParent = kinds.find((kind) => kind === parent);
  if (byParent !== undefined) {
    return { kind: byParent, findings: [registerFinding('kind-by-parent', KIND_WORDS[byParent])] };
  }
  if (first !== undefined) {
    const words = kinds.map((kind) => `«${KIND_WORDS[kind]}»`).join(' и ');
    return { kind: null, findings: [registerFinding('kind-two-readings', words)] };
  }
  if (!hasParent) return { kind: null, findings: [registerFinding('kind-not-told')] };
  return { kind: 'subordinate', findings: [registerFinding('kind-by-parent', KIND_WORDS.subordinate)] };
}

/** A warning when the name says «РОИВ» and the sheet another kind, or the other way round: their links differ. */
function checked(given: Kind, kinds: readonly Kind[]): KindReading {
  const only = kinds[0];
  if (only === undefined || kinds.length > 1 || (only === 'roiv') === (given === 'roiv'))
    return CERTAIN[given];
  const doubt = registerFinding('kind-differs', KIND_WORDS[given], KIND_WORDS[only]);
  return { kind: given, findings: [doubt] };
}

/**
 * Every member's kind: as the sheet says, else by the name, else by the name and the parent's kind; two readings are
 * reported, not guessed.
 *
 * @returns one reading a member, in their order
 */
export function kindsOfMembers({ members, parents, descent }: Family): KindReading[] {
  const readings: KindReading[] = new Array(members.length);
  const kindsOf = kindReader();
  for (const at of descent.order) {
    const { kind, name, shortName } = members[at]!;
    const kinds = kindsOf(name || shortName);
    if (kind?.ok) {
      readings[at] = checked(kind.value, kinds);
      continue;
    }
    const parent = parents[at]!;
    const guess = inferred(kinds, parent < 0 ? null : (readings[parent]?.kind ?? null), parent >= 0);
    if (kind === null) readings[at] = guess;
    // The bad word stops the polls link only when nothing else tells the kind: the guess says so itself then.
    else readings[at] = { kind: guess.kind, findings: [demoted(kind.finding), ...guess.findings] };
  }
  return readings;
}
