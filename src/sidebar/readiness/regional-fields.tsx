import { useId } from 'preact/hooks';
import type { RegionalContact } from '../../shared/readiness';
import { REGIONAL } from './texts';

const FIELDS: readonly (keyof RegionalContact)[] = ['name', 'phone', 'email', 'applyTo', 'page'];

interface RegionalFieldsProps {
  readonly contact: RegionalContact;
  readonly onChange: (contact: RegionalContact) => void;
}

/** Whom people are to ask in the region, and where their applications go. */
export function RegionalFields({ contact, onChange }: RegionalFieldsProps) {
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={`${id}-hint`}>
      <legend>{REGIONAL.heading}</legend>
      <p class="hint" id={`${id}-hint`}>
        {REGIONAL.hint}
      </p>
      {FIELDS.map((key) => (
        <div class="field" key={key}>
          <label for={`${id}-${key}`}>{REGIONAL[key]}</label>
          <input
            id={`${id}-${key}`}
            type="text"
            value={contact[key]}
            onInput={(event) => onChange({ ...contact, [key]: event.currentTarget.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Without spaces at the edges, as it is kept. */
export function trimmed({ name, phone, email, applyTo, page }: RegionalContact): RegionalContact {
  return {
    name: name.trim(),
    phone: phone.trim(),
    email: email.trim(),
    applyTo: applyTo.trim(),
    page: page.trim(),
  };
}
