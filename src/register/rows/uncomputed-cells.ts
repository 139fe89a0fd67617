import type { CellValue } from '../../core/cells/cell-value';
import { formulaError, isComputing } from '../../core/cells/formula-error';
import type { Finding } from '../../core/findings/finding';
import type { Role } from '../../shared/roles';
import { registerFinding } from '../findings/register-findings';
import type { UncomputedCell } from '../model';

const PARENT = ['parentName', 'parentId', 'parentOgrn', 'level', 'parentKey'] as const;

/** The columns that name the organisation above. */
export const PARENT_ROLES: readonly Role[] = PARENT;

/** What each link cannot do without: an empty cell there means something, a formula without a result does not. */
const NEEDED = {
  formLink: ['id', 'ogrn', 'region', 'status', ...PARENT],
  pollLink: ['ogrn', 'region', 'oktmo', 'municipality', 'kind', 'name', ...PARENT],
  appLink: ['kind', 'name', 'field', 'field2', 'field3', 'vkId', 'vkPage', 'readyAppLink'],
} as const satisfies { readonly [link: string]: readonly Role[] };

type NeededRole = (typeof NEEDED)[keyof typeof NEEDED][number];

const ROLES_OF_LINKS: readonly NeededRole[] = [...new Set(Object.values(NEEDED).flat())];

/** Whether a cell's formula has no result, or none yet. */
export function lacksResult(value: CellValue): boolean {
  return formulaError(value) !== '' || isComputing(value);
}

/** The cells of a row whose formula has no result, or none yet, and that a link needs. */
export function uncomputedCells(cell: (role: Role) => CellValue): UncomputedCell[] {
  return ROLES_OF_LINKS.flatMap((role) => {
    const value = cell(role);
    if (isComputing(value)) return [{ role, finding: registerFinding('formula-computing', role) }];
    const reason = formulaError(value);
    return reason === '' ? [] : [{ role, finding: uncomputedFinding(reason, role) }];
  });
}

function uncomputedFinding(reason: string, role: NeededRole): Finding {
  return reason.startsWith('#')
    ? registerFinding('formula-error', reason, role)
    : registerFinding('formula-not-computed', reason);
}

/** Whether a link of a row stands on a cell without a result. */
export function isStopped(link: keyof typeof NEEDED, cells: readonly UncomputedCell[]): boolean {
  const needed: readonly Role[] = NEEDED[link];
  return cells.some(({ role }) => needed.includes(role));
}
