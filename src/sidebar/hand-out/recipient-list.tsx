import type { RecipientSheet } from '../../shared/hand-out';
import { NO_SHEET } from '../../shared/setup';
import { HAND_OUT } from './texts';

interface RecipientListProps {
  readonly recipients: readonly RecipientSheet[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Sheets to hand out, each with a box to tick; all or none by one press. */
export function RecipientList({ recipients, chosen, onChange }: RecipientListProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset class="choices">
      <legend>{HAND_OUT.recipients}</legend>
      <p>
        <button type="button" class="link" onClick={() => onChange(new Set(recipients.map(({ id }) => id)))}>
          {HAND_OUT.all}
        </button>{' '}
        <button type="button" class="link" onClick={() => onChange(new Set())}>
          {HAND_OUT.none}
        </button>
      </p>
      {recipients.map((recipient) => (
        <label key={recipient.id} class="choice">
          <input type="checkbox" checked={chosen.has(recipient.id)} onChange={() => toggle(recipient.id)} />
          <span>
            {recipient.title}
            <span class="hint">{details(recipient)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function details({ rows, ready, sheetId, sheetName, title, answered }: RecipientSheet): string {
  const sheet = sheetId === NO_SHEET ? HAND_OUT.fresh : sheetName === title ? '' : HAND_OUT.known(sheetName);
  const answers = answered > 0 ? HAND_OUT.answered(answered) : '';
  return [HAND_OUT.recipient(rows, ready), sheet, answers].filter((part) => part !== '').join(', ');
}
