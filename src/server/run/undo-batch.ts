import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { Answer } from '../../shared/answer';
import type { FindingRow } from '../../shared/findings';
import { Refusal } from '../../shared/refusal';
import type { Role } from '../../shared/roles';
import type { RunKind, UndoResult } from '../../shared/run';
import { WRITTEN_HEADERS } from '../../shared/run-kinds';
import { type CellHeld, restoreCells, writeAreaChanges } from '../../sheets/cells/cell-writer';
import { readColumns, readFormulas } from '../../sheets/cells/column-reader';
import { clearEmptyOutputColumns } from '../../sheets/cells/output-area';
import { cellNames } from '../../sheets/cells/refused-write';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { readJournal } from '../../sheets/document/journal';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { isLinkFormula } from '../fill/link-formula';
import { loadMade } from '../made-sheets/made-store';
import { undoMade } from '../made-sheets/undo-made';
import { parsed } from '../request';
import type { ReadSheet } from '../setup/register-reading';
import { UNDO_SKIPPED } from '../texts';
import { batchRows } from './call-size';
import { demandNoOther } from './end-run';
import { readWritten } from './plan-of-rows';
import { undoRequest } from './requests';
import { definitionOf } from './run-definitions';
import { IDENTITY_ROLES, identities } from './run-journal';
import { type KeptRecord, loadHistory, loadRun, markHalfUndone, markUndone } from './run-store';
import { changedSince, RUN_FAILURES } from './run-texts';
import { matchRows, undoRow } from './undo-plan';

/**
 * Takes back the newest run of a sheet, batch by batch: every cell that still holds what the run wrote gets back
 * what it held before, wherever its row is now. Of sheets that were made, those that nobody has changed go.
 *
 * @param request `{ runId, from }`: the run as in the history, the index of the first row to look at
 */
export function undoBatch(request: { readonly runId: string; readonly from: number }): Answer<UndoResult> {
  return answer(() =>
    withDocumentLock(() => {
      const asked = parsed(undoRequest, request);
      const result = undo(asked);
      if (!result.finished) markHalfUndone(asked.runId);
      return result;
    }),
  );
}

function undo({ runId, from }: { runId: string; from: number }): UndoResult {
  const made = loadMade().find(({ key }) => key === runId);
  const record = loadHistory().find((candidate) => candidate.runId === runId);
  if (record?.outcome === 'undone' || made?.undone)
    return { done: 0, total: 0, restored: 0, skipped: [], finished: true };
  if (record && !record.undoable) throw new Refusal(RUN_FAILURES.notUndoable(record.kind));
  if (record || made) demandNoOther(loadRun(), Date.now());
  if (made) return undoMade(made);
  if (!record) throw new Refusal(RUN_FAILURES.forgotten());
  return (definitionOf(record.kind).undo ?? undoRows)(record, from);
}

/** Puts cells back: every cell that still holds what the run wrote gets what it held before. */
function undoRows(record: KeptRecord, from: number): UndoResult {
  const { runId } = record;
  const read = definitionOf(record.kind).read(record.sheetId, keptChoices());
  const journal = readJournal(runId);
  if (journal.length === 0) throw new Refusal(RUN_FAILURES.noJournal(record.kind));

  const rows = rowsNow(read, record.kind);
  const { found, lost } = matchRows(journal, rows);
  const end = Math.min(rows.length, from + batchRows(Object.keys(rows.headers).length));
  const skipped: FindingRow[] = [];
  const restored: CellHeld[] = [];
  let already = 0;
  for (let index = from; index < end; index++) {
    const chain = found.get(index);
    if (!chain) continue;
    const row = rows.firstRow + index;
    for (const cell of undoRow(
      chain,
      (column) => rows.value(column, index),
      (column) => rows.isOwnFormula(column, index),
    )) {
      const column = rows.columns[cell.column];
      if (cell.held === null || column === undefined) {
        const text = changedSince(record.kind, rows.headers[cell.column] ?? cell.column);
        skipped.push({ row, name: rows.name(index), text });
      } else if (cell.already) already += 1;
      else restored.push({ row, column, held: cell.held });
    }
  }
  const refused = writeAreaChanges(read.sheet, restoreCells(read.sheet, rows.output, restored));
  for (const { row, column } of refused) {
    const cell = cellNames([{ row, column }]);
    skipped.push({ row, name: rows.name(row - rows.firstRow), text: UNDO_SKIPPED.refused(cell) });
  }
  const finished = end >= rows.length;
  if (finished) {
    skipped.push(
      ...lost.map((chain) => ({ row: chain[0]?.row ?? 0, name: '', text: UNDO_SKIPPED.rowGone() })),
    );
    clearEmptyOutputColumns(read.sheet, rows.columns, read.reading.headerRow);
    markUndone(runId);
  }
  return {
    done: end,
    total: rows.length,
    restored: restored.length - refused.length + already,
    skipped,
    finished,
  };
}

function rowsNow(read: ReadSheet, kind: RunKind) {
  const { headerRow, rows: length } = read.reading;
  const firstRow = headerRow + 1;
  const naming: { [role in Role]?: number } = {};
  for (const role of IDENTITY_ROLES) {
    const column = read.columns[role];
    if (column) naming[role] = column;
  }
  const source = readColumns(read.sheet, naming, firstRow, length);
  const { numbers, cells } = readWritten(kind, read);
  const formulas = new Map<string, readonly string[]>();
  const columns = new Map<number, readonly CellValue[]>();
  for (const [column, number] of Object.entries(numbers)) {
    if (number !== undefined) columns.set(number, cells[column] ?? []);
  }
  return {
    firstRow,
    length,
    headers: WRITTEN_HEADERS[kind],
    columns: numbers,
    identity: identities(source),
    value: (column: string, index: number): CellValue => cells[column]?.[index] ?? '',
    isOwnFormula: (column: string, index: number): boolean => {
      const known = formulas.get(column) ?? readFormulas(read.sheet, numbers[column] ?? 0, firstRow, length);
      formulas.set(column, known);
      return isLinkFormula(known[index] ?? '');
    },
    name: (index: number): string => cellText(source.name?.[index] ?? ''),
    output: { firstRow, columns },
  };
}
