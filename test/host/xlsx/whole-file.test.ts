import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { areaOf } from '../../../host/book/a1';
import type { Book } from '../../../host/book/book';
import { runCommand } from '../../../host/cli/run-command';
import { openHost } from '../../../host/host';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { columnLetters } from '../../../src/core/cells/column-letters';
import { archiveOf, bytesByExceljs, filesOf, openedByExceljs, withParts } from '../../support/xlsx-files';
import { STUB_CODE } from '../stub-code';
import { REGISTER, richParts } from './corpus/rich-parts';
import { expectSameBytes, expectSameFile } from './corpus/same-file';
import { VARIANTS } from './corpus/variants';

const NAME = 'реестр.xlsx';
const SHEET = 'xl/worksheets/sheet1.xml';
const SAMPLE = path.resolve(__dirname, '../../samples/exhaustive.xlsx');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-whole-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rich = (): Promise<Buffer> => archiveOf(richParts());

async function scripted(data: Buffer, body: string): Promise<{ book: Book; bytes: Buffer }> {
  const book = await bookFrom(data, NAME);
  const host = await openHost({ book, code: STUB_CODE });
  host.call('run', {
    body: `var s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Реестр'); ${body}`,
  });
  host.settle();
  return { book, bytes: await bytesOfWorkbook(book) };
}

describe('a file in which nothing changed has the same bytes in every part', () => {
  test.each([
    ['one with all that people keep', rich],
    ['the sample', async () => readFileSync(SAMPLE)],
  ])('%s', async (_name, make) => {
    const data = await make();
    const book = await bookFrom(data, NAME);
    // What is written as it was is no change.
    for (const sheet of book.sheets) {
      for (const [row, line] of sheet.parts.rows.entries()) {
        for (const [column, cell] of line?.cells.entries() ?? [])
          if (cell && !cell.formula && !cell.runs && !sheet.link(row, column))
            sheet.put(row, column, cell.value);
      }
    }
    expectSameBytes(data, await bytesOfWorkbook(book));
  });
});

describe('what a run writes is all that changes', () => {
  const NEW_COLUMNS = `
    s.insertColumnsAfter(s.getMaxColumns(), 4);
    s.getRange(3, 13, 1, 2).setFontWeight('bold').setWrap(true).setBackground('#fff2cc').setValues([['Ссылка', 'Замечания']]);
    s.setColumnWidth(13, 210); s.hideColumns(14);
    s.getRange(4, 13, 5, 1).setNumberFormat('@').setValues([['001'], [' a & <b> '], ['две\\nстроки'], ['_x0041_'], ['4']]);
    s.getRange(4, 14, 1, 1).setValue(0.1 + 0.2); s.getRange(5, 14).setValue(true);
    var rule = SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('⚠').setBackground('#f4cccc').setRanges([s.getRange(4, 13, 5, 1)]).build();
    s.setConditionalFormatRules(s.getConditionalFormatRules().concat([rule]));
    s.getRange(4, 14, 5, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['а', 'б']).build());
    s.getRange(3, 13).setNote('Что значат цвета');`;
  const WRITTEN = new Set(['M', 'N'].flatMap((column) => [3, 4, 5, 6, 7, 8].map((row) => `${column}${row}`)));
  const OWN = {
    parts: [
      SHEET,
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
    ],
    cells: { [SHEET]: WRITTEN },
    columns: { [SHEET]: [13, 14] },
  };

  test('new columns with formats, widths, rules, allowed values and a note', async () => {
    const data = await rich();
    const { bytes } = await scripted(data, NEW_COLUMNS);
    expectSameFile(data, bytes, { ...OWN, elements: ['conditionalFormatting', 'dataValidations'] });
    // The lists themselves: what was there stands first, as it was.
    const [then, now] = [data, bytes].map((one) => filesOf(one).get(SHEET)!.toString());
    for (const tag of ['conditionalFormatting', 'dataValidation']) {
      const all = (xml: string): string[] => xml.match(new RegExp(`<${tag} [\\s\\S]*?</${tag}>`, 'g')) ?? [];
      expect(all(now!).slice(0, all(then!).length)).toEqual(all(then!));
      expect(all(now!)).toHaveLength(all(then!).length + 1);
    }
    const vml = filesOf(bytes).get('xl/drawings/vmlDrawing1.vml')!.toString();
    expect(vml.match(/<x:Row>\d+<\/x:Row><x:Column>\d+<\/x:Column>/g)?.pop()).toBe(
      '<x:Row>2</x:Row><x:Column>12</x:Column>',
    );
    const [sheet] = (await bookFrom(bytes, NAME)).sheets;
    const values = [4, 5, 6, 7, 8].map((row) => sheet!.value(row, 13));
    expect(values).toEqual(['001', ' a & <b> ', 'две\nстроки', '_x0041_', '4']);
    expect([sheet!.value(4, 14), sheet!.value(5, 14), sheet!.note(3, 13)]).toEqual([
      0.1 + 0.2,
      true,
      'Что значат цвета',
    ]);
    expect(sheet!.style(3, 13)).toMatchObject({ bold: true, wrap: true, background: '#fff2cc' });
    expect([sheet!.column(13).width, sheet!.column(14).hidden]).toEqual([30, true]);
  });

  test('taken back, they leave the file as it was but for a note that it never had', async () => {
    const data = await rich();
    const { bytes } = await scripted(
      data,
      `s.getRange(3, 1).setNote('x').setNote(''); s.getRange(4, 1).setValue('x').setValue('${REGISTER[0]![0]}');
       s.getRange(4, 1).setBackground('#ffffff').setBackground(null);`,
    );
    expectSameBytes(data, bytes);
  });

  test('a colour, a weight and a number format keep all else of a format', async () => {
    const data = await rich();
    const { bytes } = await scripted(
      data,
      "s.getRange(4, 1).setBackground('#d9ead3').setFontWeight('bold').setNumberFormat('@').setWrap(true);",
    );
    expectSameFile(data, bytes, { parts: [SHEET, 'xl/styles.xml'], cells: { [SHEET]: new Set(['A4']) } });
    const styles = filesOf(bytes).get('xl/styles.xml')!.toString();
    const made = /<cellXfs[\s\S]*<\/cellXfs>/
      .exec(styles)![0]
      .split(/(?=<xf )/)
      .pop()!
      .replace('</cellXfs>', '');
    expect(made).toBe(
      '<xf numFmtId="49" fontId="3" fillId="4" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyNumberFormat="1" applyFont="1" applyFill="1">' +
        '<alignment horizontal="center" vertical="center" textRotation="0" indent="1" wrapText="1"/></xf>',
    );
    expect(styles).toContain(
      '<font><b/><sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><charset val="204"/></font></fonts>',
    );
    expect(filesOf(bytes).get(SHEET)!.toString()).toContain('<c r="A4" s="8" t="s"><v>12</v></c>');
  });

  test('the first cell of a shared formula is overwritten: the others compute what they did', async () => {
    const data = await rich();
    const { book, bytes } = await scripted(data, "s.getRange(4, 8).setValue('x');");
    // H9 counts the table's column, which has another text now.
    const cells = new Set(['H4', 'H5', 'H6', 'H7', 'H8', 'H9']);
    expectSameFile(data, bytes, {
      parts: [SHEET, 'xl/sharedStrings.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'],
      gone: ['xl/calcChain.xml'],
      cells: { [SHEET]: cells },
    });
    expect(book.sheets[0]!.formula(8, 8)).toBe('=B8&"-"&$A$1');
    const [again] = (await bookFrom(bytes, NAME)).sheets;
    expect([4, 5, 8].map((row) => again!.formula(row, 8))).toEqual(['', '=B5&"-"&$A$1', '=B8&"-"&$A$1']);
    expect(again!.value(8, 8)).toBe(`${REGISTER[4]![1]}-Реестр госпабликов`);
  });

  test('a text over a link takes the link of that cell away, others keep theirs', async () => {
    const data = await rich();
    const { bytes } = await scripted(data, "s.getRange(5, 5).setValue('нет страницы');");
    expectSameFile(data, bytes, {
      parts: [SHEET, 'xl/sharedStrings.xml'],
      cells: { [SHEET]: new Set(['E5']) },
      elements: ['hyperlinks'],
    });
    const links = filesOf(bytes)
      .get(SHEET)!
      .toString()
      .match(/<hyperlink [^>]*>/g);
    expect(links).toEqual([
      '<hyperlink ref="E4" r:id="rId1" location="module=education&amp;step=ChoosingKid&amp;groupId=1" tooltip="Открыть &quot;мини-приложение&quot;"/>',
      '<hyperlink ref="E6" r:id="rId2"/>',
      '<hyperlink ref="E7" location="Список!A1" display="к списку"/>',
    ]);
  });

  test('a note is replaced, another goes away', async () => {
    const { bytes } = await scripted(
      await rich(),
      "s.getRange(4, 1).setNote('новая'); s.getRange(5, 2).setNote('');",
    );
    const [sheet] = (await bookFrom(bytes, NAME)).sheets;
    expect([sheet!.note(4, 1), sheet!.note(5, 2)]).toEqual(['новая', '']);
    const vml = filesOf(bytes).get('xl/drawings/vmlDrawing1.vml')!.toString();
    expect(vml.match(/<v:shape /g)).toHaveLength(1);
  });

  test('a new sheet stands at the end; taken away again, nothing of it is left', async () => {
    const data = await rich();
    const { book, bytes } = await scripted(
      data,
      `var t = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Сводка'); t.setFrozenRows(1); t.getRange(1, 1, 1, 2).setValues([['a', 1]]);
       t.getRange(1, 1).setNote('x'); t.protect();
       t.getRange(2, 1).setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('vk').setLinkUrl('https://vk.com/#a').build()]]);`,
    );
    expectSameFile(data, bytes, {
      parts: ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml'],
      added: /^xl\/(?:worksheets\/(?:_rels\/)?sheet6\.xml|comments2\.xml|drawings\/vmlDrawing3\.vml)/,
      cells: {},
    });
    const again = await bookFrom(bytes, NAME);
    const made = again.sheetNamed('Сводка')!;
    expect([made.id, made.frozenRows, made.note(1, 1), made.link(2, 1)]).toEqual([
      9,
      1,
      'x',
      'https://vk.com/#a',
    ]);
    again.removeSheet(made);
    expectSameFile(data, await bytesOfWorkbook(again), {
      parts: ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml'],
      gone: ['xl/calcChain.xml'],
      cells: {},
    });
    book.removeSheet(book.sheetNamed('Сводка')!);
    expectSameBytes(data, await bytesOfWorkbook(book));
  });

  test('a sheet of the file is taken away: names and what was shown keep their places', async () => {
    const book = await bookFrom(await rich(), NAME);
    book.removeSheet(book.sheetNamed('Список')!);
    const files = filesOf(await bytesOfWorkbook(book));
    const workbook = files.get('xl/workbook.xml')!.toString();
    expect(workbook).not.toContain('_FilterDatabase');
    expect(workbook).toContain('<definedName name="Местное" localSheetId="2">');
    expect([...files.keys()]).not.toContain('xl/worksheets/sheet2.xml');
    expect(files.get('[Content_Types].xml')!.toString()).not.toContain(
      'sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet',
    );
    expect((await bookFrom(await bytesOfWorkbook(book), NAME)).sheets.map(({ name }) => name)).toEqual([
      'Реестр',
      'Сводная',
      'Скрытый',
      'Тайный',
    ]);
  });
});

describe('what could not be kept is refused by name', () => {
  const cases: [name: string, write: (book: Book) => void, sentence: RegExp][] = [
    [
      'a part of an array formula',
      ({ sheets: [sheet] }) => sheet!.put(9, 3, 5),
      /«Реестр» ячейку C9 заполняет формула массива B9:C9/,
    ],
    [
      'a cell that a merge hides',
      ({ sheets: [sheet] }) => sheet!.put(1, 2, 'x'),
      /«Реестр» ячейка B1 скрыта объединением A1:B1/,
    ],
    [
      'the header of a table',
      ({ sheets: [sheet] }) => sheet!.put(3, 2, 'Код'),
      /«Реестр» ячейка B3 — заголовок «умной таблицы»/,
    ],
    [
      'rows that moved under a table',
      ({ sheets: [sheet] }) => sheet!.moved(),
      /«Реестр» переставлены строки/,
    ],
  ];
  test.each(cases)('%s', async (_name, write, sentence) => {
    const book = await bookFrom(await rich(), NAME);
    write(book);
    await expect(bytesOfWorkbook(book)).rejects.toThrow(sentence);
  });

  test('the whole array formula may go', async () => {
    const book = await bookFrom(await rich(), NAME);
    const [sheet] = book.sheets;
    sheet!.put(9, 2, '');
    sheet!.put(9, 3, 'x');
    const [again] = (await bookFrom(await bytesOfWorkbook(book), NAME)).sheets;
    expect([again!.formula(9, 2), again!.value(9, 2), again!.value(9, 3)]).toEqual(['', '', 'x']);
  });
});

describe('pos fill', () => {
  async function filled(data: Buffer, name: string): Promise<Buffer> {
    const [input, output] = [path.join(folder, name), path.join(folder, `готово-${name}`)];
    writeFileSync(input, data);
    const said: string[] = [];
    const terminal = {
      print: (text: string) => said.push(text),
      complain: (text: string) => said.push(text),
      progress: () => undefined,
    };
    const code = await runCommand(
      ['fill', input, '-o', output, '--region', '50', '--sheet', 'Реестр'],
      terminal as never,
    );
    expect([code < 2, said]).toEqual([true, said]);
    return readFileSync(output);
  }

  const LINK =
    'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721';
  const ALL = Array.from({ length: 12 }, (_row, at) => at + 1);
  const added = [9, 10, 11, 12, 13, 14, 15, 16];

  test('adds its columns and a sheet of questions, and changes nothing else', async () => {
    const data = await rich();
    const bytes = await filled(data, NAME);
    const cells = new Set(added.flatMap((column) => ALL.map((row) => columnLetters(column) + row)));
    expectSameFile(data, bytes, {
      parts: [
        '[Content_Types].xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        SHEET,
        'xl/styles.xml',
        'xl/sharedStrings.xml',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
      ],
      // «Решения», which asks a person.
      added: /^xl\/worksheets\/sheet6\.xml$/,
      cells: { [SHEET]: cells },
      columns: { [SHEET]: added },
      elements: ['conditionalFormatting'],
    });
    const [sheet] = (await bookFrom(bytes, NAME)).sheets;
    expect([sheet!.value(3, 9), sheet!.value(5, 9)]).toEqual(['Ссылка: Сообщить о проблеме', LINK]);
  });

  test.each(VARIANTS)('written in another way: %s', async (name, vary) => {
    const parts = vary(richParts());
    const data = await archiveOf(parts);
    const plain = await bookFrom(await rich(), NAME);
    const book = await bookFrom(data, NAME);
    const seen = (one: Book): unknown =>
      one.sheets.map((sheet) => [
        sheet.name,
        sheet.content,
        ALL.map((row) =>
          Array.from({ length: 9 }, (_c, at) => [
            sheet.value(row, at + 1),
            sheet.formula(row, at + 1),
            sheet.style(row, at + 1),
            sheet.link(row, at + 1),
            sheet.note(row, at + 1),
          ]),
        ),
      ]);
    expect(seen(book)).toEqual(seen(plain));
    expectSameBytes(data, await bytesOfWorkbook(book));
    const bytes = await filled(data, `${VARIANTS.findIndex(([one]) => one === name)}.xlsx`);
    const [sheet] = (await bookFrom(bytes, NAME)).sheets;
    expect(sheet!.value(5, 9)).toBe(LINK);
    const before = filesOf(data);
    const same = [...filesOf(bytes)]
      .filter(([part, content]) => before.get(part)?.equals(content))
      .map(([part]) => part);
    expect(same.length).toBeGreaterThanOrEqual(before.size - 9);
  });
});

describe('files of other programs', () => {
  /** All that exceljs can write. */
  async function byExceljs(date1904: boolean): Promise<Buffer> {
    const workbook = new Workbook();
    workbook.properties.date1904 = date1904;
    const sheet = workbook.addWorksheet('Реестр', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
    sheet.columns = [{ width: 12 }, { width: 30, style: { numFmt: '0.00' } }, { hidden: true }];
    sheet.addRow(['001', 'a & b <c>', ' край ', 'две\nстроки', '']);
    sheet.addRow([1, -2.5, 1e21, 0.1 + 0.2, true, false, { error: '#N/A' }]);
    sheet.addRow([new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 0, 1, 12, 30, 15))]);
    sheet.getCell('A3').numFmt = 'dd.mm.yyyy';
    sheet.addRow([
      { text: 'vk', hyperlink: 'https://vk.com/club1?a=1&b=2', tooltip: 'группа' },
      { formula: 'A2*2', result: 2 },
    ]);
    sheet.fillFormula('D6:D8', 'A6*10', [10, 20, 30]);
    sheet.mergeCells('A10:C11');
    sheet.getCell('A13').note = 'заметка';
    sheet.getRow(15).hidden = true;
    sheet.getRow(16).font = { bold: true };
    sheet.getCell('A18').dataValidation = { type: 'whole', operator: 'between', formulae: [1, 5] };
    const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } } as const;
    sheet.addConditionalFormatting({
      ref: 'A1:B5',
      rules: [{ type: 'expression', formulae: ['A1="x"'], priority: 1, style }],
    });
    sheet.addTable({ name: 'Т', ref: 'F20', columns: [{ name: 'а' }, { name: 'б' }], rows: [[1, 2]] });
    const png = workbook.addImage({ base64: 'data:image/png;base64,iVBORw0KGgo=', extension: 'png' });
    sheet.addImage(png, 'H2:I4');
    workbook.addWorksheet('Пустой');
    return bytesByExceljs(workbook);
  }

  test.each([false, true])('exceljs, with days from 1904: %s', async (date1904) => {
    const data = await byExceljs(date1904);
    expectSameBytes(data, await bytesOfWorkbook(await bookFrom(data, NAME)));
    const { bytes } = await scripted(
      data,
      "s.getRange(3, 4).setValue('22.11.2026'); s.getRange(1, 9).setValue('x').setNote('y');",
    );
    expectSameFile(data, bytes, {
      parts: [
        SHEET,
        'xl/styles.xml',
        'xl/sharedStrings.xml',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
      ],
      cells: { [SHEET]: new Set(['D3', 'I1']) },
    });
    const sheet = (await openedByExceljs(bytes)).getWorksheet('Реестр')!;
    expect(sheet.getCell('D3').value).toEqual(new Date(Date.UTC(2026, 10, 22)));
    expect(sheet.getCell('I1').note).toBe('y');
  });

  test('a template becomes a workbook', async () => {
    const data = await withParts(await rich(), {
      '[Content_Types].xml': (xml) => xml.replace('sheet.main+xml', 'template.main+xml'),
    });
    const bytes = await bytesOfWorkbook(await bookFrom(data, 'a.xltx'));
    expect(filesOf(bytes).get('[Content_Types].xml')).toEqual(
      filesOf(await rich()).get('[Content_Types].xml'),
    );
  });
});

test('a mini-app’s link whose second half Excel keeps apart is one address', async () => {
  const [sheet] = (await bookFrom(await rich(), NAME)).sheets;
  expect([4, 5, 6, 7].map((row) => sheet!.link(row, 5))).toEqual([
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=1',
    'https://vk.com/club123',
    'https://vk.com/club123',
    '',
  ]);
  expect(sheet!.mergeAt(1, 2)).toEqual(areaOf('A1:B1'));
  expect([sheet!.value(2, 1), sheet!.value(2, 2), sheet!.value(2, 3), sheet!.value(2, 5)]).toEqual([
    'Важно: не удалять',
    '東京',
    '',
    '#N/A',
  ]);
});
