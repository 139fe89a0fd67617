import { useRef } from 'preact/hooks';
import { groupBy } from '../../core/multimap';
import type { PosRequest } from '../../shared/requests';
import { CopyButton } from '../card/copy-button';
import { HAND_OUT } from './texts';

/** The texts to send, by kind and folded: each is copied from here, its mark stands on the sheet. */
export function RequestList({ requests }: { readonly requests: readonly PosRequest[] }) {
  return (
    <>
      {Array.from(groupBy(requests, ({ title }) => title)).map(([title, list]) => (
        <details key={title} class="section">
          <summary>{HAND_OUT.request(title, list.length)}</summary>
          {list.map((request) => (
            <RequestText key={request.to} request={request} />
          ))}
        </details>
      ))}
    </>
  );
}

function RequestText({ request }: { readonly request: PosRequest }) {
  const letter = useRef<HTMLParagraphElement>(null);
  const { title, to, rows, text } = request;
  const select = () => {
    if (letter.current) window.getSelection()?.selectAllChildren(letter.current);
  };
  return (
    <details class="request">
      <summary>{HAND_OUT.request(to, rows.length)}</summary>
      <p class="value-text letter" ref={letter}>
        {text}
      </p>
      <CopyButton text={text} name={HAND_OUT.copyRequest(title, to)} onRefused={select} />
    </details>
  );
}
