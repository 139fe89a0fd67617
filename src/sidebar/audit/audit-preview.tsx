import { DecisionSection } from '../decisions/decision-section';
import { FindingGroups } from '../findings/finding-groups';
import { NewColumns } from '../run/new-columns';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { Notice } from '../ui/notice';
import { AuditTotals } from './audit-totals';
import { PlacedColumns } from './placed-columns';
import { AUDIT } from './texts';

/** Result of an audit: totals, columns, findings by defect, and the button that writes them next to the links. */
export function AuditPreview(props: PreviewProps<'audit'>) {
  const { work, preview, selection, onRow, action, dispatchAction, selectRow } = props;
  const found = preview.columns.length > 0;
  const writes = preview.totals.links > 0 && preview.tokens.length > 0;
  return (
    <PreviewFrame
      work={work}
      heading={AUDIT.resultHeading}
      hint={AUDIT.onSheet(preview.sheetName)}
      offersAgain
      write={writes ? AUDIT.write(preview.tokens.length) : ''}
    >
      {found ? (
        <>
          {!preview.compared && (
            <Notice tone="info">
              <p>{AUDIT.alone}</p>
            </Notice>
          )}
          <AuditTotals totals={preview.totals} groups={preview.groups} />
          {preview.totals.links === 0 && <p>{AUDIT.noneRight}</p>}
        </>
      ) : (
        <Notice tone="warning" heading={AUDIT.nothing}>
          <p>{AUDIT.nothingFix}</p>
        </Notice>
      )}
      <DecisionSection
        decisions={preview.decisions}
        sheetId={preview.sheetId}
        action={action}
        dispatchAction={dispatchAction}
        onSaved={() => work.dispatchRun({ type: 'recheck' })}
        onOpen={(sheetId) => selectRow(1, sheetId)}
      />
      <PlacedColumns preview={preview} onChoose={(choice) => work.dispatchRun({ type: 'choose', choice })} />
      {writes && <NewColumns headers={preview.newColumns} />}
      {found && <FindingGroups work={work} selection={selection} onRow={onRow} />}
    </PreviewFrame>
  );
}
