import type { Conflict } from '../../shared/collect';
import { SelectField } from '../ui/field';
import { COLLECT } from './texts';

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly onDecide: (id: string, choice: string) => void;
  readonly onTakeRight: () => void;
}

/** What only a person can decide: both versions of each, and a list of what may be done. */
export function ConflictList({ conflicts, onDecide, onTakeRight }: ConflictListProps) {
  if (conflicts.length === 0) return null;
  const easy = conflicts.filter(({ decision, right }) => decision === '' && right !== '').length;
  const open = conflicts.filter(({ decision }) => decision === '').length;
  return (
    <section>
      <h3>{COLLECT.conflicts(open)}</h3>
      <p class="hint">{COLLECT.conflictsHint}</p>
      {easy > 0 && (
        <button type="button" onClick={onTakeRight}>
          {COLLECT.takeRight(easy)}
        </button>
      )}
      {conflicts.map((conflict) => (
        <article key={conflict.id} class="conflict">
          <h4>{conflict.name || conflict.ogrn}</h4>
          <p>{conflict.title}</p>
          {conflict.versions.map(({ label, answers }) => (
            <dl key={label} class="version">
              <dt>{label}</dt>
              {answers.map(({ title, text }) => (
                <dd key={title}>
                  {title}: {text}
                </dd>
              ))}
            </dl>
          ))}
          <SelectField
            label={COLLECT.decision(conflict.name || conflict.ogrn)}
            value={conflict.decision}
            options={[{ value: '', text: COLLECT.undecided }, ...conflict.choices]}
            onChange={(choice) => onDecide(conflict.id, choice)}
          />
        </article>
      ))}
    </section>
  );
}
