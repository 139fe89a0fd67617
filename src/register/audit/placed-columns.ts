import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { MenuItemKey } from '../../core/link-audit/model';
import { findLinks } from '../../core/link-audit/placed-text/link-span';
import { VK_HEADERS } from '../../shared/vk';
import { COLUMN_WHY } from '../columns/column-why';
import { headerText } from '../columns/header-text';
import { findWrittenColumns, type HeaderCell, isCollectedLinkHeader } from '../columns/written-columns';

/** A column with links as they were placed. */
export interface PlacedColumn {
  /** Counted from 1. */
  readonly column: number;
  readonly header: string;
  /** The menu item that its header names; null: the links themselves tell. */
  readonly item: MenuItemKey | null;
  /** One short Russian phrase: how it was recognised. */
  readonly why: string;
}

const PLACED =
  /(?:^| )(?:размещенн[а-я]*|установленн[а-я]*|фактическ[а-я]*|текущ[а-я]*) ссылк|ссылк[а-я]* (?:в|из|с) меню|ссылк[а-я]* как размещен|ссылк[а-я]* (?:размещен|на странице|в паблике|в сообществе|в госпаблике)|(?:пункт|ссылка|кнопка|меню)(?: меню)? [123]$|^pos links?(?: ?\d)?$/;
/** What the tool or Mintsifry gives to be placed is not what was placed. */
const GIVEN = /готов[а-я]* ссылк|правильн|верн[а-я]* ссылк|эталон|шаблон|нужн[а-я]* ссылк/;
const MENU_NUMBER = /(?:меню|пункт|ссылка|кнопка)(?: меню)? ([123])(?: |$)/;
const BY_NUMBER: ReadonlyMap<string, MenuItemKey> = new Map([
  ['1', 'form'],
  ['2', 'poll'],
  ['3', 'app'],
]);
const BY_WORDS: readonly (readonly [RegExp, MenuItemKey])[] = [
  [/сообщить о проблеме|сообщени[йяе]|обращени/, 'form'],
  [/высказать мнение|мнени|опрос|голосован/, 'poll'],
  [/госуслуг|мини ?приложени|запись (?:в|к) /, 'app'],
];

const ITEM_OF_LINK: readonly (readonly [RegExp, MenuItemKey])[] = [
  [/gosuslugi\.ru\/form(?![a-z])/i, 'form'],
  [/org-activities/i, 'poll'],
  [/app8181405/i, 'app'],
];

/** Fewer links may be for one item by chance. */
const FEWEST_OF_ONE_ITEM = 3;
/** So many cells with something in them show what a column holds. */
const MOST_EXAMINED = 200;

/**
 * Whether a header says that the links beneath are those that were placed, not those to be placed.
 *
 * @example isPlacedHeader('Ссылка в меню 3') // true
 */
export function isPlacedHeader(header: string): boolean {
  const text = headerText(header);
  return PLACED.test(text) && !GIVEN.test(text);
}

function menuItemOf(header: string): MenuItemKey | null {
  const number = MENU_NUMBER.exec(header)?.[1];
  if (number !== undefined) return BY_NUMBER.get(number) ?? null;
  const [item, second] = BY_WORDS.filter(([words]) => words.test(header)).map(([, named]) => named);
  return second === undefined ? (item ?? null) : null;
}

/** What a column's cells hold: whether most are links of ПОС, and the menu item when all of them are for one. */
function linksIn(
  rows: readonly (readonly CellValue[])[],
  column: number,
): { readonly most: boolean; readonly item: MenuItemKey | null } {
  let filled = 0;
  let links = 0;
  const items = new Set<MenuItemKey | null>();
  for (const row of rows) {
    if (filled === MOST_EXAMINED) break;
    const text = cellText(row[column - 1] ?? '');
    if (text === '') continue;
    filled += 1;
    const start = text.slice(0, 500);
    if (!findLinks(start)[0]?.relevant) continue;
    links += 1;
    items.add(ITEM_OF_LINK.find(([words]) => words.test(start))?.[1] ?? null);
  }
  const [only = null] = Array.from(items);
  const sameItem = items.size === 1 && links >= FEWEST_OF_ONE_ITEM;
  return { most: links > 0 && links * 2 > filled, item: sameItem ? only : null };
}

/**
 * Finds the columns with placed links: by header, or because most of their filled cells hold such links. Of the
 * columns that the tool writes only those are among them into which a hand-out collects what was placed, and those with
 * VK's answers.
 *
 * @param headers every column of the sheet
 * @param rows data rows that show what columns hold, the first column first
 * @param otherColumns columns with another meaning, counted from 1: the ready mini-app link, the VK page
 * @example findPlacedColumns([{ column: 2, header: 'Ссылка в меню 1' }], [])[0].item // 'form'
 * Inferred from how municipalities hand back what they placed.
 */
export function findPlacedColumns(
  headers: readonly HeaderCell[],
  rows: readonly (readonly CellValue[])[],
  otherColumns: ReadonlySet<number> = new Set(),
): PlacedColumn[] {
  const found: PlacedColumn[] = [];
  const { placed1, placed2, placed3 } = findWrittenColumns(headers, VK_HEADERS);
  const ofVk = [placed1, placed2, placed3];
  for (const { column, header, own } of headers) {
    if (ofVk.includes(column)) found.push({ column, header, item: null, why: COLUMN_WHY.ofVk });
    if (otherColumns.has(column) || (own === true && !isCollectedLinkHeader(header))) continue;
    const text = headerText(header);
    if (GIVEN.test(text)) continue;
    const byHeader = PLACED.test(text);
    const links = linksIn(rows, column);
    if (!byHeader && !links.most) continue;
    const why = byHeader ? 'по заголовку' : 'по значениям: ссылки ПОС или «Госуслуг»';
    // A header that names no item leaves it to the links, when all of them are for one.
    found.push({ column, header, item: menuItemOf(text) ?? (byHeader ? null : links.item), why });
  }
  return found;
}
