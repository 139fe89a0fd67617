import type { CellValue } from '../../core/cells/cell-value';
import { findPlacedColumns } from '../../register/audit/placed-columns';
import type { PlacedCells } from '../../register/audit/placed-links';
import { type AuditInput, type AuditResult, planAudit, type VkCells } from '../../register/audit/plan-audit';
import { findWrittenColumns } from '../../register/columns/written-columns';
import type { PlacedColumnView } from '../../shared/audit';
import { Refusal } from '../../shared/refusal';
import { VK_HEADERS } from '../../shared/vk';
import { readBelow, readColumns, readTop } from '../../sheets/cells/column-reader';
import { linkTexts } from '../../sheets/cells/link-texts';
import { type PlannedSheet, planSheet } from '../setup/plan-sheet';
import { isRegister, type ReadSheet } from '../setup/register-reading';
import { FAILURES } from '../texts';

/** A sheet with its placed links, and all that they are judged by. */
export interface PlacedSheet {
  readonly read: ReadSheet;
  readonly planned: PlannedSheet | null;
  readonly columns: readonly PlacedColumnView[];
  /** What each of the columns holds. */
  readonly placed: readonly PlacedCells[];
  /** The register's own columns, as far as the sheet is one. */
  readonly own: { readonly [key: string]: readonly CellValue[] | undefined };
  readonly input: AuditInput;
  /** Every source column that the audit depends on, by key. */
  readonly sourceColumns: { readonly [key: string]: number };
  readonly source: { readonly [key: string]: CellValue[] | undefined };
}

/** A sheet with its placed links, audited. */
export interface AuditedSheet extends PlacedSheet {
  readonly result: AuditResult;
}

/**
 * Reads a sheet and audits its placed links.
 *
 * @returns null when the sheet has no column with placed links
 * @throws Refusal when the sheet has no header
 */
export function auditSheet(read: ReadSheet): AuditedSheet | null {
  const sheet = readPlacedSheet(read);
  return sheet && { ...sheet, result: planAudit(sheet.input) };
}

/**
 * Reads a sheet with its placed links.
 *
 * @returns null when the sheet has no column with placed links
 * @throws Refusal when the sheet has no header
 */
export function readPlacedSheet(read: ReadSheet): PlacedSheet | null {
  const { headerRow, headers, rows: length } = read.reading;
  if (headerRow === 0) throw new Refusal(FAILURES.noColumns(read.reading.sheetName));
  const firstRow = headerRow + 1;
  const links = readPlaced(read, firstRow, length);
  if (links === null) return null;
  const { columns, placed, vk, numbers: placedNumbers, values: placedValues } = links;
  const planned = isRegister(read) ? planSheet(read) : null;
  const own: { readonly [key: string]: readonly CellValue[] | undefined } = planned
    ? planned.table.columns
    : readColumns(read.sheet, read.columns, firstRow, length);
  const named = read.columns.name ?? read.columns.vkPage ?? firstFree(headers, columns);
  const rowNames =
    own.name ?? own.vkPage ?? (named ? readColumns(read.sheet, { named }, firstRow, length).named : []);
  const input: AuditInput = {
    plan: planned?.plan ?? null,
    settings: read.choices.settings,
    firstRow,
    length,
    placed,
    vk,
    names: rowNames ?? [],
  };
  const source = { ...own, ...placedValues } as { [key: string]: CellValue[] | undefined };
  return {
    read,
    planned,
    columns,
    placed,
    own,
    input,
    sourceColumns: { ...read.columns, ...placedNumbers },
    source,
  };
}

/** What an audit reads of some rows beside the register's own columns. */
export interface PlacedRows {
  readonly columns: readonly PlacedColumnView[];
  /** What each of the columns holds. */
  readonly placed: readonly PlacedCells[];
  readonly vk: VkCells | undefined;
  /** All columns that were read, by key, and their cells as they stand. */
  readonly numbers: { readonly [key: string]: number };
  readonly values: { readonly [key: string]: CellValue[] | undefined };
}

/**
 * Reads what is placed, and what VK said of it.
 *
 * @param firstRow counted from 1
 * @returns null when the sheet has no column with placed links
 */
export function readPlaced(read: ReadSheet, firstRow: number, length: number): PlacedRows | null {
  const columns = placedColumns(read);
  if (columns.length === 0) return null;
  const numbers: { [key: string]: number } = {};
  for (const { column } of columns) numbers[`placed${column}`] = column;
  const ofVk = findWrittenColumns(read.reading.headers, VK_HEADERS);
  const asked = ofVk.state !== undefined && ofVk.places !== undefined;
  const names = new Map([
    [ofVk.placed1, ofVk.name1],
    [ofVk.placed2, ofVk.name2],
    [ofVk.placed3, ofVk.name3],
  ]);
  if (asked) for (const column of Object.values(ofVk)) numbers[`placed${column}`] = column;
  const values: PlacedRows['values'] = readColumns(read.sheet, numbers, firstRow, length);
  const cellsOf = (column: number | undefined) => values[`placed${column}`] ?? [];
  const placed = columns.map(({ column, item }) => ({
    item,
    cells: linkTexts(read.sheet, column, firstRow, cellsOf(column)),
    ...(asked && names.has(column) ? { names: cellsOf(names.get(column)) } : {}),
  }));
  const vk = asked ? { state: cellsOf(ofVk.state), places: cellsOf(ofVk.places) } : undefined;
  return { columns, placed, vk, numbers, values };
}

/** The columns with placed links: as chosen, else as recognised. */
export function placedColumns(read: ReadSheet): PlacedColumnView[] {
  const { headerRow, headers, sheetId } = read.reading;
  const kept = read.choices.placed(sheetId);
  if (kept) {
    return kept.flatMap(({ header, item }) => {
      const found = headers.find((candidate) => candidate.header === header);
      return found ? [{ ...found, item, chosen: true, why: '' }] : [];
    });
  }
  const taken = new Set(Object.values(read.columns));
  const top = readTop(read.sheet);
  const shown = top.slice(headerRow);
  const isBlank = (column: number): boolean => shown.every((row) => (row[column - 1] ?? '') === '');
  // Municipalities place one after the other: the first of them may have placed nothing yet.
  const blank = headers.filter(({ header, column }) => header !== '' && isBlank(column));
  const below =
    blank.length === 0
      ? []
      : readBelow(
          read.sheet,
          top.length,
          blank.map(({ column }) => column),
        );
  return findPlacedColumns(headers, [...shown, ...below], taken).map((column) => ({
    ...column,
    chosen: false,
  }));
}

function firstFree(
  headers: readonly { readonly column: number; readonly header: string }[],
  placed: readonly PlacedColumnView[],
): number | undefined {
  return headers.find(
    ({ column, header }) => header !== '' && !placed.some((other) => other.column === column),
  )?.column;
}
