import { LINK_FINDINGS } from '../link-audit/link-findings';
import { MENU_FINDINGS } from '../link-audit/menu-findings';
import { ACCOUNT_FINDINGS } from '../people/account-findings';
import type { FindingDefinitions } from './finding';
import { VALUE_FINDINGS } from './value-findings';

/** The core's catalogue of findings: all its tables as one, by code. */
export const CORE_FINDINGS: FindingDefinitions = {
  ...VALUE_FINDINGS,
  ...ACCOUNT_FINDINGS,
  ...LINK_FINDINGS,
  ...MENU_FINDINGS,
};
