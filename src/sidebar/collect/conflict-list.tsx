import type { Conflict, ConflictVersion } from '../../shared/collect';
import { differingParts, type Part } from '../card/marked-parts';
import { MarkedText } from '../card/marked-text';
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
          {conflict.versions.map((version) => (
            <Version key={version.label} version={version} versions={conflict.versions} />
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

type Answer = ConflictVersion['answers'][number];

/** One side: what differs first, marked; the rest of the answer is folded away. */
function Version({
  version,
  versions,
}: {
  readonly version: ConflictVersion;
  readonly versions: readonly ConflictVersion[];
}) {
  const { label, answers, clean } = version;
  const tone = clean === null ? 'differs' : clean ? 'right' : 'wrong';
  const differing = answers.filter(({ differs }) => differs);
  const shown = differing.length > 0 ? differing : answers;
  const rest = differing.length > 0 ? answers.filter(({ differs }) => !differs) : [];
  const others = versions.filter((one) => one !== version).flatMap((one) => one.answers);
  return (
    <div class="version">
      <dl>
        <dt>{label}</dt>
        {clean !== null && <dd class="hint">{COLLECT.clean(clean)}</dd>}
        {shown.map((answer) => (
          <dd key={answer.title}>
            {answer.title}: <MarkedText parts={partsOf(answer, others)} tone={tone} />
          </dd>
        ))}
      </dl>
      {rest.length > 0 && (
        <details>
          <summary>{COLLECT.rest(rest.length)}</summary>
          <ul>
            {rest.map(({ title, text }) => (
              <li key={title}>
                {title}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Two links are marked where they differ; words, and links with nothing in common, as a whole. */
function partsOf({ title, text, differs }: Answer, others: readonly Answer[]): readonly Part[] {
  if (!differs) return [{ text, marked: false }];
  const other = others.find((one) => one.title === title && one.text !== text);
  const parts = other === undefined ? [] : differingParts(text, other.text);
  return parts.some(({ marked }) => marked) ? parts : [{ text, marked: true }];
}
