import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import { ok, type Result } from '../core/findings/result';
import { isYes } from './is-yes';
import type { RowFormula } from './lift';
import { CORRECT } from './texts';

/**
 * The row formula of a CHECK function.
 *
 * @param read the core's reader
 * @param right what is said of a right value
 * @returns a formula of (value, explain) that never refuses: TRUE or FALSE, or with explain «верно» or the reason;
 *   '' for an empty cell
 * @example checkWith(readOgrn)('1045405430620', true) // { ok: true, value: 'верно' }
 */
export function checkWith(
  read: (raw: CellValue) => Result<string>,
  right: (raw: CellValue, value: string) => string = () => CORRECT,
): RowFormula {
  return (value = '', explain = '') => {
    if (cellText(value) === '') return ok('');
    const result = read(value);
    if (!isYes(explain)) return ok(result.ok);
    return ok(result.ok ? right(value, result.value) : result.finding.text);
  };
}
