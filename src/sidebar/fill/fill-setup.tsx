import { useEffect, useState } from 'preact/hooks';
import { isAsking } from '../../run/call';
import { NO_SHEET, type SheetReading } from '../../shared/setup';
import type { SetupProps } from '../run/screen';
import { Loading, SetupFrame } from '../run/setup-frame';
import { ColumnList } from '../setup/column-list';
import { demandedFor, lackingFor } from '../setup/lacking';
import { RegionField, SettingsForm } from '../setup/settings-form';
import { choiceOf, columnChosen } from '../setup/sheet-choice';
import { SheetForm } from '../setup/sheet-form';
import {
  type DocumentView,
  type ReadSheet,
  readFor,
  type Store,
  type StoreEvent,
  sheetOf,
  shownSettings,
} from '../setup/store';
import { ROLE_NAMES, SETUP } from '../setup/texts';
import { Notice } from '../ui/notice';
import { focusHeading } from '../ui/use-focus';
import { FILL } from './texts';

/** The first view: sheet, region, columns, settings, and the button that previews. */
export function FillSetup(props: SetupProps) {
  const { store, dispatchStore, runs } = props;
  const { overview } = store;
  const read = readFor(store, 'fill');
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
        enabled: read !== null && reasonToWait(read) === '',
        onPress: start,
        note: noteOf(store),
      }}
    >
      {(document) => (
        <>
          <InFront document={document} store={store} dispatchStore={dispatchStore} />
          {read ? (
            <Forms store={store} document={document} read={read} dispatchStore={dispatchStore} />
          ) : (
            <Loading />
          )}
        </>
      )}
    </SetupFrame>
  );
}

/** Why the button waits, beside it. */
function noteOf(store: Store): string {
  const read = readFor(store, 'fill');
  // Above, it says that the sheet is being read.
  if (read === null) return '';
  return isAsking(store) ? SETUP.saving : reasonToWait(read);
}

/** What a person is to do before the table can be checked; '' when nothing. */
function reasonToWait({ register }: ReadSheet): string {
  if (register.isEmpty) return SETUP.empty;
  if (register.headerRow === 0) return SETUP.noHeaderRow;
  const asked = askedFirst(register);
  return asked ? SETUP.chooseFirst(ROLE_NAMES[asked.role]) : demandedFor(register);
}

/** A question that no run may start before. */
function askedFirst({ ambiguous }: SheetReading) {
  return ambiguous.find(({ stops }) => stops);
}

// A preview by the server's settings must not overtake a choice that is still on its way there.
function useOnceKept(store: Store, begin: (sheetId: number) => void): () => void {
  const [wanted, setWanted] = useState(false);
  const asking = isAsking(store);
  useEffect(() => {
    if (!wanted || asking) return;
    setWanted(false);
    if (store.failure === null && store.overview) begin(sheetOf(store, 'fill'));
  }, [wanted, asking]);
  return () => setWanted(true);
}

interface FormsProps {
  readonly store: Store;
  readonly document: DocumentView;
  readonly read: ReadSheet;
  readonly dispatchStore: (event: StoreEvent) => void;
}

/** The panel has opened with the sheet that was filled last, and the person with another one: they say which is meant. */
function InFront({ document: { inFront, sheets }, store, dispatchStore }: Omit<FormsProps, 'read'>) {
  const sheetId = sheetOf(store, 'fill');
  const name = sheets.find(({ id }) => id === sheetId)?.name ?? '';
  if (inFront === null || inFront.sheetId === sheetId) return null;
  return (
    <Notice tone="info">
      <p>{SETUP.inFront(inFront.sheetName, name)}</p>
      <button
        type="button"
        onClick={() => {
          // The pressed button goes away with the notice.
          focusHeading();
          dispatchStore({ type: 'take', job: 'fill', sheetId: inFront.sheetId });
        }}
      >
        {SETUP.takeInFront(inFront.sheetName)}
      </button>
    </Notice>
  );
}

function Forms({ store, document, read, dispatchStore }: FormsProps) {
  const { register, directory } = read;
  const settings = shownSettings(store) ?? document.settings;
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
        sheets={document.sheets}
        read={read}
        sheetId={sheetOf(store, 'fill')}
        onSheet={(sheetId) => dispatchStore({ type: 'take', job: 'fill', sheetId })}
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
      <RegionField settings={settings} regions={document.regions} onChange={set} />
      <ColumnList
        key={register.sheetId}
        heading={SETUP.columns}
        reading={register}
        isDemanding={demandedFor(register) !== ''}
        onHeaderRow={(headerRow) => dispatchStore({ type: 'choose', choice: { ...choice, headerRow } })}
        onChoose={(role, column) =>
          dispatchStore({
            type: 'choose',
            choice: columnChosen(register, choice.directorySheetId ?? NO_SHEET, role, column),
          })
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
              choice: columnChosen(directory, NO_SHEET, role, column),
            });
            dispatchStore({ type: 'open', sheetId: register.sheetId });
          }}
        />
      )}
      <SettingsForm settings={settings} onChange={set} />
    </>
  );
}
