import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { dayNumber, dayText, readDay, SCRIPT_CALENDAR } from '../../../src/core/time/calendar-day';
import { deadlineDays, dueDay, readTrack } from '../../../src/core/time/deadline';

const NOVEMBER = dayNumber(2026, 11, 22);

test.each<[CellValue]>([
  ['22.11.2026'],
  ['22.11.26'],
  ['22/11/2026'],
  ['22-11-2026'],
  ['22.11.2026 г.'],
  ['22 ноября 2026'],
  ['22 ноября 2026 года'],
  ['22 Ноября 2026 г. 14:30'],
  ['22 нояб. 2026'],
  ['22-ноя-2026'],
  ['22.11.2026 23:59'],
  ['22.11.2026, 23:59:59'],
  ['22.11.2026г'],
  ['22.11.2026 года'],
  ['22.11.2026 в 9:05'],
  ['22.11.2026, в 23:59'],
  ['2026-11-22 09:05'],
  ['2026-11-22T23:59'],
  ['2026-11-22T23:59:59.999Z'],
  ['2026-11-22T23:59:59+03:00'],
  ['2026-11-22T23:59:59-0700'],
  ['46348'],
  ['46348,75'],
  ['46348.75'],
  ['2026-11-22'],
  ['2026-11-22T23:59:59'],
  [' 22.11.2026\u00a0'],
  [new Date(2026, 10, 22)],
  [new Date(2026, 10, 22, 23, 59, 59)],
  [46348],
  [46348.75],
])('%j is 22 November', (raw) => {
  expect(readDay(raw)).toEqual({ ok: true, value: NOVEMBER });
});

test.each<[CellValue, string, RegExp]>([
  ['', 'date-empty', /Нет даты/],
  ['нет', 'date-empty', /Нет даты/],
  ['30.02.2026', 'date-unreal', /«30\.02\.2026» нет в календаре/],
  ['29.02.2026', 'date-unreal', /календаре/],
  ['22.13.2026', 'date-unreal', /календаре/],
  ['вчера', 'date-bad', /«вчера» не читается/],
  ['31 июня 2026', 'date-unreal', /календаре/],
  ['22 ноября', 'date-bad', /не читается/],
  ['22 мафии 2026', 'date-bad', /не читается/],
  ['ноябрь 2026', 'date-bad', /не читается/],
  ['22.11.2026 и позже', 'date-bad', /не читается/],
  ['с 22.11.2026', 'date-bad', /не читается/],
  ['2026-11-22 и позже', 'date-bad', /не читается/],
  ['с 2026-11-22', 'date-bad', /не читается/],
  ['12026-11-22', 'date-bad', /не читается/],
  ['00.11.2026', 'date-unreal', /календаре/],
  ['22.00.2026', 'date-unreal', /календаре/],
  [36525, 'date-bad', /«36525»/],
  [73051, 'date-bad', /«73051»/],
  [20, 'date-bad', /«20»/],
  [true, 'date-bad', /не читается/],
  [new Date(Number.NaN), 'date-bad', /не читается/],
])('%j is refused: %s', (raw, code, text) => {
  const result = readDay(raw);
  if (result.ok) throw new Error(String(result.value));
  expect(result.finding.code).toBe(code);
  expect(result.finding.text).toMatch(text);
});

test('a day and its texts', () => {
  expect(dayText(dayNumber(2026, 3, 5))).toBe('05.03.2026');
  expect(readDay('29.02.2028')).toEqual({ ok: true, value: dayNumber(2028, 2, 29) });
  expect(readDay(36526)).toEqual({ ok: true, value: dayNumber(2000, 1, 1) });
  expect(readDay(73050)).toEqual({ ok: true, value: dayNumber(2099, 12, 31) });
});

test('every day reads back from its text and from its moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10957, max: 47481 }), (day) => {
      expect(readDay(dayText(day))).toEqual({ ok: true, value: day });
      expect(SCRIPT_CALENDAR.dayOf(SCRIPT_CALENDAR.momentOf(day))).toBe(day);
    }),
  );
});

test.each([
  ['обычный', 'usual'],
  ['', 'usual'],
  ['Обычный порядок (59-ФЗ)', 'usual'],
  ['фаст-трек', 'fast'],
  ['Fast track', 'fast'],
  ['ФТ', 'fast'],
  ['Ускоренный', 'fast'],
  ['федеральный', 'federal'],
  ['Ускорённый', 'fast'],
  ['ФОИВ', 'federal'],
])('track %j is %s', (raw, track) => {
  expect(readTrack(raw)).toEqual({ ok: true, value: track });
});

test('an unknown track is refused with the right words', () => {
  const result = readTrack('скорый');
  expect(result.ok ? '' : result.finding.text).toBe(
    'Порядок рассмотрения «скорый» неизвестен. Напишите: обычный, фаст-трек или федеральный',
  );
});

test.each([
  ['usual', '', 30],
  ['usual', 15, 15],
  ['fast', '', 10],
  ['fast', '3 дня', 3],
  ['federal', 1, 1],
  ['federal', '15', 15],
  ['federal', '7,0', 7],
  ['federal', '7.00 дней', 7],
  ['federal', '7 дн.', 7],
  ['federal', '7д', 7],
  ['federal', '7 д.', 7],
  ['usual', 1, 1],
  ['usual', 30, 30],
] as const)('%s with %j: %d days', (track, days, count) => {
  expect(deadlineDays(track, days)).toEqual({ ok: true, value: count });
});

test.each([
  ['federal', '', 'days-missing'],
  ['federal', 16, 'days-bad'],
  ['federal', 0, 'days-bad'],
  ['federal', 'скоро', 'days-bad'],
  ['fast', 11, 'days-bad'],
  ['fast', 0, 'days-bad'],
  ['federal', 'дней 7', 'days-bad'],
  ['usual', 31, 'days-bad'],
  ['usual', 1.5, 'days-bad'],
] as const)('%s with %j is refused: %s', (track, days, code) => {
  const result = deadlineDays(track, days);
  expect(result.ok ? '' : result.finding.code).toBe(code);
});

test.each([
  ['22.11.2026', 30, '22.12.2026'],
  ['30.01.2026', 30, '01.03.2026'],
  ['30.01.2028', 30, '29.02.2028'],
  ['28.03.2026', 10, '07.04.2026'],
  ['25.12.2026', 10, '04.01.2027'],
])('%s and %d days is %s', (registered, days, due) => {
  const day = readDay(registered);
  expect(day.ok && dayText(dueDay(day.value, days))).toBe(due);
});
