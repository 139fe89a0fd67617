import type { BookSheet } from '../../host/book/book-sheet';
import { backgroundOf, type CellStyle } from '../../host/book/style-sheet';
import type { Host } from '../../host/host';

/** Cells of every sheet that a person sees, by the sheet's name. */
export type DocumentCells = { readonly [sheet: string]: Rows };

export function documentOf(host: Host): DocumentCells {
  const found: { [sheet: string]: Rows } = {};
  for (const sheet of seen(host)) found[sheet.name] = eachCell(sheet, (r, c) => contentOf(sheet, r, c));
  return found;
}

export function expectSameDocument(now: DocumentCells, then: DocumentCells): void {
  const names = Object.keys(then);
  const alike =
    Object.keys(now).join('\n') === names.join('\n') &&
    names.every((name) => sameRows(now[name] as Rows, then[name] as Rows));
  // Thousands of cells are compared by hand, as jest takes longer for it than the run; it tells what differs.
  if (!alike) expect(now).toEqual(then);
}

/** When a sheet was handed out, in its mark and in what was collected from it: two runs may see two minutes. */
const HANDED_OUT = /^(pos-hand-out .*|[\da-z.-]*)[ .]\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A formula by its text: its result is the engine's business, which takes seconds to start. */
function contentOf(sheet: BookSheet, row: number, column: number): unknown {
  const value = sheet.formula(row, column) || sheet.value(row, column);
  return typeof value === 'string' ? value.replace(HANDED_OUT, '$1') : value;
}

function eachCell<T>(sheet: BookSheet, read: (row: number, column: number) => T): T[][] {
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => read(r + 1, c + 1)),
  );
}

/** How the sheets that a person sees look, in lines of text, so that it compares fast. */
export function lookOf(host: Host): readonly string[] {
  const texts = new WeakMap<object, string>();
  const textOf = (style: CellStyle): string => {
    const known = texts.get(style) ?? shownBy(style);
    texts.set(style, known);
    return known;
  };
  const lines: string[] = [];
  for (const sheet of seen(host)) {
    const { name, frozenRows, protections, charts, parts } = sheet;
    const guards = protections.map(({ description, warningOnly }) => [description, warningOnly]);
    const columns = [...parts.columns].map(([at, { width, hidden }]) => [at, width, hidden]).sort();
    const checks = parts.validations.map((one) => JSON.stringify(one));
    const whole = { frozenRows, guards, columns, rules: parts.rules, charts };
    lines.push(`${name}: ${JSON.stringify(whole)}`, ...checks.sort());
    const rows = eachCell(sheet, (r, c) => textOf(sheet.style(r, c)) + sheet.note(r, c));
    lines.push(...rows.map((row, r) => `${name}, row ${r + 1}: ${row.join()}`));
  }
  return lines;
}

/** What of a style can be seen. */
function shownBy(style: CellStyle): string {
  const { numFmt, bold, colour, wrap } = style;
  return [numFmt, backgroundOf(style), bold, colour, wrap].join();
}

/** A run that is put to the test: the register's sheet and header row, the document before and after it. */
export interface Between {
  readonly sheet: string;
  readonly headerRow: number;
  readonly before: DocumentCells;
  readonly after: DocumentCells;
}

/**
 * What the run does not change is as it was. In the register every row of what it does change is wholly old or wholly
 * new; with `half`, every cell of it is.
 */
export function expectWhole({ sheet, headerRow, before, after }: Between, now: DocumentCells, half = false) {
  for (const name of Object.keys(before)) {
    const [was, will, is] = [before[name] as Rows, after[name], now[name]];
    // A sheet that the run takes away, or that a person has deleted just now.
    if (is === undefined && (will === undefined || name === sheet)) continue;
    if (is === undefined) throw new Error(`«${name}» is gone`);
    if (name !== sheet) {
      if (will !== undefined && sameRows(was, will)) expect(is).toEqual(was);
      continue;
    }
    const length = Math.max(was.length, will?.length ?? 0, is.length);
    const own = ownColumns(was, will ?? [], length);
    for (let r = 0; r < length; r++) {
      const [old, fresh, row] = [was[r] ?? [], will?.[r] ?? [], is[r] ?? []];
      const others = row.findIndex((cell, c) => !own.has(c) && !same(cell, old[c]));
      if (others >= 0) throw new Error(`row ${r + 1}, column ${others + 1} became ${String(row[others])}`);
      const isOld = [...own].map((c) => same(row[c], old[c]));
      const isNew = [...own].map((c) => same(row[c], fresh[c]));
      const byCell = half || r < headerRow;
      const whole = byCell
        ? isOld.every((yes, c) => yes || isNew[c])
        : isOld.every(Boolean) || isNew.every(Boolean);
      if (!whole) throw new Error(`row ${r + 1} is neither old nor new: ${JSON.stringify(row)}`);
    }
  }
}

type Rows = readonly (readonly unknown[])[];

function seen(host: Host): BookSheet[] {
  return host.book.sheets.filter(({ hidden }) => !hidden);
}

function ownColumns(was: Rows, will: Rows, length: number): Set<number> {
  const own = new Set<number>();
  for (let r = 0; r < length; r++) {
    const [old, fresh] = [was[r] ?? [], will[r] ?? []];
    for (let c = 0; c < Math.max(old.length, fresh.length); c++) if (!same(old[c], fresh[c])) own.add(c);
  }
  return own;
}

function sameRows(a: Rows, b: Rows): boolean {
  return a.length === b.length && a.every((row, r) => row.every((cell, c) => same(cell, b[r]?.[c])));
}

/** Beyond the used cells of a sheet there is nothing, as in an empty cell. */
function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return (a ?? '') === (b ?? '');
}
