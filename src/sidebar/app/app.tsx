import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lookupReducer, NOTHING } from '../../run/lookup-reducer';
import { isBusy } from '../../run/run-state';
import { NO_SHEET } from '../../shared/setup';
import { NO_AUDIT } from '../audit/audit-checker';
import { AuditScreen } from '../audit/audit-screen';
import { CardScreen } from '../card/card-screen';
import { NO_FILLING } from '../fill/fill-checker';
import { FillScreen } from '../fill/fill-screen';
import { NO_COLLECT, NO_HAND_OUT } from '../hand-out/hand-out-checker';
import { HandOutScreen } from '../hand-out/hand-out-screen';
import { HelpScreen } from '../help/help-screen';
import { NO_DEADLINES, NO_STANDING } from '../readiness/readiness-checker';
import { ReadinessScreen } from '../readiness/readiness-screen';
import { runTab, useRun } from '../run/use-run';
import { EMPTY_STORE, storeReducer } from '../setup/store';
import { APP_NAME, TABS } from '../texts';
import { useMachine } from '../ui/use-machine';
import { Boundary } from './boundary';
import { Tabs } from './tabs';

type TabKey = keyof typeof TABS;

interface Tab {
  readonly key: TabKey;
  readonly text: string;
  readonly screen: () => ComponentChildren;
  /** What opening the tab asks for. */
  readonly onOpen?: () => void;
}

interface AppProps {
  /** Starts the page anew. */
  readonly onReopen: () => void;
}

/** The whole page: tabs over machines that outlive a change of tab, and a screen that could not be drawn. */
export function App({ onReopen }: AppProps) {
  const [current, setCurrent] = useState<TabKey>('fill');
  const [store, dispatchStore] = useMachine(storeReducer, EMPTY_STORE);
  const fill = useRun(NO_FILLING, dispatchStore);
  const audit = useRun(NO_AUDIT, dispatchStore);
  const handOut = useRun(NO_HAND_OUT, dispatchStore);
  const collect = useRun(NO_COLLECT, dispatchStore);
  const [summary, dispatchSummary] = useMachine(lookupReducer, NOTHING);
  const standing = useRun(NO_STANDING, dispatchStore);
  const deadlines = useRun(NO_DEADLINES, dispatchStore);
  const [action, dispatchAction] = useMachine(lookupReducer, NOTHING);
  const [card, dispatchCard] = useMachine(lookupReducer, NOTHING);
  const [pick, dispatchPick] = useMachine(lookupReducer, NOTHING);
  const sheetId = store.overview?.register.sheetId ?? NO_SHEET;

  useEffect(() => dispatchStore({ type: 'open', sheetId: NO_SHEET }), []);

  const openCard = (row: number, of = sheetId) =>
    dispatchCard({ type: 'ask', call: { name: 'getCard', request: { sheetId: of, row } } });
  const selectRow = (row: number, of = sheetId) =>
    dispatchPick({ type: 'ask', call: { name: 'selectRow', request: { sheetId: of, row } } });
  const sheet = { store, dispatchStore, pick, dispatchPick, selectRow };

  const tabs: readonly Tab[] = [
    { key: 'fill', text: runTab(fill.run), screen: () => <FillScreen {...sheet} work={fill} /> },
    { key: 'audit', text: runTab(audit.run), screen: () => <AuditScreen {...sheet} work={audit} /> },
    {
      key: 'handOut',
      text: isBusy(collect.run) ? runTab(collect.run) : runTab(handOut.run),
      screen: () => (
        <HandOutScreen
          {...sheet}
          work={handOut}
          collect={collect}
          summary={summary}
          dispatchSummary={dispatchSummary}
        />
      ),
    },
    {
      key: 'readiness',
      text: isBusy(deadlines.run) ? runTab(deadlines.run) : runTab(standing.run),
      screen: () => (
        <ReadinessScreen
          {...sheet}
          work={standing}
          deadlines={deadlines}
          action={action}
          dispatchAction={dispatchAction}
        />
      ),
    },
    {
      key: 'card',
      text: TABS.card,
      screen: () => (
        <CardScreen
          card={card}
          dispatchCard={dispatchCard}
          openCard={openCard}
          pick={pick}
          dispatchPick={dispatchPick}
          selectRow={selectRow}
        />
      ),
      onOpen: () => openCard(0),
    },
    { key: 'help', text: TABS.help, screen: () => <HelpScreen /> },
  ];
  const open = (key: TabKey) => {
    if (key === current) return;
    setCurrent(key);
    tabs.find((tab) => tab.key === key)?.onOpen?.();
  };

  return (
    <div class="page">
      <header>
        <h1 class="off-screen">{APP_NAME}</h1>
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
