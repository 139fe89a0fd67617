import type { Reply } from '../../src/run/call';
import type { Failure } from '../../src/shared/answer';
import { type JobSheets, SHEET_JOBS, type SheetJob } from '../../src/shared/job-sheets';
import type { Overview } from '../../src/shared/overview';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import type { SheetChoice } from '../../src/shared/setup';
import {
  EMPTY_STORE,
  readFor,
  type Store,
  sheetOf,
  shownSettings,
  storeReducer,
} from '../../src/sidebar/setup/store';
import { OVERVIEW, UNFINISHED } from '../browser/sidebar/data';

const BAD: Failure = { code: 'bad-settings', text: 'Настройка не сохранена.', retry: false };

/** The document of an overview, whatever its sheet. */
function documentOf({ register: _register, directory: _directory, ...document }: Overview) {
  return document;
}

function choice(sheetId: number, ogrn: number): SheetChoice {
  return { sheetId, headerRow: 0, columns: { ogrn }, directorySheetId: -1 };
}

function answered(store: Store, overview: Overview = OVERVIEW): Store {
  const reply = { name: store.call?.name, answer: { ok: true, value: overview } } as Reply;
  return storeReducer(store, { type: 'answered', turn: store.turn, reply, at: 0 });
}

function refused(store: Store, failure: Failure): Store {
  const reply = { name: store.call?.name, answer: { ok: false, failure } } as Reply;
  return storeReducer(store, { type: 'answered', turn: store.turn, reply, at: 0 });
}

const open = answered(storeReducer(EMPTY_STORE, { type: 'open', sheetId: -1 }));

test('opening reads the sheet', () => {
  expect(open).toMatchObject({ overview: documentOf(OVERVIEW), call: null });
  expect(open.read).toEqual({ 0: { register: OVERVIEW.register, directory: null } });
});

test('choices made while another is kept are sent one after another; a newer one of the same sheet replaces an older', () => {
  let store = storeReducer(open, { type: 'choose', choice: choice(0, 1) });
  store = storeReducer(store, { type: 'choose', choice: choice(0, 2) });
  store = storeReducer(store, { type: 'choose', choice: choice(77, 9) });
  store = storeReducer(store, { type: 'choose', choice: choice(0, 3) });
  expect(store.call).toEqual({ name: 'saveChoice', request: choice(0, 1) });
  store = answered(store);
  expect(store.call).toEqual({ name: 'saveChoice', request: choice(77, 9) });
  store = answered(store);
  expect(store.call).toEqual({ name: 'saveChoice', request: choice(0, 3) });
});

test('an answer that is out of date is not shown', () => {
  const two = storeReducer(storeReducer(open, { type: 'choose', choice: choice(0, 1) }), {
    type: 'choose',
    choice: choice(0, 2),
  });
  const stale = { ...OVERVIEW, history: [] };
  const fresh = { ...OVERVIEW, sheets: [] };
  expect(answered(two, stale).overview).toBe(open.overview);
  expect(answered(answered(two, stale), fresh).overview).toEqual(documentOf(fresh));
});

test('settings show as chosen before they are kept, and as they were when they are refused', () => {
  const settings = { ...DEFAULT_SETTINGS, regCode: '50' };
  const asked = storeReducer(open, { type: 'set', sheetId: 0, settings });
  expect(asked.call).toEqual({ name: 'saveSettings', request: { sheetId: 0, settings } });
  expect(shownSettings(asked)).toBe(settings);
  const refusal = refused(asked, BAD);
  expect(refusal.failure).toBe(BAD);
  expect(shownSettings(refusal)).toBe(OVERVIEW.settings);
});

test('a failed reading can be tried again, and left when there is something to show', () => {
  const failure: Failure = { code: 'google', text: 'Повторите.', retry: true };
  const broken = refused(storeReducer(open, { type: 'open', sheetId: 0 }), failure);
  expect(storeReducer(broken, { type: 'retry' }).call).toEqual({
    name: 'getOverview',
    request: { sheetId: 0 },
  });
  expect(storeReducer(broken, { type: 'leave' })).toMatchObject({
    failure: null,
    call: null,
    overview: documentOf(OVERVIEW),
  });
});

describe('a run that is over', () => {
  const run = { ...UNFINISHED, runId: 'r1.2' };
  const offered = answered(storeReducer(EMPTY_STORE, { type: 'open', sheetId: 0 }), { ...OVERVIEW, run });
  const ended = (store: Store, runId: string) => storeReducer(store, { type: 'ended', sheetId: 0, runId });

  test.each(['r1.2', 'r1.3', 'r1'])('is offered no more while the sheet is read again: %s', (runId) => {
    const after = ended(offered, runId);
    expect(after.overview).toEqual({ ...documentOf(OVERVIEW), run: null });
    expect(after.call).toEqual({ name: 'getOverview', request: { sheetId: 0 } });
  });
  test('does not hide another one', () => {
    expect(ended(offered, 'r12.2').overview?.run).toBe(run);
  });
  test('is not offered by an answer that was given before it was over', () => {
    const asked = storeReducer(offered, { type: 'open', sheetId: 0 });
    const late = answered(ended(asked, 'r1.2'), { ...OVERVIEW, run });
    expect(late.overview?.run).toBeNull();
    expect(answered(late).overview).toEqual(documentOf(OVERVIEW));
  });
});

describe('the columns that a preview has read', () => {
  const reading = { ...OVERVIEW.register, notices: ['Столбец «ОГРН» переместили.'], columns: [] };
  const previewed = (store: Store, sheetId: number) =>
    storeReducer(store, { type: 'previewed', kind: 'fill', reading: { ...reading, sheetId } });

  test('are shown for the sheet on the screen', () => {
    expect(readFor(previewed(open, reading.sheetId), 'fill')).toEqual({ register: reading, directory: null });
  });
  test('of a sheet that was not read yet: it is read, and the job stays with it', () => {
    const asked = previewed(open, 77);
    expect(asked.call).toEqual({ name: 'getOverview', request: { sheetId: 77 } });
    expect(sheetOf(asked, 'fill')).toBe(77);
    expect(readFor(asked, 'fill')).toBeNull();
    expect(previewed(EMPTY_STORE, 77)).toBe(EMPTY_STORE);
  });
  test('do not disturb a choice on its way', () => {
    const asked = storeReducer(open, { type: 'choose', choice: choice(0, 1) });
    const shown = previewed(asked, reading.sheetId);
    expect(shown).toMatchObject({ call: asked.call, turn: asked.turn, read: { 0: { register: reading } } });
    expect(answered(shown).read[0]?.register).toBe(OVERVIEW.register);
  });
});

describe('each job has a sheet of its own', () => {
  const ofSheet = (sheetId: number, jobs: JobSheets, sheets = OVERVIEW.sheets): Overview => ({
    ...OVERVIEW,
    sheets,
    jobs,
    register: { ...OVERVIEW.register, sheetId },
  });
  const take = (store: Store, job: SheetJob, sheetId: number) =>
    storeReducer(store, { type: 'take', job, sheetId });
  const sheets = (store: Store) => SHEET_JOBS.map((job) => sheetOf(store, job));

  test('while nothing is chosen all are done on the sheet that the page was opened with', () => {
    expect(sheets(open)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(sheets(EMPTY_STORE)).toEqual([-1, -1, -1, -1, -1, -1]);
  });
  test('what the fill takes is taken by those that have none of their own; no other is', () => {
    const audited = answered(take(open, 'audit', 77), ofSheet(77, { audit: 77 }));
    expect(sheets(audited)).toEqual([0, 0, 77, 0, 0, 0]);
    const filled = answered(take(audited, 'fill', 5), ofSheet(5, { audit: 77, fill: 5 }));
    expect(sheets(filled)).toEqual([5, 5, 77, 5, 5, 5]);
  });
  test('a sheet is taken at once; what is shown of it stays that of the one before until it is read', () => {
    const taken = take(open, 'fill', 77);
    expect(taken.call).toEqual({ name: 'takeSheet', request: { job: 'fill', sheetId: 77 } });
    expect(sheetOf(taken, 'fill')).toBe(77);
    expect(readFor(taken, 'fill')?.register.sheetId).toBe(0);
    expect(readFor(answered(taken, ofSheet(77, { fill: 77 })), 'fill')?.register.sheetId).toBe(77);
  });
  test('the newest choice of a job counts, the choices of other jobs are all kept', () => {
    const three = take(take(take(open, 'fill', 5), 'audit', 6), 'audit', 77);
    expect(sheets(three)).toEqual([5, 5, 77, 5, 5, 5]);
    expect(three.queue).toEqual([{ name: 'takeSheet', request: { job: 'audit', sheetId: 77 } }]);
    const kept = answered(answered(three, ofSheet(5, { fill: 5 })), ofSheet(77, { fill: 5, audit: 77 }));
    expect(kept).toMatchObject({ call: null, taken: {} });
    expect(Object.keys(kept.read)).toEqual(['0', '5', '77']);
  });
  test('a refused choice is given back', () => {
    expect(sheets(refused(take(open, 'fill', 77), BAD))).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test('a sheet that is gone is not asked for again: the one that is open is', () => {
    const gone: Failure = { code: 'no-sheet', text: 'Лист не найден.', retry: true };
    const failed = refused(take(open, 'audit', 77), gone);
    expect(sheets(failed)).toEqual([0, 0, 0, 0, 0, 0]);
    const again = storeReducer(failed, { type: 'retry' });
    expect(again.call).toEqual({ name: 'getOverview', request: { sheetId: -1 } });
    const left = ofSheet(5, {}, [{ id: 5, name: 'Реестр' }]);
    expect(sheets(answered(again, left))).toEqual([5, 5, 5, 5, 5, 5]);
  });
  test('reading one sheet again does not bring another one into a tab', () => {
    const audited = answered(take(open, 'audit', 77), ofSheet(77, { audit: 77 }));
    const again = answered(storeReducer(audited, { type: 'open', sheetId: 77 }), ofSheet(77, { audit: 77 }));
    expect(readFor(again, 'fill')?.register.sheetId).toBe(0);
  });
});

test('a late answer to an earlier question does nothing', () => {
  const asked = storeReducer(EMPTY_STORE, { type: 'open', sheetId: -1 });
  const silent = storeReducer(asked, { type: 'silence', turn: asked.turn });
  const again = storeReducer(silent, { type: 'retry' });
  const reply: Reply = { name: 'getOverview', answer: { ok: true, value: OVERVIEW } };
  expect(storeReducer(again, { type: 'answered', turn: asked.turn, reply, at: 0 })).toBe(again);
  expect(answered(again).overview).toEqual(documentOf(OVERVIEW));
});
