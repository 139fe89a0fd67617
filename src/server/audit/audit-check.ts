import type { CellValue } from '../../core/cells/cell-value';
import { findPlacedColumns } from '../../register/audit/placed-columns';
import type { PlacedCells } from '../../register/audit/placed-links';
import { type AuditResult, planAudit } from '../../register/audit/plan-audit';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { rowHasher } from '../../register/rows/row-hash';
import type { Answer } from '../../shared/answer';
import type { AuditPreview, PlacedChoice, PlacedColumnView } from '../../shared/audit';
import { AUDIT_HEADERS } from '../../shared/audit';
import type { Stamped } from '../../shared/contract';
import { Refusal } from '../../shared/refusal';
import { readColumns, readTop } from '../../sheets/column-reader';
import { placedLinkTexts } from '../../sheets/placed-link-reader';
import { answer } from '../answer';
import { type PlannedSheet, planRead } from '../fill/check';
import { type Layout, parsed, placedChoiceRequest, sheetRequest } from '../request';
import { batchRows } from '../run/call-size';
import { keepInOrder } from '../run/stamp-store';
import { isRegister, type ReadSheet, readRegister } from '../setup/register-reading';
import { loadSettings } from '../setup/settings-store';
import { FAILURES } from '../texts';
import { loadPlaced, storePlaced } from './placed-store';

/**
 * Audits the links that stand on the pages: compares each with the organisation's own data, or, in a list without an
 * export, says what the link alone tells. Writes nothing.
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function checkLinks(request: { readonly sheetId: number }): Answer<AuditPreview> {
  return answer(() => checked(readRegister(parsed(sheetRequest, request).sheetId)));
}

/**
 * Keeps a choice of columns with placed links with the document, and audits again; a call that comes late changes nothing.
 *
 * @param request a PlacedChoice; `columns: null` goes back to recognition
 */
export function savePlacedColumns(request: PlacedChoice & Stamped): Answer<AuditPreview> {
  return answer(() => {
    const choice = parsed(placedChoiceRequest, request);
    const read = readRegister(choice.sheetId);
    const headers = new Map(read.reading.headers.map(({ column, header }) => [column, header]));
    keepInOrder(`placed.${choice.sheetId}`, choice.stamp, () =>
      storePlaced(choice, (column) => headers.get(column) ?? ''),
    );
    return checked(read);
  });
}

/** A sheet with its placed links, audited. */
export interface AuditedSheet {
  readonly read: ReadSheet;
  readonly planned: PlannedSheet | null;
  readonly columns: readonly PlacedColumnView[];
  readonly result: AuditResult;
  /** Every source column that the audit depends on, by key. */
  readonly places: { readonly [key: string]: number };
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
  const planned = isRegister(read) ? planRead(read) : null;
  const firstRow = headerRow + 1;
  const placedPlaces: { [key: string]: number } = {};
  for (const { column } of columns) placedPlaces[`placed${column}`] = column;
  const placedValues = readColumns(read.sheet, placedPlaces, firstRow, length);
  const placed: PlacedCells[] = columns.map(({ column, item }) => ({
    item,
    cells: placedLinkTexts(read.sheet, column, firstRow, placedValues[`placed${column}`] ?? []),
  }));
  const own: { readonly [key: string]: readonly CellValue[] | undefined } = planned
    ? planned.table.columns
    : readColumns(read.sheet, read.columns, firstRow, length);
  const named = read.columns.name ?? read.columns.vkPage ?? firstFree(headers, columns);
  const names =
    own.name ?? own.vkPage ?? (named ? readColumns(read.sheet, { named }, firstRow, length).named : []);
  const result = planAudit({
    plan: planned?.plan ?? null,
    settings: planned?.settings ?? loadSettings(),
    firstRow,
    length,
    placed,
    names: names ?? [],
  });
  const source = { ...own, ...placedValues } as { [key: string]: CellValue[] | undefined };
  return { read, planned, columns, result, places: { ...read.columns, ...placedPlaces }, source };
}

function checked(read: ReadSheet): AuditPreview {
  const audited = auditSheet(read);
  const { sheetId, headerRow, headers } = read.reading;
  const present = findWrittenColumns(headers, AUDIT_HEADERS);
  const newColumns = (Object.keys(AUDIT_HEADERS) as (keyof typeof AUDIT_HEADERS)[])
    .filter((column) => !present[column])
    .map((column) => AUDIT_HEADERS[column]);
  const result = audited?.result;
  const hash = rowHasher(audited?.source ?? {});
  const tokens = (result?.rows ?? [])
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
    .map(({ row, cells }) => ({
      row,
      hash: hash(row - headerRow - 1),
      context: Object.keys(AUDIT_HEADERS).map((column) => cells[column as keyof typeof cells]),
    }));
  const { rows = 0, links = 0, right = 0, missing = 0 } = result?.totals ?? {};
  return {
    sheetId,
    compared: Boolean(audited?.planned),
    columns: audited?.columns ?? [],
    headers,
    totals: { rows, links, right, missing },
    groups: result?.groups ?? [],
    tokens,
    layout: layoutOf(read, audited?.places ?? {}, tokens.length),
    newColumns,
    batch: batchRows(Object.keys(audited?.places ?? {}).length),
  };
}

/** The columns with placed links: as chosen, else as recognised. */
export function placedColumns(read: ReadSheet): PlacedColumnView[] {
  const { headerRow, headers, sheetId } = read.reading;
  const kept = loadPlaced(sheetId);
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

function layoutOf(read: ReadSheet, columns: { readonly [key: string]: number }, total: number): Layout {
  const headers: { [column: string]: string } = {};
  for (const column of Object.values(columns)) headers[String(column)] = read.headerCells[column - 1] ?? '';
  return {
    kind: 'audit',
    sheetId: read.reading.sheetId,
    headerRow: read.reading.headerRow,
    columns,
    headers,
    settings: loadSettings(),
    regCode: '',
    total,
  };
}
