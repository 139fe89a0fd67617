import { counted, plural } from '../../core/cells/plural';
import type { RunRecord } from '../../shared/run';

/** @example rows(3) // '3 строки' */
export const rows = (count: number) => counted`${count} ${plural(count, 'строка', 'строки', 'строк')}`;

/** After «из». @example rowsGenitive(321) // '321 строки' */
export const rowsGenitive = (count: number) => counted`${count} ${plural(count, 'строки', 'строк', 'строк')}`;

/** @example sheets(3) // '3 листа' */
export const sheets = (count: number) => counted`${count} ${plural(count, 'лист', 'листа', 'листов')}`;
/** After «из». @example sheetsGenitive(3) // '3 листов' */
export const sheetsGenitive = (count: number) =>
  counted`${count} ${plural(count, 'листа', 'листов', 'листов')}`;

/** Many names would hide the sentence. */
const MOST_NAMES = 5;

/** @example named(['Сводка', 'Динамика']) // '«Сводка», «Динамика»' */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `«${name}»`);
  const rest = names.length - shown.length;
  return rest > 0 ? counted`${shown.join(', ')} и ещё ${rest}` : shown.join(', ');
}

/** Rows written, and how many of them have remarks. */
export const withRemarks = ({ filled, attention }: RunRecord) =>
  counted`${rows(filled)}, из них с замечаниями ${attention}`;
