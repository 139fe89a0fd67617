import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { NO_SHEET, type SheetName } from '../../shared/setup';
import { SelectField } from '../ui/field';
import { SheetField } from './sheet-field';
import type { ReadSheet } from './store';
import { dataRows, SETUP } from './texts';

interface SheetFormProps {
  readonly sheets: readonly SheetName[];
  readonly read: ReadSheet;
  /** The sheet that is chosen: another than that read, while it is on its way. */
  readonly sheetId: number;
  readonly onSheet: (sheetId: number) => void;
  readonly onDirectory: (sheetId: number) => void;
  readonly onHeaderRow: (row: number) => void;
}

/** Which sheet, where its header is, and where the IDs are. */
export function SheetForm({ sheets, read, sheetId, onSheet, onDirectory, onHeaderRow }: SheetFormProps) {
  const { register, directory } = read;
  const others = sheets
    .filter(({ id }) => id !== register.sheetId)
    .map(({ id, name }) => ({ value: String(id), text: name }));
  return (
    <>
      <SheetField
        label={SETUP.sheet}
        sheets={sheets}
        value={sheetId}
        onChange={onSheet}
        hint={register.headerRow > 0 ? dataRows(register.rows) : undefined}
      />
      {others.length > 0 && (
        <SelectField
          label={SETUP.directory}
          value={String(directory?.sheetId ?? NO_SHEET)}
          options={[{ value: String(NO_SHEET), text: SETUP.noDirectory }, ...others]}
          onChange={(value) => onDirectory(Number(value))}
        />
      )}
      <HeaderRowField row={register.headerRow} onChange={onHeaderRow} />
    </>
  );
}

function HeaderRowField({
  row,
  onChange,
}: {
  readonly row: number;
  readonly onChange: (row: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  // Before the paint: it must not take away what is typed at once.
  useLayoutEffect(() => setTyped(row > 0 ? String(row) : ''), [row]);
  const commit = () => {
    const wanted = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0;
    if (wanted !== row) onChange(wanted);
    else setTyped(row > 0 ? String(row) : '');
  };
  return (
    <div class="field field-inline">
      <label for={id}>{SETUP.headerRow}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={6}
        value={typed}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <span class="hint" id={`${id}-hint`}>
        {SETUP.headerRowHint}
      </span>
    </div>
  );
}
