import type { Run, RunEvent } from '../../run/run-state';
import { RUN_WORDS } from '../../run/run-words';
import type { RunKind } from '../../shared/run';
import { ProgressBar } from '../ui/progress-bar';
import { useFocus } from '../ui/use-focus';
import { failedHeading } from './failed-heading';
import { BUTTONS, PREVIEW } from './texts';

interface PreviewingViewProps<K extends RunKind> {
  readonly run: Run<K>;
  readonly dispatch: (event: RunEvent<K>) => void;
}

/** A preview under way: the first one, or the one before a run goes on. */
export function PreviewingView<K extends RunKind>({ run, dispatch }: PreviewingViewProps<K>) {
  const heading = useFocus();
  const { previewing } = RUN_WORDS[run.kind];
  const started = run.runId !== '';
  return (
    <>
      {/* What failed stands in the notice above. */}
      <h2 ref={heading} tabIndex={-1} class={run.failure ? 'off-screen' : undefined}>
        {run.failure ? failedHeading(run) : previewing}
      </h2>
      {!run.failure && <ProgressBar name={previewing} done={0} total={0} />}
      <p class="hint" role="status">
        {run.failure ? '' : started && run.changes > 0 ? PREVIEW.afterChange : PREVIEW.runningHint}
      </p>
      {!run.failure && (
        <div class="footer">
          <button type="button" onClick={() => dispatch({ type: 'stop' })}>
            {started ? BUTTONS.stop : BUTTONS.cancel}
          </button>
        </div>
      )}
    </>
  );
}
