import type { VkCommunity } from '../../core/vk/community';
import type { VkFound } from '../../core/vk/inquiry';
import type { VkColumn } from '../../shared/vk';
import type { AskedPage } from './asked-page';
import type { CheckedPage } from './checker-table';
import { foundOfCells } from './found-of-cells';

/** Answers that a table holds, by number and screen name. */
export type KnownAnswers = ReadonlyMap<string, VkFound>;

/**
 * The answers of a public checker's table: it tells the links of ПОС and nothing else of a menu.
 *
 * @example answersOfChecker([{ names: ['1'], links: [] }]).get('1') // a community with an empty menu
 */
export function answersOfChecker(pages: readonly CheckedPage[]): KnownAnswers {
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

/**
 * The answers in the product's own columns of another table.
 *
 * @param rows cells of those columns, and the number that the row itself gives
 */
export function answersOfCells(
  rows: readonly { readonly cells: { readonly [column in VkColumn]: string }; readonly number: string }[],
): KnownAnswers {
  const known = new Map<string, VkFound>();
  for (const { cells, number } of rows) {
    const found = foundOfCells(cells, number);
    if (found === null) continue;
    known.set(cells.asked, found);
    if (typeof found === 'object' && found.id !== '') known.set(found.id, found);
  }
  return known;
}

/**
 * The answers for these pages, joined by number or screen name; a page that the table lacks has none.
 *
 * @example answersFor([{ ask: 'school5', number: '5', fault: '', reason: '' }], new Map([['5', 'absent']])).get('school5') // 'absent'
 */
export function answersFor(pages: readonly AskedPage[], known: KnownAnswers): Map<string, VkFound> {
  const found = new Map<string, VkFound>();
  for (const { ask, number } of pages) {
    const answer = known.get(ask) ?? (number === '' ? undefined : known.get(number));
    if (ask !== '' && answer !== undefined) found.set(ask, answer);
  }
  return found;
}
