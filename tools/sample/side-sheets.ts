import type ExcelJS from 'exceljs';
import { columnLetters } from '../../src/core/cells/column-letters';
import { known } from './known';
import { columnNumber, SAMPLE_HEADER_ROW } from './layout';
import type { Sample } from './sample';

type Book = ExcelJS.stream.xlsx.WorkbookWriter;

/** «Справочник»: districts and their codes as text. A run has no business here. */
export function writeReferenceSheet(book: Book, sample: Sample): void {
  const sheet = book.addWorksheet('Справочник', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: 'Муниципальное образование', width: 40 },
    { header: 'ОКТМО', width: 12 },
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for (const [name, oktmo] of sample.districts) {
    const row = sheet.addRow([name, oktmo]);
    row.getCell(2).numFmt = '@';
    row.commit();
  }
  sheet.commit();
}

/** «Сводка»: formulas over the export, with the results that Excel would have stored with them. */
export function writeSummarySheet(book: Book, sample: Sample, exportSheet: string): void {
  const sheet = book.addWorksheet('Сводка');
  sheet.columns = [
    { header: 'Показатель', width: 40 },
    { header: 'Значение', width: 14 },
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  const last = known(sample.lines[sample.lines.length - 1]).row;
  const countIf = (title: string, key: 'mark' | 'widgets', wanted: string | number): void => {
    const at = columnNumber(key);
    const letter = columnLetters(at);
    const criterion = typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
    const formula = `COUNTIF('${exportSheet}'!${letter}${SAMPLE_HEADER_ROW + 1}:${letter}${last},${criterion})`;
    const result = sample.lines.filter((line) => 'cells' in line && line.cells[at - 1] === wanted).length;
    sheet.addRow([title, { formula, result }]).commit();
  };
  countIf('Страниц с госметкой', 'mark', 'есть');
  countIf('Страниц без госметки', 'mark', 'нет');
  countIf('Сайтов с двумя виджетами', 'widgets', 2);
  sheet.addRow(['Страниц всего', { formula: 'B2+B3', result: organisations(sample) }]).commit();
  sheet.commit();
}

function organisations(sample: Sample): number {
  return sample.lines.filter((line) => line.type === 'organisation').length;
}
