import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** Next to the label, on the right. */
  readonly badge?: ComponentChildren;
  /** Below the list. */
  readonly hint?: ComponentChildren;
}

const LONGEST_OPTION = 70;

/** A list with its label above; long option texts are cut, since the browser's own list cannot wrap them. */
export function SelectField({ label, value, options, onChange, badge, hint }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        {badge}
      </div>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {cut(option.text)}
          </option>
        ))}
      </select>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_OPTION ? `${line.slice(0, LONGEST_OPTION - 1)}…` : line;
}
