import { useEffect, useState } from 'preact/hooks';
import { NO_SHEET } from '../shared/contract';
import { CardScreen } from './card-screen';
import { FillScreen } from './fill-screen';
import { HelpScreen } from './help-screen';
import { NOTHING, stepLookup } from './lookup-machine';
import { EMPTY_DESK, stepDesk } from './overview-machine';
import { percent } from './progress';
import { isBusy, NO_RUN, stepRun } from './run-machine';
import { Tabs } from './tabs';
import { APP_NAME, fillTab, TABS } from './texts';
import { NO_UNDO, stepUndo } from './undo-machine';
import { useMachine } from './use-machine';

type TabKey = keyof typeof TABS;

const KEYS: readonly TabKey[] = ['fill', 'card', 'help'];

/** The whole page: three tabs over machines that outlive a change of tab. */
export function App() {
  const [tab, setTab] = useState<TabKey>('fill');
  const [desk, tellDesk] = useMachine(stepDesk, EMPTY_DESK);
  const [run, tellRun] = useMachine(stepRun, NO_RUN);
  const [undo, tellUndo] = useMachine(stepUndo, NO_UNDO);
  const [card, tellCard] = useMachine(stepLookup, NOTHING);
  const [pick, tellPick] = useMachine(stepLookup, NOTHING);
  const sheetId = desk.overview?.register.sheetId ?? NO_SHEET;

  useEffect(() => tellDesk({ type: 'open', sheetId: NO_SHEET }), []);
  // What a run or an undo has done shows in the history and in the columns.
  useEffect(() => {
    if (run.phase === 'done' || run.phase === 'stopped') tellDesk({ type: 'open', sheetId: run.sheetId });
  }, [run.phase]);
  useEffect(() => {
    if (undo.phase !== 'done') return;
    tellDesk({ type: 'open', sheetId });
    // The result of a run that is taken back is nothing to return to.
    tellRun({ type: 'leave' });
  }, [undo.phase]);

  const openCard = (row: number) =>
    tellCard({ type: 'ask', call: { name: 'getCard', request: { sheetId, row } } });
  const selectRow = (row: number, of = sheetId) =>
    tellPick({ type: 'ask', call: { name: 'selectRow', request: { sheetId: of, row } } });
  const changeTab = (key: TabKey) => {
    setTab(key);
    if (key === 'card' && key !== tab) openCard(0);
  };
  const tabs = KEYS.map((key) => ({ key, text: key === 'fill' ? fillTabText(run) : TABS[key] }));

  return (
    <div class="page">
      <header>
        <h1 class="off-screen">{APP_NAME}</h1>
        <Tabs tabs={tabs} current={tab} onChange={changeTab} />
      </header>
      <main>
        <div class="panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} key={tab}>
          {tab === 'fill' && (
            <FillScreen
              desk={desk}
              tellDesk={tellDesk}
              run={run}
              tellRun={tellRun}
              undo={undo}
              tellUndo={tellUndo}
              pick={pick}
              tellPick={tellPick}
              selectRow={selectRow}
            />
          )}
          {tab === 'card' && (
            <CardScreen
              card={card}
              tellCard={tellCard}
              openCard={openCard}
              pick={pick}
              tellPick={tellPick}
              selectRow={selectRow}
            />
          )}
          {tab === 'help' && <HelpScreen />}
        </div>
      </main>
    </div>
  );
}

function fillTabText(run: typeof NO_RUN): string {
  const total = run.check?.tickets.length ?? NO_SHEET;
  return isBusy(run) && run.phase === 'filling' ? fillTab(percent(run.peak, total)) : TABS.fill;
}
