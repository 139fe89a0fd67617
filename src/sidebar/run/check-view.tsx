import type { Lookup } from '../../run/lookup-reducer';
import type { FillPreview } from '../../shared/fill';
import { CHECK, COUNTS, fillButton } from '../texts';
import { CountsList } from '../ui/counts-list';
import { FindingGroups } from '../ui/finding-groups';
import { CheckFrame } from './check-frame';

interface CheckViewProps {
  readonly check: FillPreview;
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onFill: () => void;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}

/** Result of a dry run: numbers, findings, and the button that fills. */
export function CheckView({ check, pick, onRow, onFill, onBack, onAgain }: CheckViewProps) {
  const { filled } = check.counts;
  return (
    <CheckFrame
      heading={CHECK.heading}
      hint={CHECK.nothingWritten}
      offersAgain
      write={filled > 0 ? fillButton(filled) : ''}
      onWrite={onFill}
      onAgain={onAgain}
      onBack={onBack}
    >
      <CountsList counts={check.counts} filledName={COUNTS.willFill} />
      <p class="hint">{check.regCode ? CHECK.region(check.regionName, check.regCode) : CHECK.noRegion}</p>
      {filled === 0 && <p>{CHECK.nothingToFill}</p>}
      {filled > 0 && check.newColumns.length > 0 && <p class="hint">{CHECK.newColumns(check.newColumns)}</p>}
      <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
    </CheckFrame>
  );
}
