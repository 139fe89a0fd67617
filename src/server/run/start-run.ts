import type * as z from 'zod/mini';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { runKey } from '../../run/run-state';
import type { Answer } from '../../shared/answer';
import { Refusal } from '../../shared/refusal';
import type { RunKind, RunStart, RunState } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { addOutputColumns, formatOutputColumns, markOutputColumns } from '../../sheets/cells/output-area';
import { flushWrites } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { keepJournals } from '../../sheets/document/journal';
import { personKey } from '../../sheets/document/person';
import { answer } from '../answer';
import { type Choices, previewedChoices } from '../choices';
import { parsed } from '../request';
import { FAILURES } from '../texts';
import { demandNoOther, finish } from './end-run';
import { stoppedRun } from './history';
import { startRequest } from './requests';
import { definitionOf } from './run-definitions';
import {
  type KeptRun,
  loadHistory,
  loadRun,
  mayContinue,
  removeFromHistory,
  runId,
  runState,
  storeRun,
  undoableKeys,
} from './run-store';
import { RUN_FAILURES } from './run-texts';

/**
 * Starts a run, or goes on with the one that was interrupted; adds the missing output columns. The same key again is
 * the same start: it answers with its run, or that the run is over.
 *
 * @param request `{ sheetId, kind, key, runId, total, layout, options }`; runId of the run to go on with, '' for a new
 *   one; total: tokens to do; layout: of the preview, by whose choices the sheet is read
 */
export function startRun(request: RunStart): Answer<RunState> {
  return answer(() =>
    withDocumentLock(() => {
      const asked = parsed(startRequest, request);
      if (asked.layout.kind !== asked.kind || asked.layout.sheetId !== asked.sheetId)
        throw new Refusal(FAILURES.badRequest());
      const now = Date.now();
      const current = loadRun();
      // The answer to a start may be lost: asked again, it is the same start.
      if (current?.driver === asked.key) return runState(current, now);
      return runState(asked.runId === '' ? begun(asked, current, now) : continued(asked, current, now), now);
    }),
  );
}

type Start = z.infer<typeof startRequest>;

/** Goes on with a run: from now on only this start's window drives it. */
function continued(asked: Start, current: KeptRun | null, now: number): KeptRun {
  const { key, runId: id, total } = asked;
  if (!current || current.key !== runKey(id)) return revived(asked, current, now);
  if (!mayContinue(current, now) && id !== runId(current)) throw new Refusal(RUN_FAILURES.running(current));
  const taken = { ...current, driver: key, person: personKey(), moved: now, total };
  storeRun(taken);
  return taken;
}

/** Goes on with a run that was stopped: it is the same run, so that all that it wrote is taken back at once. */
function revived(asked: Start, current: KeptRun | null, now: number): KeptRun {
  const { sheetId, kind, key, runId: id, total, layout, options } = asked;
  const left = stoppedRun(runKey(id), loadHistory());
  // A start that is asked again after its run was stopped.
  if (left === null || left.kind !== kind || left.sheetId !== sheetId || left.driver === key)
    throw new Refusal(RUN_FAILURES.gone(kind));
  demandNoOther(current, now);
  if (current) finish(current, 'stopped');
  const { fresh, sheetName } = prepareSheet(kind, sheetId, previewedChoices(layout.choices));
  const run: KeptRun = {
    ...left,
    driver: key,
    options: keptOptions(kind, options),
    person: personKey(),
    sheetName,
    moved: now,
    total,
    fresh: [...left.fresh, ...fresh],
  };
  flushWrites();
  storeRun(run);
  removeFromHistory(run.key);
  return run;
}

function begun(asked: Start, current: KeptRun | null, now: number): KeptRun {
  const { sheetId, kind, key, total, layout, options } = asked;
  // The first start of a run that another window has taken over since, asked again.
  if (current?.key === key) throw new Refusal(RUN_FAILURES.takenOver(kind));
  if (loadHistory().some((record) => record.runId === key)) throw new Refusal(RUN_FAILURES.gone(kind));
  demandNoOther(current, now);
  if (current) finish(current, 'stopped');
  const { fresh, sheetName } = prepareSheet(kind, sheetId, previewedChoices(layout.choices));
  const run: KeptRun = {
    key,
    kind,
    driver: key,
    options: keptOptions(kind, options),
    person: personKey(),
    sheetId,
    sheetName,
    started: now,
    moved: now,
    total,
    done: 0,
    fresh,
    filled: 0,
    fallback: 0,
    attention: 0,
    written: 0,
  };
  keepJournals([run.key, ...undoableKeys()]);
  // Asked again, a start that is kept does nothing more: what was prepared for it must stand first.
  flushWrites();
  storeRun(run);
  return run;
}

/** Adds the missing columns and makes them look as they should. */
function prepareSheet(
  kind: RunKind,
  sheetId: number,
  choices: Choices,
): { fresh: readonly number[]; sheetName: string } {
  const definition = definitionOf(kind);
  const { sheet, reading } = definition.read(sheetId, choices);
  const { headerRow, headers, rows, sheetName } = reading;
  const present = findWrittenColumns(headers, WRITTEN_HEADERS[kind]);
  const { columns, fresh } = addOutputColumns(sheet, WRITTEN_HEADERS[kind], present, headerRow);
  markOutputColumns(sheet, columns, headerRow);
  formatOutputColumns(sheet, columns, headerRow, rows, definition.format, fresh);
  return { fresh, sheetName };
}

function keptOptions<K extends RunKind>(kind: K, options: unknown): unknown {
  const definition = definitionOf(kind);
  return definition.keptOptions?.(parsed(definition.options, options)) ?? null;
}
