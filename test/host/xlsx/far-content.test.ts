import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bookOf } from '../../../host/book/book';
import { runCommand } from '../../../host/cli/run-command';
import { readDist } from '../../../host/dist-files';
import { Host } from '../../../host/host';
import { DocumentSession } from '../../../host/page-server/document-session';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { filesOf, withParts } from '../../support/xlsx-files';

const REGISTER = 'xl/worksheets/sheet1.xml';
const OTHER = 'xl/worksheets/sheet2.xml';
const LINKS = 9;

let folder = '';
let plain: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-far-'));
  const rows = [
    ['Наименование', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Вид', 'Регион', 'Вышестоящая организация', 'Примечание'],
    ['Администрация Тихого района', '1045405430620', 21, '50615000', 'ОМСУ', '50', '', ''],
  ];
  plain = await bytesOfWorkbook(bookOf({ Реестр: rows, Справочник: [['код', 'ID']] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
/** The workbook with one more row, or one more cell in its second row. */
const withRow = (part: string, row: number, cells: string) =>
  withParts(plain, {
    [part]: (xml) => xml.replace('</sheetData>', `<row r="${row}">${cells}</row></sheetData>`),
  });
const withCell = (cell: string) =>
  withParts(plain, { [REGISTER]: (xml) => xml.replace('</row></sheetData>', `${cell}</row></sheetData>`) });

async function pos(
  data: Buffer,
  ...options: string[]
): Promise<{ code: number; said: string[]; file: string }> {
  const [input, file] = [path.join(folder, 'реестр.xlsx'), path.join(folder, 'итог.xlsx')];
  writeFileSync(input, data);
  rmSync(file, { force: true });
  const said: string[] = [];
  const terminal = {
    print: () => undefined,
    complain: (line: string) => said.push(line),
    progress: () => undefined,
  };
  const code = await runCommand(['fill', input, '-o', file, ...options], terminal as never);
  return { code, said, file };
}

describe('what is no content does not stop a fill, and comes back', () => {
  test.each([
    { name: 'a space in the last row', data: () => withRow(REGISTER, 1048576, text('A1048576', ' ')) },
    {
      name: 'a format in the last cell',
      data: () => withRow(REGISTER, 1048576, '<c r="XFD1048576" s="0"/>'),
    },
    { name: 'no-break spaces in the last column', data: () => withCell(text('XFD2', '\u00a0 ')) },
    { name: 'a space where rows are still read', data: () => withRow(REGISTER, 90000, text('B90000', '  ')) },
  ])('$name', async ({ data }) => {
    const before = await data();
    const { code, said, file } = await pos(before);
    expect([code, said]).toEqual([0, []]);
    const after = readFileSync(file);
    const [sheet] = (await bookFrom(after, 'a.xlsx')).sheets;
    expect(sheet!.value(2, LINKS)).toContain('opaId=21&');
    expect(sheet!.content.rows).toBe(2);
    const [cell] = /<c r="(?:A1048576|XFD1048576|XFD2|B90000)".*?(?:\/>|<\/c>)/.exec(
      String(filesOf(before).get(REGISTER)),
    )!;
    const xml = String(filesOf(after).get(REGISTER));
    expect([xml.includes(cell), xml.match(/<row /g)!.length < 5]).toEqual([true, true]);
  });
});

describe('content far outside any table', () => {
  const far = (part: string) => withRow(part, 1048576, text('C1048576', 'x'));

  test('of another sheet is told, and that sheet comes back as it was', async () => {
    const before = await far(OTHER);
    const { code, said, file } = await pos(before);
    expect([code, said]).toEqual([
      0,
      [
        'Лист «Справочник» не читался: данные стоят далеко за таблицей, ячейка C1048576. В файле он остался как был.',
      ],
    ]);
    const [then, now] = [filesOf(before), filesOf(readFileSync(file))];
    expect(now.get(OTHER)!.equals(then.get(OTHER)!)).toBe(true);
    expect(now.get('xl/workbook.xml')).toEqual(then.get('xl/workbook.xml'));
  });

  test.each([
    { name: 'of the open sheet', part: REGISTER, options: [], sheet: 'Реестр' },
    {
      name: 'of the sheet that is asked for',
      part: OTHER,
      options: ['--sheet', 'справочник'],
      sheet: 'Справочник',
    },
  ])('$name stops the work', async ({ part, options, sheet }) => {
    expect(await pos(await far(part), ...options)).toMatchObject({
      code: 2,
      said: [
        `В файле реестр.xlsx на листе «${sheet}» данные стоят далеко за таблицей: ячейка C1048576. Удалите там лишние строки и столбцы и сохраните файл или выберите другой лист.`,
      ],
    });
  });

  test('of the only sheet stops the work whatever is open', async () => {
    const alone = await bytesOfWorkbook(bookOf({ Реестр: [['Наименование']] }));
    const data = await withParts(alone, {
      [REGISTER]: (xml) =>
        xml.replace('</sheetData>', `<row r="300000">${text('A300000', 'x')}</row></sheetData>`),
    });
    await expect(bookFrom(data, 'реестр.xlsx')).rejects.toThrow(/на листе «Реестр» .* ячейка A300000\./);
  });

  test('is not taken for nothing by a formula: its result stays, and without one a link is stopped', async () => {
    const lookup = (result: string): string =>
      `<c r="C2"><f>VLOOKUP("21",Справочник!A:B,2,0)</f>${result}</c>`;
    const filled = async (result: string) => {
      const data = await withParts(await far(OTHER), {
        [REGISTER]: (xml) => xml.replace(/<c r="C2".*?<\/c>/, lookup(result)),
      });
      const { file } = await pos(data);
      const host = new Host(await bookFrom(readFileSync(file), 'a.xlsx'), readDist());
      const [sheet] = host.book.sheets;
      const remarks = sheet!.content.columns;
      return [String(sheet!.value(2, LINKS)).includes('opaId=21&'), String(sheet!.value(2, remarks))];
    };
    expect(await filled('<v>21</v>')).toEqual([true, '']);
    expect(await filled('')).toEqual([false, expect.stringContaining('C2 не посчитана')]);
  });

  test('is named in the page, which does not show it', async () => {
    const session = new DocumentSession(await bookFrom(await far(OTHER), 'a.xlsx'), readDist());
    expect(session.state.sheets.map(({ name }) => name)).toEqual(['Реестр']);
    expect(session.state.messages).toEqual([
      expect.stringMatching(
        /^Лист «Справочник» не читался: данные стоят далеко за таблицей, ячейка [A-Z]+\d+\./,
      ),
    ]);
  });

  test('keeps its name from a new sheet', async () => {
    const book = await bookFrom(await far(OTHER), 'a.xlsx');
    book.addSheet('Справочник').put(1, 1, 'новое');
    const again = await bookFrom(await bytesOfWorkbook(book), 'a.xlsx');
    expect([again.sheets.map(({ name }) => name), again.unread.map(({ name }) => name)]).toEqual([
      ['Реестр', 'Справочник (2)'],
      ['Справочник'],
    ]);
  });
});
