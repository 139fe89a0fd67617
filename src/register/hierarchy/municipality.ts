import { districtOf } from '../../core/codes/oktmo';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import type { Settings } from '../../shared/settings';
import { registerFinding } from '../findings/register-findings';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { organisationName } from '../rows/organisation-name';
import type { Hierarchy } from './hierarchy';
import type { KindReading } from './kind-of-member';

/** A member's OKTMO for the polls link. */
export interface Municipality {
  /** 8 digits, '' when there is none. */
  readonly mun: string;
  readonly findings: readonly Finding[];
}

/** The nearest ancestor-or-self that is an ОМСУ with an OKTMO, by the member's index; none: no entry. */
function nearestLocalBodies(
  { parentsFirst }: Hierarchy,
  kinds: readonly KindReading[],
): ReadonlyMap<number, Organisation> {
  const nearest = new Map<number, Organisation>();
  for (const { index, organisation, parent } of parentsFirst) {
    const isLocalBody = itemAt(kinds, index).kind === 'omsu' && organisation.oktmo?.ok;
    const body = isLocalBody ? organisation : nearest.get(parent);
    if (body !== undefined) nearest.set(index, body);
  }
  return nearest;
}

function chosen(own: string, body: string, mode: Settings['municipality']): string {
  if (mode === 'row') return own || body;
  if (mode === 'district') return own === '' ? body : districtOf(own);
  return body || own;
}

/** Whether the row's own code is of another district than the one that is taken. */
function isInOtherDistrict(own: string, body: string, mode: Settings['municipality']): boolean {
  if (mode !== 'subordinate' || own === body || own === '' || body === '') return false;
  return districtOf(own) !== districtOf(body);
}

/**
 * Every member's municipality. By the setting: that of the nearest ancestor-or-self that is an ОМСУ, else the row's own
 * (`subordinate`); the row's own (`row`); the row's own lifted to its district (`district`). The latter two take the
 * ОМСУ's where the row has none.
 *
 * @returns one for each member, in their order; '' for a РОИВ, whose link names the region
 * @example municipalities(hierarchy, kinds, 'subordinate')[3].mun // '50657000'
 * Source: Mintsifry's instruction for official pages; for a district's school the district, not the village (inferred).
 */
export function municipalities(
  hierarchy: Hierarchy,
  kinds: readonly KindReading[],
  mode: Settings['municipality'],
): Municipality[] {
  const nearest = nearestLocalBodies(hierarchy, kinds);
  return hierarchy.members.map(({ index, organisation }) => {
    if (itemAt(kinds, index).kind === 'roiv') return { mun: '', findings: [] };
    const own = valueOrEmpty(organisation.oktmo);
    const body = nearest.get(index);
    const bodyOktmo = valueOrEmpty(body?.oktmo);
    const mun = chosen(own, bodyOktmo, mode);
    if (body === undefined || !isInOtherDistrict(own, bodyOktmo, mode)) return { mun, findings: [] };
    return { mun, findings: [registerFinding('mun-differs', own, bodyOktmo, organisationName(body))] };
  });
}
