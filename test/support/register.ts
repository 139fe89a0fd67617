import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Host, openHost } from '../../host/host';
import type { FillPreview } from '../../src/shared/fill';
import { OUTPUT_HEADERS, type OutputColumn } from '../../src/shared/fill';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings';
import { NO_SHEET } from '../../src/shared/setup';
import { DIST } from '../../tools/build/project-root';
import { begin, preview, type RunInHand, runAll } from './runs';
import { failure, value } from './value';

type Cell = string | number | boolean | Date | null;

export const SHEET = 'Выгрузка';
export const HEADER = [
  'Наименование организации',
  'ОГРН',
  'ID ЛКО',
  'Вышестоящая организация',
  'ОКТМО',
  'Сфера',
  'Страница ВК',
];
/** Column of «ID ЛКО», from 1; the output columns stand right of the last one. */
export const ID = 3;

/** Three organisations: an ОМСУ with an account of its own, a kindergarten on it, a school whose VK page has no id. */
export const ROWS: Cell[][] = [
  [
    'Администрация Черепановского района',
    '1045405430620',
    219141,
    '',
    '50657000',
    '',
    'https://vk.com/club1',
  ],
  [
    'Детский сад № 460',
    '1025401020721',
    '',
    'Администрация Черепановского района',
    '50657000',
    'Образование',
    'https://vk.com/photo-174337985_456239078',
  ],
  [
    'Школа № 5',
    '1155476012340',
    220820,
    'Администрация Черепановского района',
    '50657101',
    'Образование',
    'https://vk.com/school5',
  ],
];

export const FORM_OMSU =
  'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';
export const FORM_KINDERGARTEN =
  'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1025401020721';

/** The bundle over a register: title row, header, rows. */
export async function registerHost(
  rows: readonly Cell[][] = ROWS,
  options: { now?: () => number; timeZone?: string } = {},
): Promise<Host> {
  const title = ['Выгрузка по ЛКО в ПОС', ...HEADER.slice(1).map(() => '')];
  return openHost({
    sheets: { [SHEET]: [title, HEADER, ...rows] },
    code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
    ...options,
  });
}

/** Many plain organisations under one ОМСУ: every third with an account of its own. */
export function manyRows(count: number): Cell[][] {
  const rows: Cell[][] = [ROWS[0] as Cell[]];
  for (let i = 1; i < count; i++) {
    rows.push([
      `Школа № ${i}`,
      ogrnOf(i),
      i % 3 === 0 ? 300000 + i : '',
      'Администрация Черепановского района',
      '50657000',
      'Образование',
      `https://vk.com/club${1000 + i}`,
    ]);
  }
  return rows;
}

/** An OGRN of its own for each number. */
export function ogrnOf(i: number): string {
  const body = `10254${`0000000${i}`.slice(-7)}`;
  return `${body}${(Number(body) % 11) % 10}`;
}

export function check(host: Host): FillPreview {
  return value(preview(host, 'fill'));
}

export function settings(host: Host, change: Partial<Settings>): void {
  value(host.handlers.saveSettings({ sheetId: NO_SHEET, settings: { ...DEFAULT_SETTINGS, ...change } }));
}

/** A fill in the hands of a test: started, then moved batch by batch. */
export function startRun(host: Host, previewed: FillPreview = check(host), runId = ''): RunInHand {
  return begin(host, previewed, { runId });
}

/** Preview and fill as the page does it; the key of the run, as the history and the undo name it. */
export function fill(host: Host, batchRows = 1000): string {
  return runAll(host, check(host), batchRows);
}

export function undo(host: Host, runId: string) {
  const first = value(host.handlers.undoBatch({ runId, from: 0 }));
  expect(first.finished).toBe(true);
  return first;
}

/** The sheet as it is now. */
export function sheetOf(host: Host, name = SHEET) {
  const sheet = host.book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** All values of a sheet, row by row. */
export function cells(host: Host, name = SHEET): unknown[][] {
  const sheet = sheetOf(host, name);
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

/** Column of an output column, found by its header in row 2; 0 when it is not there. */
export function outputAt(host: Host, column: OutputColumn): number {
  return (cells(host)[1] ?? []).indexOf(OUTPUT_HEADERS[column]) + 1;
}

/** One output cell of a sheet row. */
export function outputCell(host: Host, row: number, column: OutputColumn): unknown {
  return sheetOf(host).value(row, outputAt(host, column));
}

/** Puts the rows of the table into another order, output cells included, as sorting does. */
export function reorder(host: Host, order: (rows: unknown[][]) => unknown[][]): void {
  const sheet = sheetOf(host);
  const rows = order(cells(host).slice(2));
  const { columns } = sheet.content;
  const last = sheet.content.rows;
  for (let r = 0; r < Math.max(rows.length, last - 2); r++) {
    for (let c = 0; c < columns; c++) sheet.put(3 + r, c + 1, (rows[r]?.[c] ?? '') as string);
  }
}

export { failure, value };
