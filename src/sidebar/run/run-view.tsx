import { type Checked, isCatchingUp, type Run, type RunEvent } from '../../run/run-state';
import { BUTTONS, CHECK, RUN, timeLeft } from '../texts';
import { secondsLeft } from '../ui/progress';
import { ProgressBar } from '../ui/progress-bar';
import { useFocus } from '../ui/use-focus';
import { RUN_WORDS } from './run-words';

interface RunViewProps<C extends Checked> {
  readonly run: Run<C>;
  readonly tell: (event: RunEvent) => void;
}

/** A check under way: the dry run, or the one before a run goes on. */
export function CheckingView<C extends Checked>({ run, tell }: RunViewProps<C>) {
  const heading = useFocus();
  const { checking } = RUN_WORDS[run.checker.kind];
  const going = run.runId !== '';
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {checking}
      </h2>
      {!run.failure && <ProgressBar name={checking} done={0} total={0} />}
      <p class="hint" role="status">
        {going && run.changes > 0 ? CHECK.afterChange : CHECK.runningHint}
      </p>
      {!run.failure && (
        <div class="footer">
          <button type="button" onClick={() => tell({ type: 'stop' })}>
            {going ? BUTTONS.stop : BUTTONS.cancel}
          </button>
        </div>
      )}
    </>
  );
}

/** Batches under way: rows done, time left, a way to stop. */
export function FillingView<C extends Checked>({ run, tell }: RunViewProps<C>) {
  const heading = useFocus();
  const words = RUN_WORDS[run.checker.kind];
  const total = run.check?.tokens.length ?? 0;
  const done = Math.min(run.peak, total);
  const closing = run.phase === 'stopping';
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {closing ? RUN.closing : words.running}
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
              onClick={() => tell({ type: 'stop' })}
            >
              {BUTTONS.stop}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function remark<C extends Checked>(run: Run<C>, total: number): string {
  if (isCatchingUp(run)) return RUN.catchingUp;
  if (run.phase !== 'filling' || run.passStart === null) return '';
  const rows = run.next - run.passStart.next;
  return timeLeft(secondsLeft(rows, run.lastAt - run.passStart.at, total - run.next));
}
