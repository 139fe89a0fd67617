import type { ComponentChildren } from 'preact';
import { BUTTONS } from '../texts';
import { useFocus } from '../ui/use-focus';

interface CheckFrameProps {
  readonly heading: string;
  /** What the blue button says while there is something to write; '' when nothing is. */
  readonly write: string;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
  /** Offers another check beside the writing, for results that depend on what was corrected in the sheet. */
  readonly offersAgain?: boolean;
  /** Stands under the heading, above that offer. */
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** The frame of every result of a check: heading, what was found, and the button that writes it or checks again. */
export function CheckFrame(props: CheckFrameProps) {
  const { heading, write, onWrite, onAgain, onBack, offersAgain = false, hint = '', children } = props;
  const focus = useFocus();
  return (
    <>
      <h2 ref={focus} tabIndex={-1}>
        {heading}
      </h2>
      {hint && <p class="hint">{hint}</p>}
      {offersAgain && write !== '' && (
        <p>
          <button type="button" class="link" onClick={onAgain}>
            {BUTTONS.checkAgain}
          </button>
        </p>
      )}
      {children}
      <div class="footer">
        <button type="button" class="primary" onClick={write === '' ? onAgain : onWrite}>
          {write === '' ? BUTTONS.checkAgain : write}
        </button>
        <button type="button" onClick={onBack}>
          {BUTTONS.back}
        </button>
      </div>
    </>
  );
}
