import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { known } from '../known';
import { whole } from '../readiness/account-cases';
import { writeAccountsSheet, writeMessagesSheet } from '../readiness/readiness-sheets';
import { FILE_DATE, SAMPLE_SHEET } from '../workbook';
import { fixZipTimes } from '../zip-time';
import { WELCOME_COLUMNS, WELCOME_HEADER_ROW } from './welcome-columns';
import { type WelcomeRows, welcomeRows } from './welcome-rows';

type Book = ExcelJS.stream.xlsx.WorkbookWriter;

const GREY: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EAED' } };
const TEXT_COLUMNS = ['ogrn', 'oktmo', 'region'];
/** Accounts: most are whole, one lacks its head, in one nobody has confirmed yet. */
const ACCOUNTS = [
  whole(1),
  whole(11),
  whole(21, { role: 'Исполнитель' }),
  whole(31),
  whole(41, { status: 'Новый' }),
];
const day = (date: number): Date => new Date(Date.UTC(2026, 10, date));
const MESSAGES = [
  { registered: day(2), track: 'обычный', days: '', topic: 'Уборка снега', status: 'В работе' },
  { registered: day(17), track: 'фаст-трек', days: '', topic: 'Отопление', status: 'В работе' },
  { registered: day(18), track: 'обычный', days: '', topic: 'Запись к врачу', status: 'В работе' },
  { registered: day(5), track: 'обычный', days: '', topic: 'Ремонт школы', status: 'Закрыто' },
];

/**
 * The welcoming sample as .xlsx: the export, accounts and messages.
 *
 * @returns the file's bytes, always the same
 */
export async function welcomeWorkbook(): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  book.creator = 'Образец';
  book.lastModifiedBy = 'Образец';
  book.created = FILE_DATE;
  book.modified = FILE_DATE;
  const welcome = welcomeRows();
  writeExport(book, welcome);
  const owners = welcome.rows.filter(({ organisation: { id } }) => id !== null);
  writeAccountsSheet(
    book,
    ACCOUNTS.map((lines, at) => ({ organisation: known(owners[at]).organisation, lines })),
  );
  writeMessagesSheet(
    book,
    owners.slice(0, 2).map(({ organisation }) => organisation.name),
    MESSAGES,
  );
  await book.commit();
  const bytes = Buffer.concat(chunks);
  fixZipTimes(bytes);
  return bytes;
}

function writeExport(book: Book, { rows }: WelcomeRows): void {
  const sheet = book.addWorksheet(SAMPLE_SHEET, {
    // The name stays in sight beside the links at the right.
    views: [{ state: 'frozen', xSplit: 2, ySplit: WELCOME_HEADER_ROW }],
  });
  sheet.columns = WELCOME_COLUMNS.map(({ width }) => ({ width }));
  const title = sheet.getRow(1);
  title.getCell(1).value = 'Выгрузка по ЛКО в ПОС, Новосибирская область (все организации вымышлены)';
  title.getCell(1).font = { bold: true, size: 13 };
  title.commit();
  const header = sheet.getRow(WELCOME_HEADER_ROW);
  WELCOME_COLUMNS.forEach((column, at) => {
    header.getCell(at + 1).value = column.header;
    header.getCell(at + 1).style = { font: { bold: true }, fill: GREY };
  });
  header.commit();
  for (const { row: number, cells } of rows) {
    const row = sheet.getRow(number);
    WELCOME_COLUMNS.forEach(({ key }, at) => {
      const cell = cells[key];
      if (cell === null || cell === '') return;
      row.getCell(at + 1).value = cell as ExcelJS.CellValue;
      if (TEXT_COLUMNS.includes(key)) row.getCell(at + 1).numFmt = '@';
    });
    row.commit();
  }
  sheet.autoFilter = {
    from: { row: WELCOME_HEADER_ROW, column: 1 },
    to: { row: WELCOME_HEADER_ROW + rows.length, column: WELCOME_COLUMNS.length },
  };
  sheet.commit();
}
