import type { Host } from '../../../host/host';
import { NO_SHEET } from '../../../src/shared/setup';
import { failure, fill, registerHost, SHEET, sheetOf, undo, value } from '../../support/register';
import { keyOf } from '../../support/runs';
import { REGISTER, ROWS, readinessHost } from '../readiness/readiness-host';
import {
  beginHandOut,
  checkHandOut,
  DISTRICT,
  handOut,
  optionsFor,
  sheetNames,
  TOWN,
  TWO_DISTRICTS,
} from './hand-out-cycle';

const handedHost = async (): Promise<Host> => {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  handOut(host);
  return host;
};

const validated = (host: Host, sheet: string): number =>
  sheetOf(host, sheet)
    .parts.validations.flatMap(({ areas }) => areas)
    .reduce((cells, { rows, columns }) => cells + rows * columns, 0);

test('a summary whose sheet was made and not filled is gone on with', async () => {
  const host = await handedHost();
  const request = { sheetId: sheetOf(host).id, level: 'municipality' as const };
  host.gate.failAt(1, { member: /insertSheet/, when: 'after' });
  expect(failure(host.handlers.updateSummary(request)).retry).toBe(true);
  expect(sheetNames(host)).toContain('Сводка');
  value(host.handlers.updateSummary(request));
  expect(sheetNames(host).filter((name) => name.startsWith('Сводка'))).toEqual(['Сводка']);
});

test('a summary that was emptied and not filled again is gone on with, a person’s own of the name stays', async () => {
  const host = await handedHost();
  host.book.addSheet('Сводка').put(1, 1, 'Моя сводка');
  const request = { sheetId: sheetOf(host).id, level: 'municipality' as const };
  value(host.handlers.updateSummary(request));
  host.gate.failAt(1, { member: /clearContent/, when: 'after' });
  failure(host.handlers.updateSummary(request));
  value(host.handlers.updateSummary(request));
  const summaries = sheetNames(host).filter((name) => name.startsWith('Сводка'));
  expect(summaries).toEqual(['Сводка', 'Сводка (2)']);
  expect(sheetOf(host, 'Сводка').value(1, 1)).toBe('Моя сводка');
  expect(sheetOf(host, 'Сводка (2)').content.rows).toBeGreaterThan(3);
});

test('an application that was interrupted is made whole, one that is whole is never touched', async () => {
  const name = 'Заявка на ЛКО 1025401020721';
  const request = { sheetId: NO_SHEET, kind: 'create' as const, rows: [3] };
  const whole = await readinessHost();
  expect(value(whole.handlers.makeApplications(request)).sheets).toMatchObject([{ sheetName: name }]);

  const host = await readinessHost();
  host.gate.failAt(2, { member: /setDataValidation/ });
  expect(failure(host.handlers.makeApplications(request)).retry).toBe(true);
  expect(sheetOf(host, name).content.rows).toBe(0);
  expect(value(host.handlers.makeApplications(request)).sheets).toMatchObject([{ sheetName: name }]);
  expect(validated(host, name)).toBe(validated(whole, name));
  expect(sheetOf(host, name).value(1, 1)).toBe(sheetOf(whole, name).value(1, 1));
  const again = value(host.handlers.makeApplications(request));
  expect([again.sheets.length, again.skipped.length]).toEqual([0, 1]);
});

test('a failure while a sheet is made leaves the person’s sheet in front', async () => {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  const previewed = checkHandOut(host);
  const run = beginHandOut(host, previewed, optionsFor(previewed));
  host.gate.failAt(1, { member: /setColumnWidths/ });
  failure(run.batch(0, 10));
  expect(host.book.active.name).toBe(SHEET);
  value(run.batch(0, 10));
  expect(host.book.active.name).toBe(SHEET);
  expect(sheetNames(host)).toEqual([SHEET, TOWN, DISTRICT]);
});

test('the calls of a report do not grow with the lists in it', async () => {
  const callsFor = async (bodies: number): Promise<number> => {
    const rows = Array.from({ length: bodies }, (_, i) => [`Музей ${i}`, ...ROWS[3]!.slice(1)]);
    const host = await readinessHost([...ROWS, ...rows]);
    host.gate.reset();
    expect(
      value(host.handlers.reportReadiness({ sheetId: sheetOf(host, REGISTER).id })).lists,
    ).toBeGreaterThan(0);
    return host.gate.counts.calls;
  };
  expect(await callsFor(40)).toBe(await callsFor(2));
});

test('the instructions are made whole after an interruption, and go with the last sheet if nobody wrote into them', async () => {
  for (const call of [1, 2, 3]) {
    const host = await registerHost(TWO_DISTRICTS);
    fill(host);
    const previewed = checkHandOut(host);
    const run = beginHandOut(host, previewed, optionsFor(previewed));
    host.gate.failAt(call, { member: /insertSheet|setRichTextValues|setWrap/, when: 'after' });
    failure(run.batch(0, 10));
    value(run.batch(0, 10));
    const steps = host.book.sheets.filter(({ name }) => name.startsWith('Как разместить'));
    expect(steps.map(({ name }) => name)).toEqual(['Как разместить']);
    expect([steps[0]?.value(1, 1), steps[0]?.value(7, 1)]).toEqual([
      'Как разместить ссылки в меню сообщества ВК',
      expect.stringMatching(/^https:/),
    ]);
    undo(host, keyOf(run.runId));
    expect(host.book.sheets.some(({ name }) => name.startsWith('Как разместить'))).toBe(false);
  }
});
