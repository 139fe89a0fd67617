import { formulaSafe } from '../cells/formula-safe';
import { allAbout, findingsOf, headingsOf } from '../findings/finding';
import { ACCOUNT_NUMBER_FINDINGS } from './findings/account-number-findings';
import { ADDRESS_FINDINGS } from './findings/address-findings';
import { APP_FINDINGS } from './findings/app-findings';
import { KIND_FINDINGS } from './findings/kind-findings';
import { MUNICIPALITY_FINDINGS } from './findings/municipality-findings';
import { OGRN_FINDINGS } from './findings/ogrn-findings';
import { PARAMETER_FINDINGS } from './findings/parameter-findings';
import { PLACED_TEXT_FINDINGS } from './findings/placed-text-findings';
import { REGION_FINDINGS } from './findings/region-findings';
import { SHARED_LINK_FINDINGS } from './findings/shared-link-findings';
import type { LinkFinding } from './model';

/** Every defect of a placed link by its stable code. Sentences get plain values and quote them. */
export const LINK_FINDINGS = allAbout('placedLink', {
  ...PLACED_TEXT_FINDINGS,
  ...ADDRESS_FINDINGS,
  ...PARAMETER_FINDINGS,
  ...KIND_FINDINGS,
  ...REGION_FINDINGS,
  ...OGRN_FINDINGS,
  ...ACCOUNT_NUMBER_FINDINGS,
  ...MUNICIPALITY_FINDINGS,
  ...APP_FINDINGS,
  ...SHARED_LINK_FINDINGS,
});

/** Stable code of a defect of a placed link. */
export type LinkCode = keyof typeof LINK_FINDINGS;

/** The values that the sentence of a code names. */
export type LinkValues<C extends LinkCode> = Parameters<(typeof LINK_FINDINGS)[C]['text']>;

const makeFinding = findingsOf(LINK_FINDINGS);

/**
 * One finding about a placed link.
 *
 * @param piece the piece of the placed text that it concerns
 * @param values what the sentence names
 * @example linkFinding('link-order', '').severity // 'note'
 */
export function linkFinding<C extends LinkCode>(
  code: C,
  piece: string,
  ...values: LinkValues<C>
): LinkFinding {
  const { severity, text } = makeFinding(code, ...values);
  return { code, severity, text: formulaSafe(text), piece };
}

/**
 * Heading and advice of a defect.
 *
 * @example linkHeading('link-space').title // 'Пробел внутри ссылки'
 */
export const linkHeading = headingsOf(LINK_FINDINGS);
