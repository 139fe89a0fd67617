import type { RunEvent } from '../../run/run-state';
import type { UndoEvent } from '../../run/undo-reducer';
import type { Overview } from '../../shared/overview';
import type { RunRecord } from '../../shared/run';
import { NO_SHEET } from '../../shared/setup';
import { History } from '../run/history';
import { RunOffer } from '../run/run-offer';
import { BUTTONS, SETUP } from '../texts';
import { Notice } from '../ui/notice';
import { useFocus } from '../ui/use-focus';
import { ColumnList } from './column-list';
import { RegionField, SettingsForm } from './settings-form';
import { choiceOf, withColumn } from './sheet-choice';
import { SheetForm } from './sheet-form';
import { type Store, type StoreEvent, shownSettings } from './store';

interface SetupViewProps {
  readonly store: Store;
  readonly dispatchStore: (event: StoreEvent) => void;
  readonly dispatchRun: (event: RunEvent) => void;
  readonly dispatchUndo: (event: UndoEvent) => void;
  /** Checks once everything chosen so far is kept. */
  readonly onCheck: () => void;
  /** The person came back here from another view. */
  readonly returned: boolean;
}

/** The first view: sheet, region, columns, settings, and the button that checks. */
export function SetupView({
  store,
  dispatchStore,
  dispatchRun,
  dispatchUndo,
  onCheck,
  returned,
}: SetupViewProps) {
  const { overview } = store;
  const heading = useFocus(returned);
  const unfinished = overview?.run ?? null;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {SETUP.heading}
      </h2>
      {overview ? (
        <>
          {unfinished && (
            <RunOffer
              run={unfinished}
              kind="fill"
              onResume={() => dispatchRun({ type: 'resume', run: unfinished, mode: overview.settings.mode })}
              onStop={() => dispatchRun({ type: 'discard', run: unfinished })}
              onRefresh={() => dispatchStore({ type: 'open', sheetId: overview.register.sheetId })}
            />
          )}
          <Forms store={store} overview={overview} dispatchStore={dispatchStore} />
          <History
            history={overview.history}
            kinds={['fill']}
            onUndo={(record: RunRecord) => dispatchUndo({ type: 'undo', record })}
          />
        </>
      ) : (
        <Loading waits={store.failure === null} />
      )}
      <div class="footer">
        <button
          type="button"
          class={unfinished?.idle ? '' : 'primary'}
          disabled={overview === null || overview.register.headerRow === 0}
          onClick={onCheck}
        >
          {BUTTONS.check}
        </button>
        <span class="saving" role="status">
          {overview && store.call && !store.failure ? SETUP.saving : ''}
        </span>
      </div>
    </>
  );
}

function Loading({ waits }: { readonly waits: boolean }) {
  return (
    <>
      <p>{SETUP.intro}</p>
      {waits && (
        <p class="hint loading" role="status">
          {SETUP.loading}
        </p>
      )}
    </>
  );
}

interface FormsProps {
  readonly store: Store;
  readonly overview: Overview;
  readonly dispatchStore: (event: StoreEvent) => void;
}

function Forms({ store, overview, dispatchStore }: FormsProps) {
  const { register, directory } = overview;
  const settings = shownSettings(store) ?? overview.settings;
  const choice = choiceOf(register, directory?.sheetId ?? NO_SHEET);
  const set = (changed: typeof settings) =>
    dispatchStore({ type: 'set', sheetId: register.sheetId, settings: changed });
  return (
    <>
      {register.notices.concat(directory?.notices ?? []).map((notice) => (
        <Notice key={notice} tone="warning">
          <p>{notice}</p>
        </Notice>
      ))}
      <SheetForm
        overview={overview}
        onSheet={(sheetId) => dispatchStore({ type: 'open', sheetId })}
        onDirectory={(directorySheetId) =>
          dispatchStore({ type: 'choose', choice: { ...choice, directorySheetId } })
        }
        onHeaderRow={(headerRow) => dispatchStore({ type: 'choose', choice: { ...choice, headerRow } })}
      />
      <RegionField settings={settings} regions={overview.regions} onChange={set} />
      <ColumnList
        heading={SETUP.columns}
        reading={register}
        onChoose={(role, column) =>
          dispatchStore({ type: 'choose', choice: withColumn(choice, role, column) })
        }
      />
      {directory && (
        <ColumnList
          heading={SETUP.directoryColumns(directory.sheetName)}
          reading={directory}
          onChoose={(role, column) => {
            // The directory's own choice is kept first, then the register is read again with it.
            dispatchStore({
              type: 'choose',
              choice: withColumn(choiceOf(directory, NO_SHEET), role, column),
            });
            dispatchStore({ type: 'open', sheetId: register.sheetId });
          }}
        />
      )}
      <SettingsForm settings={settings} onChange={set} />
    </>
  );
}
