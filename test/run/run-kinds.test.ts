import { FIRST_OPTIONS } from '../../src/run/first-options';
import { runReducer } from '../../src/run/run-reducer';
import { noRun, type Run, type RunEvent } from '../../src/run/run-state';
import { RUN_KINDS, type RunKind } from '../../src/shared/run';
import { answered, failed, replyOf } from './answers';
import { BROKEN, CHANGED } from './failures';
import { ModelServer, SHEET } from './model-server';

let server: ModelServer;
beforeEach(() => {
  server = new ModelServer(3, 2);
});

const none = (kind: RunKind): Run => noRun(kind, 'p1', FIRST_OPTIONS[kind]);
const previewed = (kind: RunKind): Run =>
  answered(runReducer(none(kind), { type: 'preview', sheetId: SHEET }), server);
const writing = (kind: RunKind): Run => answered(runReducer(previewed(kind), { type: 'start' }), server);

describe.each(RUN_KINDS)('a run of the kind %s', (kind) => {
  const options = FIRST_OPTIONS[kind];
  const preview = { name: 'previewRun', request: { sheetId: SHEET, kind, options } };

  test('asks for the preview of its kind and ends in its result', () => {
    const asking = runReducer(none(kind), { type: 'preview', sheetId: SHEET });
    expect(asking.call).toEqual(preview);
    expect(answered(asking, server)).toMatchObject({ phase: 'previewed', preview: server.preview(kind) });
  });

  test('is written as a run of its kind, batch by batch', () => {
    const { layout } = server.preview(kind);
    let run = runReducer(previewed(kind), { type: 'start' });
    expect(run.call).toEqual({
      name: 'startRun',
      request: {
        sheetId: SHEET,
        kind,
        key: `p1${kind.toLowerCase()}1`,
        runId: '',
        total: 3,
        layout,
        options,
      },
    });
    const sent: number[] = [];
    run = answered(run, server);
    while (run.phase === 'writing') {
      if (run.call?.name === 'writeBatch') sent.push(run.call.request.tokens.length);
      run = answered(run, server);
    }
    expect(sent).toEqual([2, 1]);
    expect(run.phase).toBe('done');
  });

  test('previews its own kind again when the sheet has changed', () => {
    expect(failed(writing(kind), CHANGED).call).toEqual(preview);
  });

  test('that was interrupted is previewed, then goes on under its name', () => {
    const { layout } = server.preview(kind);
    const again = runReducer(none(kind), { type: 'resume', run: server.left(2, kind, options) });
    expect(again.call).toEqual(preview);
    expect(answered(again, server).call).toEqual({
      name: 'startRun',
      request: {
        sheetId: SHEET,
        kind,
        key: `p1${kind.toLowerCase()}1`,
        runId: 'r1.1',
        total: 3,
        layout,
        options,
      },
    });
  });

  test('takes no preview of another kind', () => {
    const asking = runReducer(none(kind), { type: 'preview', sheetId: SHEET });
    const other = kind === 'fill' ? 'audit' : 'fill';
    const reply = replyOf(runReducer(none(other), { type: 'preview', sheetId: SHEET }), server);
    expect(runReducer(asking, { type: 'answered', turn: asking.turn, reply, at: 0 })).toBe(asking);
  });
});

describe('a choice on a preview', () => {
  const choosing: RunEvent<'audit'> = { type: 'choose', choice: null };
  const audit = () => previewed('audit') as Run<'audit'>;
  const choose = (run: Run<'audit'>) => runReducer(run, choosing);

  test('is kept and answered with a new preview', () => {
    const asking = choose(audit());
    expect(asking).toMatchObject({
      phase: 'previewing',
      call: {
        name: 'previewRun',
        request: { sheetId: SHEET, kind: 'audit', options: {}, choice: null },
      },
    });
    server.edit(5);
    expect(answered(asking, server)).toMatchObject({ phase: 'previewed', preview: server.preview('audit') });
  });
  test('that fails can be repeated, or left for the preview that was there', () => {
    const before = audit();
    const broken = failed(choose(before), BROKEN);
    expect(runReducer(broken, { type: 'retry' }).call).toEqual(broken.call);
    expect(runReducer(broken, { type: 'stop' })).toMatchObject({
      phase: 'previewed',
      preview: before.preview,
      failure: null,
    });
  });
  test('that is not waited for comes too late', () => {
    const before = audit();
    const asking = choose(before);
    const left = runReducer(asking, { type: 'stop' });
    expect(left).toMatchObject({ phase: 'previewed', preview: before.preview });
    server.edit(5);
    const reply = replyOf(asking, server);
    expect(runReducer(left, { type: 'answered', turn: asking.turn, reply, at: 0 })).toBe(left);
  });
  test('needs a preview to be looked at', () => {
    const none = noRun('audit', 'p1', {});
    expect(choose(none)).toBe(none);
    const starting = runReducer(audit(), { type: 'start' });
    expect(choose(starting)).toBe(starting);
  });
  test('is sent once: a preview made later takes what was kept', () => {
    const chosen = answered(choose(audit()), server);
    const changed = failed(answered(runReducer(chosen, { type: 'start' }), server), CHANGED);
    expect(changed.call).toEqual({
      name: 'previewRun',
      request: { sheetId: SHEET, kind: 'audit', options: {} },
    });
  });
});
