import type { RunEvent } from '../../run/run-state';
import type { UndoEvent } from '../../run/undo-reducer';
import type { Overview } from '../../shared/overview';
import type { RunRecord } from '../../shared/run';
import { History } from '../run/history';
import { RunOffer } from '../run/run-offer';
import type { Store, StoreEvent } from '../setup/store';
import { sheetOption } from '../texts';
import { SelectField } from '../ui/field';
import { useFocus } from '../ui/use-focus';
import { AUDIT } from './audit-texts';

interface AuditSetupProps {
  readonly store: Store;
  readonly dispatchStore: (event: StoreEvent) => void;
  readonly dispatchRun: (event: RunEvent) => void;
  readonly dispatchUndo: (event: UndoEvent) => void;
  /** The person came back here from another view. */
  readonly returned: boolean;
}

/** Before an audit: what it does, on which sheet, and the button that audits. */
export function AuditSetup({ store, dispatchStore, dispatchRun, dispatchUndo, returned }: AuditSetupProps) {
  const { overview } = store;
  const heading = useFocus(returned);
  const unfinished = overview?.run ?? null;
  const sheetId = overview?.register.sheetId;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {AUDIT.heading}
      </h2>
      {overview && unfinished && (
        <RunOffer
          run={unfinished}
          kind="audit"
          onResume={() => dispatchRun({ type: 'resume', run: unfinished, mode: overview.settings.mode })}
          onStop={() => dispatchRun({ type: 'discard', run: unfinished })}
          onRefresh={() => dispatchStore({ type: 'open', sheetId: overview.register.sheetId })}
        />
      )}
      <p>{AUDIT.intro}</p>
      <p class="hint">{AUDIT.need}</p>
      {overview ? (
        <>
          <SheetField overview={overview} dispatchStore={dispatchStore} />
          <History
            history={overview.history}
            kinds={['audit']}
            onUndo={(record: RunRecord) => dispatchUndo({ type: 'undo', record })}
          />
        </>
      ) : (
        store.failure === null && (
          <p class="hint" role="status">
            {AUDIT.loading}
          </p>
        )
      )}
      <div class="footer">
        <button
          type="button"
          class={unfinished?.idle ? '' : 'primary'}
          disabled={sheetId === undefined}
          onClick={() => sheetId !== undefined && dispatchRun({ type: 'check', sheetId })}
        >
          {AUDIT.check}
        </button>
      </div>
    </>
  );
}

function SheetField(props: {
  readonly overview: Overview;
  readonly dispatchStore: (event: StoreEvent) => void;
}) {
  const { sheets, register } = props.overview;
  return (
    <SelectField
      label={AUDIT.sheet}
      value={String(register.sheetId)}
      options={sheets.map(({ id, name, rows }) => ({ value: String(id), text: sheetOption(name, rows) }))}
      onChange={(value) => props.dispatchStore({ type: 'open', sheetId: Number(value) })}
    />
  );
}
