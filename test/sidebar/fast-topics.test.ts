import fc from 'fast-check';
import { topicLines, topicsOf } from '../../src/sidebar/readiness/fast-topics';

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
