import { useRef } from 'preact/hooks';
import { isAsking } from '../../run/call';
import { type Lookup, type LookupEvent, sheetOf } from '../../run/lookup-reducer';
import type { Card } from '../../shared/card';
import type { SheetName } from '../../shared/setup';
import { LinkedText } from '../ui/linked-text';
import { Notice, Trouble } from '../ui/notice';
import { FINDINGS } from '../ui/texts';
import { unbroken } from '../ui/unbroken';
import { CardItem } from './card-item';
import { CardSearch } from './card-search';
import { FindingsList } from './findings-list';
import { isOpenable } from './safe-link';
import { BUTTONS, CARD, SEARCH, showRow } from './texts';

interface CardScreenProps {
  /** The sheet of the register, where organisations are looked for. */
  readonly sheetId: number;
  readonly sheets: readonly SheetName[];
  readonly onSheet: (sheetId: number) => void;
  readonly found: Lookup;
  readonly dispatchFound: (event: LookupEvent) => void;
  readonly follows: boolean;
  readonly onFollow: (follows: boolean) => void;
  readonly card: Lookup;
  readonly dispatchCard: (event: LookupEvent) => void;
  readonly openCard: (row: number) => void;
  readonly selection: Lookup;
  readonly dispatchSelection: (event: LookupEvent) => void;
  readonly selectRow: (row: number, sheetId: number) => void;
}

/** «Карточка»: what to paste into VK for one organisation, in order. */
export function CardScreen(props: CardScreenProps) {
  const { sheetId, card, dispatchCard, openCard, selection, dispatchSelection, selectRow } = props;
  const answered = card.reply?.name === 'getCard' && card.reply.answer.ok ? card.reply.answer.value : null;
  // A card of the sheet that was worked on before would pass for one of this sheet.
  const shown = sheetOf(card) === sheetId ? answered : null;
  const loading = isAsking(card);
  const nobody = card.failure?.code === 'no-organisation' ? card.failure : null;
  const search = useRef<HTMLInputElement>(null);
  return (
    <>
      {[
        ...(nobody ? [] : [{ key: 'card', waiting: card, dispatch: dispatchCard }]),
        { key: 'selection', waiting: selection, dispatch: dispatchSelection },
      ].map(({ key, waiting, dispatch }) => (
        <Trouble
          key={key}
          waiting={waiting}
          onRetry={() => dispatch({ type: 'retry' })}
          onWait={() => dispatch({ type: 'wait' })}
          onLeave={() => dispatch({ type: 'leave' })}
        />
      ))}
      <CardSearch
        sheetId={sheetId}
        sheets={props.sheets}
        onSheet={props.onSheet}
        found={props.found}
        dispatchFound={props.dispatchFound}
        openCard={openCard}
        follows={props.follows}
        onFollow={props.onFollow}
        field={search}
      />
      {/* Nothing has failed: a header or an empty row is selected. */}
      <div role="status">
        {nobody && (
          <Notice tone="info">
            <p>{nobody.text}</p>
            <button type="button" onClick={() => search.current?.focus()}>
              {SEARCH.offer}
            </button>
          </Notice>
        )}
      </div>
      {/* Over a card it is only read out: a line that comes and goes would move what a person reads. */}
      <p class={shown ? 'off-screen' : 'hint loading-line'} role="status">
        {loading ? CARD.loading : ''}
      </p>
      {shown ? (
        <Content card={shown} selectRow={(row) => selectRow(row, sheetId)} />
      ) : (
        !loading && !nobody && <p>{CARD.empty}</p>
      )}
      <div class="footer footer-line">
        {shown && <Steps card={shown} openCard={openCard} />}
        <button
          type="button"
          class={shown ? 'small' : 'primary'}
          aria-label={shown ? BUTTONS.ofSelectedWhole : undefined}
          title={shown ? BUTTONS.ofSelectedWhole : undefined}
          onClick={() => openCard(0)}
        >
          {shown ? BUTTONS.ofSelected : BUTTONS.cardOfSelected}
        </button>
      </div>
    </>
  );
}

function Steps({ card, openCard }: { readonly card: Card; readonly openCard: (row: number) => void }) {
  return (
    <div class="steps">
      <Step text={BUTTONS.previous} sign="←" row={card.previousRow} openCard={openCard} />
      <span class="hint">{CARD.position(card.position, card.total)}</span>
      <Step text={BUTTONS.next} sign="→" row={card.nextRow} openCard={openCard} />
    </div>
  );
}

interface StepProps {
  readonly text: string;
  /** What a button of one line shows. */
  readonly sign: string;
  readonly row: number;
  readonly openCard: (row: number) => void;
}

// Not `disabled` at the ends of the list: a button that disables itself loses the keyboard's focus.
function Step({ text, sign, row, openCard }: StepProps) {
  return (
    <button
      type="button"
      class="small"
      aria-label={text}
      title={text}
      aria-disabled={row === 0 ? 'true' : undefined}
      onClick={() => row > 0 && openCard(row)}
    >
      {sign}
    </button>
  );
}

function Content({ card, selectRow }: { readonly card: Card; readonly selectRow: (row: number) => void }) {
  return (
    <article>
      <h2 tabIndex={-1}>{unbroken(card.name || FINDINGS.nameless)}</h2>
      <button type="button" class="link" onClick={() => selectRow(card.row)}>
        {showRow(card.row)}
      </button>
      <dl class="facts">
        <dt>{CARD.source}</dt>
        <dd>{card.idSource}</dd>
        <dt>{CARD.page}</dt>
        <dd>
          <Page address={card.vkPage} />
        </dd>
      </dl>
      <Findings card={card} />
      <h3>{CARD.items}</h3>
      <p class="hint">{CARD.itemsHint}</p>
      <ol class="items">
        {card.items.map((item, index) => (
          <CardItem key={item.title} item={item} position={index + 1} />
        ))}
      </ol>
      <Steplist heading={CARD.before} steps={card.before} />
      <Steplist heading={CARD.after} steps={card.after} />
    </article>
  );
}

function Page({ address }: { readonly address: string }) {
  if (address === '') return <>{CARD.noPage}</>;
  if (!isOpenable(address)) return <>{address}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  );
}

function Findings({ card }: { readonly card: Card }) {
  if (card.findings.length === 0) return null;
  return (
    <section>
      <h3>{CARD.findings}</h3>
      <FindingsList findings={card.findings} />
    </section>
  );
}

function Steplist({ heading, steps }: { readonly heading: string; readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul class="list">
        {steps.map((step) => (
          <li key={step}>
            <LinkedText text={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}
