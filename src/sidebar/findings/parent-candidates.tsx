import { useId, useState } from 'preact/hooks';
import type { Question } from '../../shared/decisions';
import { choiceText } from '../decisions/choice-text';
import { CANDIDATES, MEND } from './texts';

interface ParentCandidatesProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly onDecide: (choice: string) => void;
}

/** Whom of the sheet a parent's name may mean: chosen once for all rows that hold it. */
export function ParentCandidates({ question, busy, onDecide }: ParentCandidatesProps) {
  const [choice, setChoice] = useState('');
  const [fault, setFault] = useState('');
  const id = useId();
  const decide = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setFault(choice === '' ? MEND.chooseFirst : '');
    if (choice !== '') onDecide(choice);
  };
  return (
    <form class="mend-form" onSubmit={decide}>
      <label for={id}>{CANDIDATES.label}</label>
      <select
        id={id}
        value={choice}
        aria-describedby={`${id}-fault ${id}-hint`}
        aria-invalid={fault !== ''}
        onChange={(event) => setChoice(event.currentTarget.value)}
      >
        <option value="">{MEND.choose}</option>
        {question.choices.map((one) => (
          <option key={one} value={one} selected={one === choice}>
            {choiceText(one)}
          </option>
        ))}
      </select>
      <p id={`${id}-fault`} class="mend-fault" role="alert">
        {fault}
      </p>
      <p id={`${id}-hint`} class="hint">
        {CANDIDATES.hint}
      </p>
      <div class="row-of-buttons">
        <button type="submit" class="small" aria-disabled={busy ? 'true' : undefined}>
          {CANDIDATES.apply(question.rows)}
        </button>
      </div>
    </form>
  );
}
