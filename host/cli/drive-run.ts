import type { Answer } from '../../src/shared/answer';
import type { FillPreview } from '../../src/shared/fill';
import type { Handlers } from '../../src/shared/handlers';
import type { RunKind } from '../../src/shared/run';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';

/** What a run needs of its check, whatever it checks. */
export type Drivable = Pick<FillPreview, 'sheetId' | 'tokens' | 'layout' | 'batch'>;

const MOST_RECHECKS = 5;

/**
 * Drives a run from its check to its end, call by call, as the sidebar does.
 *
 * @param check made for the first batch, and anew whenever the sheet has changed
 * @param progress told after each batch: rows done, rows in all
 * @returns the check that the run started from
 * @throws Refusal with the handler's own sentence
 */
export function driveRun<C extends Drivable>(
  handlers: Handlers,
  kind: RunKind,
  check: () => Answer<C>,
  progress: (done: number, total: number) => void,
): C {
  const first = answered(check());
  const { sheetId, tokens: wanted } = first;
  const { runId } = answered(handlers.startRun({ sheetId, kind, runId: '', total: wanted.length }));
  let current = first;
  let rechecks = 0;
  for (let from = 0; from < current.tokens.length; ) {
    const { tokens: all, batch: size, layout } = current;
    const tokens = all.slice(from, from + size);
    const batch = handlers.writeBatch({ runId, from, tokens, layout });
    if (!batch.ok && batch.failure.code === 'changed') {
      rechecks += 1;
      if (rechecks > MOST_RECHECKS) throw new Refusal(TEXTS.stuck);
      current = answered(check());
      from = 0;
      continue;
    }
    from += tokens.length;
    progress(from, all.length);
    if (answered(batch).finished) break;
  }
  return first;
}

/**
 * The value of a handler's answer.
 *
 * @throws Refusal with the failure's sentence
 */
export function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Refusal(answer.failure.text);
  return answer.value;
}
