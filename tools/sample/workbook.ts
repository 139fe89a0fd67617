import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { columnLetters } from '../../src/core/cells/column-letters';
import { known } from './known';
import { columnNumber, type RawCell, SAMPLE_COLUMNS, SAMPLE_HEADER_ROW } from './layout';
import { PLACED_COLUMNS } from './placed/placed-links';
import { STRANGERS } from './readiness/account-cases';
import { MESSAGE_CASES } from './readiness/message-cases';
import { dealAccounts, writeAccountsSheet, writeMessagesSheet } from './readiness/readiness-sheets';
import type { Sample, SampleLine } from './sample';
import { writeReferenceSheet, writeSummarySheet } from './side-sheets';
import { fixZipTimes } from './zip-time';

/** Name of the sheet with the export; the others must come through a run untouched. */
export const SAMPLE_SHEET = 'Выгрузка по ЛКО';

/** Dates of the file's properties: fixed, for the same bytes on every day. */
export const FILE_DATE = new Date(Date.UTC(2026, 10, 20));

/** The export's columns, and right of them what was placed. */
const ALL_COLUMNS: readonly { readonly group: string; readonly header: string; readonly width: number }[] = [
  ...SAMPLE_COLUMNS,
  ...PLACED_COLUMNS.map(({ header, width }) => ({ group: 'Размещено в меню', header, width })),
];

const GREY: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EAED' } };
const BLUE: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD2E3FC' } };
const THIN: ExcelJS.Border = { style: 'thin', color: { argb: 'FFBDC1C6' } };

/** The writer has data validations as the workbook has, only its types leave them out. */
type WithValidations = {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
};

/**
 * The sample as .xlsx: titles, a header of two rows, organisations, totals, and four more sheets.
 * Written row by row, so that 100,000 rows fit into memory.
 * @returns the file's bytes, the same for the same sample
 */
export async function sampleWorkbook(sample: Sample): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  book.creator = 'Образец';
  book.lastModifiedBy = 'Образец';
  book.created = FILE_DATE;
  book.modified = FILE_DATE;
  writeExport(book, sample);
  writeReferenceSheet(book, sample);
  writeSummarySheet(book, sample, SAMPLE_SHEET);
  const accounts = dealAccounts(sample).map(({ organisation, dealt: { lines } }) => ({
    organisation,
    lines,
  }));
  writeAccountsSheet(book, accounts, STRANGERS);
  const names = accounts.slice(0, 3).map(({ organisation }) => organisation.name);
  writeMessagesSheet(book, names, MESSAGE_CASES);
  await book.commit();
  const bytes = Buffer.concat(chunks);
  fixZipTimes(bytes);
  return bytes;
}

function writeExport(book: ExcelJS.stream.xlsx.WorkbookWriter, sample: Sample): void {
  const sheet = book.addWorksheet(SAMPLE_SHEET, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: SAMPLE_HEADER_ROW }],
    properties: { tabColor: { argb: 'FF1A73E8' } },
  });
  sheet.columns = ALL_COLUMNS.map(({ width }) => ({ width }));
  writeTop(sheet, sample);
  for (const line of sample.lines) writeLine(sheet, line);
  writeTotals(sheet, sample);
  const last = known(sample.lines[sample.lines.length - 1]).row;
  sheet.autoFilter = {
    from: { row: SAMPLE_HEADER_ROW, column: 1 },
    to: { row: last, column: ALL_COLUMNS.length },
  };
  const validate = (column: string, words: string): void =>
    (sheet as unknown as WithValidations).dataValidations.add(
      `${column}${SAMPLE_HEADER_ROW + 1}:${column}${last}`,
      {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [`"${words}"`],
      },
    );
  validate(letterOf('kind'), 'РОИВ,ОМСУ,Подведомственная организация');
  validate(letterOf('mark'), 'есть,нет');
  sheet.commit();
}

function letterOf(key: (typeof SAMPLE_COLUMNS)[number]['key']): string {
  return columnLetters(columnNumber(key));
}

function writeTop(sheet: ExcelJS.Worksheet, sample: Sample): void {
  const titles = ['Выгрузка по ЛКО в ПОС', `${sample.region.name}, по состоянию на 20.11.2026`];
  titles.forEach((title, at) => {
    const row = sheet.getRow(at + 1);
    row.getCell(1).value = title;
    row.getCell(1).font = { bold: true, size: 14 - 3 * at };
    sheet.mergeCells(at + 1, 1, at + 1, 8);
    row.commit();
  });
  const groups = sheet.getRow(SAMPLE_HEADER_ROW - 1);
  const header = sheet.getRow(SAMPLE_HEADER_ROW);
  ALL_COLUMNS.forEach((column, at) => {
    const first = ALL_COLUMNS.findIndex((one) => one.group === column.group);
    const last = ALL_COLUMNS.filter((one) => one.group === column.group).length + first - 1;
    if (at === first) {
      groups.getCell(at + 1).value = column.group;
      sheet.mergeCells(SAMPLE_HEADER_ROW - 1, first + 1, SAMPLE_HEADER_ROW - 1, last + 1);
    }
    groups.getCell(at + 1).style = { font: { bold: true }, fill: BLUE, alignment: { horizontal: 'center' } };
    const cell = header.getCell(at + 1);
    cell.value = column.header;
    cell.style = {
      font: { bold: true },
      fill: GREY,
      alignment: { wrapText: true },
      border: { bottom: THIN },
    };
  });
  header.height = 32;
  groups.commit();
  header.commit();
}

const TEXT_COLUMNS = ['oktmo', 'ogrn'].map((key) => SAMPLE_COLUMNS.findIndex((column) => column.key === key));
const DATE_FORMAT = 'dd.mm.yyyy';

function writeLine(sheet: ExcelJS.Worksheet, line: SampleLine): void {
  const row = sheet.getRow(line.row);
  if (line.type === 'title') {
    row.getCell(1).value = line.text;
    row.getCell(1).style = { font: { bold: true, italic: true }, fill: BLUE };
    sheet.mergeCells(line.row, 1, line.row, ALL_COLUMNS.length);
  }
  if (line.type === 'organisation') {
    const placed = PLACED_COLUMNS.map(({ item }) => line.placed.cells[item]);
    [...line.cells, ...placed].forEach((cell, at) => {
      if (cell === null || cell === '') return;
      const target = row.getCell(at + 1);
      target.value = excelValue(cell);
      if (cell instanceof Date) target.numFmt = DATE_FORMAT;
      else if (typeof cell === 'number') target.numFmt = Number.isInteger(cell) ? '0' : 'General';
      else if (TEXT_COLUMNS.includes(at)) target.numFmt = '@';
    });
  }
  row.commit();
}

function excelValue(cell: RawCell): ExcelJS.CellValue {
  if (cell === null || typeof cell !== 'object' || !('richText' in cell)) return cell as ExcelJS.CellValue;
  const richText = cell.richText.map((part, at) => ({ ...part, font: { bold: at === 0 } }));
  // The writer keeps shared strings by String(value): without a text of its own, all rich texts become the first one.
  const key = `rich ${richText.map((part) => part.text).join('|')}`;
  return Object.defineProperty({ richText }, 'toString', { value: () => key });
}

/** Totals look like data: they put a number into the ID's column. */
function writeTotals(sheet: ExcelJS.Worksheet, sample: Sample): void {
  const first = SAMPLE_HEADER_ROW + 1;
  const last = known(sample.lines[sample.lines.length - 1]).row;
  const rows = sample.lines.filter((line) => line.type === 'organisation');
  const followers = columnNumber('followers') - 1;
  const sum = rows.reduce((total, line) => total + Number('cells' in line ? line.cells[followers] : 0), 0);
  const range = (key: 'name' | 'followers'): string => `${letterOf(key)}${first}:${letterOf(key)}${last}`;
  const totals = sheet.getRow(last + 1);
  totals.getCell(1).value = 'Итого';
  totals.getCell(columnNumber('id')).value = { formula: `COUNTA(${range('name')})`, result: rows.length };
  totals.getCell(columnNumber('followers')).value = { formula: `SUM(${range('followers')})`, result: sum };
  totals.font = { bold: true };
  totals.commit();
  const end = sheet.getRow(last + 2);
  end.getCell(1).value = `Всего организаций: ${rows.length}`;
  end.commit();
}
