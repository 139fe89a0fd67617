import type { Failure } from '../shared/answer';
import type { BatchResult, RunKind, RunState } from '../shared/run';
import type { ChoiceOf, OptionsOf, PreviewOf, PreviewRequest } from '../shared/run-kinds';
import { type Call, fail, isAsking, onCall, type Reply, rest, send } from './call';
import { canLeave, noRun, type Run, type RunEvent } from './run-state';

/** After so many changes of the sheet without getting further, the person is asked. */
export const CHANGES_BEFORE_ASKING = 5;

/**
 * The run's state machine, the same for every kind and for page, command line and tests: preview, confirm, batches;
 * changed, preview again, go on; done.
 *
 * @param run where the run is
 * @param event what happened: an answer, a silence, or what the person pressed
 * @returns where the run is now; the same object when the event does not apply
 * @example runReducer(noRun('fill', 'p', {}), { type: 'preview', sheetId: 7 }).phase // 'previewing'
 */
export function runReducer<K extends RunKind>(run: Run<K>, event: RunEvent<K>): Run<K> {
  switch (event.type) {
    case 'preview':
      return canLeave(run) ? previewing({ ...idle(run), sheetId: event.sheetId }, event.options) : run;
    case 'recheck':
      return canRecheck(run) ? rechecking(run, event.options) : run;
    case 'choose':
      return run.phase === 'previewed' ? previewing(run, event.options, event.choice) : run;
    case 'narrow':
      return run.phase === 'previewed' && run.preview
        ? { ...run, options: event.options, preview: { ...run.preview, tokens: event.tokens } }
        : run;
    case 'start':
      return run.phase === 'previewed' ? confirmOrStart(run) : run;
    case 'agree':
      return run.phase === 'confirm' ? starting({ ...run, agreed: overwrites(run) }) : run;
    case 'goOn':
      return run.phase === 'asking' ? previewing({ ...run, changes: 0 }) : run;
    case 'resume':
      return canLeave(run) ? previewing(known(run, event.run)) : run;
    case 'discard':
      return canLeave(run) ? stopping(known(run, event.run)) : run;
    case 'stop':
      return stop(run);
    case 'leave':
      return canLeave(run) || run.failure ? idle(run) : run;
    default:
      return onCall(run, event, accept, refuse);
  }
}

/** The kind's run before anything happened; what it was last asked for stays. */
function idle<K extends RunKind>(run: Run<K>): Run<K> {
  return rest({ ...noRun(run.kind, run.page, run.options), turn: run.turn, starts: run.starts });
}

function known<K extends RunKind>(run: Run<K>, state: RunState): Run<K> {
  return {
    ...idle(run),
    sheetId: state.sheetId,
    runId: state.runId,
    peak: state.done,
    // The server kept them as they were asked for, and reads them again.
    options: (state.options ?? run.options) as OptionsOf<K>,
  };
}

function previewing<K extends RunKind>(
  run: Run<K>,
  asked: OptionsOf<K> = run.options,
  choice?: ChoiceOf<K>,
): Run<K> {
  const { sheetId, kind } = run;
  const request: PreviewRequest<K> = {
    sheetId,
    kind,
    options: asked,
    ...(choice === undefined ? {} : { choice }),
  };
  return send({ ...run, asked, phase: 'previewing' }, { name: 'previewRun', request });
}

/** A result is looked at, its findings mended: they are checked again too. */
function canRecheck({ phase, preview }: Pick<Run, 'phase' | 'preview'>): boolean {
  return preview !== null && (phase === 'previewed' || phase === 'done' || phase === 'stopped');
}

// What was asked for and not answered yet is still asked for.
function rechecking<K extends RunKind>(run: Run<K>, asked: OptionsOf<K> = run.asked): Run<K> {
  const { sheetId, kind } = run;
  const request: PreviewRequest<K> = { sheetId, kind, options: asked };
  return send({ ...run, asked }, { name: 'previewRun', request });
}

function confirmOrStart<K extends RunKind>(run: Run<K>): Run<K> {
  return overwrites(run) > run.agreed ? rest({ ...run, phase: 'confirm' }) : starting(run);
}

function overwrites({ preview }: Pick<Run, 'preview'>): number {
  return preview?.overwrites ?? 0;
}

function starting<K extends RunKind>(run: Run<K>): Run<K> {
  const { sheetId, kind, runId, options, page } = run;
  const starts = run.starts + 1;
  const key = `${page}${kind.toLowerCase()}${starts}`;
  const total = run.preview?.tokens.length ?? 0;
  const request = { sheetId, kind, key, runId, total, layout: run.preview?.layout ?? null, options };
  return send({ ...run, phase: 'starting', starts, next: 0, passStart: null }, { name: 'startRun', request });
}

function writing<K extends RunKind>(run: Run<K>, from: number): Run<K> {
  const { preview, runId, options } = run;
  if (preview === null || from >= preview.tokens.length) return lostCount(run);
  const size = Math.max(1, Math.floor(preview.batch) || 1);
  const { layout } = preview;
  const tokens = preview.tokens.slice(from, from + size);
  const total = preview.tokens.length;
  return send(
    { ...run, phase: 'writing', next: from },
    { name: 'writeBatch', request: { runId, from, tokens, total, layout, options } },
  );
}

// All tokens are sent and the server still waits for more: the sheet grew, or there was nothing to send at all.
function lostCount<K extends RunKind>(run: Run<K>): Run<K> {
  return run.preview && run.preview.tokens.length > 0 ? changed(run) : stopping(run);
}

function stopping<K extends RunKind>(run: Run<K>): Run<K> {
  return send(
    { ...run, phase: 'stopping', stopWanted: false },
    { name: 'stopRun', request: { runId: run.runId } },
  );
}

function stop<K extends RunKind>(run: Run<K>): Run<K> {
  // A check behind what is shown is given up; what is shown stays.
  if (canRecheck(run)) return run.call === null ? run : rest({ ...run, asked: run.options });
  // A stop that does not come through is left: the run is then offered as one that was interrupted.
  if (run.phase === 'stopping') return run.failure || run.silent ? idle(run) : run;
  if (run.runId === '' && run.phase === 'confirm') return { ...run, phase: 'previewed' };
  // A choice that was not kept, or is not waited for, leaves the preview that was there, and its options.
  if (run.runId === '' && run.phase === 'previewing' && run.preview)
    return rest({ ...run, phase: 'previewed' });
  if (run.runId === '' && (run.phase !== 'starting' || run.failure || run.silent)) return idle(run);
  const batchUnderWay = (run.phase === 'writing' || run.phase === 'starting') && isAsking(run) && !run.silent;
  return batchUnderWay ? { ...run, stopWanted: true } : stopping(run);
}

function changed<K extends RunKind>(run: Run<K>): Run<K> {
  if (run.stopWanted) return stopping(run);
  const changes = run.changes + 1;
  return changes > CHANGES_BEFORE_ASKING
    ? rest({ ...run, changes, phase: 'asking' })
    : previewing({ ...run, changes });
}

function refuse<K extends RunKind>(run: Run<K>, failure: Failure): Run<K> {
  if (failure.code === 'changed' && run.phase === 'writing') return changed(run);
  if (run.stopWanted && run.runId !== '') return stopping(run);
  return fail({ ...run, stopWanted: false }, failure);
}

function accept<K extends RunKind>(run: Run<K>, reply: Reply, at: number): Run<K> {
  if (!reply.answer.ok) return run;
  switch (reply.name) {
    case 'previewRun': {
      const preview = reply.answer.value;
      if (!isOf(preview, run.kind)) return run;
      // Rows that were asked for by name may have another name by now.
      const options = ('optionsNow' in preview ? preview.optionsNow : run.asked) as OptionsOf<K>;
      const seen = rest({ ...run, preview, options, asked: options, next: 0 });
      if (canRecheck(run)) return seen;
      return run.runId === '' ? { ...seen, phase: 'previewed' } : confirmOrStart(seen);
    }
    case 'startRun': {
      const started = { ...run, runId: reply.answer.value.runId, lastAt: at, passStart: { at, next: 0 } };
      return run.stopWanted ? stopping(started) : writing(started, 0);
    }
    case 'writeBatch':
      return batchDone(run, reply.answer.value, at);
    case 'stopRun':
      return rest({ ...run, phase: 'stopped', record: reply.answer.value });
    default:
      return run;
  }
}

function isOf<K extends RunKind>(preview: PreviewOf<RunKind>, kind: K): preview is PreviewOf<K> {
  return preview.kind === kind;
}

function batchDone<K extends RunKind>(run: Run<K>, batch: BatchResult, at: number): Run<K> {
  const next = run.next + sentBy(run.call);
  const further = next > run.peak;
  const after: Run<K> = {
    ...run,
    next,
    lastAt: at,
    peak: further ? next : run.peak,
    changes: further ? 0 : run.changes,
    // The last batch, asked for again, no longer knows.
    written: Math.max(run.written, batch.written),
    // A batch that is sent again says the same again.
    troubles: run.troubles.concat(
      batch.troubles.filter(({ text }) => !run.troubles.some((told) => told.text === text)),
    ),
  };
  if (batch.finished) return rest({ ...after, phase: 'done', stopWanted: false });
  return after.stopWanted ? stopping(after) : writing(after, next);
}

function sentBy(call: Call | null): number {
  return call?.name === 'writeBatch' ? call.request.tokens.length : 0;
}
