import { addTo } from '../../core/multimap';
import {
  COMPUTED_FIELDS,
  type Computed,
  type ComputedField,
  type HandOutRow,
} from '../../register/hand-out/model';
import type { SheetChange } from '../../register/hand-out/plan-merge';
import { computedOf } from '../../register/hand-out/sheet/sheet-rows';
import type { JournalRecord } from '../../sheets/document/journal';
import type { HandOutSheet } from '../../sheets/own-sheets/hand-out-sheet';
import { valueHash } from '../run/run-journal';

/** What a hand-out did to one row of one sheet. */
export interface RowAction {
  readonly sheetId: number;
  readonly key: string;
  /** `taken`: its answers went to another sheet, and the row with them. */
  readonly action: 'updated' | 'added' | 'brought' | 'deleted' | 'taken';
  /** The other sheet of `taken`. */
  readonly other: number;
  /** Old texts of changed cells with hashes of the new ones; of a row that went, all old texts. */
  readonly cells: readonly { readonly field: ComputedField; readonly hash: string; readonly old: string }[];
}

/** What a hand-out did, as its journal tells it. */
export interface HandOutActions {
  /** Sheets that it made. */
  readonly created: readonly number[];
  /** In the order in which they were done. */
  readonly rows: readonly RowAction[];
}

/** The record of a sheet that was made. */
export function createdRecord(sheetId: number): JournalRecord {
  return { identity: `sheet:${sheetId}`, row: 0, cells: [] };
}

/**
 * The records of a change to a sheet, written before it is made.
 *
 * @param rowAt row of a neighbour, by sheet and number
 */
export function changeRecords(
  target: HandOutSheet,
  change: SheetChange,
  rowAt: (sheetId: number, row: number) => HandOutRow | undefined,
): JournalRecord[] {
  const rows = new Map(target.rows.map((row) => [row.row, row]));
  const records: JournalRecord[] = [];
  const note = (sheetId: number, key: string, action: RowAction['action'], cells: Cells, other = 0): void => {
    records.push({
      identity: `row:${sheetId}:${key}`,
      row: 0,
      cells: [[action, String(other), ''], ...cells],
    });
  };
  const updated = new Map<number, [string, string, string][]>();
  for (const { row, field, text } of change.updates) {
    const old = rows.get(row)?.computed[field] ?? '';
    addTo(updated, row, [field, valueHash(text), `s${old}`]);
  }
  for (const [row, cells] of Array.from(updated)) note(target.id, rows.get(row)?.key ?? '', 'updated', cells);
  for (const row of change.deletes) note(target.id, row.key, 'deleted', allCells(row.computed));
  const moves = change.brought
    .map(({ key, from }) => ({ key, from, action: 'brought' as const }))
    .concat(change.appends.map(({ wanted, from }) => ({ key: wanted.key, from, action: 'added' }) as never));
  for (const { key, from, action } of moves) {
    note(target.id, key, action, []);
    const source = from === null ? undefined : rowAt(from.sheetId, from.row);
    if (from !== null && source !== undefined)
      note(from.sheetId, key, 'taken', allCells(source.computed), target.id);
  }
  return records;
}

type Cells = readonly (readonly [string, string, string])[];

function allCells(computed: Computed): [string, string, string][] {
  return COMPUTED_FIELDS.filter((field) => computed[field] !== '').map((field) => [
    field,
    '',
    `s${computed[field]}`,
  ]);
}

/** Reads the journal of a hand-out. */
export function readActions(records: readonly JournalRecord[]): HandOutActions {
  const created: number[] = [];
  const rows: RowAction[] = [];
  for (const { identity, cells } of records) {
    const [type, id, key = ''] = identity.split(':');
    const sheetId = Number(id);
    if (type === 'sheet') created.push(sheetId);
    const [first, ...rest] = cells;
    if (type !== 'row' || first === undefined) continue;
    rows.push({
      sheetId,
      key,
      action: first[0] as RowAction['action'],
      other: Number(first[1]),
      cells: rest.map(([field, hash, held]) => ({
        field: field as ComputedField,
        hash,
        old: held.slice(1),
      })),
    });
  }
  return { created, rows };
}

/** The texts of a row that went, as it was. */
export function oldRow({ cells }: RowAction): Computed {
  const texts = new Map(cells.map(({ field, old }) => [field, old]));
  return computedOf((field) => texts.get(field) ?? '');
}
