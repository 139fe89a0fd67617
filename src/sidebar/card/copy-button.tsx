import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { copy } from './copy';
import { BUTTONS, CARD } from './texts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for a screen reader. */
  readonly name: string;
  /** What the button shows. */
  readonly shown?: string | undefined;
  /** Selects the text on the page, so that Ctrl+C can take it. */
  readonly onRefused: () => void;
}

const SHOWN_MS = 2500;

/** Copies a text and says so; where the browser forbids it, selects the text and says which keys to press. */
export function CopyButton({ text, name, shown = BUTTONS.copy, onRefused }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  useLayoutEffect(() => setState('ready'), [text]);
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const press = async () => {
    const copied = await copy(text);
    setState(copied ? 'copied' : 'refused');
    if (!copied) onRefused();
  };
  return (
    <>
      <button
        type="button"
        class="small"
        aria-label={state === 'copied' ? CARD.copied : name}
        onClick={press}
      >
        {state === 'copied' ? BUTTONS.copied : shown}
      </button>
      <span class={state === 'refused' ? 'hint' : 'off-screen'} role="status">
        {state === 'refused' ? CARD.copyByHand : state === 'copied' ? CARD.copied : ''}
      </span>
    </>
  );
}
