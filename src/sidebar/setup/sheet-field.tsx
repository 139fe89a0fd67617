import type { Overview } from '../../shared/overview';
import { SelectField } from '../ui/field';

interface SheetFieldProps {
  readonly label: string;
  readonly sheets: Overview['sheets'];
  readonly value: number;
  readonly onChange: (sheetId: number) => void;
  /** Below the list. */
  readonly hint?: string | undefined;
}

/** A list of the document's sheets by name: to count their rows would be a call to Google for each. */
export function SheetField({ label, sheets, value, onChange, hint }: SheetFieldProps) {
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={sheets.map(({ id, name }) => ({ value: String(id), text: name }))}
      onChange={(chosen) => onChange(Number(chosen))}
      hint={hint}
    />
  );
}
