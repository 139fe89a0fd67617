import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BookSheet } from '../../../host/book/book-sheet';
import { type Host, openHost } from '../../../host/host';
import type { Overview } from '../../../src/shared/overview';
import type { RunKind } from '../../../src/shared/run';
import { NO_SHEET } from '../../../src/shared/setup';
import { DIST } from '../../../tools/build/project-root';
import { failure, HEADER, ROWS, value } from '../../support/register';
import { preview, runAll } from '../../support/runs';

const MESSAGES = [
  ['№', 'Дата регистрации', 'Организация', 'Статус'],
  ['1', '01.11.2026', 'Детский сад № 460', 'В работе'],
];

async function opened(): Promise<Host> {
  return openHost({
    sheets: { 'Реестр 2025': [HEADER, ...ROWS], 'Реестр 2026': [HEADER, ...ROWS], Сообщения: MESSAGES },
    code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
  });
}

const idOf = ({ book }: Host, name: string) => book.sheetNamed(name)?.id ?? NO_SHEET;
const lookAt = ({ book }: Host, name: string) => {
  book.active = book.sheetNamed(name) ?? book.active;
};
// No service renames here: a person does, in Google.
const rename = (sheet: BookSheet, name: string) => Object.defineProperty(sheet, 'name', { get: () => name });
const overview = (host: Host): Overview => value(host.handlers.getOverview({ sheetId: NO_SHEET }));
const check = (host: Host, kind: RunKind, name: string) =>
  value(preview(host, kind, { sheetId: idOf(host, name) }));

test('a panel opens with the sheet in front until something was done on one', async () => {
  const host = await opened();
  lookAt(host, 'Реестр 2026');
  expect(overview(host)).toMatchObject({ register: { sheetName: 'Реестр 2026' }, jobs: {}, inFront: null });
});

test('what was checked or filled is opened again, whatever the person looks at; another register in front is named', async () => {
  const host = await opened();
  check(host, 'fill', 'Реестр 2025');
  lookAt(host, 'Реестр 2026');
  expect(overview(host)).toMatchObject({
    register: { sheetName: 'Реестр 2025' },
    inFront: { sheetId: idOf(host, 'Реестр 2026'), sheetName: 'Реестр 2026' },
  });
  lookAt(host, 'Сообщения');
  expect(overview(host)).toMatchObject({ register: { sheetName: 'Реестр 2025' }, inFront: null });
  lookAt(host, 'Реестр 2025');
  expect(overview(host).inFront).toBeNull();
});

test.each<{ kind: RunKind; sheet: string; job: string }>([
  { kind: 'fill', sheet: 'Реестр 2026', job: 'fill' },
  { kind: 'audit', sheet: 'Реестр 2026', job: 'audit' },
  { kind: 'vk', sheet: 'Реестр 2026', job: 'audit' },
  { kind: 'handOut', sheet: 'Реестр 2026', job: 'handOut' },
  { kind: 'collect', sheet: 'Реестр 2026', job: 'handOut' },
  { kind: 'readiness', sheet: 'Реестр 2026', job: 'readiness' },
  { kind: 'deadlines', sheet: 'Сообщения', job: 'deadlines' },
])('$kind remembers its sheet, and no other job does', async ({ kind, sheet, job }) => {
  const host = await opened();
  check(host, kind, sheet);
  expect(overview(host).jobs).toEqual({ [job]: idOf(host, sheet) });
});

test('a sheet is taken for a job without doing it', async () => {
  const host = await opened();
  const sheetId = idOf(host, 'Реестр 2026');
  const taken = value(host.handlers.takeSheet({ job: 'card', sheetId }));
  expect(taken).toMatchObject({ register: { sheetName: 'Реестр 2026' }, jobs: { card: sheetId } });
  expect(overview(host)).toMatchObject({ register: { sheetName: 'Реестр 2025' }, jobs: { card: sheetId } });
});

test('a sheet that is deleted is forgotten, one that is renamed is not', async () => {
  const host = await opened();
  check(host, 'fill', 'Реестр 2026');
  check(host, 'audit', 'Реестр 2026');
  const sheet = host.book.sheetNamed('Реестр 2026');
  if (!sheet) throw new Error('no sheet');
  rename(sheet, 'Реестр, ноябрь');
  lookAt(host, 'Реестр 2025');
  expect(overview(host).register.sheetName).toBe('Реестр, ноябрь');
  host.book.removeSheet(sheet);
  expect(overview(host)).toMatchObject({ register: { sheetName: 'Реестр 2025' }, jobs: {} });
  expect(failure(host.handlers.takeSheet({ job: 'fill', sheetId: sheet.id })).code).toBe('no-sheet');
});

test('a run that was left, and the history, name a sheet as it is called now', async () => {
  const host = await opened();
  runAll(host, check(host, 'fill', 'Реестр 2025'));
  const sheet = host.book.sheetNamed('Реестр 2025');
  if (sheet) rename(sheet, 'Реестр, ноябрь');
  expect(overview(host).history.map(({ sheetName }) => sheetName)).toEqual(['Реестр, ноябрь']);
});

test('what one person works on is nobody else’s', async () => {
  const host = await opened();
  check(host, 'fill', 'Реестр 2026');
  host.person = 'colleague';
  expect(overview(host)).toMatchObject({ register: { sheetName: 'Реестр 2025' }, jobs: {} });
});

test('what is kept and cannot be read is as if nothing were', async () => {
  const host = await opened();
  check(host, 'fill', 'Реестр 2026');
  const [kept] = host.personal.values();
  for (const broken of ['{', '{"fill":"x"}', '[]', 'null']) {
    for (const key of kept?.keys() ?? []) kept?.set(key, broken);
    expect(overview(host).jobs).toEqual({});
  }
  check(host, 'fill', 'Реестр 2026');
  expect(overview(host).jobs).toEqual({ fill: idOf(host, 'Реестр 2026') });
});
