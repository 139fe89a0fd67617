import type { Call } from '../../src/run/call';
import type { HandlerName } from '../../src/shared/handlers';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';

const RUN = { runId: 'r1.1', from: 0 };

/** One call of every handler; the compiler sees to it that none is left out. */
const REQUESTS: { readonly [N in HandlerName]: Extract<Call, { name: N }>['request'] } = {
  getOverview: { sheetId: 7 },
  takeSheet: { job: 'audit', sheetId: 7 },
  saveChoice: { sheetId: 7, headerRow: 0, columns: {}, directorySheetId: -1 },
  saveSettings: { sheetId: 7, settings: DEFAULT_SETTINGS },
  getDecisions: { sheetId: 7 },
  saveDecisions: {
    sheetId: 7,
    entries: [{ subject: 'parent', value: 'Минздрав', choice: 'нет вышестоящей', rows: 3, choices: [] }],
  },
  previewRun: { sheetId: 7, kind: 'fill', options: {} },
  getFindingRows: { sheetId: 7, kind: 'fill', options: {}, code: 'ogrn-missing', from: 25 },
  searchFindings: { sheetId: 7, kind: 'fill', options: {}, search: 'школа' },
  listFindings: { sheetId: 7, kind: 'fill', options: {} },
  mendCell: { sheetId: 7, row: 3, role: 'ogrn', value: '1045405430620', expected: 'm3', everywhere: false },
  putBackCells: { sheetId: 7, role: 'ogrn', cells: [{ row: 3, held: '', mark: 'm3' }] },
  reportReadiness: { sheetId: 7 },
  makeApplications: { sheetId: 7, kind: 'create', rows: [0] },
  checkApplications: { sheetId: 7 },
  startRun: { sheetId: 7, kind: 'fill', key: 'p1fill1', runId: '', total: 3, layout: {}, options: {} },
  writeBatch: { ...RUN, tokens: [], total: 3, layout: {}, options: {} },
  stopRun: { runId: 'r1.1' },
  undoBatch: RUN,
  selectRow: { sheetId: 7, row: 3 },
  getCard: { sheetId: 7, row: 3 },
  findCards: { sheetId: 7, search: 'лицей' },
  getSelectedRow: { sheetId: 7 },
  updateSummary: { sheetId: 7, level: 'municipality' },
  makeRequests: { sheetId: 7 },
};

/** A call of any handler. */
export const FIRST: Call = { name: 'getOverview', request: REQUESTS.getOverview };

/** A call of every handler. */
export const CALLS = Object.entries(REQUESTS).map(([name, request]) => ({ name, request }) as Call);
