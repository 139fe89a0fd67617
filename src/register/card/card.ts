import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { appItem, FORM_ITEM, type MenuItem, POLL_ITEM } from '../../core/pos/menu-item';
import type { Card, CardItem, MenuItemKey, PlacedLink } from '../../shared/contract';
import type { PlacedPair } from '../audit/row-audit';
import { findingHeading } from '../findings/catalogue';
import type { Organisation, RowContext, RowOutcome } from '../model';
import { type LinkColumn, missingReason } from '../plan/missing-reason';
import { organisationName } from '../rows/organisation-name';
import { sectionOfMenuName } from '../rows/section-of-menu-name';
import { afterPlacing, beforePlacing, idSourceSentence } from './card-texts';

/** What a card is made of: one row's plan and its place among the organisations. */
export interface CardInput {
  readonly organisations: readonly Organisation[];
  readonly contexts: readonly RowContext[];
  readonly outcomes: readonly RowOutcome[];
  /** Index of the row in these arrays. */
  readonly index: number;
  /** Links that stand on the page now, audited; [] when the sheet does not tell. */
  readonly placed: readonly PlacedPair[];
  /** The row's VK page as the sheet holds it; '' when there is no such column. */
  readonly vkPage: CellValue;
}

function menuItem(
  item: MenuItem,
  link: LinkColumn,
  outcome: RowOutcome,
  phoneOnly: boolean,
  placed: readonly PlacedLink[],
): CardItem {
  const made = outcome.cells[link];
  return {
    title: item.title,
    cover: item.cover,
    menuName: item.name,
    link: made,
    missing: made === '' ? missingReason(link, outcome.findings) : '',
    phoneOnly,
    placed,
  };
}

function placedLink({ placed, right, findings }: PlacedPair): PlacedLink {
  return {
    link: placed,
    right,
    pieces: findings.map(({ piece }) => piece).filter((piece) => piece !== ''),
    findings: findings.map(({ code, severity, text }) => ({ severity, text, fix: findingHeading(code).fix })),
  };
}

function neighbour(organisations: readonly Organisation[], index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < organisations.length; at += step) {
    const other = organisations[at]!;
    if (other.type === 'organisation') return other.row;
  }
  return 0;
}

function countOrganisations(organisations: readonly Organisation[], end: number): number {
  let count = 0;
  for (let at = 0; at < end; at += 1) if (organisations[at]!.type === 'organisation') count += 1;
  return count;
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
  const placedAt = (item: MenuItemKey) => input.placed.filter((pair) => pair.item === item).map(placedLink);
  return {
    row: organisation.row,
    name,
    position: countOrganisations(organisations, index + 1),
    total: countOrganisations(organisations, organisations.length),
    vkPage: cellText(input.vkPage),
    idSource: idSourceSentence(context, organisation.unusable),
    items: [
      menuItem(FORM_ITEM, 'formLink', outcome, false, placedAt('form')),
      menuItem(POLL_ITEM, 'pollLink', outcome, false, placedAt('poll')),
      menuItem(
        appItem(sectionOfMenuName(outcome.cells.appMenuName)),
        'appLink',
        outcome,
        true,
        placedAt('app'),
      ),
    ],
    before: beforePlacing(context),
    after: afterPlacing(name),
    findings: outcome.findings.map(({ code, severity, text }) => ({
      severity,
      text,
      fix: findingHeading(code).fix,
    })),
    previousRow: neighbour(organisations, index, -1),
    nextRow: neighbour(organisations, index, 1),
  };
}
