import fc from 'fast-check';
import { runReducer } from '../../src/run/run-reducer';
import { topicLines, topicsOf } from '../../src/sidebar/readiness/fast-topics';
import {
  DEADLINES,
  NO_DEADLINES,
  NO_STANDING,
  STANDING,
} from '../../src/sidebar/readiness/readiness-checker';
import { DUE, standingOf } from '../browser/sidebar/readiness-data';

test('a check of readiness asks, is read, and drives a run of its kind', () => {
  const asked = runReducer(NO_STANDING, { type: 'check', sheetId: 7 });
  expect(asked.call).toEqual({ name: 'checkReadiness', request: { sheetId: 7 } });
  const check = standingOf();
  const reply = { name: 'checkReadiness' as const, answer: { ok: true as const, value: check } };
  const checked = runReducer(asked, { type: 'answered', turn: asked.turn, reply, at: 0 });
  expect([checked.phase, checked.check]).toEqual(['checked', check]);
  const started = runReducer(checked, { type: 'fill', mode: 'empty' });
  expect(started.call).toMatchObject({ name: 'startRun', request: { kind: 'readiness', total: 318 } });
});

test('kept settings are a check too; other replies are none', () => {
  const value = standingOf();
  expect(STANDING.read({ name: 'saveReadiness', answer: { ok: true, value } })).toBe(value);
  expect(STANDING.read({ name: 'selectRow', answer: { ok: true, value: { row: 1 } } })).toBeNull();
  const failure = { code: 'google' as const, text: '', retry: true };
  expect(STANDING.read({ name: 'checkReadiness', answer: { ok: false, failure } })).toBeNull();
  expect(DEADLINES.read({ name: 'checkMessages', answer: { ok: true, value: DUE } })).toBe(DUE);
  expect(DEADLINES.read({ name: 'checkReadiness', answer: { ok: true, value } })).toBeNull();
});

test('messages are checked on their own sheet', () => {
  expect(runReducer(NO_DEADLINES, { type: 'check', sheetId: 5 }).call).toEqual({
    name: 'checkMessages',
    request: { sheetId: 5 },
  });
});

test.each([
  [
    'Наледь: 3\n\n Мусор ',
    [
      { topic: 'Наледь', days: 3 },
      { topic: 'Мусор', days: 0 },
    ],
  ],
  ['Дороги — 5 дней', [{ topic: 'Дороги', days: 5 }]],
  ['ЖКХ: отопление', [{ topic: 'ЖКХ: отопление', days: 0 }]],
  ['ЖКХ: отопление: 2', [{ topic: 'ЖКХ: отопление', days: 2 }]],
  ['', []],
])('topics of %j', (text, topics) => {
  expect(topicsOf(text)).toEqual(topics);
});

test('topics come back from their lines', () => {
  const topic = fc.record({
    topic: fc.stringMatching(/^[А-Яа-я]{1,10}( [а-я]{1,10})?$/),
    days: fc.integer({ min: 0, max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 8 }), (topics) =>
      expect(topicsOf(topicLines(topics))).toEqual(topics),
    ),
  );
});
