import type { Reply } from '../../src/run/call';
import type { Failure } from '../../src/shared/answer';
import type { Overview } from '../../src/shared/overview';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import type { SheetChoice } from '../../src/shared/setup';
import { EMPTY_STORE, type Store, shownSettings, storeReducer } from '../../src/sidebar/setup/store';
import { OVERVIEW, UNFINISHED } from '../browser/sidebar/data';

const BAD: Failure = { code: 'bad-settings', text: 'Настройка не сохранена.', retry: false };

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
  expect(open).toMatchObject({ overview: OVERVIEW, call: null });
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
  expect(answered(two, stale).overview).toBe(OVERVIEW);
  expect(answered(answered(two, stale), fresh).overview).toBe(fresh);
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
    overview: OVERVIEW,
  });
});

describe('a run that is over', () => {
  const run = { ...UNFINISHED, runId: 'r1.2' };
  const offered = answered(storeReducer(EMPTY_STORE, { type: 'open', sheetId: 0 }), { ...OVERVIEW, run });
  const ended = (store: Store, runId: string) => storeReducer(store, { type: 'ended', sheetId: 0, runId });

  test.each(['r1.2', 'r1.3', 'r1'])('is offered no more while the sheet is read again: %s', (runId) => {
    const after = ended(offered, runId);
    expect(after.overview).toEqual({ ...OVERVIEW, run: null });
    expect(after.call).toEqual({ name: 'getOverview', request: { sheetId: 0 } });
  });
  test('does not hide another one', () => {
    expect(ended(offered, 'r12.2').overview?.run).toBe(run);
  });
  test('is not offered by an answer that was given before it was over', () => {
    const asked = storeReducer(offered, { type: 'open', sheetId: 0 });
    const late = answered(ended(asked, 'r1.2'), { ...OVERVIEW, run });
    expect(late.overview?.run).toBeNull();
    expect(answered(late).overview).toBe(OVERVIEW);
  });
});

describe('the columns that a preview has read', () => {
  const reading = { ...OVERVIEW.register, notices: ['Столбец «ОГРН» переместили.'], columns: [] };
  const previewed = (store: Store, sheetId: number) =>
    storeReducer(store, { type: 'previewed', reading: { ...reading, sheetId } });

  test('are shown for the sheet on the screen', () => {
    expect(previewed(open, reading.sheetId).overview).toEqual({ ...OVERVIEW, register: reading });
  });
  test('of another sheet, or of none that is known yet, are not', () => {
    expect(previewed(open, 77)).toBe(open);
    expect(previewed(EMPTY_STORE, 77)).toBe(EMPTY_STORE);
  });
  test('do not disturb a choice on its way', () => {
    const asked = storeReducer(open, { type: 'choose', choice: choice(0, 1) });
    const shown = previewed(asked, reading.sheetId);
    expect(shown).toMatchObject({ call: asked.call, turn: asked.turn, overview: { register: reading } });
    expect(answered(shown).overview).toBe(OVERVIEW);
  });
});

test('a late answer to an earlier question does nothing', () => {
  const asked = storeReducer(EMPTY_STORE, { type: 'open', sheetId: -1 });
  const silent = storeReducer(asked, { type: 'silence', turn: asked.turn });
  const again = storeReducer(silent, { type: 'retry' });
  const reply: Reply = { name: 'getOverview', answer: { ok: true, value: OVERVIEW } };
  expect(storeReducer(again, { type: 'answered', turn: asked.turn, reply, at: 0 })).toBe(again);
  expect(answered(again).overview).toBe(OVERVIEW);
});
