import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { dayNumber, SCRIPT_CALENDAR } from '../../src/core/time/calendar-day';
import { posDeadline } from '../../src/functions/pos-deadline';
import { DIST } from '../../tools/build/project-root';
import { readinessHost } from '../server/readiness/readiness-host';

const date = (year: number, month: number, day: number) =>
  SCRIPT_CALENDAR.momentOf(dayNumber(year, month, day));
const due = (...args: Parameters<typeof posDeadline> extends [unknown, ...infer Rest] ? Rest : never) =>
  posDeadline(SCRIPT_CALENDAR, ...args);

test.each([
  ['22.11.2026', '', '', date(2026, 12, 22)],
  ['22.11.2026 23:59', 'обычный', '', date(2026, 12, 22)],
  [new Date(2026, 10, 22, 23, 59), 'обычный', '', date(2026, 12, 22)],
  ['22.11.2026', 'фаст-трек', '', date(2026, 12, 2)],
  ['22.11.2026', 'федеральный', 15, date(2026, 12, 7)],
  ['28.03.2026', 'фаст-трек', '', date(2026, 4, 7)], // over the change to summer time
  ['20.10.2026', 'фаст-трек', '', date(2026, 10, 30)], // and back
])('%s, %s, %s', (registered, track, days, expected) => {
  expect(due(registered, track, days)).toEqual(expected);
});

test.each([
  ['31.11.2026', '', '', /Даты «31\.11\.2026» нет в календаре/],
  ['22.11.2026', 'скорый', '', /«скорый» неизвестен/],
  ['22.11.2026', 'федеральный', '', /нужно число дней/],
  ['22.11.2026', 'федеральный', 16, /от 1 до 15/],
])('a bad value in a cell throws its reason: %s, %s, %s', (registered, track, days, text) => {
  expect(() => due(registered, track, days)).toThrow(text);
});

test('a range: each row answers for itself, an empty row stays empty', () => {
  expect(due([['22.11.2026'], ['нет'], [''], [date(2026, 1, 1)]], 'фаст-трек', '')).toEqual([
    [date(2026, 12, 2)],
    ['⚠ Нет даты. Впишите дату как дд.мм.гггг'],
    [''],
    [date(2026, 1, 11)],
  ]);
});

test('an empty cell gives an empty cell', () => {
  expect(due('', 'обычный', '')).toBe('');
});

test.each([
  ['=TEXT(POS_DEADLINE("22.11.2026");"dd.mm.yyyy")', '22.12.2026'],
  ['=POS_DEADLINE("22.11.2026";"фаст-трек")-DATE(2026;11;22)', 10],
  ['=TEXT(POS_DEADLINE(Сообщения!C2;"фаст-трек");"dd.mm.yyyy")', '02.12.2026'],
  ['=POS_DEADLINE("")', ''],
])('in the sheet: %s', async (formula, value) => {
  const host = await readinessHost();
  const sheet = formula.replace('Сообщения!', "'Сообщения'!");
  expect(host.evaluate(sheet)).toBe(value);
});

// The script's own zone and the sheet's, each with its date cell at midnight of the sheet.
test.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  ['UTC', 'UTC'],
  ['America/New_York', 'America/New_York'],
  ['Europe/Moscow', 'Asia/Kamchatka'],
  ['Europe/Moscow', 'Europe/Kaliningrad'],
  ['Europe/Moscow', 'Europe/Berlin'],
  ['Asia/Kamchatka', 'America/New_York'],
])('script in %s, sheet in %s: no day is lost or won', (script, sheet) => {
  const output = execFileSync(process.execPath, ['-e', CHILD, resolve(DIST, 'Code.js'), script, sheet], {
    env: { ...process.env, TZ: script },
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual([
    '2026-12-22 00:00',
    '2026-11-08 00:00',
    '2026-04-07 00:00',
    '2026-12-22 00:00',
  ]);
});

/** Runs the bundle as Google does, with nothing but the services that the formula asks; writes dates as the sheet shows them. */
const CHILD = `
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const [file, script, sheet] = process.argv.slice(1);
const shown = (date) => new Intl.DateTimeFormat('sv-SE', { timeZone: sheet, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(date);
const format = (date, zone, letters) => {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(date.getTime()));
  const [day, time] = text.split(' ');
  return letters === 'yyyy-MM-dd' ? day : day + '-' + time.replace(':', '-');
};
const context = vm.createContext({
  SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => sheet }) },
  Session: { getScriptTimeZone: () => script },
  Utilities: { formatDate: format },
});
vm.runInContext(readFileSync(file, 'utf8'), context);
// A date cell: the moment at which the sheet shows this wall clock.
const cell = (wall) => {
  for (let t = Date.parse(wall + 'Z') - 16 * 36e5; ; t += 9e5) if (shown(new Date(t)) === wall) return t;
};
const run = (wall, track) => vm.runInContext('POS_DEADLINE(new Date(' + cell(wall) + '), "' + track + '")', context);
const text = vm.runInContext('POS_DEADLINE("22.11.2026")', context);
console.log(JSON.stringify([
  shown(run('2026-11-22 00:00', 'обычный')),
  shown(run('2026-10-29 23:45', 'фаст-трек')),
  shown(run('2026-03-28 00:00', 'фаст-трек')),
  shown(text),
]));
`;
