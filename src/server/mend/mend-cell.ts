import * as z from 'zod/mini';
import type { Answer } from '../../shared/answer';
import type { Handlers } from '../../shared/handlers';
import { checkMended, isOfMany, type Mended, type MendedCell } from '../../shared/mend';
import { Refusal } from '../../shared/refusal';
import { ROLES, type Role } from '../../shared/roles';
import { restoreCells, writeAreaChanges } from '../../sheets/cells/cell-writer';
import { readColumns } from '../../sheets/cells/column-reader';
import { encode } from '../../sheets/cells/encoded-value';
import { sheetById } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { parsed, sheetId, text, whole } from '../request';
import { type ReadSheet, readSheet } from '../setup/register-reading';
import { lockedCell, rowsWith } from './finding-cell';
import { MEND_FAILURES } from './mend-texts';
import { isDataRow, rowMarks } from './row-marks';

/** Each comes back with what it held: more would be a large answer, and a replacement nobody has looked at. */
const MOST_CELLS = 5000;

const role = z.enum(ROLES);
const mark = z.string().check(z.maxLength(32));
const mendRequest = z.object({
  sheetId,
  row: whole,
  role,
  value: text,
  expected: mark,
  everywhere: z.boolean(),
});
const putBackRequest = z.object({
  sheetId,
  role,
  cells: z.array(z.object({ row: whole, held: text, mark })).check(z.minLength(1), z.maxLength(MOST_CELLS)),
});

type MendRequest = Parameters<Handlers['mendCell']>[0];

/**
 * Writes a mended value into its source cell as text, checked by the rule that reads it, under the document's lock.
 *
 * @returns what the cells held, for «Вернуть»
 * @throws Refusal `changed` when the row no longer holds what the person saw; nothing is written then
 */
export function mendCell(request: MendRequest): Answer<Mended> {
  return answer(() => {
    const asked = parsed(mendRequest, request);
    const fault = checkMended(asked.role, asked.value);
    if (fault) throw new Refusal(MEND_FAILURES.badValue(fault.text));
    return withDocumentLock(() => mended(asked));
  });
}

function mended({ sheetId: id, row, role: of, value, expected, everywhere }: MendRequest): Mended {
  const read = readSheet(sheetById(id), keptChoices());
  const column = read.columns[of];
  if (column === undefined || !isDataRow(read, row) || rowMarks(read, row, 1)(row) !== expected)
    throw new Refusal(MEND_FAILURES.changed(row));
  const { text: now, lock } = lockedCell(read, row, column);
  if (lock) throw new Refusal(MEND_FAILURES.locked(row));
  const rows = everywhere && isOfMany(of) && now !== '' ? rowsWith(read, column, now) : [row];
  if (rows.length > MOST_CELLS) throw new Refusal(MEND_FAILURES.tooMany(rows.length, MOST_CELLS));
  const held = new Map(heldIn(read, column, rows).map((cell) => [cell.row, cell.held]));
  // A formula that gives the same value stays: it says where the value comes from.
  const plain = rows.filter((one) => !held.get(one)?.startsWith('f'));
  const trimmed = value.trim();
  write(
    read,
    column,
    plain.map((one) => ({ row: one, held: encode(trimmed, '') })),
  );
  const marks = marksOf(read, plain);
  return {
    role: of,
    value: trimmed,
    cells: plain.map((one) => ({ row: one, held: held.get(one) ?? '', mark: marks(one) })),
  };
}

/**
 * Puts back what mended cells held, where their rows still are as mending left them.
 *
 * @param request what `mendCell` answered
 */
export function putBackCells(request: {
  readonly sheetId: number;
  readonly role: Role;
  readonly cells: readonly MendedCell[];
}): Answer<{ readonly restored: number; readonly skipped: number }> {
  return answer(() => {
    const asked = parsed(putBackRequest, request);
    return withDocumentLock(() => {
      const read = readSheet(sheetById(asked.sheetId), keptChoices());
      const column = read.columns[asked.role];
      const present = asked.cells.filter(({ row }) => isDataRow(read, row));
      const marks = marksOf(
        read,
        present.map(({ row }) => row),
      );
      const same = column === undefined ? [] : present.filter((cell) => marks(cell.row) === cell.mark);
      if (column !== undefined) write(read, column, same);
      return { restored: same.length, skipped: asked.cells.length - same.length };
    });
  });
}

function write(
  { sheet }: ReadSheet,
  column: number,
  cells: readonly { readonly row: number; readonly held: string }[],
): void {
  if (cells.length === 0) return;
  const { first, count } = span(cells.map(({ row }) => row));
  const values = readColumns(sheet, { column }, first, count).column ?? [];
  const current = { firstRow: first, columns: new Map([[column, values]]) };
  writeAreaChanges(
    sheet,
    restoreCells(
      sheet,
      current,
      cells.map(({ row, held }) => ({ row, column, held })),
    ),
  );
}

/** What cells hold, formulas too. */
function heldIn(
  { sheet }: ReadSheet,
  column: number,
  rows: readonly number[],
): { readonly row: number; readonly held: string }[] {
  const { first, count } = span(rows);
  const values = readColumns(sheet, { column }, first, count).column ?? [];
  const formulas = sheet.getRange(first, column, count, 1).getFormulas();
  return rows.map((row) => ({
    row,
    held: encode(values[row - first] ?? '', formulas[row - first]?.[0] ?? ''),
  }));
}

function marksOf(read: ReadSheet, rows: readonly number[]): (row: number) => string {
  if (rows.length === 0) return () => '';
  const { first, count } = span(rows);
  return rowMarks(read, first, count);
}

function span(rows: readonly number[]): { readonly first: number; readonly count: number } {
  const [start = 1] = rows;
  const first = rows.reduce((least, row) => Math.min(least, row), start);
  const last = rows.reduce((most, row) => Math.max(most, row), start);
  return { first, count: last - first + 1 };
}
