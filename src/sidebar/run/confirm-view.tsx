import { CHANGES_BEFORE_ASKING } from '../../run/run-reducer';
import type { Checked, Run, RunEvent } from '../../run/run-state';
import { ASKING, BUTTONS, CONFIRM, replaceButton } from '../texts';
import { useFocus } from '../ui/use-focus';

interface ConfirmViewProps<C extends Checked> {
  readonly run: Run<C>;
  readonly tell: (event: RunEvent) => void;
}

/** Before hand-typed cells are replaced: how many, and that it can be undone. */
export function ConfirmView<C extends Checked>({ run, tell }: ConfirmViewProps<C>) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {CONFIRM.heading}
      </h2>
      <p>{CONFIRM.text(run.check ? run.checker.overwrites(run.check) : 0)}</p>
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
