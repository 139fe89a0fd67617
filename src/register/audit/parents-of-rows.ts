import { valueOrEmpty } from '../../core/findings/result';
import type { AuditPlan } from './register-index';

/** The numbers of a row's parent; '' where unknown. */
export interface ParentNumbers {
  readonly opaId: string;
  readonly ogrn: string;
}

const UNKNOWN: ParentNumbers = { opaId: '', ogrn: '' };

/**
 * The numbers of each row's parent, as far as the row names it beyond doubt: by them an audit tells the parent's ID
 * from an unrelated one.
 *
 * @returns by the row's index
 * @example parentsOfRows(plan)(3).opaId // '811'
 */
export function parentsOfRows({
  organisations,
  contexts,
  hierarchy,
}: AuditPlan): (index: number) => ParentNumbers {
  return (index) => {
    const own = organisations[index];
    if (own === undefined) return UNKNOWN;
    const at = hierarchy.members[index]?.parent ?? -1;
    const parent = hierarchy.members[at]?.organisation;
    // A parent of the directory has no context: what its row says is all that is known.
    const account = contexts[at]?.opaId ?? valueOrEmpty(parent?.id);
    return {
      opaId: valueOrEmpty(own.parentId) || account,
      ogrn: valueOrEmpty(own.parentOgrn) || valueOrEmpty(parent?.ogrn),
    };
  };
}
