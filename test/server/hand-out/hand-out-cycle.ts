import type { BookSheet } from '../../../host/book/book-sheet';
import type { Host } from '../../../host/host';
import { SHEET_FIELDS } from '../../../src/register/hand-out/sheet/sheet-layout';
import { HOW_TO_SHEET, SHEET_HEADERS } from '../../../src/register/hand-out/texts';
import type { CollectPreview, Decisions } from '../../../src/shared/collect';
import type { Guard, HandOutOptions, HandOutPreview, Level } from '../../../src/shared/hand-out';
import { HAND_OUT_HEADERS } from '../../../src/shared/hand-out';
import type { BatchResult } from '../../../src/shared/run';
import { NO_SHEET } from '../../../src/shared/setup';
import { cells, fill, ROWS, registerHost, SHEET, sheetOf, value } from '../../support/register';
import { begin, keyOf, OPTIONS, preview, type RunInHand, runAll } from '../../support/runs';

type Cell = string | number | boolean | Date | null;

/** Two districts: the support rows are in the first. */
export const TWO_DISTRICTS: Cell[][] = [
  ...ROWS,
  ['Администрация города Бердска', '1025404723497', 300100, '', '50708000', '', 'https://vk.com/club7'],
  [
    'Лицей № 6',
    '1025404724124',
    '',
    'Администрация города Бердска',
    '50708000',
    'Образование',
    'https://vk.com/club8',
  ],
];

export const DISTRICT = 'Администрация Черепановского района';
export const TOWN = 'Администрация города Бердска';

export function checkHandOut(host: Host, level: Level = 'municipality'): HandOutPreview {
  const options = { ...OPTIONS.handOut, level };
  return value(preview(host, 'handOut', { sheetId: sheetOf(host).id, options }));
}

/** Options of a hand-out to the recipients of the given titles. */
export function optionsFor(
  previewed: HandOutPreview,
  change: { guard?: Guard; only?: readonly string[] | undefined } = {},
): HandOutOptions {
  const { guard = 'warning', only } = change;
  const recipients = previewed.recipients.filter(({ title }) => !only || only.includes(title));
  return { level: previewed.options.level, guard, chosen: recipients.map(({ id }) => id) };
}

/** A hand-out in the hands of a test, to some recipients of its preview. */
export function beginHandOut(host: Host, previewed: HandOutPreview, options: HandOutOptions): RunInHand {
  return begin(host, { ...previewed, tokens: options.chosen ?? previewed.tokens }, { options });
}

/** A hand-out as the page drives it, to all recipients or to those of the given titles. */
export function handOut(
  host: Host,
  wish: { level?: Level; guard?: Guard; only?: readonly string[]; batch?: number } = {},
): { runId: string; troubles: BatchResult['troubles'] } {
  const { level = 'municipality', guard = 'warning', only, batch = 2 } = wish;
  const previewed = checkHandOut(host, level);
  const options = optionsFor(previewed, { guard, only });
  const run = beginHandOut(host, previewed, options);
  const troubles: BatchResult['troubles'][number][] = [];
  for (let from = 0; from < (options.chosen ?? []).length; from += batch) {
    troubles.push(...value(run.batch(from, batch)).troubles);
  }
  return { runId: keyOf(run.runId), troubles };
}

/** A register that was filled and handed out to its municipalities. */
export async function handedOut(rows: Cell[][] = TWO_DISTRICTS): Promise<Host> {
  const host = await registerHost(rows);
  fill(host);
  handOut(host);
  return host;
}

export function checkCollect(host: Host, decisions: Decisions = {}): CollectPreview {
  const options = { decisions, brought: [] };
  return value(preview(host, 'collect', { sheetId: sheetOf(host).id, options }));
}

/** Collects as the page does; the preview that it followed. */
export function collect(host: Host, decisions: Decisions = {}): CollectPreview {
  const previewed = checkCollect(host, decisions);
  runAll(host, previewed, previewed.tokens.length, { decisions, brought: [] });
  return previewed;
}

type Field = keyof typeof SHEET_HEADERS;

/** Row (from 1) of an organisation on a sheet, by its name; 0 when it is not there. */
export function rowOn(host: Host, sheet: string, name: string): number {
  return cells(host, sheet).findIndex((row) => row[0] === name) + 1;
}

function columnOn(host: Host, sheet: string, field: Field): number {
  return (cells(host, sheet)[3] ?? []).indexOf(SHEET_HEADERS[field]) + 1;
}

/** A cell of a hand-out sheet, by organisation and column. */
export function cellOn(host: Host, sheet: string, name: string, field: Field): unknown {
  return sheetOf(host, sheet).value(rowOn(host, sheet, name), columnOn(host, sheet, field));
}

/** Types into a hand-out sheet. */
export function typeOn(host: Host, sheet: string, name: string, field: Field, text: string | boolean): void {
  const row = rowOn(host, sheet, name);
  if (row === 0) throw new Error(`no ${name} on ${sheet}`);
  sheetOf(host, sheet).put(row, columnOn(host, sheet, field), text);
}

/** A cell of the register, by organisation and header. */
export function registerCell(host: Host, name: string, header: string): unknown {
  const rows = cells(host, SHEET);
  const row = rows.findIndex((one) => one[0] === name);
  const column = (rows[1] ?? []).indexOf(header);
  return column < 0 ? '' : rows[row]?.[column];
}

/** Copies a sheet's cells onto another, as a person's copy of it has them. */
export function copyOnto(host: Host, name: string, copy: BookSheet): void {
  cells(host, name).forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '') copy.put(r + 1, c + 1, cell as string);
    });
  });
}

/** Sheets that a person sees, but for the instructions that go along with a hand-out. */
export function sheetNames(host: Host): string[] {
  return host.book.sheets
    .filter((sheet) => !sheet.hidden && sheet.name !== HOW_TO_SHEET)
    .map((sheet) => sheet.name);
}

/** Number of the hidden column with the keys on a new sheet. */
export const KEY_COLUMN = SHEET_FIELDS.length;

/** Number of a column on a new sheet. */
export function columnOf(field: (typeof SHEET_FIELDS)[number]): number {
  return SHEET_FIELDS.indexOf(field) + 1;
}

export const KEY_HEADER = HAND_OUT_HEADERS.rowKey;
export const NOWHERE = NO_SHEET;
