import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workbook } from 'exceljs';
import { Book } from '../../../host/book/book';
import type { BookSheet } from '../../../host/book/book-sheet';
import { NO_WISHES } from '../../../host/cli/columns/column-wishes';
import { fill } from '../../../host/cli/fill/fill';
import { Host } from '../../../host/host';
import { readBook } from '../../../host/xlsx/read-book';
import { writeWorkbook } from '../../../host/xlsx/write-book';
import { BUNDLE, ROWS, register } from './formula-register';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-formulas-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SILENT = { print: () => undefined, complain: () => undefined, progress: () => undefined };

async function filled(workbook: Workbook): Promise<Book> {
  const input = path.join(folder, 'вход.xlsx');
  const output = path.join(folder, 'выход.xlsx');
  await workbook.xlsx.writeFile(input);
  const command = {
    name: 'fill',
    input,
    output,
    sheet: 'Выгрузка',
    region: '',
    mode: 'all',
    wishes: NO_WISHES,
    decisions: '',
    json: true,
  } as const;
  await fill(command, BUNDLE, SILENT);
  return readBook(output);
}

const LINKS = /^(?:Сообщения|Опросы|Госуслуги|ID в ссылке|Источник|Чей ЛКО|Название|Замечания)/;

/** The cells that a fill wrote, row by row. */
function written(book: Book): string[][] {
  const sheet = sheetOf(book);
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns - 8 }, (_c, c) => String(sheet.value(r + 1, c + 9))),
  );
}

function sheetOf(book: Book, name = 'Выгрузка'): BookSheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(name);
  return sheet;
}

/** Every cell of the register's own columns and of the other sheets: formula and result. */
function source(book: Book): unknown[] {
  const names = book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  return names.flatMap((name) => {
    const sheet = sheetOf(book, name);
    return Array.from({ length: ROWS + 1 }, (_r, r) =>
      Array.from({ length: 8 }, (_c, c) => [sheet.formula(r + 1, c + 1), sheet.value(r + 1, c + 1)]),
    );
  });
}

async function reread(made: Workbook | Book): Promise<Book> {
  const file = path.join(folder, 'исходный.xlsx');
  if (made instanceof Book) await writeWorkbook(made, file);
  else await made.xlsx.writeFile(file);
  return readBook(file);
}

/** What a fill of the values themselves writes. */
let right: string[][] = [];
beforeAll(async () => {
  right = written(await filled(register('values')));
});

describe('a fill of a register of formulas', () => {
  test('the values themselves give links', () => {
    expect(right[0]!.some((header) => LINKS.test(header) || header !== '')).toBe(true);
    expect(right.flat().filter((text) => text.startsWith('https://pos.gosuslugi.ru/form/'))).toHaveLength(
      ROWS,
    );
  });

  test.each<[what: string, change: (workbook: Workbook) => void]>([
    ['as it is', () => undefined],
    ['a defined name', (workbook) => workbook.definedNames.add(`'Справка'!$A$2:$C$${ROWS + 1}`, 'коды')],
    [
      'an autofilter on both sheets',
      (workbook) => {
        for (const sheet of workbook.worksheets) sheet.autoFilter = `A1:C${ROWS + 1}`;
      },
    ],
    [
      'a formula without a result elsewhere, that can be computed',
      (workbook) => {
        workbook.addWorksheet('Итоги').getCell('A1').value = {
          formula: `SUM(Справка!C2:C${ROWS + 1})`,
        } as never;
      },
    ],
    [
      'a formula without a result elsewhere, that cannot',
      (workbook) => {
        workbook.addWorksheet('Итоги').getCell('A1').value = {
          formula: 'LAMBDA(x,x+1)(Справка!C2)',
        } as never;
      },
    ],
    [
      'a formula without a result in the lookup sheet, that every lookup reads',
      (workbook) => {
        workbook.getWorksheet('Справка')!.getCell('B90').value = { formula: 'B89+1' } as never;
      },
    ],
    [
      'a formula that reads by an address made as text',
      (workbook) => {
        workbook.getWorksheet('Справка')!.getCell('H1').value = { formula: 'INDIRECT("B"&2)', result: 5 };
      },
    ],
    [
      'a total over the columns that are written',
      (workbook) => {
        workbook.getWorksheet('Справка')!.getCell('H1').value = {
          formula: 'COUNTA(Выгрузка!I:Z)',
          result: 0,
        };
      },
    ],
  ])('%s: the links of the kept results', async (_what, change) => {
    expect(written(await filled(register('formulas', change)))).toEqual(right);
  });

  test('no cell of the source changes, neither formula nor result', async () => {
    const workbook = register('formulas');
    expect(source(await filled(workbook))).toEqual(source(await reread(workbook)));
  });

  test('what a fill wrote is counted anew where a formula reads it, and nowhere else', async () => {
    const book = await filled(
      register('formulas', (workbook) => {
        const sheet = workbook.getWorksheet('Справка')!;
        sheet.getCell('H1').value = { formula: 'COUNTA(Выгрузка!I:I)', result: 0 };
        sheet.getCell('H2').value = { formula: 'SUM(B2:B3)', result: 1 };
      }),
    );
    const lookup = sheetOf(book, 'Справка');
    expect([lookup.value(1, 8), lookup.value(2, 8)]).toEqual([ROWS + 1, 1]);
  });
});

describe('a code whose formula has no result', () => {
  function withId(formula: string): Promise<Book> {
    return filled(
      register('formulas', (workbook) => {
        workbook.getWorksheet('Выгрузка')!.getCell('C7').value = { formula } as never;
      }),
    );
  }

  test('is computed with all its digits when that can be done', async () => {
    const book = await withId('VLOOKUP(A7,Справка!A:C,3,0)');
    expect(sheetOf(book).value(7, 3)).toBe(900007);
    expect(written(book)[6]!.join(' ')).toContain('opaId=900007&');
  });

  test.each([
    ['_xlfn._xlws.FILTER(Справка!C:C,Справка!A:A=A7)'],
    ['INDIRECT("Справка!C"&ROW())'],
    ["'[1]Реестр ЛКО'!$C$7"],
    ['Неизвестная[[#This Row],[ID]]'],
    ['неизвестное_имя'],
    ['IFERROR(МОЯ.ФУНКЦИЯ(A7),"")'],
    ['IFERROR(VLOOKUP(A7:A9,Справка!A:C,3,0),"")'],
    ['TEXT(300007,"# ##0")'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x)'],
  ])('%s: stops the row’s form and says so; every other row is as ever', async (formula) => {
    const book = await withId(formula);
    const made = written(book);
    const [row, ...others] = [made[6]!, ...made.filter((_line, at) => at !== 6)];
    expect(others).toEqual(right.filter((_line, at) => at !== 6));
    expect(row.join(' ')).toContain('Формула в ячейке C7 не посчитана: откройте файл в Excel и сохраните');
    expect(row.join(' ')).not.toContain('/form/?opaId=');
    expect(row.join(' ')).not.toContain('вышестоящ');
    expect(sheetOf(book).formula(7, 3)).toBe(`=${formula}`);
    expect(sheetOf(book).cell(7, 3)?.formula?.result).toBeUndefined();
  });
});

test('a file whose maker computes nothing is not believed: its zeros are no results', async () => {
  const workbook = register('formulas', (made) => {
    for (let row = 3; row <= ROWS + 1; row += 1) {
      const cell = made.getWorksheet('Выгрузка')!.getCell(row, 3);
      cell.value = { formula: `VLOOKUP(B${row},Справка!B:C,2,0)`, result: 0 };
      made.getWorksheet('Выгрузка')!.getCell(row, 2).value = 1105476058930;
      made.getWorksheet('Справка')!.getCell(row, 2).value = 1105476058930;
    }
    made.calcProperties.fullCalcOnLoad = true;
  });
  const sheet = sheetOf(await reread(workbook));
  const host = new Host(sheet.book as Book, BUNDLE);
  expect(sheet.value(9, 3)).toBe(900003);
  expect(sheet.value(9, 6)).toMatch(/^#ERROR! Формула в ячейке F9 не посчитана/);
  expect(host.lastFormulaError).toBe('');
});

describe('an edited input on the page', () => {
  async function opened(): Promise<Host> {
    const computable = register('formulas', (workbook) => {
      const lookup = workbook.getWorksheet('Справка')!;
      lookup.getCell('H1').value = { formula: 'B2+1', result: 7 };
      lookup.getCell('H2').value = { formula: 'H1*2', result: 8 };
      lookup.getCell('H3').value = { formula: '_xlfn.LET(_xlpm.x,H2,_xlpm.x)', result: 9 };
      lookup.getCell('H4').value = { formula: 'IFERROR(H3,0)', result: 10 };
      lookup.getCell('H5').value = { formula: 'INDIRECT("B2")', result: 11 };
      lookup.getCell('H6').value = { formula: 'C90&"x"', result: 'старое' };
    });
    return new Host(await reread(computable), BUNDLE);
  }

  test('changes its dependants and no other result', async () => {
    const host = await opened();
    const before = source(host.book);
    const lookup = sheetOf(host.book, 'Справка');
    host.type(lookup, 2, 2, '304540722300123');
    expect([1, 2, 6].map((row) => lookup.value(row, 8))).toEqual([
      304540722300124,
      609081444600248,
      'старое',
    ]);
    for (const row of [3, 4, 5]) {
      expect(lookup.value(row, 8)).toBe(
        `#ERROR! Формула в ячейке H${row} не посчитана: откройте файл в Excel и сохраните его`,
      );
    }
    const after = source(host.book);
    const changed = after.flatMap((line, at) =>
      JSON.stringify(line) === JSON.stringify(before[at]) ? [] : [at],
    );
    // The row of the edited cell, H1 to H5, and on the register the lookups over B, which now find it.
    const register = Array.from({ length: ROWS - 1 }, (_row, at) => at + 2);
    const lookups = Array.from({ length: 5 }, (_row, at) => ROWS + 1 + at);
    expect(changed).toEqual([...register, ...lookups]);
  });

  test('a kept result that depends on nothing edited survives any number of edits', async () => {
    const host = await opened();
    const sheet = sheetOf(host.book);
    for (let row = 2; row < 30; row += 1) host.type(sheet, row, 20, `правка ${row}`);
    expect(sheet.value(9, 6)).toBe('подведомственная');
    expect(sheet.value(9, 2)).toBe(register('formulas').getWorksheet('Выгрузка')!.getCell('B9').result);
  });

  test('a formula that a person replaces by a value feeds what depends on it again', async () => {
    const host = await opened();
    const lookup = sheetOf(host.book, 'Справка');
    host.type(lookup, 2, 2, '5');
    host.type(lookup, 3, 8, '100');
    expect([lookup.value(3, 8), lookup.value(4, 8)]).toEqual([100, 100]);
  });

  test('what was not computed goes into the file without a result, what was with it', async () => {
    const host = await opened();
    host.type(sheetOf(host.book, 'Справка'), 2, 2, '41');
    host.settle();
    const saved = sheetOf(await reread(host.book), 'Справка');
    expect(saved.cell(1, 8)?.formula?.result).toBe(42);
    expect(saved.cell(3, 8)?.formula?.result).toBeUndefined();
    expect(saved.cell(6, 8)?.formula?.result).toBe('старое');
  });
});
