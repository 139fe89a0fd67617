import type { Lookup, LookupEvent } from '../../run/lookup-machine';
import type { MessageCheck, ReadinessCheck } from '../../shared/readiness';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import type { RunWork } from '../run/use-run';
import { FindingGroups } from '../ui/finding-groups';
import { DeadlineView, MessageCounts } from './deadline-view';
import { ReadinessSetup } from './readiness-setup';
import { MESSAGES, READINESS } from './readiness-texts';
import { ReadinessView, Stages } from './readiness-view';

interface ReadinessScreenProps extends RunScreenProps<ReadinessCheck> {
  readonly deadlines: RunWork<MessageCheck>;
  /** A report or applications: one at a time. */
  readonly deed: Lookup;
  readonly tellDeed: (event: LookupEvent) => void;
}

/** «Готовность»: where organisations stand, and, from the same start, when messages are due. */
export function ReadinessScreen(props: ReadinessScreenProps) {
  const { deadlines } = props;
  const counting = deadlines.run.phase !== 'idle' || deadlines.undo.phase !== 'idle';
  return counting || deadlines.run.failure ? <Deadlines {...props} /> : <Standing {...props} />;
}

function Setup(props: ReadinessScreenProps & { readonly returned: boolean }) {
  const { desk, tellDesk, work, deadlines, deed, tellDeed, returned } = props;
  return (
    <ReadinessSetup
      desk={desk}
      tellDesk={tellDesk}
      tellStanding={work.tellRun}
      tellDeadlines={deadlines.tellRun}
      tellUndo={{ readiness: work.tellUndo, deadlines: deadlines.tellUndo }}
      deed={deed}
      tellDeed={tellDeed}
      returned={returned}
    />
  );
}

function Standing(props: ReadinessScreenProps) {
  const { desk, work, pick, selectRow, deed, tellDeed } = props;
  const { run, tellRun } = work;
  return (
    <RunScreen
      {...props}
      setup={(returned) => <Setup {...props} returned={returned} />}
      checked={(check) => (
        <ReadinessView
          check={check}
          sheets={desk.overview?.sheets ?? []}
          pick={pick}
          onRow={(row, sheetId) => selectRow(row, sheetId ?? check.sheetId)}
          deed={deed}
          tellDeed={tellDeed}
          onSave={(settings) => {
            const request = { sheetId: check.sheetId, settings };
            tellRun({ type: 'choose', call: { name: 'saveReadiness', request } });
          }}
          onWrite={() => tellRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => tellRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => tellRun({ type: 'leave' })}
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
  const { run, tellRun } = deadlines;
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
          onWrite={() => tellRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => tellRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => tellRun({ type: 'leave' })}
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
