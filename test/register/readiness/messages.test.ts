import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { dayNumber, SCRIPT_CALENDAR } from '../../../src/core/time/calendar-day';
import { type MessageColumn, messageColumns } from '../../../src/register/readiness/message-columns';
import {
  dueText,
  type FastTopic,
  type MessageTable,
  planMessages,
} from '../../../src/register/readiness/plan-messages';

const TODAY = dayNumber(2026, 11, 22);
const TOPICS: FastTopic[] = [
  { topic: 'Наледь и сосульки', days: 3 },
  { topic: 'Мусор', days: 0 },
];
const HEADER: MessageColumn[] = [
  'number',
  'organisation',
  'registered',
  'track',
  'days',
  'topic',
  'status',
  'answered',
];

function table(rows: readonly (readonly CellValue[])[]): MessageTable {
  const columns: { [column in MessageColumn]?: CellValue[] } = {};
  HEADER.forEach((key, at) => {
    columns[key] = rows.map((row) => row[at] ?? '');
  });
  return { firstRow: 2, length: rows.length, columns };
}

const plan = (rows: readonly (readonly CellValue[])[], today = TODAY) =>
  planMessages(table(rows), TOPICS, today, SCRIPT_CALENDAR);

test.each([
  [
    ['Номер сообщения', 'Организация', 'Дата регистрации', 'Порядок рассмотрения', 'Статус'],
    { number: 1, organisation: 2, registered: 3, track: 4, status: 5 },
  ],
  [
    [
      '№',
      'Номер',
      'Наименование организации',
      'Дата поступления',
      'Тема',
      'Фаст-трек',
      'Число дней',
      'Дата ответа',
    ],
    { number: 2, organisation: 3, registered: 4, topic: 5, track: 6, days: 7, answered: 8 },
  ],
  [['Номер', 'Дата регистрации', 'Плановая дата ответа', 'Статус'], { number: 1, registered: 2, status: 4 }],
])('a sheet of messages: %j', (header, columns) => {
  expect(messageColumns(header)).toEqual(columns);
});

test.each([
  [['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус']],
  [['Наименование организации', 'ОГРН', 'ID ЛКО', 'Дата подключения', 'Статус']],
])('no sheet of messages: %j', (header) => {
  expect(messageColumns(header)).toBeNull();
});

test.each<[string, CellValue[], string, number | null, string]>([
  ['usual', ['1', 'Школа', '22.11.2026'], '22.12.2026', 30, 'в срок'],
  [
    'a date-time late in the evening',
    ['1', 'Школа', new Date(2026, 10, 22, 23, 50)],
    '22.12.2026',
    30,
    'в срок',
  ],
  ['fast track', ['1', 'Школа', '16.11.2026', 'фаст-трек'], '26.11.2026', 4, 'в срок'],
  ['three days left', ['1', 'Школа', '15.11.2026', 'фаст-трек'], '25.11.2026', 3, 'срок близко'],
  ['the last day', ['1', 'Школа', '12.11.2026', 'фаст-трек'], '22.11.2026', 0, 'срок близко'],
  ['a day late', ['1', 'Школа', '11.11.2026', 'фаст-трек'], '21.11.2026', -1, 'просрочено'],
  ['a topic of the region', ['1', 'Школа', '20.11.2026', '', '', 'Мусор'], '30.11.2026', 8, 'в срок'],
  [
    'a topic with days of its own, in other writing',
    ['1', 'Школа', '20.11.2026', '', '', 'наледь и  СОСУЛЬКИ'],
    '23.11.2026',
    1,
    'срок близко',
  ],
  [
    'the track before the topic',
    ['1', 'Школа', '20.11.2026', 'обычный', '', 'Мусор'],
    '20.12.2026',
    28,
    'в срок',
  ],
  ['federal', ['1', 'Школа', '20.11.2026', 'федеральный', 15], '05.12.2026', 13, 'в срок'],
  [
    'an answer that was sent',
    ['1', 'Школа', '01.09.2026', '', '', '', 'Ответ направлен'],
    '01.10.2026',
    null,
    'закрыто',
  ],
  [
    'an answer on its way inside',
    ['1', 'Школа', '23.10.2026', '', '', '', 'Ответ на согласовании'],
    '22.11.2026',
    0,
    'срок близко',
  ],
  [
    'a day that cannot be read does not matter any more',
    ['1', 'Школа', '31.09.2026', '', '', '', 'Решено'],
    '',
    null,
    'закрыто',
  ],
  ['closed by status', ['1', 'Школа', '01.09.2026', '', '', '', 'Ответ дан'], '01.10.2026', null, 'закрыто'],
  [
    'closed by the day of the answer',
    ['1', 'Школа', '01.09.2026', '', '', '', 'В работе', '05.09.2026'],
    '01.10.2026',
    null,
    'закрыто',
  ],
  ['not closed', ['1', 'Школа', '01.09.2026', '', '', '', 'Не рассмотрено'], '01.10.2026', -52, 'просрочено'],
  [
    'under consideration',
    ['1', 'Школа', '01.09.2026', '', '', '', 'На рассмотрении'],
    '01.10.2026',
    -52,
    'просрочено',
  ],
])('%s', (_, row, due, left, mark) => {
  const [message] = plan([row]).rows;
  expect([dueText(message!.due), message!.left, message!.mark]).toEqual([due, left, mark]);
});

test.each<[string, CellValue[], string, RegExp]>([
  ['no date', ['1', 'Школа', ''], 'date-empty', /Нет даты/],
  ['an unreal date', ['1', 'Школа', '31.11.2026'], 'date-unreal', /«31\.11\.2026»/],
  ['an unknown track', ['1', 'Школа', '20.11.2026', 'скорый'], 'track-unknown', /«скорый»/],
  ['federal without days', ['1', 'Школа', '20.11.2026', 'федеральный'], 'days-missing', /число дней/],
])('%s has no due day, and why', (_, row, code, text) => {
  const { rows, groups } = plan([row]);
  expect(rows[0]).toMatchObject({ due: null, left: null, urgency: 'unread' });
  expect(rows[0]!.mark).toMatch(/^✖ срок не посчитан\n✖ /);
  expect(rows[0]!.mark).toMatch(text);
  expect(groups.map((group) => [group.code, group.rows.map(({ row: at }) => at)])).toEqual([[code, [2]]]);
});

test('titles, totals and blank rows are no messages', () => {
  expect(
    plan([['', 'Лесной район'], ['Итого', '', '01.09.2026'], []]).rows.map(({ urgency, mark }) => [
      urgency,
      mark,
    ]),
  ).toEqual([
    [null, ''],
    [null, ''],
    [null, ''],
  ]);
});

test('the summary counts by organisation, the most overdue first', () => {
  const { summary } = plan([
    ['1', 'Школа № 5', '22.11.2026'],
    ['2', 'МБУ «Музей»', '01.09.2026'],
    ['3', 'Школа №5', '25.10.2026'],
    ['4', 'МБУ "Музей"', '01.10.2026', '', '', '', 'Закрыто'],
    ['5', '', '22.11.2026'],
  ]);
  expect(summary).toEqual([
    { organisation: 'МБУ «Музей»', total: 2, overdue: 1, soon: 0, closed: 1 },
    { organisation: 'Школа № 5', total: 2, overdue: 0, soon: 1, closed: 0 },
    { organisation: 'Организация не указана', total: 1, overdue: 0, soon: 0, closed: 0 },
  ]);
});

test('a day later one day less is left, whatever the message', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10957, max: 40000 }),
      fc.integer({ min: 0, max: 400 }),
      (registered, passed) => {
        const row = ['1', 'Школа', SCRIPT_CALENDAR.momentOf(registered)];
        const [now] = plan([row], registered + passed).rows;
        const [tomorrow] = plan([row], registered + passed + 1).rows;
        expect(now!.left! - tomorrow!.left!).toBe(1);
        expect(now!.due).toBe(registered + 30);
      },
    ),
    { numRuns: 50 },
  );
});
