import type { Finding } from '../../core/findings/finding';
import type { Result } from '../../core/findings/result';
import { groupBy } from '../../core/multimap';
import type { SiteAddress } from '../../core/people/site-address';
import { rowList } from '../findings/register-findings';
import { readinessFinding } from './readiness-findings';

/** What one organisation's site and widget are. */
export interface SiteFacts {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  /** null: none given. */
  readonly site: Result<SiteAddress> | null;
  /** Whether an official page is known. */
  readonly hasPage: boolean;
  /** ID of the ЛКО in the widget's code; null: no code given. */
  readonly widgetId: Result<string> | null;
  /** ID of the ЛКО that serves; '' when none. */
  readonly opaId: string;
  /** Whether that ЛКО is the organisation's own. */
  readonly own: boolean;
}

interface SiteIndex {
  readonly bySite: ReadonlyMap<string, readonly SiteFacts[]>;
  readonly byWidget: ReadonlyMap<string, readonly SiteFacts[]>;
  readonly byAccount: ReadonlyMap<string, readonly SiteFacts[]>;
}

/**
 * What is wrong with sites and widgets, for each organisation among all.
 *
 * @param all organisations of the register
 * @param siteKnown whether the sheet has a column of sites
 * @returns findings of one of them; the order of rows changes nothing but the rows' numbers
 * @example siteFindings([one, other], true)(one)[0].code // 'site-shared'
 * Source: one widget on several sites is not allowed, the address is the site's main page.
 */
export function siteFindings(
  all: readonly SiteFacts[],
  siteKnown: boolean,
): (one: SiteFacts) => readonly Finding[] {
  const index: SiteIndex = {
    bySite: groupBy(all, ({ site }) => (site?.ok ? site.value.key : null)),
    byWidget: groupBy(all, ({ widgetId }) => (widgetId?.ok ? widgetId.value : null)),
    byAccount: groupBy(all, ({ opaId, own }) => (own && opaId !== '' ? opaId : null)),
  };
  return (one) => [...(siteKnown ? ofSite(one, index) : []), ...ofWidget(one, index)];
}

function ofSite(one: SiteFacts, { bySite, byAccount }: SiteIndex): Finding[] {
  const { site, hasPage, opaId, own } = one;
  if (site === null) return hasPage ? [] : [readinessFinding('site-missing')];
  if (!site.ok) return [site.finding];
  const { host, path, key } = site.value;
  const findings: Finding[] = [];
  if (path !== '') findings.push(readinessFinding('site-not-main', key, host));
  const sharing = others(bySite.get(key) ?? [], one);
  if (sharing !== '') findings.push(readinessFinding('site-shared', key, sharing));
  const elsewhere = own ? onOtherSites(byAccount.get(opaId) ?? [], one) : '';
  if (elsewhere !== '') findings.push(readinessFinding('account-on-sites', opaId, elsewhere));
  return findings;
}

function ofWidget(one: SiteFacts, { byWidget }: SiteIndex): Finding[] {
  const { widgetId, opaId, own } = one;
  if (widgetId === null) return [];
  if (!widgetId.ok) {
    return [
      readinessFinding(widgetId.finding.code === 'code-commented' ? 'widget-code-off' : 'widget-code-bad'),
    ];
  }
  const id = widgetId.value;
  const findings: Finding[] = [];
  if (!own && id === opaId) findings.push(readinessFinding('widget-parent-id', id));
  else if (id !== opaId) findings.push(readinessFinding('widget-other-id', id, opaId || 'свой'));
  const elsewhere = onOtherSites(byWidget.get(id) ?? [], one);
  if (elsewhere !== '') findings.push(readinessFinding('widget-on-sites', id, elsewhere));
  return findings;
}

/** Enough to name five other rows: a list may be as long as the sheet. */
const NAMED = 6;

/** Other rows of a list. */
function others(all: readonly SiteFacts[], own: SiteFacts): string {
  const rows = all.slice(0, NAMED).filter((one) => one.row !== own.row);
  return rowsText(rows, all.length - 1);
}

/** Other rows of a list with another site; rows without a site tell nothing of a second one. */
function onOtherSites(all: readonly SiteFacts[], { site }: SiteFacts): string {
  if (site?.ok !== true) return '';
  const found: SiteFacts[] = [];
  let total = 0;
  for (const other of all) {
    if (other.site?.ok !== true || other.site.value.key === site.value.key) continue;
    total += 1;
    if (found.length < NAMED) found.push(other);
    // Nobody needs a larger number exactly, and counting on for each row would take quadratic time.
    if (total === MOST_COUNTED) break;
  }
  return rowsText(found, total);
}

const MOST_COUNTED = 100;

function rowsText(rows: readonly SiteFacts[], total: number): string {
  return total <= 0
    ? ''
    : rowList(
        rows.slice(0, NAMED - 1).map((one) => one.row),
        'prepositional',
        total,
      );
}
