import { Workbook } from 'exceljs';

/** Rows with an organisation each, below a frozen header. */
export const ROWS = 60;
const LONG = 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ';

/** What stands in a cell of the sheet «Школы» at first. */
export function schoolCell(row: number, column: number): string | number {
  const school = row - 1;
  const values = [`${LONG}${school}»`, `0${school}`, school % 2 ? 'да' : 'нет', 'ключ', school * 1.5];
  return values[column - 1] ?? `${row}/${column}`;
}

/**
 * A file with all that a sheet may ask of a page: a frozen header, codes as texts, a list, a hidden column, numbers,
 * notes, formulas, a box to tick; and a locked sheet with one open column.
 */
export async function writeHabitsFile(file: string): Promise<void> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Школы', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.addRow(['Наименование', 'Код', 'Есть', 'Ключ', 'Доля', 'Ж', 'З', 'И', 'К', 'Л', 'М', 'Н', 'П']);
  for (let row = 2; row <= ROWS + 1; row++) {
    for (let column = 1; column <= 13; column++) sheet.getCell(row, column).value = schoolCell(row, column);
    sheet.getCell(row, 2).numFmt = '@';
    sheet.getCell(row, 3).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"да,нет"'],
      showErrorMessage: true,
    };
  }
  sheet.getCell('F2').value = { formula: 'E2*2', result: 3 };
  sheet.getCell('G2').value = true;
  sheet.getCell('B3').note = 'Код дан <b>учредителем</b>';
  sheet.getColumn(1).width = 40;
  sheet.getColumn(4).hidden = true;
  const locked = book.addWorksheet('Ответы');
  locked.addRow(['Организация', 'Ответ']);
  locked.addRow(['Школа', '']);
  locked.getCell('B2').protection = { locked: false };
  await locked.protect('', {});
  await book.xlsx.writeFile(file);
}
