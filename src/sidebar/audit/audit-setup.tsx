import type { RunEvent } from '../../run/run-state';
import type { UndoEvent } from '../../run/undo-machine';
import type { Overview, RunRecord } from '../../shared/contract';
import { History } from '../run/history';
import { RunOffer } from '../run/run-offer';
import type { Desk, DeskEvent } from '../setup/overview-machine';
import { sheetOption } from '../texts';
import { SelectField } from '../ui/field';
import { useFocus } from '../ui/use-focus';
import { AUDIT } from './audit-texts';

interface AuditSetupProps {
  readonly desk: Desk;
  readonly tellDesk: (event: DeskEvent) => void;
  readonly tellRun: (event: RunEvent) => void;
  readonly tellUndo: (event: UndoEvent) => void;
  /** The person came back here from another view. */
  readonly returned: boolean;
}

/** Before an audit: what it does, on which sheet, and the button that audits. */
export function AuditSetup({ desk, tellDesk, tellRun, tellUndo, returned }: AuditSetupProps) {
  const { overview } = desk;
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
          onResume={() => tellRun({ type: 'resume', run: unfinished, mode: overview.settings.mode })}
          onStop={() => tellRun({ type: 'discard', run: unfinished })}
          onRefresh={() => tellDesk({ type: 'open', sheetId: overview.register.sheetId })}
        />
      )}
      <p>{AUDIT.intro}</p>
      <p class="hint">{AUDIT.need}</p>
      {overview ? (
        <>
          <SheetField overview={overview} tellDesk={tellDesk} />
          <History
            history={overview.history}
            kinds={['audit']}
            onUndo={(record: RunRecord) => tellUndo({ type: 'undo', record })}
          />
        </>
      ) : (
        desk.failure === null && (
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
          onClick={() => sheetId !== undefined && tellRun({ type: 'check', sheetId })}
        >
          {AUDIT.check}
        </button>
      </div>
    </>
  );
}

function SheetField(props: { readonly overview: Overview; readonly tellDesk: (event: DeskEvent) => void }) {
  const { sheets, register } = props.overview;
  return (
    <SelectField
      label={AUDIT.sheet}
      value={String(register.sheetId)}
      options={sheets.map(({ id, name, rows }) => ({ value: String(id), text: sheetOption(name, rows) }))}
      onChange={(value) => props.tellDesk({ type: 'open', sheetId: Number(value) })}
    />
  );
}
