import { Workbook } from 'exceljs';
import { a1Of } from '../../../host/book/a1';
import { ruleAt } from '../../../host/book/validation';
import { bookFrom } from '../../../host/xlsx/read-book';
import { withParts } from '../../support/xlsx-files';

const SHEET = 'xl/worksheets/sheet1.xml';
const NAME = 'реестр.xlsx';

async function plainFile(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Выгрузка');
  sheet.addRow(['Наименование', 'ОГРН', 'ID']);
  sheet.addRow(['Школа № 1', '1045405430620', '219141']);
  return Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

/** A usable file whose first sheet's XML is changed. */
async function withSheet(change: (xml: string) => string): Promise<Buffer> {
  return withParts(await plainFile(), { [SHEET]: change });
}

const withRow = (xml: string) => withSheet((sheet) => sheet.replace('</sheetData>', `${xml}</sheetData>`));
const withTail = (xml: string) => withSheet((sheet) => sheet.replace('</sheetData>', `</sheetData>${xml}`));
const merged = (area: string) => withTail(`<mergeCells count="1"><mergeCell ref="${area}"/></mergeCells>`);
const validated = (area: string) =>
  withTail(
    `<dataValidations count="1"><dataValidation type="list" sqref="${area}"><formula1>"да,нет"</formula1></dataValidation></dataValidations>`,
  );

/** Two megabytes of blanks that the directory of the archive claims to be a thousand. */
async function lying(): Promise<Buffer> {
  const data = await withSheet((xml) => xml.replace('<sheetData>', `${' '.repeat(2e6)}<sheetData>`));
  const place = data.lastIndexOf(SHEET) - 46;
  expect(data.readUInt32LE(place)).toBe(0x02014b50);
  data.writeUInt32LE(1000, place + 24);
  return data;
}

describe('refused with one sentence that says what to do', () => {
  const cases: [name: string, bytes: () => Promise<Buffer>, sentence: string][] = [
    [
      'a cell in the last corner of Excel',
      () => withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'В файле реестр.xlsx на листе «Выгрузка» данные стоят далеко за таблицей: ячейка XFD1048576. Удалите там лишние строки и столбцы и сохраните файл или выберите другой лист.',
    ],
    [
      'a cell in a far column',
      () => withRow('<row r="3"><c r="AAA3" s="0"><v>1</v></c></row>'),
      'В файле реестр.xlsx на листе «Выгрузка» данные стоят далеко за таблицей: ячейка AAA3. Удалите там лишние строки и столбцы и сохраните файл или выберите другой лист.',
    ],
    [
      'a cell in a far row',
      () => withRow('<row r="250001"><c r="B250001" t="str"><v>итого</v></c></row>'),
      'В файле реестр.xlsx на листе «Выгрузка» данные стоят далеко за таблицей: ячейка B250001. Удалите там лишние строки и столбцы и сохраните файл или выберите другой лист.',
    ],
    ...(
      [
        ['a bomb whose size is a lie', lying],
        [
          'entities that grow',
          () =>
            withSheet((xml) =>
              xml
                .replace('?>', '?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>')
                .replace(
                  '</sheetData>',
                  '<row r="3"><c r="A3" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData>',
                ),
            ),
        ],
        ['a text that is not in its table', () => withRow('<row r="3"><c r="A3" t="s"><v>999</v></c></row>')],
        ['a sheet that is no XML', () => withSheet(() => 'не XML <<<<')],
        ['a place that is none', () => withRow('<row r="99999999"><c r="ZZZZ99999999"><v>1</v></c></row>')],
      ] as const
    ).map(([name, bytes]): [string, () => Promise<Buffer>, string] => [
      name,
      bytes,
      'Файл реестр.xlsx повреждён: не читается его часть xl/worksheets/sheet1.xml. Выгрузите его ещё раз или откройте в Excel и сохраните.',
    ]),
  ];
  test.each(cases)('%s', async (_name, bytes, sentence) => {
    await expect(bookFrom(await bytes(), NAME)).rejects.toThrow(sentence);
  });
});

describe('read for what is there', () => {
  const cases: [name: string, bytes: () => Promise<Buffer>][] = [
    [
      'a size of a million rows that is only claimed',
      () => withSheet((xml) => xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')),
    ],
    [
      'widths of all columns',
      () =>
        withSheet((xml) =>
          xml.replace(
            '<sheetData>',
            '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols><sheetData>',
          ),
        ),
    ],
    [
      'formats in the last row',
      () => withRow('<row r="1048576"><c r="A1048576" s="0"/><c r="B1048576"></c></row>'),
    ],
  ];
  test.each(cases)('%s', async (_name, bytes) => {
    const [sheet] = (await bookFrom(await bytes(), NAME)).sheets;
    expect([1, 2, 3].map((column) => sheet?.value(2, column))).toEqual([
      'Школа № 1',
      '1045405430620',
      '219141',
    ]);
    expect(sheet?.content).toEqual({ rows: 2, columns: 3 });
  });

  test('a whole sheet merged: only its corner shows anything', async () => {
    const [sheet] = (await bookFrom(await merged('A1:XFD1048576'), NAME)).sheets;
    expect(sheet?.content).toEqual({ rows: 1, columns: 1 });
    expect([sheet?.value(1, 1), sheet?.value(2, 2)]).toEqual(['Наименование', '']);
  });

  test.each(['C2:C1048576', 'A1:XFD1048576'])(
    'allowed values of %s are kept as the area that they are',
    async (area) => {
      const [sheet] = (await bookFrom(await validated(area), NAME)).sheets;
      expect(sheet?.parts.validations.map(({ areas }) => areas.map(a1Of))).toEqual([[area]]);
      expect(ruleAt(sheet!.parts.validations, 5003, 3)?.formulas).toEqual(['"да,нет"']);
    },
  );
});
