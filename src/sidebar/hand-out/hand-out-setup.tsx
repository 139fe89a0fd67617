import { isAsking } from '../../run/call';
import { type Lookup, type LookupEvent, sheetOf } from '../../run/lookup-reducer';
import type { CollectPreview } from '../../shared/collect';
import type { Overview } from '../../shared/overview';
import { History } from '../run/history';
import { RunOffer } from '../run/run-offer';
import type { RunWork } from '../run/use-run';
import type { Store, StoreEvent } from '../setup/store';
import { SETUP } from '../texts';
import { Notice, Trouble } from '../ui/notice';
import { useFocus } from '../ui/use-focus';
import type { HandOutWork } from './hand-out-checker';
import { HAND_OUT } from './hand-out-texts';

export interface HandOutSetupProps {
  readonly store: Store;
  readonly dispatchStore: (event: StoreEvent) => void;
  readonly handOut: RunWork<HandOutWork>;
  readonly collect: RunWork<CollectPreview>;
  /** The summary under way, or the one made last. */
  readonly summary: Lookup;
  readonly dispatchSummary: (event: LookupEvent) => void;
  readonly returned: boolean;
}

/** Start of «Раздача»: hand out, collect, sum up; a run that was left, and the last ones. */
export function HandOutSetup(props: HandOutSetupProps) {
  const { store, handOut, collect, summary, dispatchSummary, returned } = props;
  const heading = useFocus(returned);
  const { overview } = store;
  const sheetId = overview?.register.sheetId ?? 0;
  const ready = overview !== null && overview.register.headerRow > 0;
  const sumUp = () =>
    dispatchSummary({
      type: 'ask',
      call: { name: 'updateSummary', request: { sheetId, level: 'municipality' } },
    });
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {HAND_OUT.heading}
      </h2>
      <p class="hint">{HAND_OUT.intro}</p>
      {overview === null && (
        <p class="hint" role="status">
          {SETUP.loading}
        </p>
      )}
      {overview && <Offer {...props} overview={overview} />}
      <Trouble
        waiting={summary}
        onRetry={() => dispatchSummary({ type: 'retry' })}
        onWait={() => dispatchSummary({ type: 'wait' })}
        onLeave={() => dispatchSummary({ type: 'leave' })}
      />
      <div class="column-of-buttons">
        <button
          type="button"
          class={overview?.run ? '' : 'primary'}
          disabled={!ready}
          onClick={() => handOut.dispatchRun({ type: 'check', sheetId })}
        >
          {HAND_OUT.start}
        </button>
        <button
          type="button"
          disabled={!ready}
          onClick={() => collect.dispatchRun({ type: 'check', sheetId })}
        >
          {HAND_OUT.collect}
        </button>
        <button type="button" disabled={!ready || isAsking(summary)} onClick={sumUp}>
          {HAND_OUT.summary}
        </button>
      </div>
      <p class="hint">{HAND_OUT.summaryHint}</p>
      <SummaryResult summary={summary} sheetId={sheetId} />
      <details class="section">
        <summary>{HAND_OUT.separate}</summary>
        <ol>
          {HAND_OUT.separateSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      {overview && (
        <History
          history={overview.history}
          kinds={['handOut', 'collect']}
          onUndo={(record) => {
            const { dispatchUndo } = record.kind === 'collect' ? collect : handOut;
            dispatchUndo({ type: 'undo', record });
          }}
        />
      )}
    </>
  );
}

function Offer({
  overview,
  dispatchStore,
  handOut,
  collect,
}: HandOutSetupProps & { readonly overview: Overview }) {
  const { run } = overview;
  if (run === null) return null;
  const kind = run.kind === 'collect' ? 'collect' : 'handOut';
  const { dispatchRun } = kind === 'collect' ? collect : handOut;
  return (
    <RunOffer
      run={run}
      kind={kind}
      onResume={() => dispatchRun({ type: 'resume', run, mode: overview.settings.mode })}
      onStop={() => dispatchRun({ type: 'discard', run })}
      onRefresh={() => dispatchStore({ type: 'open', sheetId: overview.register.sheetId })}
    />
  );
}

// What was summed up of another sheet, or before a failure, is not told as the answer to this press.
function SummaryResult({ summary, sheetId }: { readonly summary: Lookup; readonly sheetId: number }) {
  const { reply } = summary;
  const asking = isAsking(summary);
  const told = !asking && summary.failure === null && sheetOf(summary) === sheetId;
  if (!told || reply?.name !== 'updateSummary' || !reply.answer.ok)
    return <p role="status">{asking ? SETUP.loading : ''}</p>;
  const { sheets, troubles } = reply.answer.value;
  return (
    <>
      <p role="status">{HAND_OUT.summaryDone(sheets.map(({ name }) => name))}</p>
      {troubles.map(({ title, text }) => (
        <Notice key={title} tone="warning" heading={title}>
          <p>{text}</p>
        </Notice>
      ))}
    </>
  );
}
