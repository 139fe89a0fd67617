import type { RecordedSheet } from '../../shared/made-sheets';
import type { RunRecord, UndoLock } from '../../shared/run';
import type { SheetName } from '../../shared/setup';
import { workSheets } from '../../sheets/document/document';
import { type KeptMade, type KeptSheet, loadMade } from '../made-sheets/made-store';
import { type KeptRecord, type KeptRun, loadHistory, loadStopped, runState } from './run-store';

type Named = readonly Pick<SheetName, 'id' | 'name'>[];

/**
 * All that the document remembers, newest first: runs and sheets that were made, with links to the sheets that are there.
 *
 * @param sheets of the document
 */
export function historyNow(sheets: Named): RunRecord[] {
  const made = loadMade();
  const kept = loadHistory();
  const runs = kept.map((record) => withNameNow(ofRun(record, kept, sheets), sheets));
  const makings = made.flatMap((one, at) =>
    one.finished === 0 ? [] : [ofMade(one, made.slice(0, at), sheets)],
  );
  return [...runs, ...makings].sort((a, b) => b.finished.localeCompare(a.finished));
}

/** A run names its sheet as it was called then; the person knows it by its name now. */
export function withNameNow<T extends Pick<RunRecord, 'sheetId' | 'sheetName'>>(run: T, sheets: Named): T {
  return { ...run, sheetName: sheets.find(({ id }) => id === run.sheetId)?.name ?? run.sheetName };
}

/** A run that has just ended, as the history shows it. */
export function recordedNow(record: KeptRecord): RunRecord {
  const sheets = workSheets();
  return ofRun(
    record,
    loadHistory(),
    sheets.map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() })),
  );
}

function ofRun(kept: KeptRecord, history: readonly KeptRecord[], sheets: Named): RunRecord {
  const { halfUndone: _, sheets: ids = [], ...record } = kept;
  const isThere = sheets.some(({ id }) => id === record.sheetId);
  const left = isThere ? stoppedRun(record.runId, history) : null;
  const lock = lockOfRun(record, isThere);
  const fresh = ids.map((id): Pick<KeptSheet, 'id' | 'how'> => ({ id, how: 'fresh' }));
  return {
    ...record,
    undoable: record.undoable && lock === undefined,
    ...(lock ? { lock } : {}),
    ...(left ? { left: runState(left, Date.now()) } : {}),
    sheets: recorded(fresh, sheets),
  };
}

function lockOfRun({ outcome, filled, undoable }: KeptRecord, isThere: boolean): UndoLock | undefined {
  if (outcome === 'undone' || filled === 0) return undefined;
  if (!isThere) return 'gone';
  return undoable ? undefined : 'newer';
}

/**
 * A run that was stopped and can be gone on with: the last of its kind, as long as nothing newer of the kind has been done
 * on its sheet, and nobody has begun to take it back.
 *
 * @param key names the run
 * @returns null where a new run is to be started instead
 */
export function stoppedRun(key: string, history: readonly KeptRecord[]): KeptRun | null {
  const record = history.find(({ runId }) => runId === key);
  if (record?.outcome !== 'stopped' || record.halfUndone) return null;
  const newest = history.find(({ kind, sheetId }) => kind === record.kind && sheetId === record.sheetId);
  const left = loadStopped(record.kind);
  return newest === record && left?.key === key ? left : null;
}

function ofMade(one: KeptMade, newer: readonly KeptMade[], sheets: Named): RunRecord {
  const lock = one.undone ? undefined : lockOf(one, newer, sheets);
  return {
    runId: one.key,
    kind: one.kind,
    made: one.made,
    sheetId: one.sheetId,
    sheetName: sheets.find(({ id }) => id === one.sheetId)?.name ?? '',
    started: new Date(one.started).toISOString(),
    finished: new Date(one.finished).toISOString(),
    outcome: one.undone ? 'undone' : 'done',
    filled: one.sheets.length,
    fallback: 0,
    attention: 0,
    undoable: !one.undone && lock === undefined,
    ...(lock ? { lock } : {}),
    sheets: recorded(one.sheets, sheets),
  };
}

/** Newest first: what stands on an older one goes before it. */
function lockOf(one: KeptMade, newer: readonly KeptMade[], sheets: Named): UndoLock | undefined {
  const there = one.sheets.filter(({ id }) => sheets.some((sheet) => sheet.id === id));
  if (there.length === 0) return 'gone';
  const kept = there.filter(({ how }) => how !== 'forgotten');
  if (kept.length === 0) return 'forgotten';
  const touched = new Set(newer.flatMap(({ sheets: renewed }) => renewed.map(({ id }) => id)));
  return kept.some(({ id }) => touched.has(id)) ? 'covered' : undefined;
}

function recorded(kept: readonly Pick<KeptSheet, 'id' | 'how'>[], sheets: Named): RecordedSheet[] {
  return kept.flatMap(({ id, how }) => {
    const sheet = sheets.find((one) => one.id === id);
    return sheet ? [{ sheetId: id, sheetName: sheet.name, renewed: how !== 'fresh' }] : [];
  });
}
