import type { Host } from '../../src/local/host';
import { handOut, TOWN, TWO_DISTRICTS, typeOn } from '../server/hand-out-cycle';
import { REGISTER, readinessHost } from '../server/readiness-host';
import { auditHost, RIGHT } from './audited';
import { Page } from './page-driver';
import { cells, fill, manyRows, registerHost, SHEET } from './register';

/** A run into which faults are put, on a document made ready for it. */
export interface FaultCase {
  readonly name: string;
  /** The register's sheet, and its header row. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly ready: () => Promise<Host>;
  readonly drive: (page: Page) => void;
  readonly portion: number;
  /** How many neighbouring calls the short test tries one of. */
  readonly stride: number;
}

const AUDITED = 8;

async function filledHost(): Promise<Host> {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  return host;
}

async function answeredHost(): Promise<Host> {
  const host = await filledHost();
  handOut(host);
  typeOn(host, TOWN, 'Лицей № 6', 'placed', true);
  typeOn(host, TOWN, 'Лицей № 6', 'comment', 'сделано');
  typeOn(host, TOWN, 'Лицей № 6', 'formPlaced', 'https://pos.gosuslugi.ru/form/?opaId=1');
  return host;
}

export const FAULT_CASES: readonly FaultCase[] = [
  {
    name: 'an audit',
    sheet: SHEET,
    headerRow: 2,
    ready: () => auditHost([...RIGHT, ...RIGHT], manyRows(AUDITED)),
    drive: (page) => page.audit(),
    portion: 5,
    stride: 7,
  },
  {
    name: 'a hand-out',
    sheet: SHEET,
    headerRow: 2,
    ready: filledHost,
    drive: (page) => page.handOut(),
    portion: 1,
    stride: 11,
  },
  {
    name: 'a collecting',
    sheet: SHEET,
    headerRow: 2,
    ready: answeredHost,
    drive: (page) => page.collect(),
    portion: 3,
    stride: 23,
  },
  {
    name: 'a readiness run',
    sheet: REGISTER,
    headerRow: 1,
    ready: () => readinessHost(),
    drive: (page) => page.readiness(),
    portion: 2,
    stride: 11,
  },
];

/** Every cell of every sheet that a person sees, by the sheet's name. */
export function documentOf(host: Host): { [sheet: string]: unknown[][] } {
  const found: { [sheet: string]: unknown[][] } = {};
  for (const { name, hidden } of host.book.sheets) if (!hidden) found[name] = cells(host, name);
  return found;
}

/** How the sheets that a person sees look: widths apart, all that a half-made sheet could lack. */
function lookOf(host: Host): unknown {
  return host.book.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({
      name: sheet.name,
      frozenRows: sheet.frozenRows,
      guards: sheet.protections.map(({ description, warningOnly }) => [description, warningOnly]),
      cells: cells(host, sheet.name).map((row, r) =>
        row.map((_, c) => [sheet.style(r + 1, c + 1), sheet.numberFormat(r + 1, c + 1)]),
      ),
    }));
}

/** What a run must leave: the document before it, the document after it, and the calls that it took. */
export interface CleanRun {
  readonly before: { [sheet: string]: unknown[][] };
  readonly after: { [sheet: string]: unknown[][] };
  readonly look: unknown;
  readonly calls: number;
}

export async function cleanRun(one: FaultCase): Promise<CleanRun> {
  const host = await one.ready();
  const before = documentOf(host);
  host.gate.reset();
  one.drive(new Page(host, () => undefined, one.portion));
  return { before, calls: host.gate.counts.calls, after: documentOf(host), look: lookOf(host) };
}

/** Runs a case with a fault at its k-th call to Google; the failures that the page was told. */
export async function faultAt(
  one: FaultCase,
  clean: CleanRun,
  k: number,
  when: 'before' | 'after',
): Promise<Page> {
  const host = await one.ready();
  host.gate.reset();
  const page = new Page(host, () => expectWhole(one, clean, documentOf(host)), one.portion);
  host.gate.failAt(k, { when });
  one.drive(page);
  expect(documentOf(host)).toEqual(clean.after);
  expect(lookOf(host)).toEqual(clean.look);
  return page;
}

/** What was there before is as it was; a row of the run's own columns is wholly old or wholly new. */
function expectWhole(
  { sheet, headerRow }: FaultCase,
  { before, after }: CleanRun,
  now: { [sheet: string]: unknown[][] },
): void {
  for (const name of Object.keys(before)) {
    const was = before[name] as unknown[][];
    const width = was[0]?.length ?? 0;
    const rows = now[name] as unknown[][];
    expect(rows.map((row) => row.slice(0, width))).toEqual(was);
    if (name !== sheet) continue;
    rows.forEach((row, r) => {
      const own = row.slice(width);
      if (r >= headerRow && own.some((cell) => cell !== ''))
        expect(own).toEqual(after[name]?.[r]?.slice(width));
    });
  }
}
