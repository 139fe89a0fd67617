import type { LinkSample } from '../../shared/fill';
import { RowWords } from '../ui/row-words';
import { SAMPLES } from './texts';

interface LinkSamplesProps {
  readonly samples: readonly LinkSample[];
  /** Opens the card: the links of whatever row is selected. */
  readonly onCard: () => void;
}

/** What the links will look like, before anything is written: a few rows, and the way to any other. */
export function LinkSamples({ samples, onCard }: LinkSamplesProps) {
  if (samples.length === 0) return null;
  return (
    <details class="section">
      <summary>{SAMPLES.heading}</summary>
      <ul class="rows">
        {samples.map(({ row, name, source, links }) => (
          <li key={row} class="sample">
            <RowWords row={{ row, name, text: source }} />
            {links.map(({ header, link, is }) => (
              <div key={header}>
                <p class="value-name">{header}</p>
                {is === 'kept' && <p class="hint">{SAMPLES.kept}</p>}
                {is === 'lacking' ? (
                  <p class="hint">{SAMPLES.lacking(link)}</p>
                ) : (
                  <p class="value-text">{link}</p>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={onCard}>
        {SAMPLES.card}
      </button>
    </details>
  );
}
