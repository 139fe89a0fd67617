import { plural, spaced } from '../../core/cells/plural';
import type { RunRecord } from '../../shared/run';

/** @example rows(3) // '3 строки' */
export const rows = (count: number) => `${spaced(count)} ${plural(count, 'строка', 'строки', 'строк')}`;

/** After «из». @example rowsGenitive(321) // '321 строки' */
export const rowsGenitive = (count: number) =>
  `${spaced(count)} ${plural(count, 'строки', 'строк', 'строк')}`;

/** @example sheets(3) // '3 листа' */
export const sheets = (count: number) => `${spaced(count)} ${plural(count, 'лист', 'листа', 'листов')}`;
/** After «из». @example sheetsGenitive(3) // '3 листов' */
export const sheetsGenitive = (count: number) =>
  `${spaced(count)} ${plural(count, 'листа', 'листов', 'листов')}`;

/** Rows written, and how many of them have remarks. */
export const withRemarks = ({ filled, attention }: RunRecord) =>
  `${rows(filled)}, из них с замечаниями ${spaced(attention)}`;
