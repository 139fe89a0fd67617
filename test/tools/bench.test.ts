import { Gate } from '../../host/google/execution/gate';
import { readOrganisations } from '../../src/register/rows/read-organisations';
import { bench } from '../../tools/bench/bench';
import { isFormatting, isTrip, simulatedSeconds } from '../../tools/bench/google-costs';
import { GoogleMeter } from '../../tools/bench/google-meter';
import { sampleTable as tableInMemory } from '../../tools/bench/sample-table';
import { buildSample } from '../../tools/sample/sample';
import { SAMPLE_SHEET, sampleWorkbook } from '../../tools/sample/workbook';
import { openBook, sampleTable, sheetValues } from './sample-sheet';

test('a bench gives its figures and their wording', async () => {
  const one = bench(
    'plan',
    'План',
    async () => ({ speed: 5 }),
    ({ speed }) => [`${speed} в секунду`],
  );
  expect(await one.run()).toEqual({ figures: { speed: 5 }, lines: ['5 в секунду'] });
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
    const use = { calls: 3, trips: 1, cellsRead: 10, cellsWritten: 100 };
    const costs = { trip: 1, other: 0.1, cellRead: 0.01, cellWritten: 0.001 };
    expect(simulatedSeconds(use, costs)).toBeCloseTo(1 + 0.2 + 0.1 + 0.1);
  });

  test('a meter tells values from formats', () => {
    const gate = new Gate();
    const meter = new GoogleMeter(gate);
    meter.start();
    gate.pass('Range.getValues', () => gate.read(6));
    gate.pass('Range.setNumberFormat', () => gate.wrote(20));
    gate.pass('Range.setValues', () => gate.wrote(4));
    gate.pass('Range.getRow', () => undefined);
    expect(meter.use).toEqual({ calls: 4, trips: 3, cellsRead: 6, cellsWritten: 4 });
  });
});
