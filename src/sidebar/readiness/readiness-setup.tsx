import { type Call, isAsking } from '../../run/call';
import type { APPLICATION_KINDS } from '../../shared/readiness';
import { DeadlinesSection } from '../deadlines/deadlines-section';
import type { SetupProps } from '../run/screen';
import { SetupFrame } from '../run/setup-frame';
import { SheetField } from '../setup/sheet-field';
import { sheetOf } from '../setup/store';
import { ReadinessAction } from './readiness-action';
import { APPLICATIONS, READINESS } from './texts';

/** Before a preview: what it does, on which sheet; below it deadlines of messages and applications. */
export function ReadinessSetup(props: SetupProps) {
  const { store, dispatchStore, runs } = props;
  const sheetId = sheetOf(store, 'readiness');
  return (
    <SetupFrame
      {...props}
      kind="readiness"
      heading={READINESS.heading}
      intro={
        <>
          <p>{READINESS.intro}</p>
          <p class="hint">{READINESS.need}</p>
        </>
      }
      start={{
        text: READINESS.start,
        enabled: store.overview !== null,
        onPress: () => runs.readiness.begin(sheetId),
      }}
    >
      {({ sheets }) => (
        <>
          <SheetField
            label={READINESS.sheet}
            sheets={sheets}
            value={sheetId}
            onChange={(chosen) => dispatchStore({ type: 'take', job: 'readiness', sheetId: chosen })}
          />
          <DeadlinesSection
            store={store}
            sheets={sheets}
            onSheet={(chosen) => dispatchStore({ type: 'take', job: 'deadlines', sheetId: chosen })}
            onStart={runs.deadlines.begin}
          />
          <Applications {...props} sheetId={sheetId} />
        </>
      )}
    </SetupFrame>
  );
}

interface ApplicationsProps extends Pick<SetupProps, 'action' | 'dispatchAction' | 'selectRow'> {
  readonly sheetId: number;
}

function Applications({ sheetId, action, dispatchAction, selectRow }: ApplicationsProps) {
  const ask = (call: Call) => () => {
    if (!isAsking(action) || action.silent) dispatchAction({ type: 'ask', call });
  };
  // Row 0: the one that is selected in the sheet.
  const ofSelected = (kind: (typeof APPLICATION_KINDS)[number]) => ({ sheetId, kind, rows: [0] });
  return (
    <details class="section">
      <summary>{APPLICATIONS.heading}</summary>
      <p class="hint">{APPLICATIONS.hint}</p>
      <div class="row-of-buttons">
        <button type="button" onClick={ask({ name: 'makeApplications', request: ofSelected('create') })}>
          {APPLICATIONS.create}
        </button>
        <button type="button" onClick={ask({ name: 'makeApplications', request: ofSelected('change') })}>
          {APPLICATIONS.change}
        </button>
        <button type="button" onClick={ask({ name: 'checkApplications', request: { sheetId } })}>
          {APPLICATIONS.check}
        </button>
      </div>
      <ReadinessAction
        action={action}
        dispatchAction={dispatchAction}
        sheetId={sheetId}
        onOpen={(made) => selectRow(1, made)}
      />
    </details>
  );
}
