import { useEffect, useId, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { SheetName } from '../../shared/setup';
import { SheetField } from '../setup/sheet-field';
import { Trouble } from '../ui/notice';
import { RowWords } from '../ui/row-words';
import { SEARCH } from './texts';

interface CardSearchProps {
  readonly sheetId: number;
  readonly sheets: readonly SheetName[];
  readonly onSheet: (sheetId: number) => void;
  readonly found: Lookup;
  readonly dispatchFound: (event: LookupEvent) => void;
  readonly openCard: (row: number) => void;
  readonly follows: boolean;
  readonly onFollow: (follows: boolean) => void;
  /** The field, for those who lead to it. */
  readonly field: { readonly current: HTMLInputElement | null };
}

/** Finds an organisation by its name or OGRN, or lets the card follow what is selected in the sheet. */
export function CardSearch(props: CardSearchProps) {
  const { sheetId, sheets, onSheet, found, dispatchFound, openCard, follows, onFollow, field } = props;
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const look = (event: Event) => {
    event.preventDefault();
    const search = text.trim();
    setOpen(search !== '');
    if (search !== '')
      dispatchFound({ type: 'ask', call: { name: 'findCards', request: { sheetId, search } } });
  };
  // The pressed row goes away with the list: the focus stays with the search.
  const choose = (row: number) => {
    field.current?.focus();
    setOpen(false);
    openCard(row);
  };
  const { reply } = found;
  const answered = reply?.name === 'findCards' && reply.answer.ok ? reply.answer.value : null;
  const [only] = answered?.rows ?? [];
  // One organisation is the one that was meant.
  useEffect(() => {
    if (isOpen && answered?.total === 1 && only) choose(only.row);
  }, [reply]);
  return (
    <search class="card-search">
      <form onSubmit={look}>
        <label for={id}>{SEARCH.label}</label>
        <div class="input-row">
          <input
            id={id}
            ref={field}
            type="search"
            value={text}
            maxLength={200}
            onInput={(event) => {
              setText(event.currentTarget.value);
              if (event.currentTarget.value === '') setOpen(false);
            }}
          />
          <button type="submit">{SEARCH.button}</button>
        </div>
      </form>
      <label class="choice">
        <input
          type="checkbox"
          checked={follows}
          onChange={(event) => onFollow(event.currentTarget.checked)}
        />
        <span>{SEARCH.follow}</span>
      </label>
      {sheets.length > 1 && (
        <details class="section card-sheet">
          <summary>{SEARCH.ofSheet(sheets.find(({ id }) => id === sheetId)?.name ?? '')}</summary>
          <SheetField label={SEARCH.sheet} sheets={sheets} value={sheetId} onChange={onSheet} />
        </details>
      )}
      <Trouble
        waiting={found}
        onRetry={() => dispatchFound({ type: 'retry' })}
        onWait={() => dispatchFound({ type: 'wait' })}
        onLeave={() => dispatchFound({ type: 'leave' })}
      />
      <p class="hint" role="status">
        {isAsking(found)
          ? SEARCH.looking
          : isOpen && answered
            ? SEARCH.found(answered.total, answered.rows.length)
            : ''}
      </p>
      {isOpen && answered && !isAsking(found) && answered.rows.length > 0 && (
        <ul class="rows">
          {answered.rows.map((row) => (
            <li key={row.row}>
              <button type="button" class="row-button" onClick={() => choose(row.row)}>
                <RowWords row={row} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
