import { spaced } from '../../core/cells/plural';
import type { Lookup } from '../../run/lookup-reducer';
import type { CollectPreview } from '../../shared/collect';
import { CheckFrame } from '../run/check-frame';
import { CHECK } from '../texts';
import { CountLines } from '../ui/count-lines';
import { FindingGroups } from '../ui/finding-groups';
import { Notice } from '../ui/notice';
import { HandOutConflicts } from './hand-out-conflicts';
import { COLLECT } from './hand-out-texts';

interface CollectViewProps {
  readonly check: CollectPreview;
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onDecide: (id: string, choice: string) => void;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** What came back: numbers, conflicts to decide, defects of the placed links, and the button that writes it. */
export function CollectView(props: CollectViewProps) {
  const { check, pick, onRow, onDecide, onWrite, onAgain, onBack } = props;
  const writes = check.changed > 0;
  return (
    <CheckFrame
      heading={COLLECT.heading}
      write={writes ? COLLECT.write(check.changed) : ''}
      onWrite={onWrite}
      onAgain={onAgain}
      onBack={onBack}
    >
      {check.notices.map((notice) => (
        <Notice key={notice} tone="info">
          <p>{notice}</p>
        </Notice>
      ))}
      <CollectCounts check={check} />
      <HandOutConflicts conflicts={check.conflicts} onDecide={onDecide} />
      {writes && check.newColumns.length > 0 && <p class="hint">{CHECK.newColumns(check.newColumns)}</p>}
      <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
      {!writes && <p>{COLLECT.nothing}</p>}
    </CheckFrame>
  );
}

/** Numbers of what came back, with the verdicts that the summary counts. */
export function CollectCounts({ check }: { readonly check: CollectPreview }) {
  const verdicts = Object.entries(check.verdicts).map(([name, count]) => ({
    name,
    value: spaced(count),
    sub: true,
  }));
  return (
    <CountLines
      main={{ name: COLLECT.answered, value: COLLECT.ofRows(check.answered, check.rows) }}
      lines={[
        ...verdicts,
        { name: COLLECT.changed, value: spaced(check.changed) },
        { name: COLLECT.sources, value: spaced(check.sources) },
      ]}
    />
  );
}
