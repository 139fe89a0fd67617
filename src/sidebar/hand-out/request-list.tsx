import { useRef } from 'preact/hooks';
import type { PosRequest } from '../../shared/requests';
import { CopyButton } from '../card/copy-button';
import { HAND_OUT } from './texts';

/** The texts to send, folded: each is copied from here, its mark stands on the sheet. */
export function RequestList({ requests }: { readonly requests: readonly PosRequest[] }) {
  return (
    <>
      {requests.map((request) => (
        <RequestText key={request.title} request={request} />
      ))}
    </>
  );
}

function RequestText({ request }: { readonly request: PosRequest }) {
  const letter = useRef<HTMLParagraphElement>(null);
  const { title, rows, text } = request;
  const select = () => {
    if (letter.current) window.getSelection()?.selectAllChildren(letter.current);
  };
  return (
    <details class="section">
      <summary>{HAND_OUT.request(title, rows.length)}</summary>
      <p class="value-text letter" ref={letter}>
        {text}
      </p>
      <CopyButton text={text} name={HAND_OUT.copyRequest(title)} onRefused={select} />
    </details>
  );
}
