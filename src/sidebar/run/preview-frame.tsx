import type { ComponentChildren } from 'preact';
import { isAsking } from '../../run/call';
import type { RunKind } from '../../shared/run';
import { useFocus } from '../ui/use-focus';
import { BUTTONS, PREVIEW } from './texts';
import type { RunWork } from './use-run';

interface PreviewFrameProps<K extends RunKind> {
  readonly work: RunWork<K>;
  readonly heading: string;
  /** Under the heading. */
  readonly hint?: string;
  /** Offers another preview next to the writing, where people correct the sheet meanwhile. */
  readonly offersAgain?: boolean;
  /** What the blue button says while there is something to write; '' when nothing is. */
  readonly write: string;
  /** Why the blue button cannot be pressed now. */
  readonly blocked?: string;
  readonly children: ComponentChildren;
}

/** The frame of every preview: heading, what was found, and the button that writes it or previews again. */
export function PreviewFrame<K extends RunKind>(props: PreviewFrameProps<K>) {
  const { work, heading, hint = '', offersAgain = false, write, blocked = '', children } = props;
  const { run, dispatchRun } = work;
  const focus = useFocus();
  const again = () => dispatchRun({ type: 'recheck' });
  const checking = isAsking(run);
  return (
    <>
      <h2 ref={focus} tabIndex={-1}>
        {heading}
      </h2>
      {hint && <p class="hint">{hint}</p>}
      <div class="again">
        {offersAgain && write !== '' && (
          <button type="button" class="link" onClick={again}>
            {BUTTONS.again}
          </button>
        )}
        <span class="hint" role="status">
          {checking ? PREVIEW.again : ''}
        </span>
      </div>
      {children}
      <div class="footer">
        <button
          type="button"
          class="primary"
          disabled={blocked !== ''}
          onClick={write === '' ? again : () => dispatchRun({ type: 'start' })}
        >
          {write === '' ? BUTTONS.again : write}
        </button>
        <button type="button" onClick={() => dispatchRun({ type: 'leave' })}>
          {BUTTONS.back}
        </button>
        {blocked && (
          <span class="saving" role="status">
            {blocked}
          </span>
        )}
      </div>
    </>
  );
}
