import type { Run, RunEvent } from './run-machine';
import { CHANGES_BEFORE_ASKING } from './run-machine';
import { ASKING, BUTTONS, CONFIRM, replaceButton } from './texts';
import { useFocus } from './use-focus';

interface ConfirmViewProps {
  readonly run: Run;
  readonly tell: (event: RunEvent) => void;
}

/** Before hand-typed cells are replaced: how many, and that it can be undone. */
export function ConfirmView({ run, tell }: ConfirmViewProps) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {CONFIRM.heading}
      </h2>
      <p>{CONFIRM.text(run.check?.counts.overwrites ?? 0)}</p>
      <div class="footer">
        <button type="button" class="primary" onClick={() => tell({ type: 'agree' })}>
          {replaceButton}
        </button>
        <button type="button" onClick={() => tell({ type: 'stop' })}>
          {BUTTONS.cancel}
        </button>
      </div>
    </>
  );
}

/** When the sheet kept changing under the run: go on or stop. */
export function AskingView({ tell }: { readonly tell: (event: RunEvent) => void }) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {ASKING.heading}
      </h2>
      <p>{ASKING.text(CHANGES_BEFORE_ASKING)}</p>
      <div class="footer">
        <button type="button" class="primary" onClick={() => tell({ type: 'goOn' })}>
          {BUTTONS.resume}
        </button>
        <button type="button" onClick={() => tell({ type: 'stop' })}>
          {BUTTONS.stop}
        </button>
      </div>
    </>
  );
}
