import { useState } from 'preact/hooks';
import { type Call, isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { RunEvent } from '../../run/run-state';
import type { UndoEvent } from '../../run/undo-reducer';
import type { Overview } from '../../shared/overview';
import type { APPLICATION_KINDS } from '../../shared/readiness';
import { History } from '../run/history';
import { RunOffer } from '../run/run-offer';
import type { Store, StoreEvent } from '../setup/store';
import { sheetOption } from '../texts';
import { SelectField } from '../ui/field';
import { useFocus } from '../ui/use-focus';
import { ActionView } from './readiness-action';
import { APPLICATIONS, MESSAGES, READINESS } from './readiness-texts';

interface ReadinessSetupProps {
  readonly store: Store;
  readonly dispatchStore: (event: StoreEvent) => void;
  readonly dispatchReadiness: (event: RunEvent) => void;
  readonly dispatchDeadlines: (event: RunEvent) => void;
  readonly dispatchUndo: { readonly [kind in 'readiness' | 'deadlines']: (event: UndoEvent) => void };
  readonly action: Lookup;
  readonly dispatchAction: (event: LookupEvent) => void;
  /** The person came back here from another view. */
  readonly returned: boolean;
}

/** Before a check: what it does, on which sheet; below it messages and applications. */
export function ReadinessSetup(props: ReadinessSetupProps) {
  const { store, dispatchStore, dispatchReadiness, dispatchUndo, returned } = props;
  const { overview } = store;
  const heading = useFocus(returned);
  const sheetId = overview?.register.sheetId;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {READINESS.heading}
      </h2>
      {overview && <Offer {...props} overview={overview} />}
      <p>{READINESS.intro}</p>
      <p class="hint">{READINESS.need}</p>
      {overview ? (
        <>
          <SheetField
            label={READINESS.sheet}
            overview={overview}
            value={overview.register.sheetId}
            onChange={(id) => dispatchStore({ type: 'open', sheetId: id })}
          />
          <Messages {...props} overview={overview} />
          <Applications {...props} overview={overview} />
          <History
            history={overview.history}
            kinds={['readiness', 'deadlines']}
            onUndo={(record) =>
              dispatchUndo[record.kind === 'deadlines' ? 'deadlines' : 'readiness']({ type: 'undo', record })
            }
          />
        </>
      ) : (
        store.failure === null && (
          <p class="hint" role="status">
            {READINESS.loading}
          </p>
        )
      )}
      <div class="footer">
        <button
          type="button"
          class={overview?.run?.idle ? '' : 'primary'}
          disabled={sheetId === undefined}
          onClick={() => sheetId !== undefined && dispatchReadiness({ type: 'check', sheetId })}
        >
          {READINESS.check}
        </button>
      </div>
    </>
  );
}

type WithOverview = ReadinessSetupProps & { readonly overview: Overview };

function Offer({ overview, dispatchStore, dispatchReadiness, dispatchDeadlines }: WithOverview) {
  const { run } = overview;
  if (run === null) return null;
  const tell = run.kind === 'deadlines' ? dispatchDeadlines : dispatchReadiness;
  return (
    <RunOffer
      run={run}
      kind={run.kind === 'deadlines' ? 'deadlines' : 'readiness'}
      onResume={() => tell({ type: 'resume', run, mode: overview.settings.mode })}
      onStop={() => tell({ type: 'discard', run })}
      onRefresh={() => dispatchStore({ type: 'open', sheetId: overview.register.sheetId })}
    />
  );
}

function Messages({ overview, dispatchDeadlines }: WithOverview) {
  const likely = overview.sheets.find(({ name }) => /сообщени|обращени/i.test(name));
  const [sheetId, setSheetId] = useState(likely?.id ?? overview.register.sheetId);
  return (
    <details class="section">
      <summary>{MESSAGES.heading}</summary>
      <p class="hint">{MESSAGES.hint}</p>
      <SheetField label={MESSAGES.sheet} overview={overview} value={sheetId} onChange={setSheetId} />
      <button type="button" onClick={() => dispatchDeadlines({ type: 'check', sheetId })}>
        {MESSAGES.check}
      </button>
    </details>
  );
}

function Applications({ overview, action, dispatchAction }: WithOverview) {
  const { sheetId } = overview.register;
  const ask = (call: Call) => () => {
    if (!isAsking(action) || action.silent) dispatchAction({ type: 'ask', call });
  };
  // Row 0: the one that is selected in the sheet.
  const chosen = (kind: (typeof APPLICATION_KINDS)[number]) => ({ sheetId, kind, rows: [0] });
  return (
    <details class="section">
      <summary>{APPLICATIONS.heading}</summary>
      <p class="hint">{APPLICATIONS.hint}</p>
      <div class="row-of-buttons">
        <button type="button" onClick={ask({ name: 'makeApplications', request: chosen('create') })}>
          {APPLICATIONS.create}
        </button>
        <button type="button" onClick={ask({ name: 'makeApplications', request: chosen('change') })}>
          {APPLICATIONS.change}
        </button>
        <button type="button" onClick={ask({ name: 'checkApplications', request: { sheetId } })}>
          {APPLICATIONS.check}
        </button>
      </div>
      <ActionView action={action} dispatchAction={dispatchAction} sheetId={sheetId} />
    </details>
  );
}

interface SheetFieldProps {
  readonly label: string;
  readonly overview: Overview;
  readonly value: number;
  readonly onChange: (sheetId: number) => void;
}

function SheetField({ label, overview, value, onChange }: SheetFieldProps) {
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={overview.sheets.map(({ id, name, rows }) => ({
        value: String(id),
        text: sheetOption(name, rows),
      }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
