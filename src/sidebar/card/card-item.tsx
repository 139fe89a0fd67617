import type { CardItem as Item } from '../../shared/card';
import { PLACED_LINK } from '../audit/audit-texts';
import { PlacedLinks } from '../audit/placed-links';
import { CARD } from '../texts';
import { CopyValue } from '../ui/copy-value';
import { Notice } from '../ui/notice';
import { QrCode } from './qr-code';

/** One menu item to be made in VK: cover, name, link, each with its copy button, and a code for the phone. */
export function CardItem({ item, place }: { readonly item: Item; readonly place: number }) {
  return (
    <li class="item">
      <h4>{CARD.itemHeading(place, item.title)}</h4>
      <CopyValue name={CARD.cover} text={item.cover} copyName={CARD.copyCover} />
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
