import { auditLink } from '../../core/link-audit/audit';
import { linkFinding } from '../../core/link-audit/link-findings';
import type {
  Expected,
  LinkAudit,
  LinkFinding,
  MenuItemKey,
  RegisterIndex,
} from '../../core/link-audit/model';
import { MENU_ITEM_TITLES } from './audit-columns';
import type { PlacedLink } from './placed-links';

/** A placed link beside the right one, for the card. */
export interface PlacedPair {
  readonly item: MenuItemKey;
  readonly placed: string;
  /** '' where no right link follows. */
  readonly right: string;
  readonly findings: readonly LinkFinding[];
}

/** What is expected at each place; absent: nothing is known. */
export type ExpectedAt = (item: MenuItemKey) => Expected;

interface Audited {
  readonly link: PlacedLink;
  readonly audit: LinkAudit;
}

/** Blanks apart, the same text is the same link. */
const flat = (text: string): string => text.replace(/\s+/g, '');

/**
 * Audits the links of one row, each at its menu item, and compares the items with each other: two links that stand in
 * each other's place, one link in two places.
 *
 * @param links of `linksOfRow`
 * @example auditRow([{ item: 'form', text: link }], expectedAt, null)[0].findings // []
 */
export function auditRow(
  links: readonly PlacedLink[],
  expectedAt: ExpectedAt,
  register: RegisterIndex | null,
): PlacedPair[] {
  const seen = new Set<string>();
  const audited: Audited[] = [];
  for (const link of links) {
    const key = `${link.item} ${flat(link.text)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    audited.push({ link, audit: auditLink(link.text, expectedAt(link.item), register) });
  }
  return audited.map((one) => ({
    item: one.link.item,
    placed: one.link.text,
    right: one.audit.repaired,
    findings: misplacement(one, audited),
  }));
}

/** Puts what the other places tell in the place of a mere «wrong place». */
function misplacement({ link, audit }: Audited, all: readonly Audited[]): readonly LinkFinding[] {
  const { findings } = audit;
  const at = findings.findIndex((finding) => finding.code === 'link-wrong-place');
  if (at < 0) return findings;
  const piece = findings[at]!.piece;
  const other = all.find((one) => one.link.item !== link.item && one.link.item === audit.type);
  if (other === undefined) return findings;
  const title = MENU_ITEM_TITLES[other.link.item];
  const better =
    flat(other.link.text) === flat(link.text)
      ? linkFinding('link-same-in-both', piece, title)
      : other.audit.type === link.item
        ? linkFinding('link-swapped', piece, MENU_ITEM_TITLES[link.item], title)
        : findings[at]!;
  return findings.map((finding, index) => (index === at ? better : finding));
}
