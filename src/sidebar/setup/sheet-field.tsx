import type { Overview } from '../../shared/overview';
import { SelectField } from '../ui/field';
import { sheetOption } from './texts';

interface SheetFieldProps {
  readonly label: string;
  readonly sheets: Overview['sheets'];
  readonly value: number;
  readonly onChange: (sheetId: number) => void;
  /** Below the list. */
  readonly hint?: string | undefined;
}

/** A list of the document's sheets, each with how many rows it has. */
export function SheetField({ label, sheets, value, onChange, hint }: SheetFieldProps) {
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={sheets.map(({ id, name, rows }) => ({ value: String(id), text: sheetOption(name, rows) }))}
      onChange={(chosen) => onChange(Number(chosen))}
      hint={hint}
    />
  );
}
