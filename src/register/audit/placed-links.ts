import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { auditLink } from '../../core/link-audit/audit';
import { splitLinks } from '../../core/link-audit/link-span';
import type { LinkSort, Place } from '../../core/link-audit/model';
import { PLACES } from './audit-columns';

/** Cells of one column with placed links, row by row. */
export interface PlacedCells {
  /** The menu item that the column is for; null: the links themselves tell. */
  readonly place: Place | null;
  readonly cells: readonly CellValue[];
}

/** A link of a row with the menu item in which it stands. */
export interface PlacedLink {
  readonly place: Place;
  /** As placed. */
  readonly text: string;
}

/** Undamaged beginnings tell the sort without an audit. */
const ROUGHLY: readonly (readonly [string, Place])[] = [
  ['pos.gosuslugi.ru/form', 'form'],
  ['pos.gosuslugi.ru/og/org-activities', 'poll'],
  ['/app8181405', 'app'],
];

function sortOf(text: string): LinkSort {
  return ROUGHLY.find(([start]) => text.includes(start))?.[1] ?? auditLink(text).sort;
}

function isPlace(sort: LinkSort): sort is Place {
  return sort === 'form' || sort === 'poll' || sort === 'app';
}

/**
 * The placed links of one row, each with its menu item: the column's, else the link's own; a link that does not tell
 * (a short one) takes the first item that is free.
 *
 * @param index of the row in the columns
 * @example linksOfRow([{ place: 'form', cells: ['https://vk.cc/a'] }], 0) // [{ place: 'form', text: 'https://vk.cc/a' }]
 */
export function linksOfRow(columns: readonly PlacedCells[], index: number): PlacedLink[] {
  const links: PlacedLink[] = [];
  const homeless: string[] = [];
  for (const { place, cells } of columns) {
    const raw = cells[index] ?? '';
    if (raw === '' || isEmptyMark(raw)) continue;
    const text = typeof raw === 'string' ? raw : cellText(raw);
    const parts = text.length < 40 ? [text] : splitLinks(text);
    for (const part of parts) {
      // Several links in one cell: the header names at most one of them.
      const sort = place !== null && parts.length === 1 ? place : sortOf(part);
      if (isPlace(sort)) links.push({ place: sort, text: part });
      else if (sort !== 'none' && place !== null) links.push({ place, text: part });
      else if (sort !== 'none') homeless.push(part);
    }
  }
  for (const text of homeless) {
    const free = PLACES.find((place) => links.every((link) => link.place !== place)) ?? 'form';
    links.push({ place: free, text });
  }
  return links;
}
