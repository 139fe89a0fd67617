import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { auditLink } from '../../core/link-audit/audit';
import type { LinkType, MenuItemKey } from '../../core/link-audit/model';
import { splitLinks } from '../../core/link-audit/placed-text/link-span';
import { itemsOfName } from '../vk/menu-cells';
import { MENU_ITEM_KEYS } from './audit-columns';

/** Cells of one column with placed links, row by row. */
export interface PlacedCells {
  /** The menu item that the column is for; null: the links themselves tell. */
  readonly item: MenuItemKey | null;
  readonly cells: readonly CellValue[];
  /** Names of the items beside the links, where VK gave both; a cell with several links has a line for each. */
  readonly names?: readonly CellValue[];
}

/** A link of a row with its menu item. */
export interface PlacedLink {
  readonly item: MenuItemKey;
  /** As placed. */
  readonly text: string;
  /** The item's name and its number among the row's items, where VK gave them. */
  readonly named?: { readonly name: string; readonly at: number };
}

/** Undamaged beginnings that tell the type without an audit. */
const TYPE_BY_BEGINNING: readonly (readonly [string, MenuItemKey])[] = [
  ['pos.gosuslugi.ru/form', 'form'],
  ['pos.gosuslugi.ru/og/org-activities', 'poll'],
  ['/app8181405', 'app'],
];

function typeOf(text: string): LinkType {
  return TYPE_BY_BEGINNING.find(([start]) => text.includes(start))?.[1] ?? auditLink(text).type;
}

function isMenuItemKey(type: LinkType): type is MenuItemKey {
  return type === 'form' || type === 'poll' || type === 'app';
}

/**
 * The placed links of one row, each with its menu item: the column's, else the link's own; a link that does not tell
 * (a short one) takes the first item that is free.
 *
 * @param index of the row in the columns
 * @example linksOfRow([{ item: 'form', cells: ['https://vk.cc/a'] }], 0) // [{ item: 'form', text: 'https://vk.cc/a' }]
 */
export function linksOfRow(columns: readonly PlacedCells[], index: number): PlacedLink[] {
  const links: PlacedLink[] = [];
  const withoutItem: Omit<PlacedLink, 'item'>[] = [];
  let at = 0;
  for (const { item, cells, names } of columns) {
    const raw = cells[index] ?? '';
    if (raw === '' || isEmptyMark(raw)) continue;
    const text = typeof raw === 'string' ? raw : cellText(raw);
    const parts = text.length < 40 ? [text] : splitLinks(text);
    const lines = names === undefined ? [] : namesIn(names[index], parts.length);
    parts.forEach((part, of) => {
      const name = lines[of];
      const link = name === undefined ? { text: part } : { text: part, named: { name, at } };
      at += 1;
      // Several links in one cell: the header names at most one of them.
      const type = item !== null && parts.length === 1 ? item : typeOf(part);
      if (isMenuItemKey(type)) links.push({ item: type, ...link });
      else if (type !== 'none' && item !== null) links.push({ item, ...link });
      else if (type !== 'none') withoutItem.push(link);
    });
  }
  for (const link of withoutItem) links.push({ item: freeItem(links, link), ...link });
  return links;
}

/** The names of a cell's links; [] where they are not told one by one. */
function namesIn(raw: CellValue | undefined, links: number): readonly string[] {
  const text = typeof raw === 'string' ? raw : cellText(raw ?? '');
  const names = links === 1 ? [text] : text.split('\n');
  return text === '' || names.length !== links ? [] : names;
}

/** The item for which a link stands that does not tell it: its name's, else the first that has no link. */
function freeItem(links: readonly PlacedLink[], { named }: Omit<PlacedLink, 'item'>): MenuItemKey {
  const free = MENU_ITEM_KEYS.filter((item) => links.every((link) => link.item !== item));
  const meant = named === undefined ? [] : itemsOfName(named.name);
  return free.find((item) => meant.includes(item)) ?? meant[0] ?? free[0] ?? 'form';
}
