import { useEffect } from 'preact/hooks';
import { type Call, isAsking } from '../../run/call';
import { type Lookup, sheetOf as sheetOfReply } from '../../run/lookup-reducer';
import type { SetupProps } from '../run/screen';
import { Loading, SetupFrame } from '../run/setup-frame';
import { SheetField } from '../setup/sheet-field';
import { sheetOf } from '../setup/store';
import { Notice, Trouble } from '../ui/notice';
import { SheetLinks } from '../ui/sheet-links';
import { SheetsAhead } from '../ui/sheets-ahead';
import { AHEAD, WORKING } from '../ui/texts';
import { RequestList } from './request-list';
import { HAND_OUT } from './texts';

/** Start of «Раздача»: hand out, collect, sum up; a run that was left, and the last ones. */
export function HandOutSetup(props: SetupProps) {
  const { store, dispatchStore, runs, action, dispatchAction, openJob, selectRow } = props;
  const { overview } = store;
  const sheetId = sheetOf(store, 'handOut');
  const known = store.read[sheetId];
  const ready = known !== undefined && known.register.headerRow > 0;
  // The tab has a sheet of its own, of which the page knows only the name.
  useEffect(() => {
    if (overview && !known && !isAsking(store)) dispatchStore({ type: 'open', sheetId });
  }, [sheetId]);
  const show = (made: number) => selectRow(1, made);
  const busy = isAsking(action) && !action.silent;
  // Not `disabled` while it works: the pressed button would lose the focus.
  const ask = (call: Call) => () => {
    if (!busy) dispatchAction({ type: 'ask', call });
  };
  return (
    <SetupFrame
      {...props}
      kind="handOut"
      heading={HAND_OUT.heading}
      hint={HAND_OUT.intro}
      intro={
        <>
          <Trouble
            waiting={action}
            onRetry={() => dispatchAction({ type: 'retry' })}
            onWait={() => dispatchAction({ type: 'wait' })}
            onLeave={() => dispatchAction({ type: 'leave' })}
          />
          {overview && (
            <SheetField
              label={HAND_OUT.sheet}
              sheets={overview.sheets}
              value={sheetId}
              onChange={(chosen) => dispatchStore({ type: 'take', job: 'handOut', sheetId: chosen })}
            />
          )}
          {overview && !known && !store.failure && <Loading />}
          {known && !ready && (
            <Notice tone="info">
              <p>{HAND_OUT.noHeaderRow}</p>
              <button type="button" onClick={() => openJob('fill', sheetId)}>
                {HAND_OUT.toSetup}
              </button>
            </Notice>
          )}
          <div class="column-of-buttons">
            <button
              type="button"
              class={overview?.run ? '' : 'primary'}
              disabled={!ready}
              onClick={() => runs.handOut.begin(sheetId)}
            >
              {HAND_OUT.start}
            </button>
            <button type="button" disabled={!ready} onClick={() => runs.collect.begin(sheetId)}>
              {HAND_OUT.collect}
            </button>
            <button
              type="button"
              disabled={!ready}
              aria-disabled={busy ? 'true' : undefined}
              onClick={ask({ name: 'updateSummary', request: { sheetId, level: 'municipality' } })}
            >
              {HAND_OUT.summary}
            </button>
            {overview && ready && <SheetsAhead ahead={overview.ahead.summary} renewal={AHEAD.kept} />}
            <button
              type="button"
              disabled={!ready}
              aria-disabled={busy ? 'true' : undefined}
              onClick={ask({ name: 'makeRequests', request: { sheetId } })}
            >
              {HAND_OUT.requests}
            </button>
            {overview && ready && (
              <SheetsAhead ahead={overview.ahead.requests} renewal={HAND_OUT.requestsRenewed} />
            )}
          </div>
          <SummaryResult summary={action} sheetId={sheetId} onOpen={show} />
          <RequestsResult requests={action} sheetId={sheetId} onOpen={show} />
          <details class="section">
            <summary>{HAND_OUT.separate}</summary>
            <ol>
              {HAND_OUT.separateSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        </>
      }
    />
  );
}

interface ResultProps {
  readonly sheetId: number;
  /** Shows a sheet that was made. */
  readonly onOpen: (sheetId: number) => void;
}

// The summary of another sheet, or one from before a failure, is not the answer to this press.
function SummaryResult({ summary, sheetId, onOpen }: ResultProps & { readonly summary: Lookup }) {
  const { reply } = summary;
  const asking = isAsking(summary);
  const told = !asking && summary.failure === null && sheetOfReply(summary) === sheetId;
  if (!told || reply?.name !== 'updateSummary' || !reply.answer.ok)
    return <p role="status">{asking ? WORKING : ''}</p>;
  const { sheets, troubles } = reply.answer.value;
  return (
    <>
      <p role="status">{HAND_OUT.summaryDone(sheets.map(({ name }) => name))}</p>
      <SheetLinks sheets={sheets.map(({ id, name }) => ({ sheetId: id, sheetName: name }))} onOpen={onOpen} />
      {troubles.map(({ title, text }) => (
        <Notice key={title} tone="warning" heading={title}>
          <p>{text}</p>
        </Notice>
      ))}
    </>
  );
}

function RequestsResult({ requests, sheetId, onOpen }: ResultProps & { readonly requests: Lookup }) {
  const { reply } = requests;
  if (isAsking(requests) || requests.failure !== null || sheetOfReply(requests) !== sheetId) return null;
  if (reply?.name !== 'makeRequests' || !reply.answer.ok) return null;
  const { sheetId: ofRequests, sheetName, templates, requests: made, notices } = reply.answer.value;
  return (
    <>
      <p role="status">{HAND_OUT.requestsDone(sheetName, made.length)}</p>
      <SheetLinks sheets={[{ sheetId: ofRequests, sheetName }, templates]} onOpen={onOpen} />
      {notices.map((notice) => (
        <Notice key={notice} tone="warning">
          <p>{notice}</p>
        </Notice>
      ))}
      <RequestList requests={made} />
    </>
  );
}
