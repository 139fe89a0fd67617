import { isCatchingUp, type Run, type RunEvent } from '../../run/run-state';
import { RUN_WORDS } from '../../run/run-words';
import type { RunKind } from '../../shared/run';
import { secondsLeft } from '../ui/progress';
import { ProgressBar } from '../ui/progress-bar';
import { useFocus } from '../ui/use-focus';
import { failedHeading } from './failed-heading';
import { BUTTONS, RUN, timeLeft } from './texts';

interface WritingViewProps<K extends RunKind> {
  readonly run: Run<K>;
  readonly dispatch: (event: RunEvent<K>) => void;
}

/** Batches under way: how many are done, time left, a way to stop. */
export function WritingView<K extends RunKind>({ run, dispatch }: WritingViewProps<K>) {
  const heading = useFocus();
  const words = RUN_WORDS[run.kind];
  const total = run.preview?.tokens.length ?? 0;
  const done = Math.min(run.peak, total);
  const closing = run.phase === 'stopping';
  return (
    <>
      {/* What failed stands in the notice above. */}
      <h2 ref={heading} tabIndex={-1} class={run.failure ? 'off-screen' : undefined}>
        {run.failure ? failedHeading(run) : closing ? RUN.closing : words.writing}
      </h2>
      <ProgressBar name={words.progressName} done={done} total={total} />
      <div class="progress-text" role="status">
        <p>{run.phase === 'starting' ? RUN.starting : (words.own?.done ?? RUN.done)(done, total)}</p>
        <p class="hint">{run.stopWanted ? RUN.stopping : remark(run, total)}</p>
      </div>
      {run.changes > 0 && <p class="hint">{RUN.changed}</p>}
      {!run.failure && !closing && (
        <>
          <p class="hint">{RUN.hint}</p>
          <div class="footer">
            <button
              type="button"
              aria-disabled={run.stopWanted ? 'true' : undefined}
              onClick={() => dispatch({ type: 'stop' })}
            >
              {BUTTONS.stop}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function remark(run: Run, total: number): string {
  if (run.failure) return '';
  if (isCatchingUp(run)) return RUN.catchingUp;
  if (run.phase !== 'writing' || run.passStart === null) return '';
  const written = run.next - run.passStart.next;
  return timeLeft(secondsLeft(written, run.lastAt - run.passStart.at, total - run.next));
}
