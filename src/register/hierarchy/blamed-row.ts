import type { Finding } from '../../core/findings/finding';
import type { Organisation } from '../model';

/**
 * A finding whose value stands in another organisation's row: a click leads there, where the sheet has that row.
 *
 * @example inRowOf(department, finding).cellRow // 10
 */
export function inRowOf({ row, isListed }: Organisation, finding: Finding): Finding {
  return isListed ? finding : { ...finding, cellRow: row };
}
