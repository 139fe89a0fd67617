import type { AuditPreview } from '../../shared/audit';
import { RunScreen, type RunScreenProps } from '../run/run-screen';
import { FindingGroups } from '../ui/finding-groups';
import { AuditSetup } from './audit-setup';
import { AUDIT } from './audit-texts';
import { AuditTotals } from './audit-totals';
import { AuditView } from './audit-view';

/** «Проверка»: audit what stands on the pages, look at it, write it beside the links. */
export function AuditScreen(props: RunScreenProps<AuditPreview>) {
  const { store, dispatchStore, work, pick } = props;
  const { run, dispatchRun, dispatchUndo } = work;
  const sheetName = (id: number) => store.overview?.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  return (
    <RunScreen
      {...props}
      setup={(returned) => (
        <AuditSetup
          store={store}
          dispatchStore={dispatchStore}
          dispatchRun={dispatchRun}
          dispatchUndo={dispatchUndo}
          returned={returned}
        />
      )}
      checked={(check, onRow) => (
        <AuditView
          check={check}
          sheetName={sheetName(check.sheetId)}
          pick={pick}
          onRow={onRow}
          onChoose={(choice) =>
            dispatchRun({ type: 'choose', call: { name: 'savePlacedColumns', request: choice } })
          }
          onWrite={() => dispatchRun({ type: 'fill', mode: 'empty' })}
          onAgain={() => dispatchRun({ type: 'check', sheetId: run.sheetId })}
          onBack={() => dispatchRun({ type: 'leave' })}
        />
      )}
      result={(check, _record, onRow) => (
        <>
          <AuditTotals totals={check.totals} />
          <p class="hint">{AUDIT.legend}</p>
          <FindingGroups groups={check.groups} pick={pick} onRow={onRow} />
        </>
      )}
    />
  );
}
