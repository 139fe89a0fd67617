import { counted, plural } from '../../core/cells/plural';

/** After «заполнить», «записать в». @example rowsAccusative(1) // '1 строку' */
export const rowsAccusative = (count: number) =>
  counted`${count} ${plural(count, 'строку', 'строки', 'строк')}`;

/** @example cells(2) // '2 ячейки' */
export const cells = (count: number) => counted`${count} ${plural(count, 'ячейка', 'ячейки', 'ячеек')}`;
