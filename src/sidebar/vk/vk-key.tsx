import { useId, useState } from 'preact/hooks';
import { KEY, PRIVACY } from './texts';

interface VkKeyProps {
  /** The server has a key; it never tells which. */
  readonly isKept: boolean;
  /** '' forgets it. */
  readonly onChange: (token: string) => void;
}

/** The key of VK's API: typed once, kept on the server for this person alone, forgotten by a press. */
export function VkKey({ isKept, onChange }: VkKeyProps) {
  const [token, setToken] = useState('');
  const id = useId();
  const keep = (event: Event) => {
    event.preventDefault();
    setToken('');
    if (token.trim() !== '') onChange(token.trim());
  };
  return (
    <>
      {isKept ? (
        <div class="field">
          <p class="hint">{KEY.kept}</p>
          <button type="button" class="link" onClick={() => onChange('')}>
            {KEY.forget}
          </button>
        </div>
      ) : (
        <form class="field" onSubmit={keep}>
          <div class="field-head">
            <label for={id}>{KEY.label}</label>
          </div>
          <input
            id={id}
            type="password"
            autocomplete="off"
            maxLength={5000}
            value={token}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
          <p class="hint" id={`${id}-hint`}>
            {KEY.hint}
          </p>
          <div class="row-of-buttons">
            <button type="submit">{KEY.keep}</button>
          </div>
        </form>
      )}
      <details class="section">
        <summary>{PRIVACY.summary}</summary>
        <p>{PRIVACY.asked}</p>
        <p>{PRIVACY.stored}</p>
      </details>
    </>
  );
}
