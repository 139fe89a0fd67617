import { Gate } from '../../host/google/gate';
import { planRegister } from '../../src/register/plan/plan-register';
import { readOrganisations } from '../../src/register/rows/read-organisations';
import { OUTPUT_COLUMNS } from '../../src/shared/roles';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import { bench } from '../../tools/bench/bench';
import { cleanSheet, cleanTable } from '../../tools/bench/clean-sheet';
import { pasteAll } from '../../tools/bench/naive-paste';
import { placedLinks } from '../../tools/bench/placed-sample';
import { sampleTable as tableInMemory } from '../../tools/bench/sample-table';
import { isFormatting, isTrip, simulatedSeconds } from '../../tools/bench/service-costs';
import { ServiceMeter } from '../../tools/bench/service-meter';
import { median, rounded, spread } from '../../tools/bench/statistics';
import { buildSample } from '../../tools/sample/sample';
import { SAMPLE_SHEET, sampleWorkbook } from '../../tools/sample/workbook';
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
    readOrganisations(table).filter((one) => one.type === 'organisation');
  expect(rows(direct)).toEqual(rows(fromFile));
  expect(rows(direct)).toHaveLength(200);
});

test('the naive loop pastes the very links that are planned from the same clean rows', () => {
  const clean = cleanSheet(buildSample({ rows: 500, seed: 3 }));
  const table = cleanTable(clean);
  const pasted = pasteAll(clean);
  const { outcomes } = planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS });
  const differing = outcomes.filter(({ cells }, row) =>
    OUTPUT_COLUMNS.some((column, at) => at < 6 && cells[column] !== '' && cells[column] !== pasted[row]![at]),
  );
  const complete = outcomes.filter(({ cells }) => cells.formLink && cells.pollLink && cells.appLink);
  expect(pasted).toHaveLength(500);
  expect(differing.map(({ cells }) => cells)).toEqual([]);
  expect(complete.length).toBeGreaterThan(450);
});

test('placed links are spoilt in most rows and left right in some', () => {
  const right = pasteAll(cleanSheet(buildSample({ rows: 200, seed: 3 })));
  const [form] = placedLinks(right);
  const untouched = form!.cells.filter((link, row) => link === right[row]![0]).length;
  expect(untouched).toBeGreaterThan(40);
  expect(untouched).toBeLessThan(140);
});

describe('what a run costs at Google', () => {
  test.each([
    ['Range.getValues', true, false],
    ['Range.setNumberFormat', true, true],
    ['Sheet.getLastRow', true, false],
    ['Range.getRow', false, false],
    ['Sheet.getName', false, false],
    ['Properties.setProperty', true, false],
  ])('%s', (member, trip, formatting) => {
    expect([isTrip(member), isFormatting(member)]).toEqual([trip, formatting]);
  });

  test('trips, other calls and cells add up', () => {
    const use = { calls: 3, trips: 1, cellsRead: 10, cellsWritten: 100, cellsFormatted: 1000 };
    const costs = { trip: 1, other: 0.1, cellRead: 0.01, cellWritten: 0.001 };
    expect(simulatedSeconds(use, costs)).toBeCloseTo(1 + 0.2 + 0.1 + 0.1);
  });

  test('a meter tells values from formats', () => {
    const gate = new Gate();
    const meter = new ServiceMeter(gate);
    meter.start();
    gate.pass('Range.getValues', () => gate.read(6));
    gate.pass('Range.setNumberFormat', () => gate.wrote(20));
    gate.pass('Range.setValues', () => gate.wrote(4));
    gate.pass('Range.getRow', () => undefined);
    expect(meter.use).toEqual({ calls: 4, trips: 3, cellsRead: 6, cellsWritten: 4, cellsFormatted: 20 });
  });
});
