import { runKey } from '../../run/run-state';
import type { Answer } from '../../shared/answer';
import { Refusal } from '../../shared/refusal';
import type { BatchResult, RunKind, RunRecord } from '../../shared/run';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { answer } from '../answer';
import { parsed } from '../request';
import { recordedNow } from './history';
import { runRequest } from './requests';
import {
  addToHistory,
  isIdle,
  type KeptRecord,
  type KeptRun,
  loadHistory,
  loadRun,
  storeRun,
  storeStopped,
} from './run-store';
import { RUN_FAILURES } from './run-texts';

/**
 * Ends a run between two batches. What is written stays, and can be taken back.
 *
 * @param request `{ runId }`
 */
export function stopRun(request: { readonly runId: string }): Answer<RunRecord> {
  return answer(() =>
    withDocumentLock(() => {
      const key = runKey(parsed(runRequest, request).runId);
      const run = loadRun();
      // Anyone may stop a run, also from a window that does not drive it.
      if (run?.key === key) return recordedNow(finish(run, 'stopped'));
      // The answer to a stop may be lost: asked again, it is the same stop.
      const ended = loadHistory().find((record) => record.runId === key);
      if (!ended) throw new Refusal(RUN_FAILURES.forgotten());
      if (ended.outcome !== 'stopped') throw new Refusal(RUN_FAILURES.gone(ended.kind));
      return recordedNow(ended);
    }),
  );
}

/** Ends a run and puts it into the history. */
export function finish(run: KeptRun, outcome: 'done' | 'stopped'): KeptRecord {
  if (outcome === 'stopped') storeStopped(run);
  const record = addToHistory(run, outcome, Date.now());
  storeRun(null);
  return record;
}

/** The last answer of a run may be lost on its way: asked again, it says the same instead of «no such run». */
export function alreadyDone(kind: RunKind, id: string, total: number): BatchResult {
  const record = loadHistory().find(({ runId: key, outcome }) => key === runKey(id) && outcome === 'done');
  if (!record) throw new Refusal(RUN_FAILURES.gone(kind));
  return { done: total, total, written: 0, finished: true, troubles: [] };
}

/** @throws Refusal `busy` while another run is under way */
export function demandNoOther(run: KeptRun | null, now: number): void {
  if (run && !isIdle(run, now)) throw new Refusal(RUN_FAILURES.running(run));
}
