import fc from 'fast-check';
import { formatDate } from '../../../host/google/services/format-date';
import { dayNumber, dayText } from '../../../src/core/time/calendar-day';
import { calendarOf, clockOfZone } from '../../../src/sheets/document/sheet-calendar';

const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Asia/Novosibirsk',
  'Asia/Kamchatka', // Russia's edges
  'Europe/Berlin',
  'America/New_York', // summer time
  'Asia/Kolkata',
  'Australia/Lord_Howe', // halves of hours
  'America/Santiago', // the clock is changed at midnight
];

const clock = (zone: string) => clockOfZone((moment, letters) => formatDate(moment, zone, letters));
const calendar = (zone: string) => calendarOf(clock(zone));

describe.each(ZONES)('%s', (zone) => {
  test('every day comes back from its moment, which is the first of that day', () => {
    const { dayOf, momentOf } = calendar(zone);
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(2020, 1, 1), max: dayNumber(2030, 12, 31) }), (day) => {
        const moment = momentOf(day);
        expect(dayOf(moment)).toBe(day);
        expect(dayOf(new Date(moment.getTime() - 1))).toBe(day - 1);
      }),
      { numRuns: 60 },
    );
  });

  test('any hour of a day is that day', () => {
    const { dayOf, momentOf } = calendar(zone);
    const start = momentOf(dayNumber(2026, 11, 22)).getTime();
    for (let minutes = 0; minutes < 24 * 60; minutes += 13) {
      expect(dayText(dayOf(new Date(start + minutes * 60000)))).toBe('22.11.2026');
    }
  });
});

test.each([
  ['Asia/Novosibirsk', '2026-11-21T17:00:00Z', '22.11.2026'], // midnight there, the evening before in Moscow
  ['Asia/Novosibirsk', '2026-11-21T16:59:59Z', '21.11.2026'],
  ['Europe/Kaliningrad', '2026-11-21T22:00:00Z', '22.11.2026'],
  ['Europe/Berlin', '2026-10-24T22:00:00Z', '25.10.2026'], // the day with 25 hours
  ['Europe/Berlin', '2026-10-25T22:59:00Z', '25.10.2026'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '26.10.2026'],
])('%s at %s is %s', (zone, moment, day) => {
  expect(dayText(calendar(zone).dayOf(new Date(moment)))).toBe(day);
});
