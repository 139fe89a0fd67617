import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { vkGroupIn } from '../../core/vk/vk-page';
import { isPlacedHeader } from '../audit/placed-columns';
import { isWrittenHeader } from '../columns/written-columns';
import { isMadeSheet } from '../hand-out/sheet/is-made-sheet';
import { readReadyAppLink, tidyAppLink } from './ready-app-link';

/** Where a table of ready links has what; rows and columns counted from 1. */
export interface ReadyTableLayout {
  /** First row with a link. */
  readonly firstRow: number;
  readonly linkColumn: number;
  readonly communityColumn: number;
}

/** A row of the table's top that has a link. */
interface LinkRow {
  readonly row: readonly CellValue[];
  /** Community that the link itself names. */
  readonly named: string;
}

type Rows = readonly (readonly CellValue[])[];

/** Header of a column of communities, where no link names the one beside it. */
const COMMUNITY_HEADER = /(?:^|[^a-zа-яё])(?:id|ид)(?![a-zа-яё])|паблик|сообществ|групп|страниц/i;
const BARE_NUMBER = /^[\d\s.,]+$/;
/** Any link of ПОС: a sheet that has them is a register or a list of what was placed. */
const POS_LINK = /pos\.gosuslugi\.ru\/+(?:form|og)/i;

function communityNamedBy(cell: CellValue): string {
  return readReadyAppLink(tidyAppLink(cellText(cell)))?.communityId ?? '';
}

/** The column with most links, if most of what stands there from the first link on is links. */
function linkColumnOf(top: Rows, width: number): { readonly at: number; readonly first: number } | null {
  let best: { at: number; first: number; links: number } | null = null;
  for (let at = 0; at < width; at += 1) {
    const first = top.findIndex((row) => communityNamedBy(row[at] ?? '') !== '');
    if (first < 0) continue;
    const filled = top.slice(first).filter((row) => cellText(row[at] ?? '') !== '');
    const links = filled.filter((row) => communityNamedBy(row[at] ?? '') !== '').length;
    if (links * 2 > filled.length && links > (best?.links ?? 0)) best = { at, first, links };
  }
  return best;
}

function headerAbove(top: Rows, at: number, first: number): string {
  const texts = top.slice(0, first).map((row) => cellText(row[at] ?? ''));
  return texts.filter((text) => text !== '').pop() ?? '';
}

function isRunOfNumbers(ids: readonly string[]): boolean {
  return ids.length > 1 && ids.every((id, i) => i === 0 || Number(id) === Number(ids[i - 1]) + 1);
}

/** Whether a column that agrees with no link still tells communities: by its addresses or its header. */
function tellsCommunities(rows: readonly LinkRow[], at: number, header: string): boolean {
  const filled = rows.map(({ row }) => row[at] ?? '').filter((cell) => vkGroupIn(cell) !== '');
  if (filled.length * 2 <= rows.length) return false;
  if (filled.some((cell) => !BARE_NUMBER.test(cellText(cell)))) return true;
  return COMMUNITY_HEADER.test(header) && !isRunOfNumbers(filled.map(vkGroupIn));
}

/** The column whose communities the links beside it name most often; else one that looks like communities. */
function communityColumnOf(top: Rows, rows: readonly LinkRow[], linkAt: number, first: number): number {
  let best = -1;
  let most = 0;
  const others = Array.from({ length: Math.max(...top.map((row) => row.length)) }, (_, at) => at).filter(
    (at) => at !== linkAt,
  );
  for (const at of others) {
    const agree = rows.filter(({ row, named }) => vkGroupIn(row[at] ?? '') === named).length;
    // A second column of links agrees too, and names no page.
    const isLinks = rows.some(({ row }) => communityNamedBy(row[at] ?? '') !== '');
    if (agree > most && !isLinks) {
      most = agree;
      best = at;
    }
  }
  if (best >= 0) return best;
  return others.find((at) => tellsCommunities(rows, at, headerAbove(top, at, first))) ?? -1;
}

/**
 * Tells a table of ready mini-app links by its shape: a column of links that name a community, beside a column that
 * gives communities, by number or by address. Titles, header and the places of the columns do not matter. A sheet of a
 * run, a register with ПОС links and a list of what was placed are none.
 *
 * @param top the first rows of a sheet, all columns
 * @returns null for any other sheet
 * @example readyTableLayout([['ID', 'Ссылка'], [5, 'https://vk.com/app8181405#module=health&groupId=5']])
 * // { firstRow: 2, linkColumn: 2, communityColumn: 1 }
 * Source: the two tables that Mintsifry hands out; only «ID of the page» and «column E» are told of them.
 */
export function readyTableLayout(top: Rows): ReadyTableLayout | null {
  const width = Math.max(0, ...top.map((row) => row.length));
  const found = linkColumnOf(top, width);
  if (found === null) return null;
  const { at, first } = found;
  const header = headerAbove(top, at, first);
  if (isPlacedHeader(header) || isWrittenHeader(header)) return null;
  if (top.slice(0, first).some((row) => isMadeSheet(row.map(cellText)))) return null;
  if (top.some((row) => row.some((cell) => POS_LINK.test(cellText(cell))))) return null;
  const rows = top.flatMap((row): LinkRow[] => {
    const named = communityNamedBy(row[at] ?? '');
    return named === '' ? [] : [{ row, named }];
  });
  const community = communityColumnOf(top, rows, at, first);
  return community < 0 ? null : { firstRow: first + 1, linkColumn: at + 1, communityColumn: community + 1 };
}
