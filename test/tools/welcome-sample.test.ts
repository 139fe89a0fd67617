import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDist } from '../../host/dist-files';
import { type Host, openHost } from '../../host/host';
import { bookFrom } from '../../host/xlsx/read-book';
import { NO_SHEET } from '../../src/shared/setup';
import { WELCOME_COLUMNS } from '../../tools/sample/welcome/welcome-columns';
import { welcomeRows } from '../../tools/sample/welcome/welcome-rows';
import { welcomeWorkbook } from '../../tools/sample/welcome/welcome-workbook';
import { allFindings } from '../support/all-findings';
import { preview } from '../support/runs';
import { value } from '../support/value';
import { openBook, sheetValues } from './sample-sheet';

const SHIPPED_FILE = join(__dirname, '../../samples/region.xlsx');
const { rows, mistakes } = welcomeRows();

const opened = async (): Promise<Host> =>
  openHost({ book: await bookFrom(readFileSync(SHIPPED_FILE), 'Таблица.xlsx'), code: readDist().code });

test('the shipped file is what the command makes, and the command makes the same bytes again', async () => {
  const [made, again] = [await welcomeWorkbook(), await welcomeWorkbook()];
  expect(made.equals(again)).toBe(true);
  const [shipped, book] = await Promise.all([openBook(readFileSync(SHIPPED_FILE)), openBook(made)]);
  expect(shipped.worksheets.map(({ name }) => name)).toEqual([
    'Выгрузка по ЛКО',
    'Учётные записи',
    'Сообщения',
  ]);
  for (const sheet of book.worksheets)
    expect(sheetValues(shipped.getWorksheet(sheet.name)!)).toEqual(sheetValues(sheet));
});

test('nothing in it is hostile', async () => {
  const book = await openBook(readFileSync(SHIPPED_FILE));
  const texts = book.worksheets.flatMap((sheet) => sheetValues(sheet).flat()).map(String);
  expect(texts.filter((text) => /[<>]|^[=@]|^[+-]\D|Опасн|[\u200b\u00a0]/.test(text))).toEqual([]);
});

/** What a check says of the slips, by the row of the organisation. */
const SAID: readonly { readonly code: string; readonly rows: number }[] = [
  { code: 'ogrn-check-digit', rows: 1 },
  { code: 'ogrn-missing', rows: 1 },
  { code: 'number-letters', rows: 1 },
  { code: 'oktmo-length', rows: 1 },
  { code: 'region-tax-number', rows: 1 },
  { code: 'parent-unknown', rows: 3 },
  { code: 'section-unknown', rows: 2 },
  { code: 'vk-no-id', rows: 2 },
  { code: 'group-missing', rows: 1 },
];

test('a check finds the slips and nothing else', async () => {
  const host = await opened();
  const checked = value(preview(host, 'fill', { sheetId: NO_SHEET }));
  expect(checked.counts).toMatchObject({ rows: 69, own: 31, fallback: 35, none: 3, attention: 13 });
  const findings = allFindings(host, checked).filter(({ severity }) => severity !== 'note');
  const told = findings.map(({ code, total }) => ({ code, rows: total }));
  const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
  expect(told.sort(byCode)).toEqual([...SAID].sort(byCode));
  const slipped = new Set(mistakes.map(({ row }) => row));
  const of = new Set(findings.flatMap((group) => group.rows.map(({ row }) => row)));
  expect([...of].sort((a, b) => a - b)).toEqual([...slipped].sort((a, b) => a - b));
});

test('with every slip mended nothing needs attention', async () => {
  const host = await opened();
  const sheet = host.book.sheets[0]!;
  for (const { row, column, right } of mistakes)
    sheet.put(row, WELCOME_COLUMNS.findIndex(({ key }) => key === column) + 1, right);
  const { counts, links } = value(preview(host, 'fill', { sheetId: NO_SHEET }));
  expect(counts.attention).toBe(0);
  expect(links.complete).toBe(rows.length);
});

test('an audit finds what was placed wrong, some of each kind', async () => {
  const host = await opened();
  const { totals, groups } = value(preview(host, 'audit', { sheetId: NO_SHEET }));
  expect(totals).toMatchObject({ rows: 69, links: 141, right: 125, missing: 66 });
  expect(groups.map(({ code }) => code).sort()).toEqual([
    'link-missing',
    'link-placeholder',
    'link-region-fns',
    'link-source',
    'link-space',
    'link-swapped',
    'link-widget-frame',
  ]);
});
