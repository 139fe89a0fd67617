import { isAsking } from '../../run/call';
import type { Lookup, LookupEvent } from '../../run/lookup-machine';
import type { SheetName } from '../../shared/contract';
import type { ReadinessCheck, ReadinessSettings } from '../../shared/readiness';
import { CheckFrame } from '../run/check-frame';
import { CHECK } from '../texts';
import { CountLines } from '../ui/count-lines';
import { FindingGroups, RowList } from '../ui/finding-groups';
import { spaced } from '../ui/plural';
import { DeedView } from './readiness-deed';
import { ReadinessSettingsForm } from './readiness-settings';
import { READINESS } from './readiness-texts';

interface ReadinessViewProps {
  readonly check: ReadinessCheck;
  readonly sheets: readonly SheetName[];
  readonly pick: Lookup;
  readonly onRow: (row: number, sheetId?: number) => void;
  readonly deed: Lookup;
  readonly tellDeed: (event: LookupEvent) => void;
  readonly onSave: (settings: ReadinessSettings) => void;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** Where organisations stand: steps with their numbers, what is not known, findings; a report, applications, the run. */
export function ReadinessView(props: ReadinessViewProps) {
  const { check, sheets, pick, onRow, deed, tellDeed, onSave, onWrite, onAgain, onBack } = props;
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
      <Deeds check={check} deed={deed} tellDeed={tellDeed} />
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

function Deeds({ check, deed, tellDeed }: Pick<ReadinessViewProps, 'check' | 'deed' | 'tellDeed'>) {
  const { sheetId, applicants } = check;
  const busy = isAsking(deed) && !deed.silent;
  const ask = (call: Extract<LookupEvent, { type: 'ask' }>['call']) => () => {
    if (!busy) tellDeed({ type: 'ask', call });
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
      <DeedView deed={deed} tellDeed={tellDeed} sheetId={sheetId} />
    </>
  );
}

function Strangers({ check, pick, onRow }: Pick<ReadinessViewProps, 'check' | 'pick' | 'onRow'>) {
  const { strangers, accounts } = check;
  if (strangers.length === 0) return null;
  return (
    <details class="section">
      <summary>{READINESS.strangers(strangers.length)}</summary>
      <RowList rows={strangers} pick={pick} onRow={(row) => onRow(row, accounts?.sheetId)} />
    </details>
  );
}
