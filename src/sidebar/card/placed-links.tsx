import type { CardItem, PlacedLink } from '../../shared/card';
import { CopyValue } from './copy-value';
import { FindingsList } from './findings-list';
import { markedParts } from './marked-parts';
import { MarkedText } from './marked-text';
import { PLACED_LINK } from './texts';

/** A cell may hold anything: more than this is not a link any more. */
const SHOWN_LENGTH = 600;

/** What is placed at a menu item now: each link with what is wrong with it. The right one follows below. */
export function PlacedLinks({ item }: { readonly item: CardItem }) {
  const { placed } = item;
  return (
    <>
      {placed.map((one, index) => (
        // Links of one item never change their order.
        <div key={index} class="placed">
          {one.link === item.link ? (
            <Right text={PLACED_LINK.same} />
          ) : (
            <Placed
              placed={one}
              name={placed.length > 1 ? PLACED_LINK.of(index + 1, placed.length) : PLACED_LINK.heading}
            />
          )}
          {one.findings.length > 0 && <FindingsList findings={one.findings} />}
          <Due placed={one} item={item} />
        </div>
      ))}
    </>
  );
}

function Placed({ placed, name }: { readonly placed: PlacedLink; readonly name: string }) {
  const { link } = placed;
  const parts = markedParts(link.slice(0, SHOWN_LENGTH), placed.pieces);
  return (
    <>
      <p class="value-name">{name}</p>
      <p class="value-text placed-text">
        <MarkedText parts={parts} tone="wrong" />
        {link.length > SHOWN_LENGTH && (
          <span class="hint"> {PLACED_LINK.cut(link.length - SHOWN_LENGTH)}</span>
        )}
      </p>
      {parts.some(({ marked }) => marked) && <p class="hint">{PLACED_LINK.marked}</p>}
      {isRight(placed) && <Right text={PLACED_LINK.right} />}
    </>
  );
}

/** A right link of its own, where it is not the item's, which follows anyway. */
function Due({ placed, item }: { readonly placed: PlacedLink; readonly item: CardItem }) {
  const { link, right } = placed;
  if (right === '' && item.link === '' && !isRight(placed)) return <p class="hint">{PLACED_LINK.noRight}</p>;
  if (right === '' || right === link || right === item.link) return null;
  return (
    <CopyValue name={PLACED_LINK.due} text={right} against={link} copyName={PLACED_LINK.copyRight} link />
  );
}

function Right({ text }: { readonly text: string }) {
  return (
    <p class="badge">
      <span aria-hidden="true">✓</span> {text}
    </p>
  );
}

// Notes leave a link right.
function isRight({ findings }: PlacedLink): boolean {
  return findings.every(({ severity }) => severity === 'note');
}
