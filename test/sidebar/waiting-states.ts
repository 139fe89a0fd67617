import type { Call, CallEvent, Reply, Waiting } from '../../src/run/call';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import { lookupReducer, NOTHING } from '../../src/run/lookup-reducer';
import { runReducer } from '../../src/run/run-reducer';
import { noRun, type Run } from '../../src/run/run-state';
import { NO_UNDO, undoReducer } from '../../src/run/undo-reducer';
import { RUN_KINDS, type RunKind } from '../../src/shared/run';
import { EMPTY_STORE, storeReducer } from '../../src/sidebar/setup/store';
import { CARD, OVERVIEW, RECORD } from '../browser/sidebar/data';
import { PREVIEWS } from '../browser/sidebar/previews';
import { replyTo } from '../run/machine';
import { CALLS } from './call-cases';

/** A machine that waits for an answer. */
export interface WaitingState {
  readonly name: string;
  readonly state: Waiting & { readonly call: Call };
  readonly step: (state: Waiting, event: CallEvent) => Waiting;
}

const STARTED = { runId: 'r1.1', kind: 'fill', sheetId: 0, options: {}, done: 0, total: 9, idle: true };

const VALUES: { readonly [handler: string]: unknown } = {
  getOverview: OVERVIEW,
  saveChoice: OVERVIEW,
  saveSettings: OVERVIEW,
  getCard: CARD,
  findCards: { rows: [], total: 0 },
  getSelectedRow: { row: 3 },
  selectRow: { row: 3, cell: null, mark: '' },
  searchFindings: { groups: [] },
  listFindings: {
    sheetId: 9,
    sheetName: 'Замечания, Выгрузка',
    count: 3,
    listName: 'Замечания, Выгрузка (2)',
  },
  mendCell: { role: 'ogrn', value: '1045405430620', cells: [{ row: 3, held: '', mark: 'm3' }] },
  putBackCells: { restored: 1, skipped: 0 },
  reportReadiness: { sheets: [{ sheetId: 8, sheetName: 'Готовность' }], lists: 4 },
  makeApplications: { sheets: [], skipped: [], left: 0 },
  checkApplications: { applications: [] },
  updateSummary: { sheets: [], troubles: [] },
  makeRequests: {
    sheetId: 9,
    sheetName: 'Запросы',
    templates: { sheetId: 10, sheetName: 'Тексты' },
    requests: [],
    notices: [],
  },
  startRun: STARTED,
  writeBatch: { done: 1, total: 9, written: 3, finished: false, troubles: [] },
  stopRun: { ...RECORD, outcome: 'stopped' },
  undoBatch: { done: 200, total: 312, restored: 8, skipped: [], finished: false },
};

/** A good answer of any handler. */
export function goodReply(call: Call): Reply {
  const value = call.name === 'previewRun' ? PREVIEWS[call.request.kind] : VALUES[call.name];
  return replyTo(call, { ok: true, value });
}

function runStates(kind: RunKind): WaitingState[] {
  const answered = (run: Run): Run => {
    if (!run.call) throw new Error(`${kind} asks nothing in ${run.phase}`);
    return runReducer(run, { type: 'answered', turn: run.turn, reply: goodReply(run.call), at: 0 });
  };
  const none: Run = noRun(kind, 'p1', FIRST_OPTIONS[kind]);
  const previewing = runReducer(none, { type: 'preview', sheetId: 0 });
  const starting = runReducer(answered(previewing), { type: 'start' });
  const writing = answered(starting);
  const stopping = answered(runReducer(writing, { type: 'stop' }));
  const phases = { previewing, starting, writing, stopping };
  return Object.entries(phases).map(([phase, run]) => {
    if (run.phase !== phase) throw new Error(`${kind} is ${run.phase} instead of ${phase}`);
    return waiting(`${kind}: ${phase}`, run, runReducer as never);
  });
}

function waiting(name: string, state: Waiting, step: WaitingState['step']): WaitingState {
  if (!state.call) throw new Error(`${name} waits for nothing`);
  return { name, state: { ...state, call: state.call }, step };
}

const LOOKUPS: ReadonlySet<string> = new Set([
  'getCard',
  'findCards',
  'getSelectedRow',
  'selectRow',
  'updateSummary',
  'makeRequests',
  'reportReadiness',
  'makeApplications',
  'checkApplications',
]);
const undoing = undoReducer(undoReducer(NO_UNDO, { type: 'undo', record: RECORD }), { type: 'agree' });
const opening = storeReducer(EMPTY_STORE, { type: 'open', sheetId: 0 });
const choice = { sheetId: 0, headerRow: 0, columns: {}, directorySheetId: -1 };

/** Every machine of the page in every state that waits for an answer. */
export const WAITING: readonly WaitingState[] = [
  ...CALLS.filter(({ name }) => LOOKUPS.has(name)).map((call) =>
    waiting(call.name, lookupReducer(NOTHING, { type: 'ask', call }), lookupReducer as never),
  ),
  waiting('the overview', opening, storeReducer as never),
  waiting('columns', storeReducer(EMPTY_STORE, { type: 'choose', choice }), storeReducer as never),
  waiting(
    'settings',
    storeReducer(EMPTY_STORE, { type: 'set', sheetId: 0, settings: OVERVIEW.settings }),
    storeReducer as never,
  ),
  ...RUN_KINDS.flatMap(runStates),
  waiting('an undo', undoing, undoReducer as never),
];
