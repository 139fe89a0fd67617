import { secondsLeft } from './progress';
import { ProgressBar } from './progress-bar';
import { isCatchingUp, type Run, type RunEvent } from './run-machine';
import { BUTTONS, CHECK, FILL, timeLeft } from './texts';
import { useFocus } from './use-focus';

interface RunViewProps {
  readonly run: Run;
  readonly tell: (event: RunEvent) => void;
}

/** A check under way: the dry run, or the one before a run goes on. */
export function CheckingView({ run, tell }: RunViewProps) {
  const heading = useFocus();
  const going = run.runId !== '';
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {CHECK.running}
      </h2>
      {!run.failure && <ProgressBar name={CHECK.running} done={0} total={0} />}
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

/** Portions under way: rows done, time left, a way to stop. */
export function FillingView({ run, tell }: RunViewProps) {
  const heading = useFocus();
  const total = run.check?.tickets.length ?? 0;
  const done = Math.min(run.peak, total);
  const closing = run.phase === 'stopping';
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {closing ? FILL.closing : FILL.heading}
      </h2>
      <ProgressBar name={FILL.progressName} done={done} total={total} />
      <div class="progress-text" role="status">
        <p>{run.phase === 'starting' ? FILL.starting : FILL.done(done, total)}</p>
        <p class="hint">{run.stopWanted ? FILL.stopping : remark(run, total)}</p>
      </div>
      {run.changes > 0 && <p class="hint">{FILL.changed}</p>}
      {!run.failure && !closing && (
        <>
          <p class="hint">{FILL.hint}</p>
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

function remark(run: Run, total: number): string {
  if (isCatchingUp(run)) return FILL.catchingUp;
  if (run.phase !== 'filling' || run.passStart === null) return '';
  const rows = run.next - run.passStart.next;
  return timeLeft(secondsLeft(rows, run.lastAt - run.passStart.at, total - run.next));
}
