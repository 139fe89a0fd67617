import type { PlacedCells } from '../../src/register/audit/placed-links';

/** How placed links go wrong, and three in ten that do not: about the shares of a public audit of official pages. */
const SPOILERS: readonly ((link: string) => string)[] = [
  (link) => link,
  (link) => link,
  (link) => link,
  (link) => link.replace('https:', 'http:'),
  (link) => link.replace('utm_medium', 'utm_me%20dium'),
  (link) => link.replace(/&/g, '&amp;'),
  (link) => link.replace(/utm_medium=\d+/, 'utm_medium=54'),
  (link) => link.replace('utm_source=vk', 'utm_source=ok'),
  (link) => link.replace('/form/?', '/form?'),
  () => 'https://vk.cc/abc',
];

/**
 * The three links of each row as people would have placed them.
 *
 * @param rows right links by row: form, polls, mini-app first, as `pasteAll` gives them
 */
export function placedLinks(rows: readonly (readonly string[])[]): PlacedCells[] {
  const spoilt = (column: number): string[] =>
    rows.map((row, i) => SPOILERS[(i + column) % SPOILERS.length]!(row[column]!));
  return [
    { item: 'form', cells: spoilt(0) },
    { item: 'poll', cells: spoilt(1) },
    { item: 'app', cells: spoilt(2) },
  ];
}
