import { districtOf } from '../../core/codes/oktmo';
import type { Finding } from '../../core/findings/finding';
import type { Settings } from '../../shared/settings';
import { registerFinding } from '../findings/register-findings';
import { remembered } from '../remembered';
import type { Family } from './hierarchy';
import type { KindReading } from './kind-of-member';

/** A member's OKTMO for the polls link. */
export interface Municipality {
  /** 8 digits, '' when there is none. */
  readonly mun: string;
  readonly findings: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];

/** Index of the nearest ancestor-or-self that is an ОМСУ with an OKTMO, by member; -1 when there is none. */
function nearestLocalBodies({ members, parents, descent }: Family, kinds: readonly KindReading[]): number[] {
  const nearest: number[] = new Array(members.length);
  for (const at of descent.order) {
    const parent = parents[at]!;
    if (kinds[at]!.kind === 'omsu' && members[at]!.oktmo?.ok) nearest[at] = at;
    else nearest[at] = parent < 0 ? -1 : nearest[parent]!;
  }
  return nearest;
}

function chosen(own: string, body: string, mode: Settings['municipality']): string {
  if (mode === 'row') return own || body;
  if (mode === 'district') return own === '' ? body : districtOf(own);
  return body || own;
}

/** Whether the row's own district is passed over for another. */
function isApart(own: string, body: string, mode: Settings['municipality']): boolean {
  if (mode !== 'subordinate' || own === body || own === '' || body === '') return false;
  return districtOf(own) !== districtOf(body);
}

/**
 * Every member's municipality. By the setting: that of the nearest ancestor-or-self that is an ОМСУ, else the row's own
 * (`subordinate`); the row's own (`row`); the row's own lifted to its district (`district`). The latter two take the
 * ОМСУ's where the row has none.
 *
 * @returns one a member, in their order; '' for a РОИВ, whose link names the region
 * Source: Mintsifry's instruction for official pages; for a district's school the district, not the village (inferred).
 */
export function municipalities(
  tree: Family,
  kinds: readonly KindReading[],
  mode: Settings['municipality'],
): Municipality[] {
  const nearest = nearestLocalBodies(tree, kinds);
  // Thousands of rows have one municipality, of which mostly nothing is to be said.
  const plain = remembered((mun: string): Municipality => ({ mun, findings: NOTHING }));
  return tree.members.map((member, at) => {
    if (kinds[at]!.kind === 'roiv') return plain('');
    const own = member.oktmo?.ok ? member.oktmo.value : '';
    const body = tree.members[nearest[at]!];
    const bodyOktmo = body?.oktmo?.ok ? body.oktmo.value : '';
    const mun = chosen(own, bodyOktmo, mode);
    if (!isApart(own, bodyOktmo, mode)) return plain(mun);
    const doubt = registerFinding('mun-differs', own, bodyOktmo, body?.name || body?.shortName || '');
    return { mun, findings: [doubt] };
  });
}
