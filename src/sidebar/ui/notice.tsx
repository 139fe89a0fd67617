import type { ComponentChildren } from 'preact';
import type { Waiting } from '../../run/call';
import { BUTTONS, FAILURE_HEADING, SILENCE } from './texts';
import { focusHeading } from './use-focus';

interface NoticeProps {
  readonly tone: 'error' | 'warning' | 'info';
  readonly heading?: string;
  readonly children: ComponentChildren;
  /** Read out at once. */
  readonly alert?: boolean;
}

const MARKS = { error: '!', warning: '!', info: 'i' };

/** A framed message: its tone is shown by a mark and by words, not by colour alone. */
export function Notice({ tone, heading, children, alert = false }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}${alert ? ' notice-alert' : ''}`} role={alert ? 'alert' : undefined}>
      <span class="notice-mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div class="notice-body">
        {heading && <p class="notice-heading">{heading}</p>}
        {children}
      </div>
    </div>
  );
}

interface TroubleProps {
  readonly waiting: Waiting;
  readonly onRetry: () => void;
  readonly onWait: () => void;
  /** Gives up; what the button is called depends on what is given up. */
  readonly onLeave?: () => void;
  readonly leaveText?: string;
  readonly heading?: string;
  /** «Повторить» is what the screen is waiting for: the blue button. */
  readonly main?: boolean;
}

/** What went wrong with the call that a state waits for, and the ways on; nothing while all is well. */
export function Trouble({
  waiting,
  onRetry,
  onWait,
  onLeave,
  leaveText = BUTTONS.close,
  heading,
  main = false,
}: TroubleProps) {
  const { failure, silent } = waiting;
  if (!failure && !silent) return null;
  return (
    <Notice
      tone={failure ? 'error' : 'warning'}
      heading={failure ? (heading ?? FAILURE_HEADING) : undefined}
      alert
    >
      <p>{failure ? failure.text : SILENCE}</p>
      <div class="row-of-buttons">
        {(silent || failure?.retry) && (
          <button type="button" class={main ? 'primary' : ''} onClick={leaving(onRetry)}>
            {BUTTONS.retry}
          </button>
        )}
        {silent && (
          <button type="button" onClick={leaving(onWait)}>
            {BUTTONS.wait}
          </button>
        )}
        {onLeave && (
          <button type="button" onClick={leaving(onLeave)}>
            {leaveText}
          </button>
        )}
      </div>
    </Notice>
  );
}

// The pressed button goes away with the notice: the focus moves on first.
function leaving(act: () => void): () => void {
  return () => {
    focusHeading();
    act();
  };
}
