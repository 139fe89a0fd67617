import { useState } from 'preact/hooks';
import type { Overview } from '../../shared/overview';
import { SheetField } from '../setup/sheet-field';
import { DEADLINES } from './texts';

interface DeadlinesSectionProps {
  readonly overview: Overview;
  readonly onStart: (sheetId: number) => void;
}

/** Where deadlines start: the sheet of messages, and the button that counts. */
export function DeadlinesSection({ overview, onStart }: DeadlinesSectionProps) {
  const likely = overview.sheets.find(({ name }) => /сообщени|обращени/i.test(name));
  const [sheetId, setSheetId] = useState(likely?.id ?? overview.register.sheetId);
  return (
    <details class="section">
      <summary>{DEADLINES.heading}</summary>
      <p class="hint">{DEADLINES.hint}</p>
      <SheetField label={DEADLINES.sheet} sheets={overview.sheets} value={sheetId} onChange={setSheetId} />
      <button type="button" onClick={() => onStart(sheetId)}>
        {DEADLINES.start}
      </button>
    </details>
  );
}
