import { useState } from 'preact/hooks';
import { columnLetters } from '../../core/cells/column-letters';
import type { AuditPreview, PlacedChoice } from '../../shared/audit';
import { SETUP } from '../setup/texts';
import { SelectField } from '../ui/field';
import { choiceOfDraft, draftOf, isChanged, type MenuItemWord, withWord } from './placed-choice';
import { PLACED } from './texts';

interface PlacedColumnsProps {
  readonly preview: AuditPreview;
  readonly onChoose: (choice: PlacedChoice) => void;
}

const WORDS: readonly { readonly value: MenuItemWord; readonly text: string }[] = [
  { value: 'form', text: PLACED.items.form },
  { value: 'poll', text: PLACED.items.poll },
  { value: 'app', text: PLACED.items.app },
  { value: 'any', text: PLACED.any },
  { value: 'none', text: PLACED.none },
];

/** Which columns hold placed links, and for which menu item; several changes are kept by one press. */
export function PlacedColumns({ preview, onChoose }: PlacedColumnsProps) {
  const [draft, setDraft] = useState(() => draftOf(preview));
  const [added, setAdded] = useState('');
  const { headers } = preview.reading;
  const nameOf = (column: number) => {
    const header = headers.find((one) => one.column === column)?.header.trim();
    return `${columnLetters(column)}: ${header || SETUP.noHeader}`;
  };
  const taken = new Map(preview.columns.map((one) => [one.column, one]));
  const others = headers.filter(({ column }) => !draft.some((one) => one.column === column));
  const add = (value: string) => {
    if (value === '') return;
    setDraft(withWord(draft, Number(value), 'any'));
    setAdded(nameOf(Number(value)));
  };
  return (
    <details class="section" open={preview.columns.length === 0}>
      <summary>{PLACED.summary(preview.columns.length)}</summary>
      {draft.map(({ column, word }) => {
        const known = taken.get(column);
        return (
          <SelectField
            key={column}
            label={nameOf(column)}
            value={word}
            options={WORDS}
            onChange={(value) => setDraft(withWord(draft, column, value as MenuItemWord))}
            hint={known?.chosen ? PLACED.chosen : known?.why}
          />
        );
      })}
      <SelectField
        label={PLACED.add}
        value=""
        options={[
          { value: '', text: PLACED.addPrompt },
          ...others.map(({ column }) => ({ value: String(column), text: nameOf(column) })),
        ]}
        onChange={add}
      />
      <p class="off-screen" role="status">
        {added && PLACED.added(added)}
      </p>
      <div class="row-of-buttons">
        {isChanged(draft, preview) && (
          <button type="button" onClick={() => onChoose(choiceOfDraft(draft))}>
            {PLACED.apply}
          </button>
        )}
        {preview.columns.some(({ chosen }) => chosen) && (
          <button type="button" onClick={() => onChoose(null)}>
            {PLACED.automatic}
          </button>
        )}
      </div>
    </details>
  );
}
