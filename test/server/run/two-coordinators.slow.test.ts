import fc from 'fast-check';
import type { Host } from '../../../host/host';
import type { Answer } from '../../../src/shared/answer';
import type { FillPreview } from '../../../src/shared/fill';
import { NO_SHEET } from '../../../src/shared/setup';
import {
  cells,
  fill,
  manyRows,
  ogrnOf,
  outputAt,
  registerHost,
  reorder,
  sheetOf,
  undo,
  value,
} from '../../support/register';
import { preview, startOf } from '../../support/runs';
import { handOut, sheetNames } from '../hand-out/hand-out-cycle';

const ROWS = 12;
const PORTION = 4;

type Step = 'start' | 'continue' | 'batch' | 'check' | 'stop' | 'undo' | 'sort' | 'wait';

/** One coordinator's panel: holds a check and a run, and asks whatever it likes next. */
class Panel {
  private checked: FillPreview | null = null;
  private runId = '';
  private from = 0;

  constructor(private readonly host: Host) {}

  step(step: Step): void {
    const { handlers } = this.host;
    switch (step) {
      case 'check':
        this.checked = this.got(preview({ handlers }, 'fill'));
        this.from = 0;
        return;
      case 'start':
      case 'continue': {
        if (!this.checked) return;
        const overview = this.got(handlers.getOverview({ sheetId: NO_SHEET }));
        const runId = step === 'continue' ? (overview?.run?.runId ?? '') : '';
        this.runId = this.got(handlers.startRun(startOf(this.checked, { runId })))?.runId ?? this.runId;
        this.from = 0;
        return;
      }
      case 'batch': {
        if (!this.checked || this.runId === '') return;
        const { layout, tokens: all } = this.checked;
        const tokens = all.slice(this.from, this.from + PORTION);
        if (tokens.length === 0) return;
        const part = { from: this.from, tokens, total: all.length, layout, options: {} };
        const done = this.got(handlers.writeBatch({ runId: this.runId, ...part }));
        this.from = done?.done ?? this.from;
        return;
      }
      case 'stop':
        if (this.runId !== '') this.got(handlers.stopRun({ runId: this.runId }));
        return;
      case 'undo': {
        const record = this.got(handlers.getOverview({ sheetId: NO_SHEET }))?.history.find(
          (run) => run.undoable,
        );
        if (record) this.got(handlers.undoBatch({ runId: record.runId, from: 0 }));
        return;
      }
      default:
        return;
    }
  }

  /** A refusal is an answer too, but never an unforeseen failure. */
  private got<T>(answer: Answer<T>): T | null {
    if (!answer.ok) expect(answer.failure.code).not.toBe('google');
    return answer.ok ? answer.value : null;
  }
}

/** Every form link stands in the row of its own organisation. */
function expectOwnLinks(host: Host): void {
  const column = outputAt(host, 'formLink');
  if (column === 0) return;
  const sheet = sheetOf(host);
  for (let row = 3; row <= sheet.content.rows; row++) {
    const link = String(sheet.value(row, column));
    if (link !== '') expect(link).toContain(`utm_campaign=${sheet.value(row, 2)}`);
  }
}

test('two coordinators in any interleaving: no mixed rows, and one more run ends in the same sheet', async () => {
  const clean = await registerHost(manyRows(ROWS));
  const first = new Panel(clean);
  for (const step of ['check', 'start', 'batch', 'batch', 'batch'] as Step[]) first.step(step);
  const byName = (rows: unknown[][]) => [...rows].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  const linksOf = (host: Host) => byName(cells(host).slice(2)).map((row) => [row[0], ...row.slice(7, 10)]);
  const expected = linksOf(clean);

  const step = fc.constantFrom<Step>(
    'check',
    'start',
    'continue',
    'batch',
    'batch',
    'batch',
    'stop',
    'undo',
    'sort',
    'wait',
  );
  const moves = fc.array(fc.tuple(fc.boolean(), step), { minLength: 8, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(moves, async (all) => {
      let now = Date.parse('2026-11-22T09:00:00Z');
      const host = await registerHost(manyRows(ROWS), { now: () => now });
      const panels = [new Panel(host), new Panel(host)] as const;
      for (const [second, move] of all) {
        now += 1000;
        if (move === 'wait') now += 3 * 60 * 1000;
        if (move === 'sort') reorder(host, (rows) => [rows[0] as unknown[], ...rows.slice(1).reverse()]);
        panels[second ? 1 : 0].step(move);
        expect(host.screen.logs).toEqual([]);
        expectOwnLinks(host);
      }
      now += 10 * 60 * 1000;
      const last = new Panel(host);
      for (const move of ['check', 'start', 'batch', 'batch', 'batch'] as Step[]) last.step(move);
      expect(linksOf(host)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('an undo after both have worked leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 6, maxLength: 12 }), async (turns) => {
      const host = await registerHost(manyRows(ROWS));
      const before = cells(host);
      const panels = [new Panel(host), new Panel(host)] as const;
      for (const panel of panels) panel.step('check');
      panels[0].step('start');
      panels[0].step('batch');
      let driver: 0 | 1 = 0;
      for (const second of turns) {
        const next = second ? 1 : 0;
        if (next !== driver) panels[next].step('continue');
        driver = next;
        panels[next].step('batch');
      }
      panels[driver].step('stop');
      panels[0].step('undo');
      expect(cells(host)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('an undo that one has begun can be ended, whatever the other runs between its batches', async () => {
  const districts = Array.from({ length: 10 }, (_, i) => [
    `Администрация района ${i + 1}`,
    ogrnOf(i + 1),
    219141 + i,
    '',
    `506${10 + i}000`,
    '',
    `https://vk.com/club${i + 1}`,
  ]);
  const host = await registerHost(districts);
  fill(host);
  const before = sheetNames(host);
  const { runId } = handOut(host);
  expect(sheetNames(host)).toHaveLength(before.length + districts.length);

  const first = value(host.handlers.undoBatch({ runId, from: 0 }));
  expect(first).toMatchObject({ done: 8, finished: false });
  host.person = 'second';
  const again = handOut(host, { only: ['Администрация района 1'] });
  host.person = 'local-person';
  expect(value(host.handlers.undoBatch({ runId, from: first.done }))).toMatchObject({ finished: true });
  expect(sheetNames(host)).toEqual([...before, 'Администрация района 1']);
  undo(host, again.runId);
  expect(sheetNames(host)).toEqual(before);
});
