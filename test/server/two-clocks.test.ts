import { COLLECT_HEADERS } from '../../src/shared/collect';
import { DEADLINE_HEADERS } from '../../src/shared/deadlines';
import { cells, registerHost, SHEET, sheetOf, value } from '../support/register';
import { runAll } from '../support/runs';
import {
  collect,
  DISTRICT,
  handOut,
  KEY_HEADER,
  registerCell,
  rowOn,
  TWO_DISTRICTS,
} from './hand-out/hand-out-cycle';
import { MESSAGES, messages, readinessHost } from './readiness/readiness-host';

/** The script's clock is this machine's; the document's may be any. */
const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Asia/Novosibirsk',
  'Asia/Vladivostok',
  'America/New_York',
];
const SCHOOL = 'Школа № 5';
/** Half an hour before midnight in Greenwich: in some of the zones it is the next day already. */
const LATE = Date.UTC(2026, 10, 22, 23, 30);

const dayIn = (timeZone: string) =>
  new Intl.DateTimeFormat('ru-RU', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    LATE,
  );

describe.each(ZONES)('a document in %s', (timeZone) => {
  test('a day that was typed into a hand-out sheet is collected as it was typed', async () => {
    const host = await registerHost(TWO_DISTRICTS, { timeZone });
    handOut(host);
    const sheet = sheetOf(host, DISTRICT);
    const header = cells(host, DISTRICT).find(
      (row) => row.includes(KEY_HEADER) || row.includes('Дата размещения'),
    );
    const column = (header ?? []).findIndex((text) => /дата/i.test(String(text))) + 1;
    host.type(sheet, rowOn(host, DISTRICT, SCHOOL), column, '22.11.2026');
    collect(host);
    expect(registerCell(host, SCHOOL, COLLECT_HEADERS.placedDate)).toBe('22.11.2026');
  });

  test('messages: the due day is a date, and a second count finds nothing to do', async () => {
    const host = await readinessHost(undefined, undefined, undefined, { timeZone, now: () => LATE });
    const checked = messages(host);
    expect(checked.today).toBe(dayIn(timeZone));
    runAll(host, checked);
    const rows = cells(host, MESSAGES);
    const due = rows[0]?.indexOf(DEADLINE_HEADERS.due) ?? -1;
    expect(rows[1]?.[due]).toEqual(new Date(Date.UTC(2026, 11, 22)));
    expect(rows[2]?.[due]).toEqual(new Date(Date.UTC(2026, 10, 21)));
    expect(messages(host).counts.filled).toBe(0);
  });

  test('a formula and a run give the same day', async () => {
    const host = await readinessHost(undefined, undefined, undefined, { timeZone, now: () => LATE });
    expect(host.evaluate('=TEXT(POS_DEADLINE(Сообщения!C2);"dd.mm.yyyy")')).toBe('22.12.2026');
  });

  test('the summary names the day of the document', async () => {
    const host = await registerHost(TWO_DISTRICTS, { timeZone, now: () => LATE });
    handOut(host);
    value(host.handlers.updateSummary({ sheetId: sheetOf(host, SHEET).id, level: 'municipality' }));
    expect(cells(host, 'Сводка').flat().join(' ')).toContain(dayIn(timeZone));
  });
});
