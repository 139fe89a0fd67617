import type { CellValue } from '../../core/cells/cell-value';
import { findPlacedColumns } from '../../register/audit/placed-columns';
import type { PlacedCells } from '../../register/audit/placed-links';
import { type AuditResult, planAudit } from '../../register/audit/plan-audit';
import { findWrittenColumns } from '../../register/columns/written-columns';
import type { PlacedColumnView } from '../../shared/audit';
import { Refusal } from '../../shared/refusal';
import { VK_HEADERS } from '../../shared/vk';
import { readColumns, readTop } from '../../sheets/cells/column-reader';
import { linkTexts } from '../../sheets/cells/link-texts';
import { type PlannedSheet, planSheet } from '../setup/plan-sheet';
import { isRegister, type ReadSheet } from '../setup/register-reading';
import { FAILURES } from '../texts';

/** A sheet with its placed links, audited. */
export interface AuditedSheet {
  readonly read: ReadSheet;
  readonly planned: PlannedSheet | null;
  readonly columns: readonly PlacedColumnView[];
  /** What each of the columns holds. */
  readonly placed: readonly PlacedCells[];
  readonly result: AuditResult;
  /** Every source column that the audit depends on, by key. */
  readonly sourceColumns: { readonly [key: string]: number };
  readonly source: { readonly [key: string]: CellValue[] | undefined };
}

/**
 * Reads a sheet and audits its placed links.
 *
 * @returns null when the sheet has no column with placed links
 * @throws Refusal when the sheet has no header
 */
export function auditSheet(read: ReadSheet): AuditedSheet | null {
  const { headerRow, headers, rows: length } = read.reading;
  if (headerRow === 0) throw new Refusal(FAILURES.noColumns(read.reading.sheetName));
  const columns = placedColumns(read);
  if (columns.length === 0) return null;
  const planned = isRegister(read) ? planSheet(read) : null;
  const firstRow = headerRow + 1;
  const placedNumbers: { [key: string]: number } = {};
  for (const { column } of columns) placedNumbers[`placed${column}`] = column;
  const ofVk = findWrittenColumns(headers, VK_HEADERS);
  const asked = ofVk.state !== undefined && ofVk.places !== undefined;
  const names = new Map([
    [ofVk.placed1, ofVk.name1],
    [ofVk.placed2, ofVk.name2],
    [ofVk.placed3, ofVk.name3],
  ]);
  if (asked) for (const column of Object.values(ofVk)) placedNumbers[`placed${column}`] = column;
  const placedValues = readColumns(read.sheet, placedNumbers, firstRow, length);
  const cellsOf = (column: number | undefined) => placedValues[`placed${column}`] ?? [];
  const placed: PlacedCells[] = columns.map(({ column, item }) => ({
    item,
    cells: linkTexts(read.sheet, column, firstRow, cellsOf(column)),
    ...(asked && names.has(column) ? { names: cellsOf(names.get(column)) } : {}),
  }));
  const own: { readonly [key: string]: readonly CellValue[] | undefined } = planned
    ? planned.table.columns
    : readColumns(read.sheet, read.columns, firstRow, length);
  const named = read.columns.name ?? read.columns.vkPage ?? firstFree(headers, columns);
  const rowNames =
    own.name ?? own.vkPage ?? (named ? readColumns(read.sheet, { named }, firstRow, length).named : []);
  const result = planAudit({
    plan: planned?.plan ?? null,
    settings: read.choices.settings,
    firstRow,
    length,
    placed,
    vk: asked ? { state: cellsOf(ofVk.state), places: cellsOf(ofVk.places) } : undefined,
    names: rowNames ?? [],
  });
  const source = { ...own, ...placedValues } as { [key: string]: CellValue[] | undefined };
  return {
    read,
    planned,
    columns,
    placed,
    result,
    sourceColumns: { ...read.columns, ...placedNumbers },
    source,
  };
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
  const rows = readTop(read.sheet).slice(headerRow);
  return findPlacedColumns(headers, rows, taken).map((column) => ({ ...column, chosen: false }));
}

function firstFree(
  headers: readonly { readonly column: number; readonly header: string }[],
  placed: readonly PlacedColumnView[],
): number | undefined {
  return headers.find(
    ({ column, header }) => header !== '' && !placed.some((other) => other.column === column),
  )?.column;
}
