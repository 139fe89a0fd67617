import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { openHost } from '../../../host/host';
import { readBook } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook, writeWorkbook } from '../../../host/xlsx/write-book';
import { bookOfExceljs, bytesByExceljs, openedByExceljs } from '../../support/xlsx-files';
import { STUB_CODE } from '../stub-code';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-xlsx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as a region would send it: styles, panes, validation, formulas, a second sheet. */
function exported(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Выгрузка', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.addRow(['Код', 'Имя', 'Сумма', 'Дата']);
  sheet.addRow(['01612000', 'Школа', 2, new Date(Date.UTC(2026, 10, 22))]);
  sheet.addRow(['03', 'Сад', 3, null]);
  sheet.getColumn(2).width = 42;
  sheet.getCell('A2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEECC' } };
  sheet.getCell('A3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEECC' } };
  sheet.getCell('B2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Школа,Сад"'] };
  sheet.getCell('B3').note = 'проверить';
  sheet.getCell('C4').value = { formula: 'SUM(C2:C3)', result: 5 };
  sheet.getCell('D2').numFmt = 'dd.mm.yyyy';
  sheet.mergeCells('A6:C6');
  sheet.getCell('A6').value = 'Итого по району';
  workbook.addWorksheet('Справка').getCell('B2').value = { formula: "'Выгрузка'!C4*2", result: 10 };
  return workbook;
}

describe('a file that went through', () => {
  async function edited(body: string): Promise<Workbook> {
    const book = await bookOfExceljs(exported());
    const host = await openHost({ book, code: STUB_CODE });
    host.call('run', { body: `var s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; ${body}` });
    host.settle();
    return openedByExceljs(await bytesOfWorkbook(host.book));
  }

  test('keeps styles, widths, panes, validation, notes, merges, dates, other sheets and formulas', async () => {
    const workbook = await edited("s.getRange(2, 5).setNumberFormat('@').setValue('007');");
    const sheet = workbook.getWorksheet('Выгрузка')!;
    expect(sheet.getCell('A2').fill).toMatchObject({ fgColor: { argb: 'FFFFEECC' } });
    expect(sheet.getColumn(2).width).toBe(42);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list', formulae: ['"Школа,Сад"'] });
    expect(sheet.getCell('B3').note).toBe('проверить');
    expect(sheet.getCell('B6').master.address).toBe('A6');
    expect(sheet.getCell('D2').value).toEqual(new Date(Date.UTC(2026, 10, 22)));
    expect(sheet.getCell('C4').value).toMatchObject({ formula: 'SUM(C2:C3)', result: 5 });
    expect(workbook.getWorksheet('Справка')!.getCell('B2').value).toMatchObject({ result: 10 });
    expect([sheet.getCell('A2').value, sheet.getCell('A3').value, sheet.getCell('E2').value]).toEqual([
      '01612000',
      '03',
      '007',
    ]);
    expect(sheet.getCell('E2').numFmt).toBe('@');
  });

  test('a colour of one cell does not reach the cells that shared its style', async () => {
    const sheet = (await edited("s.getRange(2, 1).setBackground('#00ff00');")).getWorksheet('Выгрузка')!;
    expect(sheet.getCell('A2').fill).toMatchObject({ fgColor: { argb: 'FF00FF00' } });
    expect(sheet.getCell('A3').fill).toMatchObject({ fgColor: { argb: 'FFFFEECC' } });
  });

  test('formulas that depend on a change are computed anew, on other sheets too', async () => {
    const workbook = await edited('s.getRange(2, 3).setValue(10);');
    expect(workbook.getWorksheet('Выгрузка')!.getCell('C4').value).toMatchObject({ result: 13 });
    expect(workbook.getWorksheet('Справка')!.getCell('B2').value).toMatchObject({ result: 26 });
  });

  test('a custom function that spills is an array formula in the file, and spills again when read', async () => {
    const workbook = await edited("s.getRange(1, 8).setFormula('=CHECK_OGRN(A2:A3)');");
    const sheet = workbook.getWorksheet('Выгрузка')!;
    expect(sheet.getCell('H1').value).toMatchObject({
      formula: 'CHECK_OGRN(A2:A3)',
      ref: 'H1:H2',
      shareType: 'array',
    });
    expect(sheet.getCell('H2').value).toBe(false);
    const again = await openHost({
      book: await bookOfExceljs(workbook),
      code: STUB_CODE,
    });
    const body = `var s = SpreadsheetApp.getActiveSheet(); s.getRange(3, 1).setValue("'1045405430620"); return s.getRange(1, 8, 2, 1).getValues()`;
    expect(again.call('run', { body })).toEqual([[false], [true]]);
  });
});

describe('what a file holds', () => {
  async function values(fill: (workbook: Workbook) => void, body: string): Promise<unknown> {
    const workbook = new Workbook();
    workbook.addWorksheet('Л');
    fill(workbook);
    const book = await bookOfExceljs(workbook);
    return (await openHost({ book, code: STUB_CODE })).call('run', {
      body: `var s = SpreadsheetApp.getActiveSheet(); ${body}`,
    });
  }
  const ALL = 'return s.getDataRange().getValues()';

  test('rich text, links, errors, booleans', async () => {
    const fill = (workbook: Workbook): void => {
      workbook.worksheets[0]!.getRow(1).values = [
        { richText: [{ text: 'Дет' }, { text: 'ский сад', font: { bold: true } }] },
        { text: 'vk', hyperlink: 'https://vk.com/club1' },
        { error: '#N/A' },
        true,
      ];
    };
    expect(await values(fill, ALL)).toEqual([['Детский сад', 'vk', '#N/A', true]]);
  });

  test("Google's wrapping of custom functions is taken off; what it computed is kept", async () => {
    const fill = (workbook: Workbook): void => {
      workbook.worksheets[0]!.getCell('A1').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("CHECK_OGRN(""1045405430620"")"),TRUE)',
        result: true,
      };
    };
    expect(await values(fill, 'return [s.getRange(1,1).getFormula(), s.getRange(1,1).getValue()]')).toEqual([
      '=CHECK_OGRN("1045405430620")',
      true,
    ]);
  });

  test('a formula without a kept result is computed', async () => {
    const fill = (workbook: Workbook): void => {
      workbook.worksheets[0]!.getRow(1).values = [2, { formula: 'A1*21' }];
    };
    expect(await values(fill, ALL)).toEqual([[2, 42]]);
  });

  test('shared formulas survive the change of their first cell', async () => {
    const fill = (workbook: Workbook): void => {
      workbook.worksheets[0]!.addRows([[1], [2], [3]]);
      workbook.worksheets[0]!.fillFormula('B1:B3', 'A1*10', [10, 20, 30]);
    };
    const body = `s.getRange(1,2).setValue('x'); return [s.getRange(1,2,3,1).getValues(), s.getRange(1,2,3,1).getFormulas()]`;
    expect(await values(fill, body)).toEqual([
      [['x'], [20], [30]],
      [[''], ['=A2*10'], ['=A3*10']],
    ]);
  });
});

describe('files that cannot be used', () => {
  const cases: [name: string, bytes: () => Promise<Buffer> | Buffer, sentence: RegExp][] = [
    ['пустой.xlsx', () => Buffer.alloc(0), /^Файл пустой: пустой\.xlsx/],
    ['старый.xlsx', () => compound('Workbook'), /в старом формате Excel \(\.xls\)/],
    ['пароль.xlsx', () => compound('EncryptedPackage'), /защищён паролем/],
    ['страница.xls', () => Buffer.from('\n<html><table><tr><td>1</td></tr></table></html>'), /веб-страница/],
    [
      'xml-2003.xls',
      () =>
        Buffer.from(
          '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
      /таблица XML 2003/,
    ],
    ['двоичная.xlsb', () => zipOf(['xl/workbook.bin']), /двоичная книга/],
    ['подписан.xlsx', () => zipOf(['xl/workbook.xml', '_xmlsignatures/sig1.xml']), /подписан/],
    ['картинка.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /документ или рисунок/],
    ['таблица.csv.xlsx', () => Buffer.from('a;b\n1;2'), /текст с разделителями/],
    ['архив.xlsx', () => zipOf(['readme.txt']), /архив\. Распакуйте/],
    ['таблица.ods.xlsx', () => zipOf(['mimetype', 'content.xml']), /OpenDocument/],
    ['обрезан.xlsx', async () => (await bytesByExceljs(exported())).subarray(0, 900), /повреждён/],
    [
      'бомба.xlsx',
      () => zipOf(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'], 900_000_000),
      /слишком велик/,
    ],
    ['пустая-книга.xlsx', () => zipOf(['xl/workbook.xml']), /повреждён|нет листов/],
  ];
  test.each(cases)('%s', async (name, bytes, sentence) => {
    const file = path.join(folder, name);
    writeFileSync(file, await bytes());
    await expect(readBook(file)).rejects.toThrow(sentence);
  });

  test('a missing file and a folder', async () => {
    await expect(readBook(path.join(folder, 'нет.xlsx'))).rejects.toThrow(/^Файл не найден: .*нет\.xlsx/);
    await expect(readBook(folder)).rejects.toThrow(/^Это папка/);
  });

  test('a target that cannot be written leaves nothing behind', async () => {
    const target = path.join(folder, 'занято.xlsx');
    mkdirSync(target);
    await expect(writeWorkbook(await bookOfExceljs(exported()), target)).rejects.toThrow(
      /^Это папка, а не файл/,
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

/** A compound file with a stream of that name. */
function compound(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ]);
}

/** A zip archive of stored, empty entries; `size` is what its directory claims for each. */
function zipOf(names: readonly string[], size = 0): Buffer {
  const entries = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const directory = Buffer.concat(entries);
  const start = Buffer.from('PK\u0003\u0004');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start.length, 16);
  return Buffer.concat([start, directory, end]);
}
