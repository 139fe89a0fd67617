import { menuFinding } from '../../core/link-audit/menu-findings';
import type { Expected, LinkFinding, MenuItemKey } from '../../core/link-audit/model';
import { APP_MENU_NAMES, FORM_ITEM, POLL_ITEM } from '../../core/pos/menu-item';
import { plainName } from '../vk/menu-cells';
import { MENU_ITEM_KEYS, MENU_ITEM_TITLES } from './audit-columns';
import type { PlacedLink } from './placed-links';

/**
 * What is wrong with the name of a menu item, where VK told it.
 *
 * @param expected of the item: its section, where it is known
 * @example nameFindings({ item: 'form', text: link, named: { name: 'Жалобы', at: 0 } }, {})[0]?.code // 'menu-name'
 * Source: Mintsifry's instruction for official pages: every item has its name.
 */
export function nameFindings({ item, named }: PlacedLink, { section }: Expected): LinkFinding[] {
  if (named === undefined) return [];
  const right = item === 'app' ? appNames(section) : [item === 'form' ? FORM_ITEM.name : POLL_ITEM.name];
  if (right.some((name) => plainName(name) === plainName(named.name))) return [];
  return [menuFinding('menu-name', named.name, right.map((name) => `«${name}»`).join(' или '))];
}

function appNames(section: Expected['section']): readonly string[] {
  return section === undefined ? Object.values(APP_MENU_NAMES) : [APP_MENU_NAMES[section]];
}

/** A finding about the link with this number among the row's. */
export interface OrderFinding {
  readonly at: number;
  readonly finding: LinkFinding;
}

/**
 * What is wrong with the order of a menu's items: the messages form first, the polls behind it, then the mini-app.
 *
 * @param places of the items in the menu
 * @returns at most one: what follows from a first fault is not told again
 * Source: Mintsifry's instruction for official pages; that the mini-app comes behind the other two is inferred.
 */
export function orderFindings(links: readonly PlacedLink[], places: readonly number[]): OrderFinding[] {
  const firsts = MENU_ITEM_KEYS.flatMap((item) => placed(item, links, places) ?? []);
  for (const [index, one] of firsts.entries()) {
    const before = firsts.slice(0, index).find(({ place }) => place > one.place);
    if (before !== undefined) {
      const names = [MENU_ITEM_TITLES[before.item], MENU_ITEM_TITLES[one.item]] as const;
      return [{ at: before.at, finding: menuFinding('menu-order', ...names) }];
    }
  }
  const [form, poll] = firsts;
  if (form?.item !== 'form') return [];
  const late = form.place > 1 ? form : poll?.item === 'poll' && poll.place > 2 ? poll : undefined;
  if (late === undefined) return [];
  // A second link to the same form is told by itself.
  const between = places.filter((place) => place < late.place).length + 1;
  if (late === poll && between >= late.place) return [];
  const due = late === form ? '1' : '2';
  const finding = menuFinding('menu-place', MENU_ITEM_TITLES[late.item], String(late.place), due);
  return [{ at: late.at, finding }];
}

interface PlacedItem {
  readonly item: MenuItemKey;
  readonly at: number;
  readonly place: number;
}

function placed(
  item: MenuItemKey,
  links: readonly PlacedLink[],
  places: readonly number[],
): PlacedItem | null {
  const at = links.filter((link) => link.item === item).flatMap(({ named }) => named?.at ?? []);
  const [first] = at.sort((one, other) => one - other);
  const place = first === undefined ? undefined : places[first];
  return first === undefined || place === undefined ? null : { item, at: first, place };
}
