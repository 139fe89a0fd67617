import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { areaOf } from '../../../host/book/a1';
import { type Book, bookOf } from '../../../host/book/book';
import { vkColumns } from '../../../host/vk/vk-columns';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { posSaid } from '../../support/pos-command';
import { archiveOf, filesOf, withParts } from '../../support/xlsx-files';
import { misplacedElements } from './corpus/element-order';
import { richParts } from './corpus/rich-parts';
import { expectSameFile } from './corpus/same-file';

const NAME = 'реестр.xlsx';
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const VML = 'xl/drawings/vmlDrawing1.vml';
type Changes = Parameters<typeof withParts>[1];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-odd-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook of the corpus with some parts written in another way. */
async function odd(change: Changes): Promise<Buffer> {
  return withParts(await archiveOf(richParts()), change);
}

async function written(data: Buffer, write: (book: Book) => void): Promise<Buffer> {
  const book = await bookFrom(data, NAME);
  write(book);
  const bytes = await bytesOfWorkbook(book);
  expect([...misplacedElements(bytes)]).toEqual([]);
  return bytes;
}

const textOf = (data: Buffer, part: string): string => filesOf(data).get(part)?.toString() ?? '';
const columnsXml = (data: Buffer): string => /<cols>.*?<\/cols>/s.exec(textOf(data, SHEET))?.[0] ?? '';

describe('what is added stands where Excel reads it', () => {
  test('in a new sheet, whatever was set first', async () => {
    const bytes = await written(await archiveOf(richParts()), (book) => {
      const sheet = book.addSheet('Новый');
      sheet.put(1, 1, 'x');
      sheet.putNote(1, 1, 'заметка');
      sheet.putLink(2, 1, 'vk', 'https://vk.com/club1');
      sheet.validate(
        { row: 2, column: 2, rows: 3, columns: 1 },
        {
          type: 'list',
          operator: 'between',
          formulas: ['"а,б"'],
          allowBlank: true,
          showError: true,
          help: '',
        },
      );
      sheet.merge({ row: 5, column: 1, rows: 1, columns: 2 });
      sheet.setColumn(1, { width: 20 });
      sheet.parts.locked = true;
      sheet.print = {
        orientation: 'landscape',
        pagesWide: 1,
        pagesHigh: 0,
        headerRow: 1,
        repeatsNames: false,
      };
      sheet.frozenRows = 1;
    });
    expect(
      textOf(bytes, 'xl/worksheets/sheet6.xml').match(
        /<(?:sheetPr|sheetViews|cols|sheetData|sheetProtection|mergeCells)\b/g,
      ),
    ).toEqual(['<sheetPr', '<sheetViews', '<cols', '<sheetData', '<sheetProtection', '<mergeCells']);
  });

  test.each([
    ['without anything', (xml: string) => `${xml.slice(0, xml.indexOf('\n<numFmts')).replace(/>$/, '/>')}`],
    [
      'with empty lists',
      (xml: string) =>
        `${xml.slice(0, xml.indexOf('\n<numFmts'))}<fonts count="0"/><fills/><cellXfs count="0"></cellXfs><extLst/></styleSheet>`,
    ],
  ])('in a list of formats %s: format 0 stays that of plain cells', async (_name, styles) => {
    const plain = { [SHEET]: (xml: string) => xml.replace(/ s="\d+"/g, '') };
    const data = await odd({ ...plain, [STYLES]: styles });
    const bytes = await written(data, ({ sheets: [sheet] }) => {
      sheet!.put(10, 1, 'жирный');
      sheet!.restyle(10, 1, { bold: true, background: '#fff2cc', numFmt: '@' });
    });
    const [again] = (await bookFrom(bytes, NAME)).sheets;
    expect(again!.style(4, 1)).toMatchObject({ bold: false, background: '', numFmt: 'General' });
    expect(again!.style(10, 1)).toMatchObject({ bold: true, background: '#fff2cc', numFmt: '@' });
    const fonts = /<fonts count="2">(.*?)<\/fonts>/.exec(textOf(bytes, STYLES))?.[1];
    expect(fonts).toBe(
      '<font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>',
    );
    expect(textOf(bytes, STYLES)).toContain('<fills count="3"><fill><patternFill patternType="none"/>');
  });
});

describe('columns', () => {
  const withColumns = (cols: string) => odd({ [SHEET]: (xml) => xml.replace(/<cols>.*?<\/cols>/s, cols) });

  test('in two lists become one; their widths stay', async () => {
    const data = await withColumns(
      '<cols><col min="1" max="4" width="20" customWidth="1"/></cols><cols><col min="5" max="20" width="9"/></cols>',
    );
    expect((await bookFrom(data, NAME)).sheets[0]!.column(7).width).toBe(9);
    const bytes = await written(data, ({ sheets: [sheet] }) => sheet!.setColumn(9, { width: 30 }));
    expect(columnsXml(bytes)).toBe(
      '<cols><col min="1" max="4" width="20" customWidth="1"/><col min="5" max="8" width="9"/>' +
        '<col min="9" max="9" width="30" customWidth="1"/><col min="10" max="20" width="9"/></cols>',
    );
    expect(textOf(bytes, SHEET).match(/<cols>/g)).toHaveLength(1);
  });

  test('each in a list of its own are no damage, however many', async () => {
    const each = Array.from(
      { length: 3000 },
      (_c, at) => `<col min="${at + 1}" max="${at + 1}" width="12"/>`,
    );
    const [sheet] = (await bookFrom(await withColumns(`<cols>${each.join('')}</cols>`), NAME)).sheets;
    expect(sheet!.column(3000).width).toBe(12);
  });

  test('merged down to the last row are no damage', async () => {
    const data = await odd({
      [SHEET]: (xml) =>
        xml.replace(
          /<mergeCells.*?<\/mergeCells>/s,
          `<mergeCells count="4">${['A1:B1', 'X1:X1048576', 'Y1:Y1048576', 'Z1:Z1048576'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
        ),
    });
    const [sheet] = (await bookFrom(data, NAME)).sheets;
    expect(sheet!.mergeAt(500, 25)).toEqual({ row: 1, column: 25, rows: 1048576, columns: 1 });
  });

  test('hidden behind the table: those that a run adds there are seen', async () => {
    const input = path.join(folder, 'скрытые.xlsx');
    writeFileSync(
      input,
      await withColumns('<cols><col min="9" max="16384" width="0" hidden="1" customWidth="1"/></cols>'),
    );
    expect((await posSaid('fill', input, '--sheet', 'Реестр', '--region', '50')).code).toBeLessThan(2);
    const [sheet] = (await bookFrom(readFileSync(path.join(folder, 'скрытые-ссылки.xlsx')), NAME)).sheets;
    const seen = [9, 10, 11, 12, 13, 14, 15, 16].map((at) => [
      sheet!.column(at).hidden,
      sheet!.column(at).width! > 5,
    ]);
    expect(seen).toEqual(Array(8).fill([false, true]));
    expect(sheet!.column(17)).toMatchObject({ hidden: true, width: 0 });
  });
});

describe('cells merged over columns in every row, as 1С has them', () => {
  const HEADERS = ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Вид', 'Регион'];
  const ROW = ['Администрация Тихого района', '1045405430620', '21', '50615000', 'ОМСУ', '50'];
  const spread = (values: readonly string[]): string[] => values.flatMap((value) => [value, '']);
  const merged = (): Book => {
    const book = bookOf({ TDSheet: [['Реестр'], [], spread(HEADERS), [], spread(ROW)] });
    const [sheet] = book.sheets;
    sheet!.merge({ row: 1, column: 1, rows: 1, columns: 20 });
    for (let column = 1; column < 12; column += 2) {
      sheet!.merge({ row: 3, column, rows: 2, columns: 2 });
      sheet!.merge({ row: 5, column, rows: 1, columns: 2 });
    }
    return book;
  };

  test('a run writes behind the last of them, not into what they hide', async () => {
    const input = path.join(folder, 'из 1С.xlsx');
    writeFileSync(input, await bytesOfWorkbook(merged()));
    expect((await posSaid('fill', input)).code).toBeLessThan(2);
    const bytes = readFileSync(path.join(folder, 'из 1С-ссылки.xlsx'));
    const [sheet] = (await bookFrom(bytes, NAME)).sheets;
    expect([sheet!.value(3, 13), sheet!.value(5, 13)]).toEqual([
      'Ссылка: Сообщить о проблеме',
      'https://pos.gosuslugi.ru/form/?opaId=21&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
    ]);
    expect(sheet!.parts.merges).toHaveLength(13);
  });

  test('so do the answers of VK', () => {
    const [sheet] = merged().sheets;
    expect(Object.values(vkColumns(sheet!, [], 3)).sort((a, b) => a - b)[0]).toBe(13);
  });
});

describe('blank cells that somebody has merged at the right of the table', () => {
  const MERGES: readonly {
    readonly name: string;
    readonly areas: readonly string[];
    readonly column: number;
  }[] = [
    { name: 'in the header', areas: ['H1:J1'], column: 11 },
    { name: 'further away, in the header', areas: ['K1:L1'], column: 13 },
    { name: 'down a column', areas: ['H2:H3'], column: 9 },
    { name: 'in a chain that ends far away', areas: ['G1:N1', 'O2:P3', 'U2:V2'], column: 23 },
    { name: 'above the header and below the table: no harm', areas: ['H5:L5'], column: 7 },
  ];

  test.each(MERGES)('$name: the new columns stand behind them', async ({ name, areas, column }) => {
    const book = bookOf({
      Реестр: [
        ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Вид', 'Регион'],
        ['Администрация Тихого района', '1045405430620', '21', '50615000', 'ОМСУ', '50'],
        ['Администрация Ясного района', '1025401020721', '22', '50617000', 'ОМСУ', '50'],
      ],
    });
    for (const area of areas) book.sheets[0]!.merge(areaOf(area));
    const input = path.join(folder, `${name.slice(0, 14)}.xlsx`);
    writeFileSync(input, await bytesOfWorkbook(book));
    expect((await posSaid('fill', input)).code).toBeLessThan(2);
    const [sheet] = (await bookFrom(readFileSync(input.replace('.xlsx', '-ссылки.xlsx')), NAME)).sheets;
    expect([sheet!.value(1, column), sheet!.value(3, column)]).toEqual([
      'Ссылка: Сообщить о проблеме',
      'https://pos.gosuslugi.ru/form/?opaId=22&utm_source=vk&utm_medium=50&utm_campaign=1025401020721',
    ]);
    expect(Math.min(...Object.values(vkColumns(book.sheets[0]!, [], 1)))).toBe(column);
  });
});

describe('the boxes of notes', () => {
  const others = (xml: string): string =>
    xml
      .replace(/<xml [^>]*>/, '<xml>')
      .replace(
        /<v:shape /g,
        '<ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" xmlns:ns1="urn:schemas-microsoft-com:office:excel" ',
      )
      .replace(/<\/v:shape>/g, '</ns0:shape>')
      .replace(/<o:shapelayout.*<\/v:shapetype>/s, '')
      .replace(/<(\/?)v:/g, '<$1ns0:')
      .replace(/<(\/?)x:/g, '<$1ns1:')
      .replace(/<br>/g, '<br/>');

  test('with other prefixes, as openpyxl writes them: one comes, one goes, all is XML', async () => {
    const data = await odd({ [VML]: others });
    const bytes = await written(data, ({ sheets: [sheet] }) => {
      sheet!.putNote(6, 1, 'новая');
      sheet!.putNote(4, 1, '');
    });
    const vml = textOf(bytes, VML);
    expect(vml.match(/<(?:v|ns0):shape /g)).toEqual(['<ns0:shape ', '<v:shape ']);
    expect(vml).toContain('<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o=');
    expect(vml.match(/Row>\d+</g)).toEqual(['Row>4<', 'Row>5<']);
  });
});

test('a relation that leads to no part, as openxlsx of R writes them, gets none of ours', async () => {
  const RELATIONS = 'xl/worksheets/_rels/sheet2.xml.rels';
  const vml = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing"';
  const data = await odd({
    [RELATIONS]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdvml" ${vml} Target="../drawings/vmlDrawing3.vml"/></Relationships>`,
  });
  const bytes = await written(data, (book) => book.sheetNamed('Список')!.putNote(1, 1, 'новая'));
  expect(textOf(bytes, RELATIONS)).toContain('"../drawings/vmlDrawing4.vml"');
  expect([...filesOf(bytes).keys()]).not.toContain('xl/drawings/vmlDrawing3.vml');
});

test('a sheet of a chart has the name that a new sheet wants: the new one gets another in the file', async () => {
  const data = await odd({ [WORKBOOK]: (xml) => xml.replace('name="График"', 'name="Решения"') });
  const bytes = await written(data, (book) => book.addSheet('Решения').put(1, 1, 'x'));
  const names = textOf(bytes, WORKBOOK).match(/<sheet name="[^"]*"/g);
  expect(names).toContain('<sheet name="Решения (2)"');
  expect(new Set(names).size).toBe(names!.length);
});

test.each([
  ['none', '<sheet name="Список" r:id'],
  ['the number of another', '<sheet name="Список" sheetId="3" r:id'],
  ['no number', '<sheet name="Список" sheetId="x" r:id'],
])('a sheet with %s for its id: what is written goes into the right sheet', async (_name, tag) => {
  const data = await odd({ [WORKBOOK]: (xml) => xml.replace('<sheet name="Список" sheetId="1" r:id', tag) });
  const bytes = await written(data, (book) => book.sheetNamed('Список')!.put(2, 1, 'сюда'));
  expectSameFile(data, bytes, {
    parts: ['xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml'],
    cells: { 'xl/worksheets/sheet2.xml': new Set(['A2']) },
  });
});

test('dates in letters, a time of day, and what is none', async () => {
  const cells = ['2026-11-22T12:30:00', '2026-01-02', '01:30:00', 'P1DT6H'];
  const xml = cells.map((value, at) => `<c r="${'QRST'[at]}4" s="6" t="d"><v>${value}</v></c>`).join('');
  const data = await odd({ [SHEET]: (sheet) => sheet.replace(/<\/row>(?=\s*<row r="5")/, `${xml}</row>`) });
  const [sheet] = (await bookFrom(data, NAME)).sheets;
  expect([17, 18, 19, 20].map((column) => sheet!.value(4, column))).toEqual([
    new Date(Date.UTC(2026, 10, 22, 12, 30)),
    new Date(Date.UTC(2026, 0, 2)),
    new Date(Date.UTC(1899, 11, 30, 1, 30)),
    'P1DT6H',
  ]);
});

describe('a broken part', () => {
  const say = (part: string): string =>
    `Файл реестр.xlsx повреждён: не читается его часть ${part}. Выгрузите его ещё раз или откройте в Excel и сохраните.`;

  test.each([
    [SHEET, '<worksheet'],
    ['xl/worksheets/sheet4.xml', null],
    [STYLES, 'не XML'],
    ['xl/sharedStrings.xml', '<sst><si>'],
    ['xl/comments1.xml', '<comments><commentList><comment ref="?"/></commentList></comments>'],
    ['xl/tables/table1.xml', '<table/>'],
    ['xl/_rels/workbook.xml.rels', '<Relationships>'],
    ['[Content_Types].xml', '<Types'],
  ])('%s is named before anything is done', async (part, content) => {
    await expect(bookFrom(await odd({ [part]: content }), NAME)).rejects.toThrow(say(part));
  });

  test('is named when only writing needs it', async () => {
    const book = await bookFrom(await odd({ [VML]: 'пусто' }), NAME);
    book.sheets[0]!.putNote(6, 1, 'новая');
    await expect(bytesOfWorkbook(book)).rejects.toThrow(say(VML));
  });

  test.each(['xl/drawings/_rels/drawing1.xml.rels', 'docProps/app.xml', 'xl/charts/chart1.xml'])(
    '%s, which nobody needs, stays as it is',
    async (part) => {
      const data = await odd({ [part]: '<Relationships' });
      const book = await bookFrom(data, NAME);
      book.sheets[0]!.put(4, 1, 'x');
      const bytes = await bytesOfWorkbook(book);
      expect([...filesOf(bytes).keys()]).toEqual([...filesOf(data).keys()]);
      expect(textOf(bytes, part)).toBe('<Relationships');
    },
  );
});

describe('a name that Excel would not open the result under is refused before the work', () => {
  const macroEnabled: Changes = {
    '[Content_Types].xml': (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
  };
  test.each([
    ['a.xlsx', {}, 'b.csv', /^Результат — книга \.xlsx\. Укажите имя с этим расширением вместо .*b\.csv\.$/],
    ['a.xlsx', {}, 'b', /^Результат — книга \.xlsx/],
    ['a.xlsx', {}, 'b.xlsm', /^Результат — книга \.xlsx/],
    [
      'a.xlsm',
      macroEnabled,
      'b.xlsx',
      /^Исходный файл — книга с поддержкой макросов: её хранит только \.xlsm/,
    ],
  ])('%s, case %#', async (input, change, output, sentence) => {
    const [from, to] = [path.join(folder, input), path.join(folder, output)];
    writeFileSync(from, await odd(change));
    for (const command of ['fill', 'readiness']) {
      const { code, said } = await posSaid(command, from, '-o', to, '--sheet', 'Реестр');
      expect([command, code, said]).toEqual([command, 2, expect.stringMatching(sentence)]);
    }
    expect(readdirSync(folder)).not.toContain(output);
  });
});
