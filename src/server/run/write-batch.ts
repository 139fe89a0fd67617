import type * as z from 'zod/mini';
import { runKey } from '../../run/run-state';
import type { Answer } from '../../shared/answer';
import { Refusal } from '../../shared/refusal';
import type { BatchRequest, BatchResult, RunKind } from '../../shared/run';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { answer } from '../answer';
import { type Choices, previewedChoices } from '../choices';
import { parsed } from '../request';
import type { ReadSheet } from '../setup/register-reading';
import { FAILURES } from '../texts';
import { alreadyDone, finish } from './end-run';
import { columnsHash, type Layout } from './layout';
import { batchRequest } from './requests';
import type { RunPlan, WrittenBatch } from './run-definition';
import { definitionOf } from './run-definitions';
import { type KeptRun, loadRun, runId, storeRun } from './run-store';
import { RUN_FAILURES } from './run-texts';

/**
 * Writes one batch of a run. Everything is read and planned again first, by the choices of the preview: when the plan of
 * one of the tokens is not the one that was previewed, nothing is written and the answer is `changed`.
 *
 * @param request the run, the index of the first token, consecutive tokens of a preview, its layout and options
 */
export function writeBatch(request: BatchRequest): Answer<BatchResult> {
  return answer(() => {
    const batch = parsed(batchRequest, request);
    const { runId: id, from, tokens, total, layout, options } = batch;
    const gathered = gatheredFor(batch);
    return withDocumentLock(() => {
      const run = loadRun();
      if (!run || run.key !== runKey(id)) return alreadyDone(layout.kind, id, total);
      demandOwn(run, batch);
      const known = { carried: layout.carried, gathered };
      const written = planAgain(layout.kind, layout, options).write(tokens, run, from, known);
      const done = from + tokens.length;
      const next = { ...counted(run, from, written), done, total, moved: Date.now() };
      const finished = done >= total;
      if (finished) finish(next, 'done');
      else storeRun(next);
      return { done, total, written: next.written, finished, troubles: written.troubles };
    });
  });
}

type Batch = z.infer<typeof batchRequest>;

/** @throws Refusal when another window drives the run now, or the batch is another sheet's */
function demandOwn(run: KeptRun, { runId: id, layout }: Batch): void {
  if (runId(run) !== id) throw new Refusal(RUN_FAILURES.takenOver(run.kind));
  if (layout.sheetId !== run.sheetId || layout.kind !== run.kind) throw new Refusal(FAILURES.badRequest());
}

/** What a batch is to write, of a kind that asks outside. The plan is made anew under the lock: it may have changed since. */
function gatheredFor(batch: Batch): unknown {
  const { runId: id, from, tokens, layout, options } = batch;
  const run = loadRun();
  if (!definitionOf(layout.kind).gathers || !run || run.key !== runKey(id)) return undefined;
  demandOwn(run, batch);
  return planAgain(layout.kind, layout, options).gather?.(tokens, from, layout.carried);
}

/** @throws Refusal `changed` when the columns are not those of the preview */
function planAgain<K extends RunKind>(kind: K, layout: Layout, options: unknown): RunPlan<K> {
  const definition = definitionOf(kind);
  const asked = parsed(definition.options, options);
  const read = readAgain(kind, layout.sheetId, previewedChoices(layout.choices));
  const plan = definition.plan(read, asked);
  if (columnsHash(read, plan.columns) !== layout.columns)
    throw new Refusal(RUN_FAILURES.columnsChanged(kind));
  return plan;
}

/** The sheet had a header and its columns at the preview: where it has none now, it was changed. */
function readAgain(kind: RunKind, sheetId: number, choices: Choices): ReadSheet {
  try {
    return definitionOf(kind).read(sheetId, choices);
  } catch (error) {
    const lost = error instanceof Refusal && error.failure.code === 'no-columns';
    throw lost ? new Refusal(RUN_FAILURES.columnsChanged(kind)) : error;
  }
}

/** A property has 9 KB for the whole history. */
const MOST_LINKS = 30;

function counted(run: KeptRun, from: number, batch: WrittenBatch): KeptRun {
  const { filled, fallback, attention, sheets = [] } = batch;
  const made = Array.from(new Set([...(run.sheets ?? []), ...sheets])).slice(0, MOST_LINKS);
  const next = {
    ...run,
    filled: run.filled + filled,
    // Runs of the version before have no count.
    written: (run.written ?? 0) + batch.written,
    ...(made.length > 0 ? { sheets: made } : {}),
  };
  // A batch sent again has been counted; after a new preview the rows are counted again from the first.
  if (from !== 0 && from !== run.done) return next;
  return {
    ...next,
    fallback: (from === 0 ? 0 : run.fallback) + fallback,
    attention: (from === 0 ? 0 : run.attention) + attention,
  };
}
