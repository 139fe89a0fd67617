import type { BookSheet } from '../book/book-sheet';
import type { Host } from '../host';

/**
 * How many rows at the top of a sheet are its titles and header: the frozen ones, else down to the header that the
 * add-on recognises, else the first.
 */
export function headerRows(host: Host, sheet: BookSheet): number {
  if (sheet.frozenRows > 0) return sheet.frozenRows;
  if (!host.callable.includes('getOverview')) return 1;
  const answer = host.handlers.getOverview({ sheetId: sheet.id });
  const register = answer.ok ? answer.value.register : null;
  return register?.sheetId === sheet.id ? Math.max(1, register.headerRow) : 1;
}
