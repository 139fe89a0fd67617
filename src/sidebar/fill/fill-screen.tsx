import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { RunEvent } from '../../run/run-state';
import type { FillPreview } from '../../shared/fill';
import { CheckView } from '../run/check-view';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import { SetupView } from '../setup/setup-view';
import { type Store, shownSettings } from '../setup/store';
import { COUNTS, RESULT } from '../texts';
import { CountsList } from '../ui/counts-list';
import { FindingGroups } from '../ui/finding-groups';

/** «Заполнение»: set up, check, fill, result. */
export function FillScreen(props: RunScreenProps<FillPreview>) {
  const { store, dispatchStore, work, pick } = props;
  const { run, dispatchRun, dispatchUndo } = work;
  const onCheck = useCheckOnceKept(store, dispatchRun);
  const mode = shownSettings(store)?.mode ?? 'empty';
  return (
    <RunScreen
      {...props}
      setup={(returned) => (
        <SetupView
          store={store}
          dispatchStore={dispatchStore}
          dispatchRun={dispatchRun}
          dispatchUndo={dispatchUndo}
          onCheck={onCheck}
          returned={returned}
        />
      )}
      checked={(check, onRow) => (
        <CheckView
          check={check}
          pick={pick}
          onRow={onRow}
          onFill={() => dispatchRun({ type: 'fill', mode })}
          onBack={() => dispatchRun({ type: 'leave' })}
          onAgain={() => dispatchRun({ type: 'check', sheetId: run.sheetId })}
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
function useCheckOnceKept(store: Store, dispatchRun: (event: RunEvent) => void): () => void {
  const [wanted, setWanted] = useState(false);
  const asking = isAsking(store);
  const sheetId = store.overview?.register.sheetId;
  useEffect(() => {
    if (!wanted || asking) return;
    setWanted(false);
    if (store.failure === null && sheetId !== undefined) dispatchRun({ type: 'check', sheetId });
  }, [wanted, asking]);
  return () => setWanted(true);
}
