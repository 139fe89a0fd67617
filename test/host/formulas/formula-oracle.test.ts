import { Workbook } from 'exceljs';
import { bookOf } from '../../../host/book/book';
import { formula } from '../../../host/cli/formula';
import { bareFunction } from '../../../host/formulas/formula-inputs';
import { formulaTokens } from '../../../host/formulas/formula-tokens';
import { KNOWN_FUNCTIONS } from '../../../host/formulas/known-functions';
import { Host } from '../../../host/host';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { processorTime } from '../../support/processor-time';
import { bookOfExceljs } from '../../support/xlsx-files';
import { STUB_CODE } from '../stub-code';
import { DATA, RESULTS } from './libreoffice-results';

const FIRST = 20;
const COLUMN = 10;

/** Results of formulas without kept ones, in a file that was written and read. */
async function computed(formulas: readonly string[]): Promise<unknown[]> {
  const made = bookOf(DATA);
  formulas.forEach((text, at) => {
    made.sheets[0]!.putFormula(FIRST + at, COLUMN, text);
  });
  const book = await bookFrom(await bytesOfWorkbook(made), 'формулы.xlsx');
  new Host(book, { code: STUB_CODE });
  return formulas.map((_text, at) => book.sheets[0]!.value(FIRST + at, COLUMN));
}

function functionsIn(text: string): string[] {
  return formulaTokens(text).flatMap((token) =>
    token.kind === 'function' ? [bareFunction(token.name)] : [],
  );
}

test('formulas give what LibreOffice gives, to the last digit of a whole number', async () => {
  const results = await computed(RESULTS.map(([text]) => text));
  const wrong = RESULTS.flatMap(([text, expected], at) => {
    const given = results[at];
    const isNear =
      typeof given === 'number' && typeof expected === 'number' && !Number.isInteger(expected)
        ? Math.abs(given - expected) <= 1e-12 * Math.abs(expected)
        : given === expected;
    return isNear ? [] : [{ text, expected, given }];
  });
  expect(wrong).toEqual([]);
  expect(RESULTS.length).toBeGreaterThan(240);
});

/** What no record can hold, and XLOOKUP, which that LibreOffice lacks: it stands below. */
const UNRECORDED = new Set(['TODAY', 'NOW', 'XLOOKUP']);

test('every function that is computed is among the recorded ones', () => {
  const recorded = new Set(RESULTS.flatMap(([text]) => functionsIn(text)));
  expect([...KNOWN_FUNCTIONS].filter((name) => !recorded.has(name) && !UNRECORDED.has(name))).toEqual([]);
});

test('XLOOKUP finds what INDEX and MATCH find', async () => {
  const keys = ['B2', 'B3', 'B4', 'A7', 'A8', '"красной"', '304540722300124', '"01"', '1', '"нет"'];
  const found = await computed([
    ...keys.map((key) => `_xlfn.XLOOKUP(${key},Справка!A:A,Справка!D:D)`),
    ...keys.map((key) => `INDEX(Справка!D:D,MATCH(${key},Справка!A:A,0))`),
  ]);
  expect(found.slice(0, keys.length)).toEqual(found.slice(keys.length));
  expect(found.slice(0, 5)).toEqual(['Первая', 'Вторая', 'Третья', 'И', 'Й']);
  const more = [
    '_xlfn.XLOOKUP("нет",Справка!A:A,Справка!D:D,"не найдена")',
    '_xlfn.XLOOKUP("Код",Справка!1:1,Справка!3:3)',
    '_xlfn.XLOOKUP("Крас*й",Справка!A2:A9,Справка!D2:D9,"",2)',
    '_xlfn.XLOOKUP("Крас*й",Справка!A2:A9,Справка!D2:D9,"")',
  ];
  expect(await computed(more)).toEqual(['не найдена', '50', 'Й', '']);
});

describe('what programs compute in different ways is not computed', () => {
  test.each([
    ['TEXT(1.5,"0.0")'],
    ['TEXT(45000,"ДД.ММ.ГГГГ")'],
    ['TEXT(C2,F2)'],
    ['RAND()'],
    ['OFFSET(A1,1,1)'],
    ['SUM(A1:INDEX(B:B,3))'],
    ['_xlfn.SINGLE(A1:A3)'],
    ['_xlfn.UNIQUE(A2:A8)'],
    ['_xlfn.LAMBDA(_xlpm.x,_xlpm.x)(1)'],
    ['"а""б"'],
    ['"C:\\папка"'],
    ['SUM(Янв:Дек!A1)'],
    ['Нет_листа!A1'],
    ['VLOOKUP(5,C1:E8,1,TRUE)'],
    ['IFERROR(VLOOKUP(5,C1:E8,1,TRUE),"")'],
    ['IFERROR(MATCH(5,{3,1,7},1),0)'],
    ['IFERROR(_xlfn.XLOOKUP(5,C2:C8,A2:A8,"",-1),0)'],
    ['A:A&"x"'],
    ['IFERROR(A2:A9*1,0)'],
    ['IF(D2:D8="архив",1,0)'],
    ['SUM(IF(E2:E8>1,1,0))'],
    ['IFERROR(VLOOKUP(B:B,Справка!A:B,2,0),"")'],
    ['IFERROR(LEFT((A2:A3),1),"")'],
    ['COUNTIF(A2:A8&"",A2)'],
  ])('%s', async (text) => {
    const [value] = await computed([text]);
    expect(value).toBe(
      `#ERROR! Формула в ячейке J${FIRST} не посчитана: откройте файл в Excel и сохраните его`,
    );
  });
});

test.each([
  ['=1045405430620', '1045405430620'],
  ['=304540722300123+1', '304540722300124'],
  ['=1045405430620&""', '1045405430620'],
  ['=123456789012345', '123456789012345'],
  ['=1045405430620*1', '1045405430620'],
  ['=VALUE("1045405430621")', '1045405430621'],
  ['=INT(1045405430629/10)', '104540543062'],
])('pos formula %s prints %s', (text, printed) => {
  let out = '';
  const terminal = {
    print: (line: string) => {
      out = line;
    },
    complain: () => undefined,
    progress: () => undefined,
  };
  expect([formula(text, { code: STUB_CODE, pages: { sidebar: '' } }, terminal), out]).toEqual([0, printed]);
});

describe('names and tables', () => {
  async function opened(): Promise<Host> {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Лист 1');
    sheet.addTable({
      name: 'Реестр',
      ref: 'A1',
      headerRow: true,
      totalsRow: true,
      columns: [{ name: 'ОГРН' }, { name: 'ID [ЛКО]' }, { name: 'Итог' }],
      rows: [
        [1045405430620, 1, null],
        [1025401020721, 2, null],
      ],
    });
    const cached: [cell: string, formula: string, result: unknown][] = [
      ['C2', "Реестр[[#This Row],[ID '[ЛКО']]]*10", 10],
      ['C3', "Реестр[[#This Row],[ID '[ЛКО']]]*10", 20],
      ['E1', "SUM(Реестр[ID '[ЛКО']])", 3],
      ['E2', "VLOOKUP(1045405430620,Реестр[[ОГРН]:[ID '[ЛКО']]],2,0)", 1],
      ['E3', 'VLOOKUP(1045405430620,коды,2,FALSE)', 1],
      ['E4', 'ставка*2', 14],
      ['E5', 'Реестр[[#Headers],[ОГРН]]', 'ОГРН'],
      ['E6', 'SUM(G1:G2)', 0],
    ];
    for (const [cell, text, result] of cached) sheet.getCell(cell).value = { formula: text, result } as never;
    sheet.getCell('G1').value = { formula: 'A2', result: 1045405430620 };
    const book = await bookOfExceljs(workbook);
    book.names = [
      { name: 'Коды', sheet: '', formula: "'Лист 1'!$A$2:$B$3" },
      { name: 'ставка', sheet: 'Лист 1', formula: '7' },
      { name: 'ставка', sheet: '', formula: '8' },
    ];
    return new Host(book, { code: STUB_CODE });
  }

  test('an edited cell reaches them, and nothing else', async () => {
    const host = await opened();
    const sheet = host.book.sheets[0]!;
    host.type(sheet, 2, 2, '5');
    expect([2, 3].map((row) => sheet.value(row, 3))).toEqual([50, 20]);
    expect([1, 2, 3, 4, 5, 6].map((row) => sheet.value(row, 5))).toEqual([7, 5, 5, 14, 'ОГРН', 0]);
  });
});

describe('arrays of a file', () => {
  async function opened(text: string): Promise<Host> {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Лист1');
    sheet.addRows([[1, null, 10], [2], [3]]);
    sheet.getCell('B1').value = { formula: text, result: 100, shareType: 'array', ref: 'B1:B3' } as never;
    sheet.getCell('B2').value = 200;
    sheet.getCell('B3').value = 300;
    return new Host(await bookOfExceljs(workbook), { code: STUB_CODE });
  }
  const column = (host: Host): unknown[] => [1, 2, 3].map((row) => host.book.sheets[0]!.value(row, 2));

  test('keep all their results until an input changes', async () => {
    const host = await opened('A1:A3*2');
    expect(column(host)).toEqual([100, 200, 300]);
    host.type(host.book.sheets[0]!, 1, 3, '5');
    expect(column(host)).toEqual([100, 200, 300]);
    host.type(host.book.sheets[0]!, 2, 1, '7');
    expect(column(host)).toEqual([2, 14, 6]);
  });

  test.each(['_xlfn.UNIQUE(A1:A3)', '{1;2}*A1', 'A1:A2*1'])(
    '%s: not computed in any of their cells',
    async (text) => {
      const host = await opened(text);
      host.type(host.book.sheets[0]!, 1, 1, '7');
      const said = '#ERROR! Формула в ячейке B1 не посчитана: откройте файл в Excel и сохраните его';
      expect(column(host)).toEqual([said, said, said]);
    },
  );
});

test('an empty text is a kept result', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Лист1');
  sheet.getCell('A1').value = { formula: '_xlfn.LET(_xlpm.x,"",_xlpm.x)', result: '' } as never;
  sheet.getCell('A2').value = { formula: 'IF(TRUE,"","а")', result: '' } as never;
  sheet.getCell('A3').value = { formula: '_xlfn.LET(_xlpm.x,"",_xlpm.x)' } as never;
  const host = new Host(await bookOfExceljs(workbook), { code: STUB_CODE });
  host.settle();
  const book = await bookFrom(await bytesOfWorkbook(host.book), 'x.xlsx');
  expect([1, 2].map((row) => book.sheets[0]!.value(row, 1))).toEqual(['', '']);
  expect(book.sheets[0]!.value(3, 1)).toContain('A3');
});

test('Excel’s #NAME? is no result of our functions, and stays that of its own', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Лист1');
  sheet.getCell('A1').value = { formula: 'CHECK_OGRN("1045405430620")', result: { error: '#NAME?' } };
  sheet.getCell('A2').value = { formula: 'ЧУЖАЯ("1045405430620")', result: { error: '#NAME?' } };
  const host = new Host(await bookOfExceljs(workbook), { code: STUB_CODE });
  expect([1, 2].map((row) => host.book.sheets[0]!.value(row, 1))).toEqual([true, '#NAME?']);
});

describe("Google's export", () => {
  async function opened(): Promise<Host> {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Лист1');
    sheet.addRow(['1045405430620', 'x']);
    const wrapped = (inner: string, value: string): string =>
      `IFERROR(__xludf.DUMMYFUNCTION("${inner.replace(/"/g, '""')}"),${value})`;
    sheet.getCell('C1').value = { formula: wrapped('CHECK_OGRN(A1)', 'TRUE'), result: true };
    sheet.getCell('C2').value = { formula: wrapped('QUERY(A1:A1)', '"старое"'), result: 'старое' };
    sheet.getCell('C3').value = { formula: wrapped('"COMPUTED_VALUE"', '12'), result: 12 };
    return new Host(await bookOfExceljs(workbook), { code: STUB_CODE });
  }
  const column = (host: Host): unknown[] => [1, 2, 3].map((row) => host.book.sheets[0]!.value(row, 3));

  test('keeps what Google computed', async () => {
    expect(column(await opened())).toEqual([true, 'старое', 12]);
  });

  test('after an edit our functions are computed, its own are not, nor what they laid beside them', async () => {
    const host = await opened();
    host.type(host.book.sheets[0]!, 1, 1, "'1045405430621");
    const said = (cell: string): string =>
      `#ERROR! Формула в ячейке ${cell} не посчитана: откройте файл в Excel и сохраните его`;
    expect(column(host)).toEqual([false, said('C2'), said('C3')]);
  });
});

test.each([
  "'",
  '"',
  '[',
  'A1:',
  '$',
  'Л',
  '1:',
  'A.',
  '#',
  "'a'!",
  'Лист!',
  'a[',
  '1e',
  'A1 ',
  'IF(',
  '[1]',
])('pieces of %j are found in linear time', (piece) => {
  const time = (count: number, times: number): number => {
    const text = piece.repeat(count);
    return processorTime(() => {
      for (let at = 0; at < times; at += 1) formulaTokens(text);
    });
  };
  time(1000, 40);
  // The same length in all: quadratic would be 40 times as long.
  expect(time(40000, 1)).toBeLessThan(8 * time(1000, 40) + 50);
});

test('a range down to the last row is read as its columns; one that the engine would take minutes for is not computed', async () => {
  const [whole, columns, below, over] = await computed([
    'COUNTA($A$1:$B$1048576)',
    'COUNTA(A:B)',
    'COUNTA(A2:B1048576)',
    `SUM(${'A1,'.repeat(4000)}A1)`,
  ]);
  expect(whole).toBe(columns);
  expect([below, over]).toEqual([
    `#ERROR! Формула в ячейке J${FIRST + 2} не посчитана: откройте файл в Excel и сохраните его`,
    `#ERROR! Формула в ячейке J${FIRST + 3} не посчитана: откройте файл в Excel и сохраните его`,
  ]);
});
