import type { CheckResult } from '../shared/contract';
import { CountsList } from './counts-list';
import { FindingGroups } from './finding-groups';
import type { Lookup } from './lookup-machine';
import { BUTTONS, CHECK, COUNTS, fillButton } from './texts';
import { useFocus } from './use-focus';

interface CheckViewProps {
  readonly check: CheckResult;
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onFill: () => void;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}

/** Result of a dry run: numbers, findings, and the button that fills. */
export function CheckView({ check, pick, onRow, onFill, onBack, onAgain }: CheckViewProps) {
  const heading = useFocus();
  const { filled } = check.counts;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {CHECK.heading}
      </h2>
      <p class="hint">{CHECK.nothingWritten}</p>
      {filled > 0 && (
        <p>
          <button type="button" class="link" onClick={onAgain}>
            {BUTTONS.checkAgain}
          </button>
        </p>
      )}
      <CountsList counts={check.counts} filledName={COUNTS.willFill} />
      <p class="hint">{check.regCode ? CHECK.region(check.regionName, check.regCode) : CHECK.noRegion}</p>
      {filled === 0 && <p>{CHECK.nothingToFill}</p>}
      {filled > 0 && check.newColumns.length > 0 && <p class="hint">{CHECK.newColumns(check.newColumns)}</p>}
      <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
      <div class="footer">
        <button type="button" class="primary" onClick={filled > 0 ? onFill : onAgain}>
          {filled > 0 ? fillButton(filled) : BUTTONS.checkAgain}
        </button>
        <button type="button" onClick={onBack}>
          {BUTTONS.back}
        </button>
      </div>
    </>
  );
}
