import { useState } from 'preact/hooks';
import { type Call, isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-machine';
import type { RunEvent } from '../../run/run-state';
import type { UndoEvent } from '../../run/undo-machine';
import type { Overview } from '../../shared/contract';
import type { APPLICATION_KINDS } from '../../shared/readiness';
import { History } from '../run/history';
import { RunOffer } from '../run/run-offer';
import type { Desk, DeskEvent } from '../setup/overview-machine';
import { sheetOption } from '../texts';
import { SelectField } from '../ui/field';
import { useFocus } from '../ui/use-focus';
import { DeedView } from './readiness-deed';
import { APPLICATIONS, MESSAGES, READINESS } from './readiness-texts';

interface ReadinessSetupProps {
  readonly desk: Desk;
  readonly tellDesk: (event: DeskEvent) => void;
  readonly tellStanding: (event: RunEvent) => void;
  readonly tellDeadlines: (event: RunEvent) => void;
  readonly tellUndo: { readonly [kind in 'readiness' | 'deadlines']: (event: UndoEvent) => void };
  readonly deed: Lookup;
  readonly tellDeed: (event: LookupEvent) => void;
  /** The person came back here from another view. */
  readonly returned: boolean;
}

/** Before a check: what it does, on which sheet; below it messages and applications. */
export function ReadinessSetup(props: ReadinessSetupProps) {
  const { desk, tellDesk, tellStanding, tellUndo, returned } = props;
  const { overview } = desk;
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
            onChange={(id) => tellDesk({ type: 'open', sheetId: id })}
          />
          <Messages {...props} overview={overview} />
          <Applications {...props} overview={overview} />
          <History
            history={overview.history}
            kinds={['readiness', 'deadlines']}
            onUndo={(record) =>
              tellUndo[record.kind === 'deadlines' ? 'deadlines' : 'readiness']({ type: 'undo', record })
            }
          />
        </>
      ) : (
        desk.failure === null && (
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
          onClick={() => sheetId !== undefined && tellStanding({ type: 'check', sheetId })}
        >
          {READINESS.check}
        </button>
      </div>
    </>
  );
}

type WithOverview = ReadinessSetupProps & { readonly overview: Overview };

function Offer({ overview, tellDesk, tellStanding, tellDeadlines }: WithOverview) {
  const { run } = overview;
  if (run === null) return null;
  const tell = run.kind === 'deadlines' ? tellDeadlines : tellStanding;
  return (
    <RunOffer
      run={run}
      kind={run.kind === 'deadlines' ? 'deadlines' : 'readiness'}
      onResume={() => tell({ type: 'resume', run, mode: overview.settings.mode })}
      onStop={() => tell({ type: 'discard', run })}
      onRefresh={() => tellDesk({ type: 'open', sheetId: overview.register.sheetId })}
    />
  );
}

function Messages({ overview, tellDeadlines }: WithOverview) {
  const likely = overview.sheets.find(({ name }) => /сообщени|обращени/i.test(name));
  const [sheetId, setSheetId] = useState(likely?.id ?? overview.register.sheetId);
  return (
    <details class="section">
      <summary>{MESSAGES.heading}</summary>
      <p class="hint">{MESSAGES.hint}</p>
      <SheetField label={MESSAGES.sheet} overview={overview} value={sheetId} onChange={setSheetId} />
      <button type="button" onClick={() => tellDeadlines({ type: 'check', sheetId })}>
        {MESSAGES.check}
      </button>
    </details>
  );
}

function Applications({ overview, deed, tellDeed }: WithOverview) {
  const { sheetId } = overview.register;
  const ask = (call: Call) => () => {
    if (!isAsking(deed) || deed.silent) tellDeed({ type: 'ask', call });
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
      <DeedView deed={deed} tellDeed={tellDeed} sheetId={sheetId} />
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
