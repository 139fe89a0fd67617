import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { CollectPreview } from '../../shared/collect';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import type { RunWork } from '../run/use-run';
import { FindingGroups } from '../ui/finding-groups';
import { decisionsOf, type HandOutWork } from './hand-out-checker';
import { CollectCounts, CollectView } from './hand-out-collect';
import { HandOutSetup } from './hand-out-setup';
import { HAND_OUT } from './hand-out-texts';
import { HandOutView } from './hand-out-view';

interface HandOutScreenProps extends RunScreenProps<HandOutWork> {
  readonly collect: RunWork<CollectPreview>;
  readonly summary: Lookup;
  readonly dispatchSummary: (event: LookupEvent) => void;
}

/** «Раздача»: sheets go out, answers come back, the summary; one start for all three. */
export function HandOutScreen(props: HandOutScreenProps) {
  const { run, undo } = props.collect;
  const collecting = run.phase !== 'idle' || undo.phase !== 'idle' || run.failure !== null;
  return collecting ? <Collecting {...props} /> : <HandingOut {...props} />;
}

function Setup(props: HandOutScreenProps & { readonly returned: boolean }) {
  const { store, dispatchStore, work, collect, summary, dispatchSummary, returned } = props;
  return (
    <HandOutSetup
      store={store}
      dispatchStore={dispatchStore}
      handOut={work}
      collect={collect}
      summary={summary}
      dispatchSummary={dispatchSummary}
      returned={returned}
    />
  );
}

function HandingOut(props: HandOutScreenProps) {
  const { work, pick } = props;
  const { run, dispatchRun } = work;
  return (
    <RunScreen
      {...props}
      setup={(returned) => <Setup {...props} returned={returned} />}
      checked={(check, onRow) => (
        <HandOutView
          check={check}
          pick={pick}
          onRow={onRow}
          onLevel={(level) => {
            const request = { sheetId: run.sheetId, level };
            dispatchRun({ type: 'choose', call: { name: 'checkHandOut', request } });
          }}
          onNarrow={(tokens, guard) => dispatchRun({ type: 'narrow', tokens, layout: guard })}
          onGo={() => dispatchRun({ type: 'fill', mode: 'empty' })}
          onBack={() => dispatchRun({ type: 'leave' })}
        />
      )}
      result={(check, _record, onRow) => (
        <>
          <p>{HAND_OUT.done(check.tokens.length)}</p>
          <p class="hint">{HAND_OUT.next}</p>
          {check.findings.length > 0 && <FindingGroups groups={check.findings} pick={pick} onRow={onRow} />}
        </>
      )}
    />
  );
}

function Collecting(props: HandOutScreenProps) {
  const { collect, pick } = props;
  const { run, dispatchRun } = collect;
  return (
    <RunScreen
      {...props}
      work={collect}
      setup={(returned) => <Setup {...props} returned={returned} />}
      checked={(check, onRow) => (
        <CollectView
          check={check}
          pick={pick}
          onRow={onRow}
          onDecide={(id, choice) => {
            const decisions = { ...decisionsOf(check), [id]: choice };
            const request = { sheetId: run.sheetId, decisions, brought: [] };
            dispatchRun({ type: 'choose', call: { name: 'checkCollect', request } });
          }}
          onWrite={() => dispatchRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => dispatchRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => dispatchRun({ type: 'leave' })}
        />
      )}
      result={(check, _record, onRow) => (
        <>
          <CollectCounts check={check} />
          <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
        </>
      )}
    />
  );
}
