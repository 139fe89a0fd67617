import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  withInnCheck,
  withOgrnCheck,
  withOgrnipCheck,
  withOktmoControl,
} from '../../tools/sample/check-digits';
import { dealer, seededRandom } from '../../tools/sample/random';
import { buildSample } from '../../tools/sample/sample';
import { SAMPLE_SHEET, sampleWorkbook } from '../../tools/sample/workbook';
import { fixZipTimes } from '../../tools/sample/zip-time';
import { openBook, sheetValues } from './sample-sheet';

const EXHAUSTIVE_FILE = join(__dirname, '../samples/exhaustive.xlsx');

describe('the sample file', () => {
  test('the same seed gives the same bytes, another seed others', async () => {
    const make = (seed: number): Promise<Buffer> => sampleWorkbook(buildSample({ rows: 200, seed }));
    const [first, again, other] = [await make(3), await make(3), await make(4)];
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  test('the exhaustive file is what the command makes', async () => {
    const [shipped, made] = await Promise.all([
      openBook(readFileSync(EXHAUSTIVE_FILE)),
      sampleWorkbook(buildSample({ rows: 300, seed: 1 })).then(openBook),
    ]);
    for (const sheet of made.worksheets) {
      expect(sheetValues(shipped.getWorksheet(sheet.name)!)).toEqual(sheetValues(sheet));
    }
  });

  test('it looks like a workbook that people have worked in', async () => {
    const book = await openBook(readFileSync(EXHAUSTIVE_FILE));
    const sheet = book.getWorksheet(SAMPLE_SHEET)!;
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      SAMPLE_SHEET,
      'Справочник',
      'Сводка',
      'Учётные записи',
      'Сообщения',
    ]);
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 1, ySplit: 5 }]);
    expect(sheet.autoFilter).toBe('A5:AB320');
    expect(sheet.getCell('A1').value).toBe('Выгрузка по ЛКО в ПОС');
    expect(sheet.getCell('H1').master.address).toBe('A1');
    expect(sheet.getCell('B10').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getColumn(6).width).toBe(60);
    expect(book.getWorksheet('Сводка')!.getCell('B5').value).toEqual({ formula: 'B2+B3', result: 300 });
    expect(book.getWorksheet('Справочник')!.getCell('B2').value).toBe('50661000');
  });

  test.each([
    [{ rows: 199, seed: 1 }, 'rows: 199'],
    [{ rows: 250.5, seed: 1 }, 'rows: 250.5'],
    [{ rows: 300, seed: 1, okato: '99' }, 'okato: 99'],
  ])('%j is refused', (options, message) => {
    expect(() => buildSample(options)).toThrow(message);
  });

  test('bytes that are no zip archive are refused', () => {
    expect(() => fixZipTimes(Buffer.from('not an archive at all, only text'))).toThrow('not a zip archive');
  });
});

describe('what the sample is made with', () => {
  test.each([
    ['104540543062', '1045405430620'],
    ['110547605893', '1105476058930'],
    ['102540102072', '1025401020721'],
  ])('OGRN %s… ends as the worked example %s', (first12, whole) => {
    expect(withOgrnCheck(first12)).toBe(whole);
  });

  test('other check digits', () => {
    expect(withInnCheck('770708389')).toBe('7707083893');
    expect(withOgrnipCheck('30450011600015')).toBe('304500116000157');
    expect(withOktmoControl('45000000')).toMatch(/^45000000\d$/);
    expect(withOktmoControl('50657000101')).toMatch(/^50657000101\d$/);
  });

  test('a dealer gives every item once a round', () => {
    const deal = dealer(['a', 'b', 'c'], seededRandom(1));
    const rounds = [0, 1].map(() => [deal(), deal(), deal()].sort());
    expect(rounds).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(() => dealer([], seededRandom(1))).toThrow('empty');
  });

  test('chances come in their share', () => {
    const random = seededRandom(42);
    const hits = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(2800);
    expect(hits).toBeLessThan(3200);
    expect(seededRandom(7).digits(9)).toMatch(/^[1-9]\d{8}$/);
  });
});
