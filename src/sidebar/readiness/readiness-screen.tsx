import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { DeadlinesPreview } from '../../shared/deadlines';
import type { ReadinessPreview } from '../../shared/readiness';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import type { RunWork } from '../run/use-run';
import { FindingGroups } from '../ui/finding-groups';
import { DeadlineView, MessageCounts } from './deadline-view';
import { ReadinessSetup } from './readiness-setup';
import { MESSAGES, READINESS } from './readiness-texts';
import { ReadinessView, Stages } from './readiness-view';

interface ReadinessScreenProps extends RunScreenProps<ReadinessPreview> {
  readonly deadlines: RunWork<DeadlinesPreview>;
  /** A report or applications: one at a time. */
  readonly action: Lookup;
  readonly dispatchAction: (event: LookupEvent) => void;
}

/** «Готовность»: where organisations stand, and, from the same start, when messages are due. */
export function ReadinessScreen(props: ReadinessScreenProps) {
  const { deadlines } = props;
  const counting = deadlines.run.phase !== 'idle' || deadlines.undo.phase !== 'idle';
  return counting || deadlines.run.failure ? <Deadlines {...props} /> : <Standing {...props} />;
}

function Setup(props: ReadinessScreenProps & { readonly returned: boolean }) {
  const { store, dispatchStore, work, deadlines, action, dispatchAction, returned } = props;
  return (
    <ReadinessSetup
      store={store}
      dispatchStore={dispatchStore}
      dispatchReadiness={work.dispatchRun}
      dispatchDeadlines={deadlines.dispatchRun}
      dispatchUndo={{ readiness: work.dispatchUndo, deadlines: deadlines.dispatchUndo }}
      action={action}
      dispatchAction={dispatchAction}
      returned={returned}
    />
  );
}

function Standing(props: ReadinessScreenProps) {
  const { store, work, pick, selectRow, action, dispatchAction } = props;
  const { run, dispatchRun } = work;
  return (
    <RunScreen
      {...props}
      setup={(returned) => <Setup {...props} returned={returned} />}
      checked={(check) => (
        <ReadinessView
          check={check}
          sheets={store.overview?.sheets ?? []}
          pick={pick}
          onRow={(row, sheetId) => selectRow(row, sheetId ?? check.sheetId)}
          action={action}
          dispatchAction={dispatchAction}
          onSave={(settings) => {
            const request = { sheetId: check.sheetId, settings };
            dispatchRun({ type: 'choose', call: { name: 'saveReadiness', request } });
          }}
          onWrite={() => dispatchRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => dispatchRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => dispatchRun({ type: 'leave' })}
        />
      )}
      result={(check, _record, onRow) => (
        <>
          <Stages check={check} />
          <p class="hint">{READINESS.legend}</p>
          <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
        </>
      )}
    />
  );
}

function Deadlines(props: ReadinessScreenProps) {
  const { deadlines, pick } = props;
  const { run, dispatchRun } = deadlines;
  return (
    <RunScreen
      {...props}
      work={deadlines}
      setup={(returned) => <Setup {...props} returned={returned} />}
      checked={(check, onRow) => (
        <DeadlineView
          check={check}
          pick={pick}
          onRow={onRow}
          onWrite={() => dispatchRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => dispatchRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => dispatchRun({ type: 'leave' })}
        />
      )}
      result={(check, _record, onRow) => (
        <>
          <MessageCounts check={check} />
          <p class="hint">{MESSAGES.legend}</p>
          <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
        </>
      )}
    />
  );
}
