import type { Host } from '../../src/local/host';
import type { Answer, CheckResult, Failure } from '../../src/shared/contract';
import { NO_SHEET } from '../../src/shared/contract';
import { cells, HEADER, manyRows, registerHost, value } from '../support/register';

const ROWS = 12;
const PORTION = 6;

/** What a page does: asks again after a failure that may pass, checks again after `changed`. */
class Page {
  readonly failures: Failure[] = [];

  constructor(
    readonly host: Host,
    readonly afterFailure: () => void,
  ) {}

  ask<T>(call: () => Answer<T>): T {
    for (let tries = 0; tries < 4; tries++) {
      const answer = call();
      if (answer.ok) return answer.value;
      this.failures.push(answer.failure);
      this.afterFailure();
      if (!answer.failure.retry) break;
    }
    throw new Error(`gave up: ${JSON.stringify(this.failures)}`);
  }

  fill(): string {
    const { handlers } = this.host;
    this.ask(() => handlers.getOverview({ sheetId: NO_SHEET }));
    const checked: CheckResult = this.ask(() => handlers.checkRegister({ sheetId: NO_SHEET }));
    const { sheetId, tickets, layout } = checked;
    const { runId } = this.ask(() =>
      handlers.startRun({ sheetId, kind: 'fill', runId: '', total: tickets.length }),
    );
    for (let from = 0; ; ) {
      const { done, finished } = this.ask(() =>
        handlers.fillPortion({ runId, from, tickets: tickets.slice(from, from + PORTION), layout }),
      );
      if (finished) return runId.split('.')[0] as string;
      from = done;
    }
  }

  undo(run: string): void {
    for (let from = 0; ; ) {
      const result = this.ask(() => this.host.handlers.undoPortion({ runId: run, from }));
      if (result.finished) return;
      from = result.done;
    }
  }
}

const PLAIN = /^(Google )?[А-ЯЁ][^<>{}a-zA-Z]*[.]$/;

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
