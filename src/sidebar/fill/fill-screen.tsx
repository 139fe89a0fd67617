import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { RunEvent } from '../../run/run-state';
import type { CheckResult } from '../../shared/contract';
import { CheckView } from '../run/check-view';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import { type Desk, shownSettings } from '../setup/overview-machine';
import { SetupView } from '../setup/setup-view';
import { COUNTS, RESULT } from '../texts';
import { CountsList } from '../ui/counts-list';
import { FindingGroups } from '../ui/finding-groups';

/** «Заполнение»: set up, check, fill, result. */
export function FillScreen(props: RunScreenProps<CheckResult>) {
  const { desk, tellDesk, work, pick } = props;
  const { run, tellRun, tellUndo } = work;
  const onCheck = useCheckOnceKept(desk, tellRun);
  const mode = shownSettings(desk)?.mode ?? 'empty';
  return (
    <RunScreen
      {...props}
      setup={(returned) => (
        <SetupView
          desk={desk}
          tellDesk={tellDesk}
          tellRun={tellRun}
          tellUndo={tellUndo}
          onCheck={onCheck}
          returned={returned}
        />
      )}
      checked={(check, onRow) => (
        <CheckView
          check={check}
          pick={pick}
          onRow={onRow}
          onFill={() => tellRun({ type: 'fill', mode })}
          onBack={() => tellRun({ type: 'leave' })}
          onAgain={() => tellRun({ type: 'check', sheetId: run.sheetId })}
        />
      )}
      result={(check, record, onRow) => (
        <>
          <CountsList
            counts={{ ...check.counts, filled: record?.filled ?? check.counts.filled }}
            filledName={COUNTS.filled}
          />
          <p class="hint">{RESULT.legend}</p>
          <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
        </>
      )}
    />
  );
}

// A check by the server's settings must not overtake a choice that is still on its way there.
function useCheckOnceKept(desk: Desk, tellRun: (event: RunEvent) => void): () => void {
  const [wanted, setWanted] = useState(false);
  const asking = isAsking(desk);
  const sheetId = desk.overview?.register.sheetId;
  useEffect(() => {
    if (!wanted || asking) return;
    setWanted(false);
    if (desk.failure === null && sheetId !== undefined) tellRun({ type: 'check', sheetId });
  }, [wanted, asking]);
  return () => setWanted(true);
}
