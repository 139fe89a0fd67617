import type { Part } from './marked-parts';

interface MarkedTextProps {
  readonly parts: readonly Part[];
  readonly tone: 'wrong' | 'right' | 'differs';
}

/** A text with pieces underlined; blanks at the edges of a piece stay visible by the underline. */
export function MarkedText({ parts, tone }: MarkedTextProps) {
  return (
    <>
      {parts.map(({ text, marked }, index) =>
        // The parts of one text never change their order.
        marked ? (
          <mark key={index} class={`piece-${tone}`}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
