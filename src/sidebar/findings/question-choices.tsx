import { useId } from 'preact/hooks';
import type { Question } from '../../shared/decisions';
import { CANDIDATES } from './texts';

interface QuestionChoicesProps {
  readonly question: Question;
  readonly busy: boolean;
  readonly onDecide: (choice: string) => void;
}

/** What a finding's value may mean, the likeliest first: one press decides it for all rows that hold it. */
export function QuestionChoices({ question, busy, onDecide }: QuestionChoicesProps) {
  const { title, value, rows, choices } = question;
  const id = useId();
  return (
    <fieldset class="candidates" aria-describedby={`${id}-hint`}>
      <legend>{CANDIDATES.label(title, value)}</legend>
      <p id={`${id}-hint`} class="hint">
        {CANDIDATES.hint(rows)}
      </p>
      <ul>
        {choices.map((choice) => (
          <li key={choice}>
            <button
              type="button"
              aria-disabled={busy ? 'true' : undefined}
              onClick={() => {
                if (!busy) onDecide(choice);
              }}
            >
              {choice}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
