import { isAsking } from '../../run/call';
import { type Lookup, type LookupEvent, sheetOf } from '../../run/lookup-machine';
import { Notice, Trouble } from '../ui/notice';
import { APPLICATIONS, READINESS } from './readiness-texts';

interface DeedProps {
  readonly deed: Lookup;
  readonly tellDeed: (event: LookupEvent) => void;
  /** The sheet on the screen: what was made of another is not told here. */
  readonly sheetId: number;
}

/** What became of a report or of applications: under way, made, checked, or failed. */
export function DeedView({ deed, tellDeed, sheetId }: DeedProps) {
  return (
    <>
      <Trouble
        waiting={deed}
        onRetry={() => tellDeed({ type: 'retry' })}
        onWait={() => tellDeed({ type: 'wait' })}
        onLeave={() => tellDeed({ type: 'leave' })}
      />
      <div role="status" class="deed">
        {isAsking(deed) && <p class="hint">{READINESS.working}</p>}
        {!isAsking(deed) && sheetOf(deed) === sheetId && <Made deed={deed} />}
      </div>
    </>
  );
}

function Made({ deed }: { readonly deed: Lookup }) {
  const { reply } = deed;
  if (deed.failure || !reply?.answer.ok) return null;
  switch (reply.name) {
    case 'reportReadiness': {
      const { sheetName, listsSheetName, lists } = reply.answer.value;
      return (
        <Notice tone="info">
          <p>{READINESS.reported(sheetName, listsSheetName, lists)}</p>
        </Notice>
      );
    }
    case 'makeApplications': {
      const { sheets, skipped } = reply.answer.value;
      return (
        <Notice tone="info">
          <p>{APPLICATIONS.made(sheets.length)}</p>
          <Lines lines={skipped.map(({ name, text }) => `${name}: ${text}`)} />
        </Notice>
      );
    }
    case 'checkApplications': {
      const { applications } = reply.answer.value;
      const wrong = applications.some(({ findings }) => findings.length > 0);
      return (
        <Notice tone={wrong ? 'warning' : 'info'}>
          {applications.length === 0 && <p>{APPLICATIONS.none}</p>}
          {applications.map(({ sheetId, sheetName, findings }) => (
            <div key={sheetId}>
              <p>
                <b>{sheetName}</b>
                {findings.length === 0 && `: ${APPLICATIONS.right}`}
              </p>
              <Lines lines={findings.map(({ row, text }) => `${APPLICATIONS.row(row)}${text}`)} />
            </div>
          ))}
        </Notice>
      );
    }
    default:
      return null;
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="plain-list">
      {lines.map((line, place) => (
        // The same sentence may stand twice; the list itself never changes its order.
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}
