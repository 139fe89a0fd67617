import { districtOf, isInsideDistrict } from '../../core/codes/oktmo';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import type { Settings } from '../../shared/settings';
import { registerFinding } from '../findings/register-findings';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { localRole } from '../rows/local-role';
import { organisationName } from '../rows/organisation-name';
import { inRowOf } from './blamed-row';
import type { Hierarchy } from './hierarchy';
import type { KindReading } from './kind-of-member';

/** A member's OKTMO for the polls link. */
export interface Municipality {
  /** 8 digits, '' when there is none. */
  readonly mun: string;
  readonly findings: readonly Finding[];
}

/** What a member's municipality hangs on: the nearest ОМСУ above or itself, or where the way there is broken. */
interface Above {
  /** The ОМСУ whose municipality it is. */
  readonly body: Organisation | null;
  /** A parent on the way up is named and not found: whose municipality it is nobody knows. */
  readonly broken: boolean;
}

const NOTHING_ABOVE: Above = { body: null, broken: false };
/** What the members' municipalities hang on, by the member's index. */
function whatIsAbove({ parentsFirst }: Hierarchy, kinds: readonly KindReading[]): ReadonlyMap<number, Above> {
  const above = new Map<number, Above>();
  for (const { index, organisation, parent, link } of parentsFirst) {
    const { kind } = itemAt(kinds, index);
    const isBroken = link.trouble !== null || (parent < 0 && (link.parent >= 0 || link.statedId !== ''));
    const inherited = isBroken ? { body: null, broken: true } : (above.get(parent) ?? NOTHING_ABOVE);
    above.set(index, kind === 'omsu' ? aboveBody(organisation, inherited) : inherited);
  }
  return above;
}

/** An administration or council stands for its own municipality, a department for its administration's. */
function aboveBody(organisation: Organisation, inherited: Above): Above {
  const own = { body: organisation, broken: false };
  switch (localRole(organisationName(organisation))) {
    case 'head':
      return own;
    case 'department':
      return inherited.body === null && isPlain(organisation, inherited) ? own : inherited;
    case 'unclear':
      return organisation.oktmo?.ok ? own : inherited;
  }
}

/** Whether a department's own code can stand for its administration's, which is not in the sheet. */
function isPlain({ oktmo }: Organisation, { broken }: Above): boolean {
  return oktmo?.ok === true && !(broken && isInsideDistrict(oktmo.value));
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

const none = (finding: Finding): Municipality => ({ mun: '', findings: [finding] });

/** Why a code inside a district cannot be taken as it stands; null when it can. */
function waiting(own: string, { body, broken }: Above, organisation: Organisation): Finding | null {
  if (!isInsideDistrict(own) || body === organisation) return null;
  if (broken) return registerFinding('mun-waits', own);
  if (body === null || body.oktmo?.ok) return null;
  return inRowOf(body, registerFinding('mun-of-body-missing', own, organisationName(body)));
}

/**
 * The code inside a district of which nothing tells whether it is due or the district's: of an institution with nobody
 * above it, or of a department that stands for its administration; '' for none.
 */
function doubtfulCode({ body, broken }: Above, organisation: Organisation): string {
  const source = body ?? organisation;
  const { parentName, parentId, parentOgrn } = source;
  const namesParent = parentName !== '' || parentId !== null || parentOgrn !== null;
  const code = valueOrEmpty(source.oktmo);
  if (broken || namesParent || !isInsideDistrict(code)) return '';
  return body === null || localRole(organisationName(body)) === 'department' ? code : '';
}

/** The administration of the district or okrug that a row's column of municipalities names, where only one code fits. */
function bodiesByMunicipality(
  { index, members }: Hierarchy,
  kinds: readonly KindReading[],
): (organisation: Organisation) => Organisation | null {
  return ({ municipality = '' }) => {
    if (municipality === '') return null;
    const { exact, fit } = index.byName(municipality);
    const bodies = (exact.length > 0 ? exact : fit).flatMap((at) => {
      const { organisation } = itemAt(members, at);
      const isHead =
        itemAt(kinds, at).kind === 'omsu' && localRole(organisationName(organisation)) === 'head';
      return isHead && organisation.oktmo?.ok ? [organisation] : [];
    });
    const [first] = bodies;
    const codes = new Set(bodies.map(({ oktmo }) => valueOrEmpty(oktmo)));
    // A settlement's name says where a row is, not whether it is the settlement's or the district's.
    return first !== undefined && codes.size === 1 && !isInsideDistrict(valueOrEmpty(first.oktmo))
      ? first
      : null;
  };
}

/**
 * Every member's municipality. By the setting: that of the nearest ancestor-or-self that is an ОМСУ, else the row's own
 * (`subordinate`); the row's own (`row`); the row's own lifted to its district (`district`). The latter two take the
 * ОМСУ's where the row has none; without either, that of the administration of the municipality that the row names. An
 * administration or council takes nobody else's; a code inside a district waits until the parent is known.
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
  const above = whatIsAbove(hierarchy, kinds);
  const bodyOf = bodiesByMunicipality(hierarchy, kinds);
  return hierarchy.members.map(({ index, organisation }) => {
    if (itemAt(kinds, index).kind === 'roiv') return { mun: '', findings: [] };
    const own = valueOrEmpty(organisation.oktmo);
    const held = above.get(index) ?? NOTHING_ABOVE;
    if (held.body === organisation && own === '') {
      // A code that cannot be read has its own finding.
      return organisation.oktmo === null
        ? none(registerFinding('mun-own-missing'))
        : { mun: '', findings: [] };
    }
    const named = organisation.oktmo === null && held === NOTHING_ABOVE ? bodyOf(organisation) : null;
    if (named !== null) {
      const mun = valueOrEmpty(named.oktmo);
      return { mun, findings: [registerFinding('mun-by-name', mun, organisationName(named))] };
    }
    const bodyOktmo = valueOrEmpty(held.body?.oktmo);
    const waits = mode === 'subordinate' ? waiting(own, held, organisation) : null;
    if (waits !== null) return none(waits);
    const mun = chosen(own, bodyOktmo, mode);
    const doubtful = mode === 'subordinate' ? doubtfulCode(held, organisation) : '';
    if (doubtful !== '') {
      const said = registerFinding('mun-of-settlement', doubtful, districtOf(doubtful));
      const isOwn = held.body === null || held.body === organisation;
      return { mun, findings: [isOwn ? said : inRowOf(held.body, said)] };
    }
    if (held.body === null || !isInOtherDistrict(own, bodyOktmo, mode)) return { mun, findings: [] };
    return { mun, findings: [registerFinding('mun-differs', own, bodyOktmo, organisationName(held.body))] };
  });
}
