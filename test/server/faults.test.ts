import type { Host } from '../../src/local/host';
import { NO_SHEET } from '../../src/shared/contract';
import { Page, PLAIN } from '../support/page-driver';
import { cells, HEADER, manyRows, registerHost, value } from '../support/register';

const ROWS = 12;

async function cleanRun() {
  const host = await registerHost(manyRows(ROWS));
  const empty = cells(host);
  host.gate.reset();
  const run = new Page(host, () => undefined).fill();
  const fillCalls = host.gate.counts.calls;
  const filled = cells(host);
  host.gate.reset();
  new Page(host, () => undefined).undo(run);
  return { empty, filled, fillCalls, undoCalls: host.gate.counts.calls };
}

/** Each row's output cells are those of before or those of after, never a mixture; all else is untouched. */
function expectWhole(host: Host, empty: unknown[][], filled: unknown[][]): void {
  const now = cells(host);
  now.forEach((row, r) => {
    expect(row.slice(0, HEADER.length)).toEqual(empty[r]?.slice(0, HEADER.length));
    const output = row.slice(HEADER.length);
    if (r >= 2 && output.some((cell) => cell !== '')) expect(output).toEqual(filled[r]?.slice(HEADER.length));
  });
}

test.each(['before', 'after'] as const)(
  'a fault %s every service call of a fill is survived',
  async (when) => {
    const { empty, filled, fillCalls } = await cleanRun();
    expect(fillCalls).toBeGreaterThan(50);
    let failed = 0;
    for (let k = 1; k <= fillCalls; k++) {
      const host = await registerHost(manyRows(ROWS));
      const page = new Page(host, () => expectWhole(host, empty, filled));
      host.gate.failAt(k, { when });
      page.fill();
      expect(cells(host)).toEqual(filled);
      for (const { text } of page.failures) expect(text).toMatch(PLAIN);
      failed += page.failures.length;
      expect(value(host.handlers.getOverview({ sheetId: NO_SHEET })).run).toBeNull();
    }
    expect(failed).toBeGreaterThan(fillCalls / 2);
  },
  240000,
);

test('a fault at every service call of an undo is survived', async () => {
  const { empty, filled, undoCalls } = await cleanRun();
  expect(undoCalls).toBeGreaterThan(20);
  for (let k = 1; k <= undoCalls; k++) {
    const host = await registerHost(manyRows(ROWS));
    const run = new Page(host, () => undefined).fill();
    const page = new Page(host, () => expectWhole(host, empty, filled));
    host.gate.reset();
    host.gate.failAt(k);
    page.undo(run);
    expect(cells(host)).toEqual(empty);
    for (const { text } of page.failures) expect(text).toMatch(PLAIN);
  }
}, 240000);
