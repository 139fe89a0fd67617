import type { VkFound } from '../../src/core/vk/inquiry';
import { columnMap } from '../../src/register/columns/column-map';
import { findWrittenColumns } from '../../src/register/columns/written-columns';
import { type AskedPage, askedPage } from '../../src/register/vk/asked-page';
import { checkerPages } from '../../src/register/vk/checker-table';
import {
  answersFor,
  answersOfCells,
  answersOfChecker,
  type KnownAnswers,
} from '../../src/register/vk/known-answers';
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
  return answersFor(pages, known);
}

async function ofBook(file: string, dist: DistFiles): Promise<KnownAnswers | null> {
  const host = new Host(await readBook(file), dist);
  let known: KnownAnswers | null = null;
  for (const sheet of host.book.sheets) {
    const pages = checkerPages(valuesOf(sheet));
    const answers = pages === null ? ofOwnColumns(host, sheet) : answersOfChecker(pages);
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

function ofOwnColumns(host: Host, sheet: BookSheet): KnownAnswers | null {
  const { register } = answered(host.handlers.getOverview({ sheetId: sheet.id }));
  const own = findWrittenColumns(register.headers, VK_HEADERS);
  if (own.asked === undefined || own.state === undefined) return null;
  const columns = columnMap(register.columns);
  const rows = Array.from({ length: register.rows }, (_, at) => register.headerRow + 1 + at);
  return answersOfCells(
    rows.map((row) => ({
      cells: heldCells(sheet, own, row),
      number: askedPage(pageCells(sheet, columns, row)).number,
    })),
  );
}
