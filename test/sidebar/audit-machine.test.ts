import type { Call, Reply } from '../../src/run/call';
import { runReducer } from '../../src/run/run-reducer';
import type { Run } from '../../src/run/run-state';
import type { AuditPreview } from '../../src/shared/audit';
import type { RunState } from '../../src/shared/run';
import { NO_AUDIT } from '../../src/sidebar/audit/audit-checker';
import { BROKEN, CHANGED, runState } from '../run/run-server';

type Audit = Run<AuditPreview>;

function auditOf(total: number, version = 1): AuditPreview {
  return {
    sheetId: 7,
    compared: true,
    columns: [],
    headers: [],
    totals: { rows: total, links: total, right: 0, missing: 0 },
    groups: [],
    tokens: Array.from({ length: total }, (_, i) => ({
      row: i + 2,
      hash: `${version}:${i}`,
      context: ['', '', ''],
    })),
    layout: { version },
    newColumns: [],
    batch: 2,
  };
}

function good(call: Call, check: AuditPreview): Reply {
  const total = check.tokens.length;
  switch (call.name) {
    case 'checkLinks':
    case 'savePlacedColumns':
      return { name: call.name, answer: { ok: true, value: check } };
    case 'startRun': {
      const value: RunState = { ...runState(0, call.request.total), kind: 'audit' };
      return { name: call.name, answer: { ok: true, value } };
    }
    case 'writeBatch': {
      const done = call.request.from + call.request.tokens.length;
      return {
        name: call.name,
        answer: { ok: true, value: { done, total, written: 1, finished: done >= total } },
      };
    }
    default:
      throw new Error(`no reply for ${call.name}`);
  }
}

function answered(run: Audit, check: AuditPreview): Audit {
  if (!run.call) throw new Error('nothing is asked');
  return runReducer(run, { type: 'answered', turn: run.turn, reply: good(run.call, check), at: 0 });
}

function failed(run: Audit, failure: typeof BROKEN): Audit {
  if (!run.call) throw new Error('nothing is asked');
  const reply = { name: run.call.name, answer: { ok: false, failure } } as Reply;
  return runReducer(run, { type: 'answered', turn: run.turn, reply, at: 0 });
}

const CHECK = auditOf(3);
const checked = (): Audit => answered(runReducer(NO_AUDIT, { type: 'check', sheetId: 7 }), CHECK);
const choose = (run: Audit): Audit =>
  runReducer(run, {
    type: 'choose',
    call: { name: 'savePlacedColumns', request: { sheetId: 7, columns: null } },
  });

test('an audit asks for the links of the sheet and ends in its result', () => {
  const asking = runReducer(NO_AUDIT, { type: 'check', sheetId: 7 });
  expect(asking.call).toEqual({ name: 'checkLinks', request: { sheetId: 7 } });
  expect(answered(asking, CHECK)).toMatchObject({ phase: 'checked', check: CHECK });
});

test('what an audit found is written as a run of its kind, batch by batch', () => {
  let run = runReducer(checked(), { type: 'fill', mode: 'empty' });
  expect(run.call).toEqual({
    name: 'startRun',
    request: { sheetId: 7, kind: 'audit', runId: '', total: 3 },
  });
  const sent: number[] = [];
  run = answered(run, CHECK);
  while (run.phase === 'filling') {
    if (run.call?.name === 'writeBatch') sent.push(run.call.request.tokens.length);
    run = answered(run, CHECK);
  }
  expect(sent).toEqual([2, 1]);
  expect(run.phase).toBe('done');
});

test('«обновить все» asks nothing of an audit: its columns are its own', () => {
  expect(runReducer(checked(), { type: 'fill', mode: 'all' }).phase).toBe('starting');
});

test('a changed sheet is audited again, not checked for filling', () => {
  const filling = answered(runReducer(checked(), { type: 'fill', mode: 'empty' }), CHECK);
  expect(failed(filling, CHANGED).call).toEqual({ name: 'checkLinks', request: { sheetId: 7 } });
});

test('an interrupted audit is audited, then goes on under its name', () => {
  const state: RunState = { ...runState(2, 3), kind: 'audit' };
  const checking = runReducer(NO_AUDIT, { type: 'resume', run: state, mode: 'empty' });
  expect(checking.call).toEqual({ name: 'checkLinks', request: { sheetId: 7 } });
  expect(answered(checking, CHECK).call).toEqual({
    name: 'startRun',
    request: { sheetId: 7, kind: 'audit', runId: 'r1.1', total: 3 },
  });
});

describe('another choice of columns', () => {
  test('is kept and answered with a new audit', () => {
    const choosing = choose(checked());
    expect(choosing).toMatchObject({
      phase: 'checking',
      call: { name: 'savePlacedColumns', request: { sheetId: 7, columns: null } },
    });
    const newer = auditOf(5, 2);
    expect(answered(choosing, newer)).toMatchObject({ phase: 'checked', check: newer });
  });
  test('that fails can be repeated, or left for the audit that was there', () => {
    const broken = failed(choose(checked()), BROKEN);
    expect(runReducer(broken, { type: 'retry' }).call).toEqual(broken.call);
    expect(runReducer(broken, { type: 'stop' })).toMatchObject({
      phase: 'checked',
      check: CHECK,
      failure: null,
    });
  });
  test('that is not waited for comes too late', () => {
    const choosing = choose(checked());
    const left = runReducer(choosing, { type: 'stop' });
    expect(left).toMatchObject({ phase: 'checked', check: CHECK });
    const reply = good(choosing.call!, auditOf(5, 2));
    expect(runReducer(left, { type: 'answered', turn: choosing.turn, reply, at: 0 })).toBe(left);
  });
  test('needs an audit to be looked at', () => {
    expect(choose(NO_AUDIT)).toBe(NO_AUDIT);
    const starting = runReducer(checked(), { type: 'fill', mode: 'empty' });
    expect(choose(starting)).toBe(starting);
  });
});
