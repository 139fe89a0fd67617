import type { Lookup, LookupEvent } from '../../run/lookup-machine';
import type { CollectCheck } from '../../shared/hand-out';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import type { RunWork } from '../run/use-run';
import { FindingGroups } from '../ui/finding-groups';
import { decisionsOf, type HandOutWork } from './hand-out-checker';
import { CollectCounts, CollectView } from './hand-out-collect';
import { HandOutSetup } from './hand-out-setup';
import { HAND_OUT } from './hand-out-texts';
import { HandOutView } from './hand-out-view';

interface HandOutScreenProps extends RunScreenProps<HandOutWork> {
  readonly collect: RunWork<CollectCheck>;
  readonly summary: Lookup;
  readonly tellSummary: (event: LookupEvent) => void;
}

/** «Раздача»: sheets go out, answers come back, the summary; one start for all three. */
export function HandOutScreen(props: HandOutScreenProps) {
  const { run, undo } = props.collect;
  const collecting = run.phase !== 'idle' || undo.phase !== 'idle' || run.failure !== null;
  return collecting ? <Collecting {...props} /> : <HandingOut {...props} />;
}

function Setup(props: HandOutScreenProps & { readonly returned: boolean }) {
  const { desk, tellDesk, work, collect, summary, tellSummary, returned } = props;
  return (
    <HandOutSetup
      desk={desk}
      tellDesk={tellDesk}
      handOut={work}
      collect={collect}
      summary={summary}
      tellSummary={tellSummary}
      returned={returned}
    />
  );
}

function HandingOut(props: HandOutScreenProps) {
  const { work, pick } = props;
  const { run, tellRun } = work;
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
            tellRun({ type: 'choose', call: { name: 'checkHandOut', request } });
          }}
          onNarrow={(tickets, guard) => tellRun({ type: 'narrow', tickets, layout: guard })}
          onGo={() => tellRun({ type: 'fill', mode: 'empty' })}
          onBack={() => tellRun({ type: 'leave' })}
        />
      )}
      result={(check, _record, onRow) => (
        <>
          <p>{HAND_OUT.done(check.tickets.length)}</p>
          <p class="hint">{HAND_OUT.next}</p>
          {check.findings.length > 0 && <FindingGroups groups={check.findings} pick={pick} onRow={onRow} />}
        </>
      )}
    />
  );
}

function Collecting(props: HandOutScreenProps) {
  const { collect, pick } = props;
  const { run, tellRun } = collect;
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
            tellRun({ type: 'choose', call: { name: 'checkCollect', request } });
          }}
          onWrite={() => tellRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => tellRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => tellRun({ type: 'leave' })}
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
