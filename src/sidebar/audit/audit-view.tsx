import type { Lookup } from '../../run/lookup-reducer';
import type { AuditPreview, PlacedChoice } from '../../shared/audit';
import { CheckFrame } from '../run/check-frame';
import { CHECK } from '../texts';
import { FindingGroups } from '../ui/finding-groups';
import { Notice } from '../ui/notice';
import { AUDIT } from './audit-texts';
import { AuditTotals } from './audit-totals';
import { PlacedColumns } from './placed-columns';

interface AuditViewProps {
  readonly check: AuditPreview;
  readonly sheetName: string;
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onChoose: (choice: PlacedChoice) => void;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** Result of an audit: totals, columns, findings by defect, and the button that writes them beside the links. */
export function AuditView(props: AuditViewProps) {
  const { check, sheetName, pick, onRow, onChoose, onWrite, onAgain, onBack } = props;
  const found = check.columns.length > 0;
  const writes = check.totals.links > 0 && check.tokens.length > 0;
  return (
    <CheckFrame
      heading={AUDIT.resultHeading}
      hint={AUDIT.onSheet(sheetName)}
      offersAgain
      write={writes ? AUDIT.write(check.tokens.length) : ''}
      onWrite={onWrite}
      onAgain={onAgain}
      onBack={onBack}
    >
      {found ? (
        <>
          {!check.compared && (
            <Notice tone="info">
              <p>{AUDIT.alone}</p>
            </Notice>
          )}
          <AuditTotals totals={check.totals} />
          {check.totals.links === 0 && <p>{AUDIT.noneRight}</p>}
        </>
      ) : (
        <Notice tone="warning" heading={AUDIT.nothing}>
          <p>{AUDIT.nothingFix}</p>
        </Notice>
      )}
      <PlacedColumns check={check} onChoose={onChoose} />
      {writes && check.newColumns.length > 0 && <p class="hint">{CHECK.newColumns(check.newColumns)}</p>}
      {found && <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />}
    </CheckFrame>
  );
}
