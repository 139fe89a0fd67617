import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { type Book, bookOf } from '../../../host/book/book';
import { deleteRows, insertRows } from '../../../host/book/row-moves';
import { runCommand } from '../../../host/cli/run-command';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { archiveOf, filesOf, openedByExceljs, withParts } from '../../support/xlsx-files';
import { richParts } from './corpus/rich-parts';

const SHEET = 'xl/worksheets/sheet1.xml';

async function bookWith(
  rows: string,
  around: { styles?: string; date1904?: boolean; tail?: string } = {},
): Promise<Book> {
  const plain = await bytesOfWorkbook(bookOf({ Л: [['x']] }));
  const data = await withParts(plain, {
    [SHEET]: (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>${around.tail ?? ''}`),
    'xl/styles.xml': (xml) =>
      xml.replace(/<cellXfs[\s\S]*<\/cellXfs>/, `<cellXfs>${around.styles ?? '<xf/>'}</cellXfs>`),
    'xl/workbook.xml': (xml) =>
      around.date1904 ? xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>') : xml,
  });
  return bookFrom(data, 'a.xlsx');
}

const DATES = '<xf numFmtId="0"/><xf numFmtId="14"/>';
const day = (year: number, month: number, date: number, hour = 0): Date =>
  new Date(Date.UTC(year, month - 1, date, hour));

describe('what a cell says', () => {
  const cases: { cell: string; value: unknown; date1904?: boolean }[] = [
    { cell: '<c r="A1"><v>1045405430620</v></c>', value: 1045405430620 },
    { cell: '<c r="A1"><v>1.05E+12</v></c>', value: 1.05e12 },
    { cell: '<c r="A1"><v> 7 </v></c>', value: 7 },
    { cell: '<c r="A1"/>', value: '' },
    { cell: '<c r="A1"><v/></c>', value: '' },
    { cell: '<c r="A1" t="str"><v>a_x000D_b</v></c>', value: 'a\rb' },
    {
      cell: '<c r="A1" t="inlineStr"><is><r><t>Дет</t></r><r><rPr><b/></rPr><t xml:space="preserve"> сад</t></r></is></c>',
      value: 'Дет сад',
    },
    { cell: '<c r="A1" t="b"><v>true</v></c>', value: true },
    { cell: '<c r="A1" t="e"><v>#DIV/0!</v></c>', value: '#DIV/0!' },
    { cell: '<c r="A1" t="d"><v>2026-11-22T10:00:00</v></c>', value: day(2026, 11, 22, 10) },
    { cell: '<c r="A1" s="1"><v>46348</v></c>', value: day(2026, 11, 22) },
    { cell: '<c r="A1" s="1"><v>44886</v></c>', value: day(2026, 11, 22), date1904: true },
    // Codes under a date's format: the number of a day, and one that is none.
    { cell: '<c r="A1" s="1"><v>811</v></c>', value: day(1902, 3, 21) },
    { cell: '<c r="A1" s="1"><v>1045405430620</v></c>', value: 1045405430620 },
    { cell: '<c r="A1" s="99"><v>5</v></c>', value: 5 },
    { cell: '<c r="A1"><f>1+1</f><v>2</v></c>', value: 2 },
    { cell: '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', value: '' },
    { cell: '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>7</v></c>', value: 7 },
    { cell: '<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>5</v></c>', value: 5 },
  ];
  test.each(cases)('$cell', async ({ cell, value, date1904 = false }) => {
    const [sheet] = (await bookWith(`<row r="1">${cell}</row>`, { styles: DATES, date1904 })).sheets;
    expect(sheet!.value(1, 1)).toEqual(value);
  });

  test.each([
    ['a text for a number', '<c r="A1"><v>abc</v></c>'],
    ['a text that the table does not have', '<c r="A1" t="s"><v>99</v></c>'],
    ['a cell of another row', '<c r="A2"><v>1</v></c>'],
    ['a shared formula without its first cell', '<c r="A1"><f t="shared" si="4"/><v>1</v></c>'],
  ])('%s is damage', async (_name, cell) => {
    await expect(bookWith(`<row r="1">${cell}</row>`)).rejects.toThrow(/повреждён/);
  });

  test('a row that stands twice is damage', async () => {
    await expect(bookWith('<row r="1"/><row r="1"/>')).rejects.toThrow(/повреждён/);
  });

  test('rows and cells in any order are read, and what is added finds its place', async () => {
    const book = await bookWith(
      '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row>',
    );
    const [sheet] = book.sheets;
    sheet!.put(2, 1, 21);
    sheet!.put(3, 1, 310);
    sheet!.put(4, 1, 41);
    const again = (await bookFrom(await bytesOfWorkbook(book), 'a.xlsx')).sheets[0]!;
    expect([1, 2, 3, 4].map((row) => [again.value(row, 1), again.value(row, 2)])).toEqual([
      [11, ''],
      [21, ''],
      [310, 32],
      [41, ''],
    ]);
  });

  test('cells between and behind those of a row come in their order', async () => {
    const book = await bookWith(
      '<row r="1" spans="2:4"><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row><row r="2"/>',
    );
    for (const [row, column] of [
      [1, 5],
      [1, 1],
      [1, 3],
      [2, 2],
    ] as const)
      book.sheets[0]!.put(row, column, column);
    const xml = filesOf(await bytesOfWorkbook(book))
      .get(SHEET)!
      .toString();
    expect(/<sheetData>(.*)<\/sheetData>/.exec(xml)![1]).toBe(
      '<row r="1" spans="2:5"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
    );
  });
});

test('a file without formats gets a list of them', async () => {
  const plain = await bytesOfWorkbook(bookOf({ Л: [['x']] }));
  const data = await withParts(plain, {
    'xl/styles.xml': null,
    '[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
    'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles.xml"\/>/, ''),
  });
  const book = await bookFrom(data, 'a.xlsx');
  book.sheets[0]!.restyle(1, 1, { bold: true, numFmt: '@', background: '#fff2cc' });
  const bytes = await bytesOfWorkbook(book);
  const cell = (await openedByExceljs(bytes)).worksheets[0]!.getCell('A1');
  expect([cell.value, cell.numFmt, cell.font.bold]).toEqual(['x', '@', true]);
  expect((await bookFrom(bytes, 'a.xlsx')).sheets[0]!.style(1, 1)).toMatchObject({
    background: '#fff2cc',
    bold: true,
  });
});

test('a file that does not say what its parts are is damage', async () => {
  const plain = await bytesOfWorkbook(bookOf({ Л: [['x']] }));
  await expect(
    bookFrom(await withParts(plain, { '[Content_Types].xml': '<Types' }), 'a.xlsx'),
  ).rejects.toThrow(/повреждён/);
  await expect(bookFrom(await withParts(plain, { '[Content_Types].xml': null }), 'a.xlsx')).rejects.toThrow(
    /повреждён/,
  );
});

describe('rows that moved', () => {
  const ROWS =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="20" customHeight="1" outlineLevel="1"><c r="A2"><v>2</v></c><c r="B2"><f>A2*2</f><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>';
  const TAIL =
    '<mergeCells count="1"><mergeCell ref="C3:D3"/></mergeCells>' +
    '<conditionalFormatting sqref="A2:A4"><cfRule type="expression" priority="1"><formula>A2&gt;1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="A4"><formula1>1</formula1></dataValidation></dataValidations>';

  test('take their look, formulas, merges and rules along', async () => {
    const book = await bookWith(ROWS, { tail: TAIL });
    const [sheet] = book.sheets;
    insertRows(sheet!, 1, 2);
    deleteRows(sheet!, 1, 1);
    sheet!.put(1, 1, 'новая');
    const xml = filesOf(await bytesOfWorkbook(book))
      .get(SHEET)!
      .toString();
    expect(/<sheetData>(.*)<\/sheetData>/.exec(xml)![1]).toBe(
      '<row r="1"><c r="A1" t="s"><v>1</v></c></row><row r="3" ht="20" customHeight="1" outlineLevel="1"><c r="A3"><v>2</v></c><c r="B3"><f>A3*2</f><v>4</v></c></row>' +
        '<row r="4"><c r="A4"><v>3</v></c></row><row r="5"><c r="A5"><v>4</v></c></row>',
    );
    expect(xml).toContain('<mergeCell ref="C4:D4"/>');
    expect(xml).toContain('<conditionalFormatting sqref="A3:A5">');
    expect(xml).toContain('<dataValidation type="whole" sqref="A5">');
  });

  test.each(['<autoFilter ref="A1:A4"/>', '<rowBreaks count="1"><brk id="2"/></rowBreaks>', '<extLst/>'])(
    'are refused beside %s',
    async (tail) => {
      const book = await bookWith(ROWS, { tail });
      book.sheets[0]!.moved();
      await expect(bytesOfWorkbook(book)).rejects.toThrow(/переставлены строки/);
    },
  );
});

test('any values go into a file and come back, as other programs see them too', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...'а1 <>&"\'\n\t\r_x0041_;#Ё😀\u0001\ufffe'),
    minLength: 1,
  });
  const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  const rows = fc.array(fc.array(fc.option(value), { maxLength: 30 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const data = await bytesOfWorkbook(bookOf({ Л: table }));
      const [sheet] = (await bookFrom(data, 'a.xlsx')).sheets;
      const theirs = (await openedByExceljs(data)).worksheets[0]!;
      table.forEach((row, r) => {
        row.forEach((cell, c) => {
          const found = sheet!.value(r + 1, c + 1);
          const expected = cell ?? '';
          expect(Object.is(found, expected) || (found === 0 && expected === 0)).toBe(true);
          if (typeof cell === 'number')
            expect(theirs.getCell(r + 1, c + 1).value).toBe(Object.is(cell, -0) ? 0 : cell);
        });
      });
    }),
    { numRuns: 60 },
  );
});

describe('macros', () => {
  const withMacros = async (): Promise<Buffer> => {
    const parts = richParts();
    parts.set('xl/vbaProject.bin', Buffer.from('macro'));
    const relations = String(parts.get('xl/_rels/workbook.xml.rels'));
    parts.set(
      'xl/_rels/workbook.xml.rels',
      relations.replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
    return archiveOf(parts);
  };

  test('stay in an .xlsm', async () => {
    const data = await withMacros();
    const book = await bookFrom(data, 'a.xlsm');
    book.sheets[0]!.put(12, 1, 'x');
    expect(
      filesOf(await bytesOfWorkbook(book))
        .get('xl/vbaProject.bin')!
        .toString(),
    ).toBe('macro');
  });

  test('are refused under another ending, before anything is written; the result beside an .xlsm is one too', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pos-macros-'));
    try {
      const input = path.join(folder, 'a.xlsm');
      writeFileSync(input, await withMacros());
      const said: string[] = [];
      const terminal = {
        print: () => undefined,
        complain: (text: string) => said.push(text),
        progress: () => undefined,
      };
      const fill = ['fill', input, '--sheet', 'Реестр', '--region', '50'];
      expect(await runCommand([...fill, '-o', path.join(folder, 'b.xlsx')], terminal)).toBe(2);
      expect(said.join()).toMatch(/поддержкой макросов.*вместо .*b\.xlsx/);
      expect(readdirSync(folder)).toEqual(['a.xlsm']);
      expect(await runCommand(fill, terminal)).toBeLessThan(2);
      expect(readdirSync(folder)).toEqual(['a-ссылки.xlsm', 'a.xlsm']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('a text longer than Excel keeps is refused by its cell', async () => {
  const book = bookOf({ Л: [['x', 'а'.repeat(32_768)]] });
  await expect(bytesOfWorkbook(book)).rejects.toThrow(/ячейке B1 длиннее 32 767 знаков/);
});
