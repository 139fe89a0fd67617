import { useRef } from 'preact/hooks';
import { CopyButton } from './copy-button';
import { differingParts } from './marked-parts';
import { MarkedText } from './marked-text';
import { isOpenable } from './safe-link';
import { BUTTONS, CARD, PLACED_LINK } from './texts';

interface CopyValueProps {
  readonly name: string;
  readonly note?: string;
  readonly text: string;
  readonly copyName: string;
  /** What the button shows, where the word alone would not do. */
  readonly copyText?: string;
  readonly link?: boolean;
  /** The link that is placed now: what differs from it is marked. */
  readonly against?: string | undefined;
}

/** A value to be pasted elsewhere, with its copy button; nothing when it is empty. */
export function CopyValue({ name, note, text, copyName, copyText, link = false, against }: CopyValueProps) {
  const output = useRef<HTMLParagraphElement>(null);
  if (text === '') return null;
  const parts = against === undefined ? [] : differingParts(text, against);
  return (
    <div class={link ? 'value' : 'value value-short'}>
      <p class="value-name">
        <span>{name}</span>
        {note && <span>{note}</span>}
      </p>
      <p class="value-text" ref={output}>
        {parts.length > 0 ? <MarkedText parts={parts} tone="right" /> : text}
      </p>
      {parts.some(({ marked }) => marked) && <p class="hint">{PLACED_LINK.markedRight}</p>}
      <div class="row-of-buttons">
        <CopyButton
          text={text}
          name={copyName}
          shown={copyText}
          onRefused={() => selectText(output.current)}
        />
        {link && isOpenable(text) && (
          <a href={text} target="_blank" rel="noopener noreferrer" aria-label={CARD.openLink}>
            {BUTTONS.open}
          </a>
        )}
      </div>
    </div>
  );
}

function selectText(element: HTMLElement | null): void {
  if (element) window.getSelection()?.selectAllChildren(element);
}
