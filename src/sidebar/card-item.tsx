import { useRef } from 'preact/hooks';
import type { CardItem as Item } from '../shared/contract';
import { CopyButton } from './copy-button';
import { Notice } from './notice';
import { QrCode } from './qr-code';
import { isOpenable } from './safe-link';
import { BUTTONS, CARD } from './texts';

/** One menu item to be made in VK: cover, name, link, each with its copy button, and a code for the phone. */
export function CardItem({ item, place }: { readonly item: Item; readonly place: number }) {
  return (
    <li class="item">
      <h4>{CARD.itemHeading(place, item.title)}</h4>
      <Value name={CARD.cover} text={item.cover} copyName={CARD.copyCover} />
      <Value
        name={CARD.menuName}
        note={CARD.length(item.menuName.length)}
        text={item.menuName}
        copyName={CARD.copyName}
      />
      {item.link === '' ? (
        <Notice tone="error">
          <p>{item.missing}</p>
        </Notice>
      ) : (
        <>
          <Value name={CARD.link} text={item.link} copyName={CARD.copyLink} link />
          <Code item={item} />
        </>
      )}
    </li>
  );
}

interface ValueProps {
  readonly name: string;
  readonly note?: string;
  readonly text: string;
  readonly copyName: string;
  readonly link?: boolean;
}

function Value({ name, note, text, copyName, link = false }: ValueProps) {
  const output = useRef<HTMLElement>(null);
  if (text === '') return null;
  return (
    <div class={link ? 'value' : 'value value-short'}>
      <p class="value-name">
        <span>{name}</span>
        {note && <span>{note}</span>}
      </p>
      <p class="value-text" ref={output as never}>
        {text}
      </p>
      <div class="row-of-buttons">
        <CopyButton text={text} name={copyName} onRefused={() => selectText(output.current)} />
        {link && isOpenable(text) && (
          <a href={text} target="_blank" rel="noopener noreferrer" aria-label={CARD.openLink}>
            {BUTTONS.open}
          </a>
        )}
      </div>
    </div>
  );
}

function Code({ item }: { readonly item: Item }) {
  const code = <QrCode text={item.link} name={CARD.qrName(item.title)} />;
  if (item.phoneOnly) {
    return (
      <>
        <p class="hint">{CARD.phoneOnly}</p>
        {code}
      </>
    );
  }
  return (
    <details class="section">
      <summary>{CARD.qr}</summary>
      {code}
    </details>
  );
}

function selectText(element: HTMLElement | null): void {
  if (element) window.getSelection()?.selectAllChildren(element);
}
