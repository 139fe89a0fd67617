import { bookOf } from '../../../host/book/book';
import { qrPng } from '../../../host/hand-out/qr-png';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { filesOf, openedByExceljs } from '../../support/xlsx-files';

const PRINT = {
  orientation: 'landscape',
  pagesWide: 2,
  pagesHigh: 0,
  headerRow: 2,
  repeatsNames: true,
} as const;

const dressed = (): ReturnType<typeof bookOf> => {
  const book = bookOf({ "Район «О'Кей»": [['Заголовок'], ['Имя', 'Ссылка'], ['А', 'https://vk.com/club1']] });
  const sheet = book.sheets[0]!;
  sheet.print = PRINT;
  sheet.filter = { row: 2, column: 1, rows: 2, columns: 2 };
  sheet.putLink(3, 2, 'https://vk.com/club1', 'https://vk.com/club1');
  sheet.restyle(3, 1, { lined: true, vertical: 'top' });
  sheet.validate(
    { row: 3, column: 1, rows: 1, columns: 1 },
    {
      type: 'list',
      operator: 'between',
      formulas: ['"да,нет"'],
      allowBlank: true,
      showError: false,
      help: '',
    },
  );
  sheet.addPicture({
    row: 3,
    column: 3,
    width: 90,
    height: 90,
    png: qrPng('https://vk.com/club1')!,
    title: 'код',
  });
  return book;
};

test('print set-up, filter, lines and a picture are read by another program as they were set', async () => {
  const workbook = await openedByExceljs(await bytesOfWorkbook(dressed()));
  const sheet = workbook.worksheets[0]!;
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 2,
    fitToHeight: 0,
    printTitlesRow: '2:2',
    printTitlesColumn: 'A:A',
  });
  expect(sheet.autoFilter).toBe('A2:B3');
  expect(sheet.headerFooter.oddFooter).toBe('&L&A&RСтраница &P из &N');
  expect(sheet.getCell('A3').border).toMatchObject({ top: { style: 'thin' } });
  expect(sheet.getImages()).toHaveLength(1);
  expect(
    Buffer.from(workbook.getImage(0).buffer as unknown as Uint8Array)
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

test('the elements of a sheet stand in the order that Excel wants', async () => {
  const files = filesOf(await bytesOfWorkbook(dressed()));
  const xml = String(files.get('xl/worksheets/sheet1.xml'));
  const order = [
    '<sheetPr',
    '<dimension',
    '<sheetData',
    '<autoFilter',
    '<dataValidations',
    '<hyperlinks',
    '<pageMargins',
    '<pageSetup',
    '<headerFooter',
    '<drawing',
  ].map((tag) => xml.indexOf(tag));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('what was set before stays when the file is read and written again', async () => {
  const once = await bytesOfWorkbook(dressed());
  const again = await bytesOfWorkbook(await bookFrom(once, 'т.xlsx'));
  expect(again.equals(once)).toBe(true);
});
