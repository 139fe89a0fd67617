import { findingsOf, withAdvice } from './finding';
import { ACCOUNT_NUMBER_FINDINGS } from './values/account-number-findings';
import { KIND_AND_SECTION_FINDINGS } from './values/kind-and-section-findings';
import { NUMBER_FINDINGS } from './values/number-findings';
import { OKTMO_FINDINGS } from './values/oktmo-findings';
import { REGION_FINDINGS } from './values/region-findings';
import { VK_PAGE_FINDINGS } from './values/vk-page-findings';

/**
 * Every finding about the value of a cell by its stable code. Sentences get values that are quoted already: `what` is
 * the argument's name («ОГРН»), `value` the cell's text in guillemets.
 */
export const VALUE_FINDINGS = withAdvice({
  ...NUMBER_FINDINGS,
  ...REGION_FINDINGS,
  ...OKTMO_FINDINGS,
  ...KIND_AND_SECTION_FINDINGS,
  ...ACCOUNT_NUMBER_FINDINGS,
  ...VK_PAGE_FINDINGS,
});

/** Stable code of a finding about a value. */
export type FindingCode = keyof typeof VALUE_FINDINGS;

/**
 * One finding about a value, its sentence made from the values that the code's definition names.
 *
 * @throws nothing
 * @example finding('ogrn-check-digit', '«1234567890123»', '7', '3').text
 * // 'ОГРН «1234567890123»: последняя цифра должна быть 7, а не 3. Сверьте номер с ЕГРЮЛ'
 */
export const finding = findingsOf(VALUE_FINDINGS);
