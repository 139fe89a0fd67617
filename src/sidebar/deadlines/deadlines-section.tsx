import type { SheetName } from '../../shared/setup';
import { SheetField } from '../setup/sheet-field';
import { ownSheetOf, type Store, sheetOf } from '../setup/store';
import { DEADLINES } from './texts';

interface DeadlinesSectionProps {
  readonly store: Store;
  readonly sheets: readonly SheetName[];
  readonly onSheet: (sheetId: number) => void;
  readonly onStart: (sheetId: number) => void;
}

/** Where deadlines start: the sheet of messages, and the button that counts. */
export function DeadlinesSection({ store, sheets, onSheet, onStart }: DeadlinesSectionProps) {
  const likely = sheets.find(({ name }) => /сообщени|обращени/i.test(name));
  const sheetId = ownSheetOf(store, 'deadlines') ?? likely?.id ?? sheetOf(store, 'deadlines');
  return (
    <details class="section">
      <summary>{DEADLINES.heading}</summary>
      <p class="hint">{DEADLINES.hint}</p>
      <SheetField label={DEADLINES.sheet} sheets={sheets} value={sheetId} onChange={onSheet} />
      <button type="button" onClick={() => onStart(sheetId)}>
        {DEADLINES.start}
      </button>
    </details>
  );
}
