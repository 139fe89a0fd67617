import { useId, useState } from 'preact/hooks';
import { checkMended, type FindingCell } from '../../shared/mend';
import { ROLE_NAMES } from '../setup/texts';
import { MEND_CHOICES } from './mend-choices';
import { MEND } from './texts';

interface MendFormProps {
  readonly cell: FindingCell;
  readonly busy: boolean;
  readonly onWrite: (value: string, everywhere: boolean) => void;
}

/** The value of a cell, to be mended: typed, or chosen where the rules know a handful; checked before it is sent. */
export function MendForm({ cell, busy, onWrite }: MendFormProps) {
  const { role, header, value, same } = cell;
  const choices = MEND_CHOICES[role];
  const likely = cell.likely ?? [];
  const [text, setText] = useState(choices ? '' : value);
  const [everywhere, setEverywhere] = useState(false);
  const [fault, setFault] = useState('');
  const id = useId();
  const write = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = faultOf(cell, text, choices !== undefined);
    setFault(wrong);
    if (wrong === '') onWrite(text, everywhere);
  };
  const described = `${id}-fault`;
  return (
    <form class="mend-form" onSubmit={write}>
      <label for={id}>{header.trim() || ROLE_NAMES[role]}</label>
      {choices && <p class="hint">{MEND.now(value)}</p>}
      <div class="input-row">
        {choices ? (
          <select
            id={id}
            value={text}
            aria-describedby={described}
            aria-invalid={fault !== ''}
            onChange={(event) => setText(event.currentTarget.value)}
          >
            <option value="">{MEND.choose}</option>
            {likely.length > 0 && (
              <optgroup label={MEND.likely}>
                <Options choices={likely} chosen={text} />
              </optgroup>
            )}
            <Options choices={choices.filter((choice) => !likely.includes(choice))} chosen={text} />
          </select>
        ) : (
          <input
            id={id}
            type="text"
            style={{ flexBasis: `${roomFor(value)}ch` }}
            value={text}
            autocomplete="off"
            spellcheck={false}
            placeholder={MEND.empty}
            aria-describedby={described}
            aria-invalid={fault !== ''}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <button type="submit" aria-disabled={busy ? 'true' : undefined}>
          {busy ? MEND.writing : MEND.write}
        </button>
      </div>
      <p id={described} class="mend-fault" role="alert">
        {fault}
      </p>
      {same > 1 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.currentTarget.checked)}
          />
          <span>{MEND.everywhere(same)}</span>
        </label>
      )}
    </form>
  );
}

function Options({ choices, chosen }: { readonly choices: readonly string[]; readonly chosen: string }) {
  return (
    <>
      {choices.map((choice) => (
        <option key={choice} value={choice} selected={choice === chosen}>
          {choice}
        </option>
      ))}
    </>
  );
}

/** The longest number that stands beside the button; what is longer has a line of its own. */
const NUMBER_LENGTH = 13;

/** Characters that a field shows without scrolling. */
function roomFor(value: string): number {
  return Math.max(value.length, NUMBER_LENGTH) + 2;
}

/** '' when the text may be written. */
function faultOf({ role, value }: FindingCell, text: string, isChosen: boolean): string {
  if (isChosen && text === '') return MEND.chooseFirst;
  if (text.trim() === value.trim()) return MEND.same;
  return checkMended(role, text)?.text ?? '';
}
