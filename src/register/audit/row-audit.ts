import { auditLink } from '../../core/link-audit/audit';
import { linkFinding } from '../../core/link-audit/link-findings';
import { menuFinding } from '../../core/link-audit/menu-findings';
import {
  type Expected,
  isClean,
  type LinkAudit,
  type LinkFinding,
  type MenuItemKey,
  type RegisterIndex,
} from '../../core/link-audit/model';
import { MENU_ITEM_TITLES } from './audit-columns';
import { nameFindings, orderFindings } from './menu-audit';
import type { PlacedLink } from './placed-links';

/** A placed link with the right one, for the card. */
export interface PlacedPair {
  readonly item: MenuItemKey;
  readonly placed: string;
  /** '' where no right link follows. */
  readonly right: string;
  readonly findings: readonly LinkFinding[];
}

/** What is expected at each menu item. */
export type ExpectedAt = (item: MenuItemKey) => Expected;

interface Audited {
  readonly link: PlacedLink;
  readonly audit: LinkAudit;
  /** What the menu itself shows: names, order, repetitions. */
  readonly ofMenu: LinkFinding[];
}

/** Texts that differ in blanks alone are the same link. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * Audits the links of one row, each at its menu item, and compares the items with each other: two links each in
 * the other's place, one link in two places.
 *
 * @param links of `linksOfRow`
 * @param otherAt what may be expected as well, where no document says which; null: nothing else
 * @param places of the items in the menu, where VK told them: a link's is at its `named.at`
 * @example auditRow([{ item: 'form', text: link }], expectedAt, null)[0].findings // []
 */
export function auditRow(
  links: readonly PlacedLink[],
  expectedAt: ExpectedAt,
  register: RegisterIndex | null,
  otherAt: (item: MenuItemKey) => Expected | null = () => null,
  places: readonly number[] = [],
): PlacedPair[] {
  const seen = new Map<string, Audited>();
  const audited: Audited[] = [];
  for (const link of links) {
    const key = `${link.item} ${withoutBlanks(link.text)}`;
    const first = seen.get(key);
    if (first !== undefined) {
      if (link.named) first.ofMenu.push(menuFinding('menu-doubled', MENU_ITEM_TITLES[link.item]));
      continue;
    }
    const expected = expectedAt(link.item);
    const audit = auditEither(link, expected, otherAt(link.item), register);
    const one: Audited = { link, audit, ofMenu: nameFindings(link, expected) };
    seen.set(key, one);
    audited.push(one);
  }
  for (const { at, finding } of orderFindings(links, places)) {
    audited.find(({ link }) => link.named?.at === at)?.ofMenu.push(finding);
  }
  return audited.map((one) => ({
    item: one.link.item,
    placed: one.link.text,
    right: one.audit.repaired,
    findings: withMisplacement(one, audited).concat(one.ofMenu),
  }));
}

/** Audits a link by what is due; one that is right by what else may be expected is right, with a note. */
function auditEither(
  { text }: PlacedLink,
  due: Expected,
  other: Expected | null,
  register: RegisterIndex | null,
): LinkAudit {
  const audit = auditLink(text, due, register);
  if (other === null || isClean(audit.findings)) return audit;
  const again = auditLink(text, other, register);
  if (!isClean(again.findings)) return audit;
  const [key, dueKey] = other.kind === 'roiv' ? ['reg_code', 'mun_code'] : ['mun_code', 'reg_code'];
  return { ...again, findings: again.findings.concat(linkFinding('link-regional', '', key, dueKey)) };
}

/** The findings of a link; a mere «wrong place» gives way to what the row's other links tell. */
function withMisplacement({ link, audit }: Audited, all: readonly Audited[]): readonly LinkFinding[] {
  const { findings } = audit;
  const wrongPlace = findings.find(({ code }) => code === 'link-wrong-place');
  const other = all.find((one) => one.link.item !== link.item && one.link.item === audit.type);
  if (wrongPlace === undefined || other === undefined) return findings;
  const { piece } = wrongPlace;
  const title = MENU_ITEM_TITLES[other.link.item];
  const better =
    withoutBlanks(other.link.text) === withoutBlanks(link.text)
      ? linkFinding('link-same-in-both', piece, title)
      : other.audit.type === link.item
        ? linkFinding('link-swapped', piece, MENU_ITEM_TITLES[link.item], title)
        : wrongPlace;
  return findings.map((finding) => (finding === wrongPlace ? better : finding));
}
