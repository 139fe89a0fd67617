import type { Call, CallEvent, Reply, Waiting } from '../../src/run/call';
import { lookupReducer, NOTHING } from '../../src/run/lookup-reducer';
import { runReducer } from '../../src/run/run-reducer';
import type { Checked, Run } from '../../src/run/run-state';
import { NO_UNDO, undoReducer } from '../../src/run/undo-reducer';
import { RUN_KINDS, type RunKind } from '../../src/shared/run';
import { EMPTY_STORE, storeReducer } from '../../src/sidebar/setup/store';
import { auditOf } from '../browser/sidebar/audit-data';
import { CARD, checkOf, OVERVIEW, RECORD } from '../browser/sidebar/data';
import { COLLECT, HAND_OUT } from '../browser/sidebar/hand-out-data';
import { DUE, standingOf } from '../browser/sidebar/readiness-data';
import { replyTo } from '../run/machine';
import { CALLS } from './call-cases';
import { noRunOf } from './no-runs';

/** A machine that waits for an answer. */
export interface WaitingState {
  readonly name: string;
  readonly state: Waiting & { readonly call: Call };
  readonly step: (state: Waiting, event: CallEvent) => Waiting;
}

const STARTED = { runId: 'r1.1', kind: 'fill', sheetId: 0, done: 0, total: 9, idle: true };
const PORTION = { done: 1, total: 9, written: 3, finished: false, troubles: [] };

const VALUES: { readonly [handler: string]: unknown } = {
  getOverview: OVERVIEW,
  saveChoice: OVERVIEW,
  saveSettings: OVERVIEW,
  checkRegister: checkOf(318),
  checkLinks: auditOf(),
  savePlacedColumns: auditOf(),
  checkReadiness: standingOf(),
  saveReadiness: standingOf(),
  checkMessages: DUE,
  checkHandOut: HAND_OUT,
  checkCollect: COLLECT,
  getCard: CARD,
  selectRow: { row: 3 },
  reportReadiness: { sheetName: 'Готовность', listsSheetName: 'Готовность, списки', lists: 4 },
  makeApplications: { sheets: [], skipped: [] },
  checkApplications: { applications: [] },
  updateSummary: { sheets: [], troubles: [] },
  startRun: STARTED,
  writeBatch: PORTION,
  handOutBatch: PORTION,
  stopRun: { ...RECORD, outcome: 'stopped' },
  undoBatch: { done: 200, total: 312, restored: 8, skipped: [], finished: false },
};

/** A good answer of any handler. */
export function goodReply(call: Call): Reply {
  return replyTo(call, { ok: true, value: VALUES[call.name] });
}

function runStates(kind: RunKind): WaitingState[] {
  const answered = (run: Run<Checked>): Run<Checked> =>
    runReducer(run, { type: 'answered', turn: run.turn, reply: goodReply(run.call as Call), at: 0 });
  const checking = runReducer(noRunOf(kind), { type: 'check', sheetId: 0 });
  const starting = runReducer(answered(checking), { type: 'fill', mode: 'empty' });
  const filling = answered(starting);
  const stopping = answered(runReducer(filling, { type: 'stop' }));
  const phases = { checking, starting, filling, stopping };
  return Object.entries(phases).map(([phase, run]) => {
    if (run.phase !== phase) throw new Error(`${kind} is ${run.phase} instead of ${phase}`);
    return waiting(`${kind}: ${phase}`, run, runReducer as never);
  });
}

function waiting(name: string, state: Waiting, step: WaitingState['step']): WaitingState {
  if (!state.call) throw new Error(`${name} waits for nothing`);
  return { name, state: { ...state, call: state.call }, step };
}

const lookups: Call['name'][] = [
  'getCard',
  'selectRow',
  'updateSummary',
  'reportReadiness',
  'makeApplications',
  'checkApplications',
];
const callOf = (name: Call['name']) => CALLS.find((call) => call.name === name) as Call;
const undoing = undoReducer(undoReducer(NO_UNDO, { type: 'undo', record: RECORD }), { type: 'agree' });
const opening = storeReducer(EMPTY_STORE, { type: 'open', sheetId: 0 });
const choice = { sheetId: 0, headerRow: 0, columns: {}, directorySheetId: -1 };

/** Every machine of the page in every state that waits for an answer. */
export const WAITING: readonly WaitingState[] = [
  ...lookups.map((name) =>
    waiting(name, lookupReducer(NOTHING, { type: 'ask', call: callOf(name) }), lookupReducer as never),
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
