import type { CardItem as Item } from '../../shared/card';
import { LinkedText } from '../ui/linked-text';
import { Notice } from '../ui/notice';
import { CopyValue } from './copy-value';
import { PlacedLinks } from './placed-links';
import { QrCode } from './qr-code';
import { CARD, PLACED_LINK } from './texts';

/** One menu item to be made in VK: cover, name, link, each with its copy button, and a code for the phone. */
export function CardItem({ item, position }: { readonly item: Item; readonly position: number }) {
  return (
    <li class="item">
      <h4>{CARD.itemHeading(position, item.title)}</h4>
      <CopyValue name={CARD.cover} text={item.cover} copyName={CARD.copyCover} />
      {item.cover === '' && (
        <p class="value-name">
          <span>{CARD.cover}</span>
        </p>
      )}
      <p class="hint">
        <LinkedText text={item.coverHint} />
      </p>
      <CopyValue
        name={CARD.menuName}
        note={CARD.length(item.menuName.length)}
        text={item.menuName}
        copyName={CARD.copyName}
      />
      <PlacedLinks item={item} />
      {item.link === '' ? (
        <Notice tone="error">
          <p>{item.missing}</p>
        </Notice>
      ) : (
        <>
          <CopyValue
            name={item.placed.length > 0 ? PLACED_LINK.due : CARD.link}
            text={item.link}
            against={item.placed.length === 1 ? item.placed[0]?.link : undefined}
            copyName={CARD.copyLink}
            link
          />
          {item.linkHint !== '' && (
            <p class="hint">
              <LinkedText text={item.linkHint} />
            </p>
          )}
          <p class="opens">
            <b>{CARD.opens}</b> {item.opens}
          </p>
          <Code item={item} />
        </>
      )}
    </li>
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
