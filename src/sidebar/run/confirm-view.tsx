import type { Run, RunEvent } from '../../run/run-state';
import { RUN_WORDS } from '../../run/run-words';
import type { RunKind } from '../../shared/run';
import { useFocus } from '../ui/use-focus';
import { BUTTONS, CONFIRM } from './texts';

interface ConfirmViewProps<K extends RunKind> {
  readonly run: Run<K>;
  readonly dispatch: (event: RunEvent<K>) => void;
}

/** Before hand-typed cells are replaced: how many, and that it can be undone. */
export function ConfirmView<K extends RunKind>({ run, dispatch }: ConfirmViewProps<K>) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {CONFIRM.heading}
      </h2>
      <p>{CONFIRM.text(run.preview?.overwrites ?? 0, RUN_WORDS[run.kind].undo)}</p>
      <div class="footer">
        <button type="button" class="primary" onClick={() => dispatch({ type: 'agree' })}>
          {CONFIRM.agree}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'stop' })}>
          {BUTTONS.cancel}
        </button>
      </div>
    </>
  );
}
