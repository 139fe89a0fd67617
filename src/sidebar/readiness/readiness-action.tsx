import { isAsking } from '../../run/call';
import { type Lookup, type LookupEvent, sheetOf } from '../../run/lookup-reducer';
import { Notice, Trouble } from '../ui/notice';
import { SheetLinks } from '../ui/sheet-links';
import { WORKING } from '../ui/texts';
import { APPLICATIONS, READINESS } from './texts';

interface ActionProps {
  readonly action: Lookup;
  readonly dispatchAction: (event: LookupEvent) => void;
  /** The sheet on the screen: what was made of another one is not shown. */
  readonly sheetId: number;
  /** Shows a sheet that was made. */
  readonly onOpen: (sheetId: number) => void;
}

/** What became of a report or of applications: under way, made, checked, or failed. */
export function ReadinessAction({ action, dispatchAction, sheetId, onOpen }: ActionProps) {
  return (
    <>
      <Trouble
        waiting={action}
        onRetry={() => dispatchAction({ type: 'retry' })}
        onWait={() => dispatchAction({ type: 'wait' })}
        onLeave={() => dispatchAction({ type: 'leave' })}
      />
      <div role="status" class="action">
        {isAsking(action) && <p class="hint">{WORKING}</p>}
        {!isAsking(action) && sheetOf(action) === sheetId && <Made action={action} onOpen={onOpen} />}
      </div>
    </>
  );
}

function Made({ action, onOpen }: Pick<ActionProps, 'action' | 'onOpen'>) {
  const { reply } = action;
  if (action.failure || !reply?.answer.ok) return null;
  switch (reply.name) {
    case 'reportReadiness': {
      const { sheets, lists } = reply.answer.value;
      return (
        <Notice tone="info">
          <p>
            {READINESS.reported(
              sheets.map(({ sheetName }) => sheetName),
              lists,
            )}
          </p>
          <SheetLinks sheets={sheets} onOpen={onOpen} />
        </Notice>
      );
    }
    case 'makeApplications': {
      const { sheets, skipped, left } = reply.answer.value;
      return (
        <Notice tone="info">
          <p>{APPLICATIONS.made(sheets.length)}</p>
          <SheetLinks sheets={sheets} onOpen={onOpen} />
          {left > 0 && <p>{APPLICATIONS.left(left)}</p>}
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
                <button type="button" class="link" onClick={() => onOpen(sheetId)}>
                  {sheetName}
                </button>
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
      {lines.map((line, index) => (
        // The same sentence may come twice; the list itself never changes its order.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
