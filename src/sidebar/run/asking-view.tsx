import { CHANGES_BEFORE_ASKING } from '../../run/run-reducer';
import type { RunEvent } from '../../run/run-state';
import type { RunKind } from '../../shared/run';
import { useFocus } from '../ui/use-focus';
import { ASKING, BUTTONS } from './texts';

interface AskingViewProps<K extends RunKind> {
  readonly dispatch: (event: RunEvent<K>) => void;
}

/** When the sheet kept changing under the run: go on or stop. */
export function AskingView<K extends RunKind>({ dispatch }: AskingViewProps<K>) {
  const heading = useFocus();
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {ASKING.heading}
      </h2>
      <p>{ASKING.text(CHANGES_BEFORE_ASKING)}</p>
      <div class="footer">
        <button type="button" class="primary" onClick={() => dispatch({ type: 'goOn' })}>
          {BUTTONS.resume}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'stop' })}>
          {BUTTONS.stop}
        </button>
      </div>
    </>
  );
}
