import type { FoundLink } from '../../shared/findings';
import { CopyValue } from '../card/copy-value';
import { markedParts } from '../card/marked-parts';
import { MarkedText } from '../card/marked-text';
import { FOUND_LINK } from './texts';

/** A cell may hold anything: more than this is not a link any more. */
const SHOWN_LENGTH = 600;

/** The links that a finding is about: what is placed, the right one, and where they differ. */
export function FoundLinks({ links }: { readonly links: readonly FoundLink[] }) {
  return (
    <>
      {links.map(({ item, link, right, pieces }, index) => (
        // Links of one finding never change their order.
        <div key={index} class="found-link">
          <p class="found-item">{FOUND_LINK.item(item)}</p>
          {link !== '' && (
            <>
              <p class="value-name">{FOUND_LINK.placed}</p>
              <p class="value-text placed-text">
                <MarkedText parts={markedParts(link.slice(0, SHOWN_LENGTH), pieces)} tone="wrong" />
              </p>
            </>
          )}
          {right === '' ? (
            <p class="hint">{FOUND_LINK.noRight}</p>
          ) : (
            <CopyValue
              name={FOUND_LINK.right}
              text={right}
              against={link === '' ? undefined : link}
              copyName={link === '' ? FOUND_LINK.copy : FOUND_LINK.copyRight}
              copyText={link === '' ? FOUND_LINK.copy : FOUND_LINK.copyRight}
              link
            />
          )}
        </div>
      ))}
    </>
  );
}
