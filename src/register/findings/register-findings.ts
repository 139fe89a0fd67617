import { type Finding, findingsOf } from '../../core/findings/finding';
import { ACCOUNT_FINDINGS } from './rows/account-findings';
import { APP_LINK_FINDINGS } from './rows/app-link-findings';
import { CODE_FINDINGS } from './rows/code-findings';
import { KEPT_LINK_FINDINGS } from './rows/kept-link-findings';
import { KIND_FINDINGS } from './rows/kind-findings';
import { MUNICIPALITY_FINDINGS } from './rows/municipality-findings';
import { PARENT_FINDINGS } from './rows/parent-findings';
import { REGION_FINDINGS } from './rows/region-findings';
import { SECTION_FINDINGS } from './rows/section-findings';

/** Every kind of finding about a row among others. Those about single values are in core. */
export const REGISTER_FINDINGS = {
  ...CODE_FINDINGS,
  ...ACCOUNT_FINDINGS,
  ...PARENT_FINDINGS,
  ...KIND_FINDINGS,
  ...SECTION_FINDINGS,
  ...APP_LINK_FINDINGS,
  ...MUNICIPALITY_FINDINGS,
  ...REGION_FINDINGS,
  ...KEPT_LINK_FINDINGS,
};

/**
 * Makes a finding of the register: its code, severity and sentence.
 *
 * @param code which kind
 * @param values what the sentence names
 * @example registerFinding('region-unknown') // { code: 'region-unknown', severity: 'error', text: 'Регион …' }
 */
export const registerFinding = findingsOf(REGISTER_FINDINGS);

/** The same finding as a warning: for a bad value that no link of this row needs. */
export function demoted(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

/**
 * Rows named in a sentence, at most five.
 *
 * @param rows the first rows, or all
 * @param grammar the case of the word
 * @param total how many there are in all
 * @example rowList([5], 'prepositional') // 'строке 5'
 * @example rowList([5, 8], 'nominative') // 'строки 5, 8'
 */
export function rowList(
  rows: readonly number[],
  grammar: 'nominative' | 'prepositional',
  total: number = rows.length,
): string {
  const [one, many] = grammar === 'nominative' ? ['строка', 'строки'] : ['строке', 'строках'];
  const first = rows.slice(0, 5).join(', ');
  const word = total === 1 ? one : many;
  return total > 5 ? `${word} ${first} и ещё ${total - 5}` : `${word} ${first}`;
}
