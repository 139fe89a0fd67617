import { bench } from '../../src/local/bench/bench';
import { sampleTable as tableInMemory } from '../../src/local/bench/sample-table';
import { median, rounded, spread } from '../../src/local/bench/statistics';
import { buildSample } from '../../src/local/sample/sample';
import { SAMPLE_SHEET, sampleWorkbook } from '../../src/local/sample/workbook';
import { readOrganisations } from '../../src/register/organisation';
import { openBook, sampleTable, sheetValues } from './sample-sheet';

describe('figures of a bench', () => {
  test.each([
    [[3, 1, 2], 2, 2],
    [[4, 1, 3, 2], 2.5, 2],
    [[7], 7, 0],
  ])('of %j the median is %d and the spread %d', (values, middle, apart) => {
    expect(median(values)).toBe(middle);
    expect(spread(values)).toBe(apart);
  });

  test('no measurements are no figure', () => {
    expect(() => median([])).toThrow('no values');
    expect(() => spread([])).toThrow('no values');
  });

  test('figures keep three digits', () => {
    expect([rounded(1234.5), rounded(0.00123456)]).toEqual([1230, 0.00123]);
  });

  test('a bench gives its figures and their wording', async () => {
    const one = bench(
      'plan',
      'План',
      async () => ({ speed: 5 }),
      ({ speed }) => [`${speed} в секунду`],
    );
    expect(await one.run()).toEqual({ figures: { speed: 5 }, lines: ['5 в секунду'] });
  });
});

test('a bench plans the very rows that the file holds', async () => {
  const sample = buildSample({ rows: 200, seed: 8 });
  const book = await openBook(await sampleWorkbook(sample));
  const fromFile = sampleTable(sheetValues(book.getWorksheet(SAMPLE_SHEET)!));
  const direct = tableInMemory(sample);
  const rows = (table: typeof direct) =>
    readOrganisations(table).filter((one) => one.sort === 'organisation');
  expect(rows(direct)).toEqual(rows(fromFile));
  expect(rows(direct)).toHaveLength(200);
});
