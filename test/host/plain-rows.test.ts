import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CellValue, Workbook } from 'exceljs';
import fc from 'fast-check';
import { packZip } from '../../host/xlsx/pack-zip';
import { partPlainRows } from '../../host/xlsx/plain-rows';
import { joinedStrings, partPlainStrings } from '../../host/xlsx/plain-strings';
import { readWorkbook } from '../../host/xlsx/read-workbook';
import { unpackZip } from '../../host/xlsx/unpack-zip';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';

const SAMPLE = path.resolve(__dirname, '../../samples/region.xlsx');

function sheetOf(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;
}

function plainNumbers(rows: string, kept: number[] = []): number[] {
  return partPlainRows(sheetOf(rows), new Set(kept)).plain.map(({ number }) => number);
}

describe('rows that exceljs need not read', () => {
  test.each([
    ['a number, a text, a truth, an error', '<c r="A2"><v>1</v></c><c r="B2" s="3" t="s"><v>0</v></c>'],
    ['a style alone', '<c r="A2" s="4"/><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c>'],
  ])('%s', (_name, cells) => {
    const rows = `<row r="2" spans="1:3" ht="15.5" customHeight="1" hidden="false">${cells}</row>`;
    const { plain, rest } = partPlainRows(sheetOf(rows), new Set());
    expect(plain).toEqual([{ number: 2, height: 15.5, cells }]);
    expect(rest).toBe(sheetOf(''));
  });

  test.each([
    ['a formula', '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'],
    ['a text of its own', '<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row>'],
    ['a date in letters', '<row r="2"><c r="A2" t="d"><v>2026-01-01</v></c></row>'],
    ['an entity', '<row r="2"><c r="A2" t="e"><v>&#35;N/A</v></c></row>'],
    ['a cell without an address', '<row r="2"><c><v>1</v></c></row>'],
    ['a hidden row', '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>'],
    ['a row with a style', '<row r="2" s="3" customFormat="1"><c r="A2"><v>1</v></c></row>'],
    ['a row without a number', '<row><c r="A2"><v>1</v></c></row>'],
    ['line ends between cells', '<row r="2">\n<c r="A2"><v>1</v></c>\n</row>'],
    ['a row without cells', '<row r="2" ht="20" customHeight="1"/>'],
  ])('%s stays for exceljs', (_name, row) => {
    const around = (number: number): string => `<row r="${number}"><c r="A${number}"><v>1</v></c></row>`;
    const { plain, rest } = partPlainRows(sheetOf(around(1) + row + around(3)), new Set());
    expect(plain.map(({ number }) => number)).toEqual([1, 3]);
    expect(rest).toBe(sheetOf(row));
  });

  test('a row that is to stay stays, and a sheet with comments in its XML is left whole', () => {
    const rows = [1, 2, 3].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`).join('');
    expect(plainNumbers(rows, [2])).toEqual([1, 3]);
    expect(plainNumbers(`<!-- ${rows} -->`)).toEqual([]);
    expect(partPlainRows('<worksheet><sheetData/></worksheet>', new Set()).rest).toBe(
      '<worksheet><sheetData/></worksheet>',
    );
  });

  test('nearly every row of the sample is plain', () => {
    const file = unpackZip(readFileSync(SAMPLE)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')!;
    const xml = file.content.toString();
    const all = xml.split('<row ').length - 1;
    expect(partPlainRows(xml, new Set()).plain.length).toBeGreaterThan(all * 0.9);
  });
});

test('plain texts are taken out of the table, others keep their place in it', () => {
  const rich = '<si><r><rPr><b/></rPr><t>жир</t></r></si>';
  const numbered = '<si><t>&#1044;ом</t></si>';
  const table = `<sst count="5"><si><t>a &amp; b</t></si>${rich}<si><t xml:space="preserve"> край</t></si>\n${numbered}</sst>`;
  const { texts, rest } = partPlainStrings(table);
  expect(texts).toEqual(['a & b', null, ' край', null]);
  expect(rest).toBe(`<sst count="5">${rich}\n${numbered}</sst>`);
  expect(joinedStrings(texts, ['жир', 'Дом'])).toEqual(['a & b', 'жир', ' край', 'Дом']);
});

/** A sheet where plain rows stand among all that is not plain. */
function mixed(date1904: boolean): Workbook {
  const workbook = new Workbook();
  workbook.properties.date1904 = date1904;
  const sheet = workbook.addWorksheet('Л', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = [{ width: 12 }, { width: 30, style: { numFmt: '0.00' } }, { hidden: true }];
  sheet.addRow(['001', 'a & b <c> "d" \'e\'', ' край ', 'две\nстроки', '']);
  sheet.addRow([1, -2.5, 1e21, 0.1 + 0.2, true, false, { error: '#N/A' }]);
  sheet.addRow([new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 0, 1, 12, 30, 15))]);
  sheet.getCell('A3').numFmt = 'dd.mm.yyyy';
  sheet.getCell('B3').numFmt = 'dd.mm.yyyy hh:mm:ss';
  const bold = { richText: [{ text: 'Дет' }, { text: 'сад', font: { bold: true } }] };
  const link = { text: 'vk', hyperlink: 'https://vk.com/club1?a=1&b=2', tooltip: 'группа' };
  sheet.addRow([bold, bold, link, { text: bold, hyperlink: 'https://vk.com/club2' } as unknown as CellValue]);
  sheet.addRow([{ formula: 'A2*2', result: 2 }, { formula: 'A2>0', result: true }, link]);
  sheet.addRow([1]);
  sheet.fillFormula('D6:D8', 'A6*10', [10, 20, 30]);
  sheet.mergeCells('A10:C11');
  sheet.getCell('A10').value = 'слито';
  sheet.getCell('E10').value = 'рядом';
  sheet.getCell('A13').value = 'с заметкой';
  sheet.getCell('A13').note = 'заметка';
  sheet.getRow(14).height = 40;
  sheet.getCell('A14').value = 'высокая';
  sheet.getRow(15).hidden = true;
  sheet.getCell('A15').value = 'скрытая';
  sheet.getRow(16).font = { bold: true };
  sheet.getCell('A16').value = 'итог';
  sheet.getCell('AA17').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEECC' } };
  sheet.getCell('A18').dataValidation = { type: 'whole', operator: 'between', formulae: [1, 5] };
  const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } } as const;
  sheet.addConditionalFormatting({
    ref: 'A1:B5',
    rules: [{ type: 'expression', formulae: ['A1="x"'], priority: 1, style }],
  });
  sheet.addImage(
    workbook.addImage({ base64: 'data:image/png;base64,iVBORw0KGgo=', extension: 'png' }),
    'H2:I4',
  );
  workbook.addWorksheet('Пустой');
  workbook.addWorksheet('Скрытый', { state: 'hidden' }).getCell('C3').value = 'x';
  return workbook;
}

async function loaded(data: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(data as unknown as ArrayBuffer);
  return workbook;
}

async function bytesByExceljs(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** All that exceljs knows of a workbook, in plain values. */
function known(workbook: Workbook): unknown {
  const { modified, ...model } = workbook.model as unknown as Record<string, unknown>;
  expect(modified).toBeInstanceOf(Date);
  return JSON.parse(JSON.stringify(model));
}

describe('a file comes out as exceljs alone would read and write it', () => {
  test.each([
    ['the sample', async () => readFileSync(SAMPLE)],
    ['a file of everything', () => bytesByExceljs(mixed(false))],
    ['the same in the calendar of 1904', () => bytesByExceljs(mixed(true))],
  ])('%s', async (_name, make) => {
    const source = await make();
    const alone = await loaded(source);
    const { workbook: read } = await readWorkbook(source, 'книга.xlsx');
    expect(known(read)).toEqual(known(alone));
    const written = await loaded(await bytesOfWorkbook(read));
    expect(known(written)).toEqual(known(await loaded(await bytesByExceljs(alone))));
  });

  test('what writing took apart is whole again: the second file equals the first', async () => {
    const workbook = mixed(false);
    const first = await bytesOfWorkbook(workbook);
    expect(known(await loaded(await bytesOfWorkbook(workbook)))).toEqual(known(await loaded(first)));
  });

  test('a text that looks like an escape stays what it is', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Л').getCell('A1').value = 'код _x0041_';
    const again = await loaded(await bytesOfWorkbook(workbook));
    expect(again.worksheets[0]!.getCell('A1').value).toBe('код _x0041_');
  });

  test('any cells', async () => {
    // XML has no control characters, and makes a carriage return a line feed.
    const text = fc
      .string({ unit: fc.constantFrom(...'а1 <>&"\'\n\t_x0041;#Ё😀'), minLength: 1 })
      .filter((one) => !/_x[0-9A-F]{4}_/.test(one));
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    const rows = fc.array(fc.array(fc.option(value), { maxLength: 30 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const workbook = new Workbook();
        const sheet = workbook.addWorksheet('Л');
        for (const row of table) sheet.addRow(row);
        const source = await bytesOfWorkbook(workbook);
        const { workbook: read } = await readWorkbook(source, 'книга.xlsx');
        expect(read.worksheets[0]!.getSheetValues()).toEqual(
          (await loaded(source)).worksheets[0]!.getSheetValues(),
        );
        table.forEach((row, at) => {
          row.forEach((cell, column) => {
            const found = read.worksheets[0]!.getCell(at + 1, column + 1).value;
            expect(Object.is(found, cell) || (found === 0 && cell === 0)).toBe(true);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

test('a text that the table does not have is damage', async () => {
  const workbook = new Workbook();
  workbook.addWorksheet('Л').addRow(['текст']);
  const files = unpackZip(await bytesOfWorkbook(workbook)).map((file) =>
    file.name === 'xl/worksheets/sheet1.xml'
      ? { ...file, content: Buffer.from(file.content.toString().replace('<v>0</v>', '<v>7</v>')) }
      : file,
  );
  await expect(readWorkbook(await packZip(files), 'книга.xlsx')).rejects.toThrow('No shared text 7');
});
