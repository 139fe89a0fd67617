import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';
import type { AuditPlan } from './register-index';

/** The numbers of a row's parent; '' where unknown. */
export interface ParentNumbers {
  readonly opaId: string;
  readonly ogrn: string;
}

const UNKNOWN: ParentNumbers = { opaId: '', ogrn: '' };
const several = -1;

function indexBy(plan: AuditPlan, key: (one: Organisation) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  plan.organisations.forEach((one, index) => {
    const text = one.type === 'organisation' ? key(one) : '';
    if (text !== '') found.set(text, found.has(text) ? several : index);
  });
  return found;
}

/**
 * The numbers of each row's parent, as far as the row names it beyond doubt: by them an audit tells «это ID
 * вышестоящей» from a stranger's.
 *
 * @returns by the row's index
 * @example parentsOfRows(plan)(3).opaId // '811'
 */
export function parentsOfRows(plan: AuditPlan): (index: number) => ParentNumbers {
  const byOgrn = indexBy(plan, ({ ogrn }) => (ogrn?.ok ? ogrn.value : ''));
  const byName = indexBy(plan, ({ name, shortName }) => nameKey(name || shortName));
  return (index) => {
    const { parentName, parentId, parentOgrn } = plan.organisations[index]!;
    const statedOgrn = parentOgrn?.ok ? parentOgrn.value : '';
    const found = statedOgrn === '' ? byName.get(nameKey(parentName)) : byOgrn.get(statedOgrn);
    const parent = found === undefined || found === several || found === index ? null : found;
    if (parent === null && statedOgrn === '' && !parentId?.ok) return UNKNOWN;
    const ogrn = parent === null ? null : plan.organisations[parent]!.ogrn;
    return {
      opaId: parentId?.ok ? parentId.value : parent === null ? '' : plan.contexts[parent]!.opaId,
      ogrn: statedOgrn || (ogrn?.ok ? ogrn.value : ''),
    };
  };
}
