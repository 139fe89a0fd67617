import { isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { SheetName } from '../../shared/contract';
import type { ReadinessCheck, ReadinessSettings } from '../../shared/readiness';
import { CheckFrame } from '../run/check-frame';
import { CHECK } from '../texts';
import { CountLines } from '../ui/count-lines';
import { FindingGroups, RowList } from '../ui/finding-groups';
import { spaced } from '../ui/plural';
import { ActionView } from './readiness-action';
import { ReadinessSettingsForm } from './readiness-settings';
import { READINESS } from './readiness-texts';

interface ReadinessViewProps {
  readonly check: ReadinessCheck;
  readonly sheets: readonly SheetName[];
  readonly pick: Lookup;
  readonly onRow: (row: number, sheetId?: number) => void;
  readonly action: Lookup;
  readonly dispatchAction: (event: LookupEvent) => void;
  readonly onSave: (settings: ReadinessSettings) => void;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** Where organisations stand: steps with their numbers, what is not known, findings; a report, applications, the run. */
export function ReadinessView(props: ReadinessViewProps) {
  const { check, sheets, pick, onRow, action, dispatchAction, onSave, onWrite, onAgain, onBack } = props;
  const { filled } = check.counts;
  return (
    <CheckFrame
      heading={READINESS.resultHeading}
      hint={READINESS.nothingWritten}
      write={filled > 0 ? READINESS.write(filled) : ''}
      onWrite={onWrite}
      onAgain={onAgain}
      onBack={onBack}
    >
      <Stages check={check} />
      {check.accounts && (
        <p class="hint">{READINESS.accounts(check.accounts.sheetName, check.accounts.count)}</p>
      )}
      <Skipped texts={check.skipped} />
      <Actions check={check} action={action} dispatchAction={dispatchAction} />
      {check.newColumns.length > 0 && <p class="hint">{CHECK.newColumns(check.newColumns)}</p>}
      <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
      <Strangers check={check} pick={pick} onRow={onRow} />
      <ReadinessSettingsForm settings={check.settings} sheets={sheets} onSave={onSave} />
    </CheckFrame>
  );
}

/** How many organisations stand on each step. */
export function Stages({ check }: { readonly check: ReadinessCheck }) {
  const { stages, counts } = check;
  return (
    <CountLines
      main={{ name: READINESS.organisations, value: spaced(counts.rows) }}
      lines={[
        ...stages.map(({ name, count }) => ({ name, value: spaced(count) })),
        { name: READINESS.attention, value: spaced(counts.attention) },
      ]}
    />
  );
}

function Skipped({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <details class="section">
      <summary>
        {READINESS.skipped}: {texts.length}
      </summary>
      <ul class="plain-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function Actions({
  check,
  action,
  dispatchAction,
}: Pick<ReadinessViewProps, 'check' | 'action' | 'dispatchAction'>) {
  const { sheetId, applicants } = check;
  const busy = isAsking(action) && !action.silent;
  const ask = (call: Extract<LookupEvent, { type: 'ask' }>['call']) => () => {
    if (!busy) dispatchAction({ type: 'ask', call });
  };
  return (
    <>
      <div class="row-of-buttons">
        <button
          type="button"
          aria-disabled={busy ? 'true' : undefined}
          onClick={ask({ name: 'reportReadiness', request: { sheetId } })}
        >
          {READINESS.report}
        </button>
        {applicants.length > 0 && (
          <button
            type="button"
            aria-disabled={busy ? 'true' : undefined}
            onClick={ask({ name: 'makeApplications', request: { sheetId, kind: 'create', rows: [] } })}
          >
            {READINESS.apply(applicants.length)}
          </button>
        )}
      </div>
      <ActionView action={action} dispatchAction={dispatchAction} sheetId={sheetId} />
    </>
  );
}

function Strangers({ check, pick, onRow }: Pick<ReadinessViewProps, 'check' | 'pick' | 'onRow'>) {
  const { unmatchedAccounts, accounts } = check;
  if (unmatchedAccounts.length === 0) return null;
  return (
    <details class="section">
      <summary>{READINESS.unmatchedAccounts(unmatchedAccounts.length)}</summary>
      <RowList rows={unmatchedAccounts} pick={pick} onRow={(row) => onRow(row, accounts?.sheetId)} />
    </details>
  );
}
