import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { Finding } from '../../core/findings/finding';
import { appItem, FORM_ITEM, type MenuItem, POLL_ITEM } from '../../core/pos/menu-item';
import type { MenuItemKey } from '../../shared/audit';
import type { Card, CardItem, PlacedLink } from '../../shared/card';
import type { LinkColumn } from '../../shared/fill';
import type { PlacedPair } from '../audit/row-audit';
import { findingHeading } from '../findings/catalogue';
import { isToldOnce } from '../findings/told-once';
import type { Organisation, RowContext, RowOutcome } from '../model';
import { missingReason } from '../plan/missing-reason';
import { organisationName } from '../rows/organisation-name';
import { sectionOfMenuName } from '../rows/section-of-menu-name';
import { AFTER_PLACING, beforePlacing, COVER_HINTS, idSourceSentence } from './card-texts';
import { appOpens, formOpens, linkHint, pollOpens } from './what-opens';

/** What a card is made of: the plan, and which of its rows the card is about. */
export interface CardInput {
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  readonly outcomes: readonly RowOutcome[];
  /** Index of the row in these arrays. */
  readonly index: number;
  /** Links that are on the page now, audited; [] when the sheet does not tell. */
  readonly placed: readonly PlacedPair[];
  /** The row's VK page as the sheet holds it; '' when there is no such column. */
  readonly vkPage: CellValue;
  /** Whom to ask in the region; '' when nobody is named. */
  readonly contact: string;
  /** Persons of a body by its name, from the sheet of contacts; '' for none. */
  readonly personsOf?: (body: string) => string;
}

function menuItem(
  item: MenuItem,
  link: LinkColumn,
  outcome: RowOutcome,
  opens: string,
  placed: readonly PlacedLink[],
): CardItem {
  const made = outcome.cells[link];
  const isApp = link === 'appLink';
  return {
    title: item.title,
    cover: item.cover,
    coverHint: isApp ? COVER_HINTS.own : COVER_HINTS.official,
    menuName: item.name,
    link: made,
    missing: made === '' ? missingReason(link, outcome.findings) : '',
    linkHint: isApp ? linkHint(outcome.findings) : '',
    opens: made === '' ? '' : opens,
    phoneOnly: isApp,
    placed,
  };
}

function placedLink({ placed, right, findings }: PlacedPair): PlacedLink {
  return {
    link: placed,
    right,
    pieces: findings.map(({ piece }) => piece).filter((piece) => piece !== ''),
    findings: findings.map(withFix),
  };
}

function withFix({ code, severity, text }: Finding): Card['findings'][number] {
  return { severity, text, fix: findingHeading(code).fix };
}

/** Position among the organisations, and the rows of the neighbours; 0 where there is none. */
function positionOf(organisations: readonly Organisation[], own: Organisation) {
  const all = organisations.filter(({ type }) => type === 'organisation');
  const at = all.indexOf(own);
  return {
    position: at + 1,
    total: all.length,
    previousRow: all[at - 1]?.row ?? 0,
    nextRow: all[at + 1]?.row ?? 0,
  };
}

/**
 * The card of one organisation: what to paste into VK, in the menu's order, whose ID it is, what to check.
 *
 * @returns null when the row is a title, a total or empty
 * @throws RangeError when there is no such row
 * @example organisationCard({ ...plan, index: 0, vkPage: '' })?.items[0].menuName // 'Решаем вместе'
 * Source: Mintsifry's instruction for official pages.
 */
export function organisationCard(input: CardInput): Card | null {
  const { organisations, index } = input;
  const organisation = organisations[index];
  const context = input.contexts[index];
  const outcome = input.outcomes[index];
  if (organisation === undefined || context === undefined || outcome === undefined) {
    throw new RangeError(`organisationCard: no row ${index}`);
  }
  if (organisation.type !== 'organisation') return null;
  const name = organisationName(organisation);
  const section = sectionOfMenuName(outcome.cells.appMenuName);
  const placedAt = (item: MenuItemKey) => input.placed.filter((pair) => pair.item === item).map(placedLink);
  return {
    row: organisation.row,
    name,
    ...positionOf(organisations, organisation),
    vkPage: cellText(input.vkPage),
    idSource: idSourceSentence(context, organisation.unusable),
    items: [
      menuItem(FORM_ITEM, 'formLink', outcome, formOpens(context, name), placedAt('form')),
      menuItem(POLL_ITEM, 'pollLink', outcome, pollOpens(context), placedAt('poll')),
      menuItem(appItem(section), 'appLink', outcome, appOpens(section, name), placedAt('app')),
    ],
    before: beforePlacing(
      context,
      input.contact,
      context.parentAccount === '' ? '' : input.personsOf?.(context.parentAccount),
    ),
    after: AFTER_PLACING,
    findings: outcome.findings.filter(({ code }) => !isToldOnce(code)).map(withFix),
  };
}
