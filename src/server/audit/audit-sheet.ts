import type { CellValue } from '../../core/cells/cell-value';
import { findPlacedColumns } from '../../register/audit/placed-columns';
import type { PlacedCells } from '../../register/audit/placed-links';
import { type AuditResult, planAudit } from '../../register/audit/plan-audit';
import type { PlacedColumnView } from '../../shared/audit';
import { Refusal } from '../../shared/refusal';
import { readColumns, readTop } from '../../sheets/column-reader';
import { linkTexts } from '../../sheets/link-texts';
import { type PlannedSheet, planSheet } from '../setup/plan-sheet';
import { isRegister, type ReadSheet } from '../setup/register-reading';
import { FAILURES } from '../texts';

/** A sheet with its placed links, audited. */
export interface AuditedSheet {
  readonly read: ReadSheet;
  readonly planned: PlannedSheet | null;
  readonly columns: readonly PlacedColumnView[];
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
  const placedValues = readColumns(read.sheet, placedNumbers, firstRow, length);
  const placed: PlacedCells[] = columns.map(({ column, item }) => ({
    item,
    cells: linkTexts(read.sheet, column, firstRow, placedValues[`placed${column}`] ?? []),
  }));
  const own: { readonly [key: string]: readonly CellValue[] | undefined } = planned
    ? planned.table.columns
    : readColumns(read.sheet, read.columns, firstRow, length);
  const named = read.columns.name ?? read.columns.vkPage ?? firstFree(headers, columns);
  const names =
    own.name ?? own.vkPage ?? (named ? readColumns(read.sheet, { named }, firstRow, length).named : []);
  const result = planAudit({
    plan: planned?.plan ?? null,
    settings: read.choices.settings,
    firstRow,
    length,
    placed,
    names: names ?? [],
  });
  const source = { ...own, ...placedValues } as { [key: string]: CellValue[] | undefined };
  return { read, planned, columns, result, sourceColumns: { ...read.columns, ...placedNumbers }, source };
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
