import { valueOrEmpty } from '../../core/findings/result';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';
import { organisationName } from '../rows/organisation-name';
import type { AuditPlan } from './register-index';

/** The numbers of a row's parent; '' where unknown. */
export interface ParentNumbers {
  readonly opaId: string;
  readonly ogrn: string;
}

const UNKNOWN: ParentNumbers = { opaId: '', ogrn: '' };

/** Index of the only organisation that a key belongs to. */
function onlyOwners(
  { organisations }: AuditPlan,
  keyOf: (organisation: Organisation) => string,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const shared = new Set<string>();
  for (const [index, organisation] of organisations.entries()) {
    const key = organisation.type === 'organisation' ? keyOf(organisation) : '';
    if (key === '') continue;
    if (owners.has(key)) shared.add(key);
    owners.set(key, index);
  }
  for (const key of shared) owners.delete(key);
  return owners;
}

/**
 * The numbers of each row's parent, as far as the row names it beyond doubt: by them an audit tells the parent's ID
 * from an unrelated one.
 *
 * @returns by the row's index
 * @example parentsOfRows(plan)(3).opaId // '811'
 */
export function parentsOfRows(plan: AuditPlan): (index: number) => ParentNumbers {
  const byOgrn = onlyOwners(plan, ({ ogrn }) => valueOrEmpty(ogrn));
  const byName = onlyOwners(plan, (organisation) => nameKey(organisationName(organisation)));
  return (index) => {
    const own = plan.organisations[index];
    if (own === undefined) return UNKNOWN;
    const statedOgrn = valueOrEmpty(own.parentOgrn);
    const found = statedOgrn === '' ? byName.get(nameKey(own.parentName)) : byOgrn.get(statedOgrn);
    const parent = found === index ? undefined : found;
    return {
      opaId: valueOrEmpty(own.parentId) || (parent === undefined ? '' : itemAt(plan.contexts, parent).opaId),
      ogrn: statedOgrn || (parent === undefined ? '' : valueOrEmpty(itemAt(plan.organisations, parent).ogrn)),
    };
  };
}
