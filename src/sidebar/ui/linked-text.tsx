import { OFFICIAL_ADDRESSES } from '../../core/pos/official-materials';

const ADDRESS = new RegExp(`(${OFFICIAL_ADDRESSES.map((one) => one.replace(/[.?]/g, '\\$&')).join('|')})`);

/** A text whose official addresses open in a new tab; any other address stays text, whoever wrote it. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part, index) =>
        // The parts of one text never change their order.
        OFFICIAL_ADDRESSES.includes(part) ? (
          <a key={index} class="address" href={part} target="_blank" rel="noopener noreferrer">
            {part.replace('https://', '')}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
