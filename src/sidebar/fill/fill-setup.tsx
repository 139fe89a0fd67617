import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import type { Overview } from '../../shared/overview';
import { NO_SHEET } from '../../shared/setup';
import type { SetupProps } from '../run/screen';
import { SetupFrame } from '../run/setup-frame';
import { ColumnList } from '../setup/column-list';
import { lackingFor } from '../setup/lacking';
import { RegionField, SettingsForm } from '../setup/settings-form';
import { choiceOf, withColumn } from '../setup/sheet-choice';
import { SheetForm } from '../setup/sheet-form';
import { type Store, type StoreEvent, shownSettings } from '../setup/store';
import { SETUP } from '../setup/texts';
import { Notice } from '../ui/notice';
import { FILL } from './texts';

/** The first view: sheet, region, columns, settings, and the button that previews. */
export function FillSetup(props: SetupProps) {
  const { store, dispatchStore, runs } = props;
  const { overview } = store;
  const start = useOnceKept(store, runs.fill.begin);
  return (
    <SetupFrame
      {...props}
      kind="fill"
      heading={FILL.heading}
      intro={
        // Who has run anything here knows the way.
        (overview === null || overview.history.length === 0) &&
        FILL.intro.map((sentence) => <p key={sentence}>{sentence}</p>)
      }
      start={{
        text: FILL.start,
        enabled: overview !== null && overview.register.headerRow > 0,
        onPress: start,
        note: noteOf(store),
      }}
    >
      {(read) => <Forms store={store} overview={read} dispatchStore={dispatchStore} />}
    </SetupFrame>
  );
}

/** Why the button waits, beside it. */
function noteOf({ overview, call, failure }: Store): string {
  // Above, it says that the sheet is being read.
  if (overview === null) return '';
  if (call !== null && !failure) return SETUP.saving;
  return overview.register.headerRow > 0 ? '' : SETUP.noHeaderRow;
}

// A preview by the server's settings must not overtake a choice that is still on its way there.
function useOnceKept(store: Store, begin: (sheetId: number) => void): () => void {
  const [wanted, setWanted] = useState(false);
  const asking = isAsking(store);
  const sheetId = store.overview?.register.sheetId;
  useEffect(() => {
    if (!wanted || asking) return;
    setWanted(false);
    if (store.failure === null && sheetId !== undefined) begin(sheetId);
  }, [wanted, asking]);
  return () => setWanted(true);
}

interface FormsProps {
  readonly store: Store;
  readonly overview: Overview;
  readonly dispatchStore: (event: StoreEvent) => void;
}

function Forms({ store, overview, dispatchStore }: FormsProps) {
  const { register, directory } = overview;
  const settings = shownSettings(store) ?? overview.settings;
  const lacking = lackingFor(register, directory);
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
      {lacking.length > 0 && register.headerRow > 0 && (
        <Notice tone="info" heading={SETUP.lacking}>
          {lacking.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <RegionField settings={settings} regions={overview.regions} onChange={set} />
      <ColumnList
        key={register.sheetId}
        heading={SETUP.columns}
        reading={register}
        onChoose={(role, column) =>
          dispatchStore({ type: 'choose', choice: withColumn(choice, role, column) })
        }
      />
      {directory && (
        <ColumnList
          key={`directory ${directory.sheetId}`}
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
