import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lookupReducer, NOTHING, sheetOf as sheetOfReply } from '../../run/lookup-reducer';
import { isBusy } from '../../run/run-state';
import type { RowShown } from '../../shared/mend';
import { RUN_KINDS, type RunKind } from '../../shared/run';
import { NO_SHEET } from '../../shared/setup';
import { CardScreen } from '../card/card-screen';
import { useFollow } from '../card/use-follow';
import { HelpScreen } from '../help/help-screen';
import { isMade } from '../run/made';
import type { Job } from '../run/screen';
import { moreText, tabKinds, tabText } from '../run/tab-kinds';
import type { Runs, RunWork } from '../run/use-run';
import { EMPTY_STORE, sheetOf, storeReducer } from '../setup/store';
import { useMachine } from '../ui/use-machine';
import { Boundary } from './boundary';
import { KIND_SCREENS } from './kind-screens';
import { RunTab } from './run-tab';
import { useSecondClick } from './second-click';
import { isSection, SECTIONS, type Section, SectionBack, SectionList } from './sections';
import { Tabs } from './tabs';
import { APP_NAME, SKIP, TABS } from './texts';
import { useRuns } from './use-runs';

/** What the line of tabs shows; the rest is behind «Ещё» until a person asks for it. */
type TabKey = 'fill' | 'card' | 'more' | 'help';

interface Tab {
  readonly key: TabKey;
  readonly text: string;
  readonly sign?: string;
  readonly screen: () => ComponentChildren;
}

/** The kinds of run that have a screen of their own. */
const SCREEN_KINDS = RUN_KINDS.filter((kind) => KIND_SCREENS[kind].Setup);

/** To the button that the view is for, past all that can be chosen. */
function focusMain(): void {
  document.querySelector<HTMLElement>('.footer button:not(:disabled)')?.focus();
}

/** Ctrl with Enter leads there from anywhere: from the last finding it is dozens of stops away. */
function useMainKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      focusMain();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The heading of what is shown, or its tab while it is read. */
function focusPlace(): void {
  const heading = document.querySelector<HTMLElement>('h2[tabindex]');
  const place = heading ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  if (document.hasFocus()) place?.focus({ preventScroll: true });
}

/** What a tab still shows of another sheet gives way: it would pass for a result of this one. */
function leaveOther<K extends RunKind>(runs: Runs, kind: K, sheetId: number): void {
  const { run, dispatchRun }: RunWork<K> = runs[kind];
  if (run.phase !== 'idle' && run.sheetId !== sheetId && !isBusy(run)) dispatchRun({ type: 'leave' });
}

interface AppProps {
  /** Opens the page again from its first view. */
  readonly onReopen: () => void;
}

/** The whole page: tabs over machines that outlive a change of tab, each tab behind a boundary of its own. */
export function App({ onReopen }: AppProps) {
  const [current, setCurrent] = useState<TabKey>('fill');
  const [section, setSection] = useState<Section | null>(null);
  const [store, dispatchStore] = useMachine(storeReducer, EMPTY_STORE);
  const runs = useRuns(dispatchStore);
  // The list of kinds never changes, so the hooks keep their order.
  const actions = SCREEN_KINDS.map((kind) => ({ kind, machine: useMachine(lookupReducer, NOTHING) }));
  for (const { machine } of actions) {
    const [action] = machine;
    useEffect(() => {
      if (isMade(action.reply)) dispatchStore({ type: 'open', sheetId: sheetOfReply(action) ?? NO_SHEET });
    }, [action.reply]);
  }
  const [card, dispatchCard] = useMachine(lookupReducer, NOTHING);
  const [found, dispatchFound] = useMachine(lookupReducer, NOTHING);
  const [follows, setFollows] = useState(false);
  const [selection, dispatchSelection] = useMachine(lookupReducer, NOTHING);
  const cardSheet = sheetOf(store, 'card');

  useEffect(() => dispatchStore({ type: 'open', sheetId: NO_SHEET }), []);
  useMainKey();

  const places = useRef<{ [place: string]: number }>({});
  const openCard = (row: number, of = cardSheet) =>
    dispatchCard({ type: 'ask', call: { name: 'getCard', request: { sheetId: of, row } } });
  useFollow(follows && current === 'card', cardSheet, (row) => {
    const { of } = card;
    if (of?.name !== 'getCard' || of.request.row !== row || of.request.sheetId !== cardSheet) openCard(row);
  });
  const selectRow = (row: number, of: number, more: Omit<RowShown, 'sheetId' | 'row'> = {}) =>
    dispatchSelection({
      type: 'ask',
      call: { name: 'selectRow', request: { sheetId: of, row, ...more } },
    });
  const open = (key: TabKey, within: Section | null = section, of = cardSheet) => {
    if (key === current && within === section) return;
    places.current[placeOf(current, section)] = window.scrollY;
    setCurrent(key);
    setSection(within);
    if (key === 'card' && key !== current) openCard(0, of);
  };
  // What a person goes on with is done on the sheet that they come from.
  const openJob = (job: Job, of = sheetOf(store, job)) => {
    if (of !== sheetOf(store, job)) dispatchStore({ type: 'take', job, sheetId: of });
    if (job !== 'card') for (const kind of tabKinds(job)) leaveOther(runs, kind, of);
    if (isSection(job)) open('more', job);
    else open(job, section, of);
  };
  const shared = {
    openJob,
    store,
    dispatchStore,
    runs,
    selection,
    dispatchSelection,
    selectRow,
  };
  const runScreen = (wanted: RunKind) => {
    const found = actions.find(({ kind }) => kind === wanted);
    if (!found) return null;
    const [action, dispatchAction] = found.machine;
    return <RunTab key={wanted} kind={wanted} {...shared} action={action} dispatchAction={dispatchAction} />;
  };
  // What a person was at when they asked for help.
  const helpOf = useRef<Job>('fill');
  if (current !== 'help') helpOf.current = current === 'more' ? (section ?? 'fill') : current;
  const tabs: readonly Tab[] = [
    { key: 'fill', text: tabText('fill', runs), screen: () => runScreen('fill') },
    {
      key: 'card',
      text: TABS.card,
      screen: () => (
        <CardScreen
          sheetId={cardSheet}
          sheets={store.overview?.sheets ?? []}
          onSheet={(sheetId) => {
            dispatchStore({ type: 'take', job: 'card', sheetId });
            openCard(0, sheetId);
          }}
          found={found}
          dispatchFound={dispatchFound}
          follows={follows}
          onFollow={setFollows}
          card={card}
          dispatchCard={dispatchCard}
          openCard={openCard}
          selection={selection}
          dispatchSelection={dispatchSelection}
          selectRow={selectRow}
        />
      ),
    },
    {
      key: 'more',
      text: moreText(SECTIONS, runs),
      screen: () =>
        section === null ? (
          <SectionList runs={runs} onOpen={(chosen) => open('more', chosen)} />
        ) : (
          runScreen(section)
        ),
    },
    { key: 'help', text: TABS.help, sign: '?', screen: () => <HelpScreen of={helpOf.current} /> },
  ];
  const place = placeOf(current, section);
  // A person comes back to where they were.
  useLayoutEffect(() => window.scrollTo(0, places.current[place] ?? 0), [place]);
  // The button that led here is gone: the focus goes on with the heading.
  const before = useRef(place);
  useLayoutEffect(() => {
    if (before.current !== place && document.activeElement === document.body) focusPlace();
    before.current = place;
  }, [place]);

  return (
    <div class="page" onClickCapture={useSecondClick()}>
      <header>
        <h1 class="off-screen">{APP_NAME}</h1>
        <button type="button" class="skip" onClick={focusMain}>
          {SKIP}
        </button>
        <Tabs
          tabs={tabs}
          current={current}
          onChange={(key) => open(key, key === 'more' && current === 'more' ? null : section)}
        />
      </header>
      <main>
        <div
          class="panel"
          role="tabpanel"
          id={`panel-${current}`}
          aria-labelledby={`tab-${current}`}
          key={place}
        >
          {current === 'more' && section !== null && <SectionBack onPress={() => open('more', null)} />}
          <Boundary onReopen={onReopen}>{tabs.find(({ key }) => key === current)?.screen()}</Boundary>
        </div>
      </main>
    </div>
  );
}

function placeOf(tab: TabKey, section: Section | null): string {
  return tab === 'more' && section !== null ? section : tab;
}
