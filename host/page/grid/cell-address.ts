import type { CellView } from '../protocol';

/**
 * The web address that a cell opens: that of its link, or its text.
 * @returns '' when there is none; only http and https count
 * @example cellAddress({ c: 1, t: 'сайт', a: 'https://school.example/' }) // 'https://school.example/'
 */
export function cellAddress(cell: CellView | undefined): string {
  const address = (cell?.a ?? cell?.t ?? '').trim();
  return /^https?:\/\/[^\s/]\S*$/i.test(address) ? address : '';
}
