import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { auditLink } from '../../core/link-audit/audit';
import { splitLinks } from '../../core/link-audit/link-span';
import type { LinkType, MenuItemKey } from '../../core/link-audit/model';
import { MENU_ITEM_KEYS } from './audit-columns';

/** Cells of one column with placed links, row by row. */
export interface PlacedCells {
  /** The menu item that the column is for; null: the links themselves tell. */
  readonly item: MenuItemKey | null;
  readonly cells: readonly CellValue[];
}

/** A link of a row with its menu item. */
export interface PlacedLink {
  readonly item: MenuItemKey;
  /** As placed. */
  readonly text: string;
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
  const withoutItem: string[] = [];
  for (const { item, cells } of columns) {
    const raw = cells[index] ?? '';
    if (raw === '' || isEmptyMark(raw)) continue;
    const text = typeof raw === 'string' ? raw : cellText(raw);
    const parts = text.length < 40 ? [text] : splitLinks(text);
    for (const part of parts) {
      // Several links in one cell: the header names at most one of them.
      const type = item !== null && parts.length === 1 ? item : typeOf(part);
      if (isMenuItemKey(type)) links.push({ item: type, text: part });
      else if (type !== 'none' && item !== null) links.push({ item, text: part });
      else if (type !== 'none') withoutItem.push(part);
    }
  }
  for (const text of withoutItem) {
    const free = MENU_ITEM_KEYS.find((item) => links.every((link) => link.item !== item)) ?? 'form';
    links.push({ item: free, text });
  }
  return links;
}
