import type { Host } from '../../host/host';
import { RUN_KINDS, type RunKind } from '../../src/shared/run';
import { handOut, TOWN, TWO_DISTRICTS, typeOn } from '../server/hand-out/hand-out-cycle';
import { MESSAGES, REGISTER, readinessHost } from '../server/readiness/readiness-host';
import { auditHost, RIGHT } from '../support/audited';
import { documentOf } from '../support/document-state';
import { checkedDocument } from '../support/faults/fault-documents';
import { fill, manyRows, registerHost, SHEET, sheetOf } from '../support/register';
import { OpenPage } from './reopened';

/** A document made ready for a run, the sheet that it runs on, and how many tokens a batch has. */
interface Ready {
  readonly ready: () => Promise<Host>;
  readonly sheet: string;
  readonly batch: number;
}

async function filled(): Promise<Host> {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  return host;
}

async function answered(): Promise<Host> {
  const host = await filled();
  handOut(host);
  typeOn(host, TOWN, 'Лицей № 6', 'formDone', true);
  typeOn(host, TOWN, 'Лицей № 6', 'comment', 'сделано');
  return host;
}

const READY: { readonly [kind in RunKind]: Ready } = {
  fill: { ready: () => registerHost(manyRows(6)), sheet: SHEET, batch: 2 },
  audit: { ready: () => auditHost([...RIGHT, ...RIGHT], manyRows(6)), sheet: SHEET, batch: 2 },
  vk: { ready: () => checkedDocument(6), sheet: SHEET, batch: 2 },
  handOut: { ready: filled, sheet: SHEET, batch: 1 },
  collect: { ready: answered, sheet: SHEET, batch: 2 },
  readiness: { ready: () => readinessHost(), sheet: REGISTER, batch: 2 },
  deadlines: { ready: () => readinessHost(), sheet: MESSAGES, batch: 2 },
};

/** Opens the page anew and does what it offers; the page as it stands then. */
function reopened(host: Host, kind: RunKind, { sheet, batch }: Ready): OpenPage {
  const page = new OpenPage(host, batch);
  page.open();
  const run = page.store.state.overview?.run ?? null;
  if (run) {
    expect(run).toMatchObject({ kind, idle: true });
    page.run(kind).dispatch({ type: 'resume', run });
    expect(page.run(kind).state.phase).toBe('done');
  } else if (!page.history.some((record) => record.kind === kind && record.outcome === 'done')) {
    page.start(kind, sheetOf(host, sheet).id);
    expect(page.run(kind).state.phase).toBe('done');
  }
  page.open();
  return page;
}

describe.each(RUN_KINDS)('a page closed in the middle of %s', (kind) => {
  const one = READY[kind];

  test('goes on where it was, and ends as a run without interruption', async () => {
    const clean = await one.ready();
    const whole = new OpenPage(clean, one.batch);
    whole.start(kind, sheetOf(clean, one.sheet).id);
    expect(whole.run(kind).state.phase).toBe('done');
    const calls = whole.calls;
    expect(calls).toBeGreaterThan(3);
    whole.open();
    let offered = 0;
    for (let closedAt = 1; closedAt <= calls; closedAt++) {
      const host = await one.ready();
      const closed = new OpenPage(host, one.batch, closedAt);
      closed.start(kind, sheetOf(host, one.sheet).id);
      expect([closed.calls, closed.waiting(kind) === null]).toEqual([closedAt, false]);
      const page = reopened(host, kind, one);
      // The first start names the run, the last one the window that drives it.
      const [key, driver = key] = page.run(kind).state.runId.split('.');
      if (key !== driver) offered += 1;
      expect(documentOf(host)).toEqual(documentOf(clean));
      expect(page.store.state.overview?.run).toBeNull();
      const { filled: cells, fallback, attention, outcome } = whole.newest;
      expect(page.newest).toMatchObject({ kind, filled: cells, fallback, attention, outcome });
    }
    // All but the preview, and the last batch, leave a run that is offered.
    expect(offered).toBe(calls - 2);
  });

  test('and taken back: the undo is offered again and ends as one without interruption', async () => {
    const clean = await one.ready();
    const before = documentOf(clean);
    const whole = new OpenPage(clean, one.batch);
    whole.start(kind, sheetOf(clean, one.sheet).id);
    whole.open();
    const after = documentOf(clean);
    whole.takeBack(whole.newest);
    expect(whole.undo.state.phase).toBe('done');
    expect(after).not.toEqual(before);

    const host = await one.ready();
    const page = new OpenPage(host, one.batch);
    page.start(kind, sheetOf(host, one.sheet).id);
    page.open();
    const closed = new OpenPage(host, one.batch, 1);
    closed.takeBack(page.newest);
    expect(closed.undo.state).toMatchObject({ phase: 'undoing', failure: null });
    const again = new OpenPage(host, one.batch);
    // The window still shows what it has read before: it asks for the undo once more.
    again.takeBack(page.newest);
    expect(again.undo.state).toMatchObject({ phase: 'done', skipped: [] });
    again.open();
    expect(again.newest).toMatchObject({ kind, outcome: 'undone', undoable: false });
    expect(documentOf(host)).toEqual(documentOf(clean));
  });
});
