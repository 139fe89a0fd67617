import type { AuditCheck, PlacedChoice } from '../shared/contract';
import { AUDIT } from './audit-texts';
import { AuditTotals } from './audit-totals';
import { FindingGroups } from './finding-groups';
import type { Lookup } from './lookup-machine';
import { Notice } from './notice';
import { PlacedColumns } from './placed-columns';
import { BUTTONS, CHECK } from './texts';
import { useFocus } from './use-focus';

interface AuditViewProps {
  readonly check: AuditCheck;
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
  const heading = useFocus();
  const found = check.columns.length > 0;
  const writes = check.totals.links > 0 && check.tickets.length > 0;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {AUDIT.resultHeading}
      </h2>
      <p class="hint">{AUDIT.onSheet(sheetName)}</p>
      {writes && (
        <p>
          <button type="button" class="link" onClick={onAgain}>
            {BUTTONS.checkAgain}
          </button>
        </p>
      )}
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
      <div class="footer">
        <button type="button" class="primary" onClick={writes ? onWrite : onAgain}>
          {writes ? AUDIT.write(check.tickets.length) : BUTTONS.checkAgain}
        </button>
        <button type="button" onClick={onBack}>
          {BUTTONS.back}
        </button>
      </div>
    </>
  );
}
