import { type Call, isAsking } from '../../run/call';
import type { Lookup } from '../../run/lookup-reducer';
import { FindingGroups } from '../findings/finding-groups';
import { NewColumns } from '../run/new-columns';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { RowList } from '../ui/row-list';
import { SheetsAhead } from '../ui/sheets-ahead';
import { AHEAD } from '../ui/texts';
import { ReadinessAction } from './readiness-action';
import { ReadinessSettingsForm } from './readiness-settings';
import { StageCounts } from './stage-counts';
import { READINESS } from './texts';

type Props = PreviewProps<'readiness'>;

/** Stages with their numbers, what is not known, findings; a report, applications, and the button that writes. */
export function ReadinessPreview(props: Props) {
  const { work, preview, store, selection, onRow } = props;
  const { filled } = preview.counts;
  return (
    <PreviewFrame
      work={work}
      heading={READINESS.resultHeading}
      hint={READINESS.nothingWritten(preview.sheetName)}
      write={filled > 0 ? READINESS.write(filled) : ''}
    >
      <StageCounts preview={preview} />
      {preview.accounts && (
        <p class="hint">{READINESS.accounts(preview.accounts.sheetName, preview.accounts.count)}</p>
      )}
      <Skipped texts={preview.skipped} />
      <Actions {...props} />
      <NewColumns headers={preview.newColumns} />
      <FindingGroups work={work} selection={selection} onRow={onRow} />
      <UnmatchedAccounts {...props} />
      <ReadinessSettingsForm
        settings={preview.settings}
        sheets={store.overview?.sheets ?? []}
        onSave={(choice) => work.dispatchRun({ type: 'choose', choice })}
      />
    </PreviewFrame>
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

function Actions({ preview, action, dispatchAction, selectRow }: Props) {
  const { sheetId, applicants } = preview;
  const ahead = aheadNow(preview, action);
  const coming = ahead.applications.fresh.length;
  const busy = isAsking(action) && !action.silent;
  const ask = (call: Call) => () => {
    if (!busy) dispatchAction({ type: 'ask', call });
  };
  return (
    <>
      <div class="column-of-buttons">
        <button
          type="button"
          aria-disabled={busy ? 'true' : undefined}
          onClick={ask({ name: 'reportReadiness', request: { sheetId } })}
        >
          {READINESS.report}
        </button>
        <SheetsAhead ahead={ahead.report} renewal={AHEAD.kept} />
        {applicants.length > 0 && (
          <button
            type="button"
            aria-disabled={busy ? 'true' : undefined}
            onClick={ask({ name: 'makeApplications', request: { sheetId, kind: 'create', rows: [] } })}
          >
            {READINESS.apply(applicants.length)}
          </button>
        )}
        <SheetsAhead ahead={ahead.applications} renewal="" />
        {coming > 0 && coming < applicants.length && <p class="hint">{READINESS.otherApplications}</p>}
      </div>
      <ReadinessAction
        action={action}
        dispatchAction={dispatchAction}
        sheetId={sheetId}
        onOpen={(made) => selectRow(1, made)}
      />
    </>
  );
}

/** What the buttons would do, after what they have done since the preview. */
function aheadNow({ ahead }: Props['preview'], { reply, failure }: Lookup): Props['preview']['ahead'] {
  if (failure !== null || !reply?.answer.ok) return ahead;
  if (reply.name === 'reportReadiness')
    return {
      ...ahead,
      report: { fresh: [], renewed: reply.answer.value.sheets.map(({ sheetName }) => sheetName) },
    };
  // Which come next is known when readiness is counted anew.
  return reply.name === 'makeApplications' ? { ...ahead, applications: { fresh: [], renewed: [] } } : ahead;
}

function UnmatchedAccounts({ preview, selection, selectRow }: Props) {
  const { unmatchedAccounts, accounts, sheetId } = preview;
  if (unmatchedAccounts.length === 0) return null;
  return (
    <details class="section">
      <summary>{READINESS.unmatchedAccounts(unmatchedAccounts.length)}</summary>
      <RowList
        rows={unmatchedAccounts}
        selection={selection}
        onRow={(row) => selectRow(row, accounts?.sheetId ?? sheetId)}
      />
    </details>
  );
}
