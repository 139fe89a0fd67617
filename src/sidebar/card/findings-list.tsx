import { SEVERITY_NAMES } from '../../core/findings/severity-names';
import type { Card } from '../../shared/card';
import { LinkedText } from '../ui/linked-text';
import { FINDINGS } from '../ui/texts';

/** Findings of one row or of one link: how serious, what, and what to do. */
export function FindingsList({ findings }: { readonly findings: Card['findings'] }) {
  return (
    <ul class="card-findings">
      {findings.map(({ severity, text, fix }) => (
        <li key={text} class={`group-${severity}`}>
          <p>
            <span class="group-severity">{SEVERITY_NAMES[severity]}</span> {text}
          </p>
          {fix !== '' && (
            <p class="fix">
              <b>{FINDINGS.fix}</b> <LinkedText text={fix} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
