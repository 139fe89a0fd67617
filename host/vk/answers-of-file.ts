import type { VkCommunity } from '../../src/core/vk/community';
import type { VkFound } from '../../src/core/vk/inquiry';
import { columnMap } from '../../src/register/columns/recognise-columns';
import { findWrittenColumns } from '../../src/register/columns/written-columns';
import { type AskedPage, askedPage } from '../../src/register/vk/asked-page';
import { type CheckedPage, checkerPages } from '../../src/register/vk/checker-table';
import { foundOfCells } from '../../src/register/vk/found-of-cells';
import { VK_HEADERS } from '../../src/shared/vk';
import type { BookSheet } from '../book/book-sheet';
import { answered } from '../cli/drive';
import type { DistFiles } from '../dist-files';
import { Host } from '../host';
import { readBook } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { pageCells } from './page-cells';
import { heldCells } from './vk-columns';
import { VK_TEXTS } from './vk-texts';

/**
 * Answers for pages from a file that this command has made elsewhere, or the public checker of menu links.
 *
 * @param pages for which answers are looked for, by number or screen name; one that the file lacks has none
 * @throws Refusal when the file has no answers
 */
export async function answersOfFile(
  file: string,
  pages: readonly AskedPage[],
  dist: DistFiles,
): Promise<ReadonlyMap<string, VkFound>> {
  const known = await ofBook(file, dist);
  if (known === null) throw new Refusal(VK_TEXTS.noAnswers(file));
  const found = new Map<string, VkFound>();
  for (const { ask, number } of pages) {
    const answer = known.get(ask) ?? known.get(number);
    if (ask !== '' && answer !== undefined) found.set(ask, answer);
  }
  return found;
}

async function ofBook(file: string, dist: DistFiles): Promise<Map<string, VkFound> | null> {
  const host = new Host(await readBook(file), dist);
  let known: Map<string, VkFound> | null = null;
  for (const sheet of host.book.sheets) {
    const answers = ofChecker(checkerPages(valuesOf(sheet))) ?? ofOwnColumns(host, sheet);
    if (answers !== null) known = new Map([...(known ?? []), ...answers]);
  }
  return known;
}

function valuesOf(sheet: BookSheet) {
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

function ofChecker(pages: readonly CheckedPage[] | null): Map<string, VkFound> | null {
  if (pages === null) return null;
  const known = new Map<string, VkFound>();
  for (const { names, links } of pages) {
    const community: VkCommunity = {
      id: names.find((name) => /^\d+$/.test(name)) ?? '',
      screenName: names.find((name) => !/^\d+$/.test(name)) ?? '',
      name: '',
      type: '',
      access: 'open',
      deactivated: '',
      government: null,
      menu: links.map((url) => ({ title: '', url })),
      onlyPosLinks: true,
    };
    for (const name of names) known.set(name, community);
  }
  return known;
}

function ofOwnColumns(host: Host, sheet: BookSheet): Map<string, VkFound> | null {
  const { register } = answered(host.handlers.getOverview({ sheetId: sheet.id }));
  const own = findWrittenColumns(register.headers, VK_HEADERS);
  if (own.asked === undefined || own.state === undefined) return null;
  const columns = columnMap(register.columns);
  const known = new Map<string, VkFound>();
  for (let row = register.headerRow + 1; row <= register.headerRow + register.rows; row += 1) {
    const { number } = askedPage(pageCells(sheet, columns, row));
    const cells = heldCells(sheet, own, row);
    const found = foundOfCells(cells, number);
    if (found === null) continue;
    known.set(cells.asked, found);
    if (typeof found === 'object') known.set(found.id, found);
  }
  return known;
}
