import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lookupReducer, NOTHING } from '../../run/lookup-reducer';
import { RUN_KINDS, type RunKind } from '../../shared/run';
import { NO_SHEET } from '../../shared/setup';
import { CardScreen } from '../card/card-screen';
import { HelpScreen } from '../help/help-screen';
import { tabText } from '../run/tab-kinds';
import { EMPTY_STORE, storeReducer } from '../setup/store';
import { useMachine } from '../ui/use-machine';
import { Boundary } from './boundary';
import { KIND_SCREENS } from './kind-screens';
import { RunTab } from './run-tab';
import { Tabs } from './tabs';
import { APP_NAME, SKIP, TABS } from './texts';
import { useRuns } from './use-runs';

type TabKey = RunKind | keyof typeof TABS;

interface Tab {
  readonly key: TabKey;
  readonly text: string;
  readonly sign?: string;
  readonly screen: () => ComponentChildren;
  /** What opening the tab asks for. */
  readonly onOpen?: () => void;
}

/** The kinds of run that have a tab of their own. */
const TAB_KINDS = RUN_KINDS.filter((kind) => KIND_SCREENS[kind].Setup);

/** The kinds before the card: what everybody does. The others are further along the line of tabs. */
const FIRST_KINDS: readonly RunKind[] = ['fill', 'audit'];

/** To the button that the view is for, past all that can be chosen. */
function focusMain(): void {
  document.querySelector<HTMLElement>('.footer button:not(:disabled)')?.focus();
}

interface AppProps {
  /** Opens the page again from its first view. */
  readonly onReopen: () => void;
}

/** The whole page: tabs over machines that outlive a change of tab, each tab behind a boundary of its own. */
export function App({ onReopen }: AppProps) {
  const [current, setCurrent] = useState<TabKey>('fill');
  const [store, dispatchStore] = useMachine(storeReducer, EMPTY_STORE);
  const runs = useRuns(dispatchStore);
  // The list of tabs never changes, so the hooks keep their order.
  const actions = TAB_KINDS.map((kind) => ({ kind, machine: useMachine(lookupReducer, NOTHING) }));
  const [card, dispatchCard] = useMachine(lookupReducer, NOTHING);
  const [selection, dispatchSelection] = useMachine(lookupReducer, NOTHING);
  const sheetId = store.overview?.register.sheetId ?? NO_SHEET;

  useEffect(() => dispatchStore({ type: 'open', sheetId: NO_SHEET }), []);

  const openCard = (row: number, of = sheetId) =>
    dispatchCard({ type: 'ask', call: { name: 'getCard', request: { sheetId: of, row } } });
  const selectRow = (row: number, of = sheetId, code?: string) =>
    dispatchSelection({
      type: 'ask',
      call: { name: 'selectRow', request: { sheetId: of, row, ...(code === undefined ? {} : { code }) } },
    });
  const shared = {
    openTab: (key: TabKey) => open(key),
    store,
    dispatchStore,
    runs,
    selection,
    dispatchSelection,
    selectRow,
  };

  const runTabs = actions.map(({ kind, machine: [action, dispatchAction] }) => ({
    key: kind,
    text: tabText(kind, runs),
    screen: () => <RunTab kind={kind} {...shared} action={action} dispatchAction={dispatchAction} />,
  }));
  const tabs: readonly Tab[] = [
    ...runTabs.filter(({ key }) => FIRST_KINDS.includes(key)),
    {
      key: 'card',
      text: TABS.card,
      screen: () => (
        <CardScreen
          card={card}
          dispatchCard={dispatchCard}
          openCard={openCard}
          selection={selection}
          dispatchSelection={dispatchSelection}
          selectRow={selectRow}
        />
      ),
      onOpen: () => openCard(0),
    },
    ...runTabs.filter(({ key }) => !FIRST_KINDS.includes(key)),
    { key: 'help', text: TABS.help, sign: '?', screen: () => <HelpScreen /> },
  ];
  const places = useRef<{ [key in TabKey]?: number }>({});
  // A person comes back to where they were.
  useLayoutEffect(() => window.scrollTo(0, places.current[current] ?? 0), [current]);
  const open = (key: TabKey) => {
    if (key === current) return;
    places.current[current] = window.scrollY;
    setCurrent(key);
    tabs.find((tab) => tab.key === key)?.onOpen?.();
  };

  return (
    <div class="page">
      <header>
        <h1 class="off-screen">{APP_NAME}</h1>
        <button type="button" class="skip" onClick={focusMain}>
          {SKIP}
        </button>
        <Tabs tabs={tabs} current={current} onChange={open} />
      </header>
      <main>
        <div
          class="panel"
          role="tabpanel"
          id={`panel-${current}`}
          aria-labelledby={`tab-${current}`}
          key={current}
        >
          <Boundary onReopen={onReopen}>{tabs.find(({ key }) => key === current)?.screen()}</Boundary>
        </div>
      </main>
    </div>
  );
}
