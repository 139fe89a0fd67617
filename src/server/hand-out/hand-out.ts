import { planMerge } from '../../register/hand-out/plan-merge';
import type { Recipient } from '../../register/hand-out/recipients';
import { sheetName } from '../../register/hand-out/sheet-name';
import { type Answer, NO_SHEET } from '../../shared/contract';
import type {
  Guard,
  HandOutBatch,
  HandOutBatchRequest,
  HandOutGroup,
  Level,
  SheetTrouble,
} from '../../shared/hand-out';
import { Refusal } from '../../shared/refusal';
import { areaChanges, writeAreaChanges } from '../../sheets/cell-writer';
import { addSheet, findSheetById, findSheetByName, takenSheetNames } from '../../sheets/document';
import { withDocumentLock } from '../../sheets/document-lock';
import { applyChange } from '../../sheets/hand-out-change';
import { makeForm, mendForm } from '../../sheets/hand-out-form';
import { type HandOutSheet, readHandOutSheet } from '../../sheets/hand-out-sheet';
import { appendJournal } from '../../sheets/journal';
import { protectionThatStops } from '../../sheets/protection';
import { answer } from '../answer';
import { parsed } from '../request';
import { alreadyDone, finish, keyOf } from '../run/run';
import { type KeptRun, loadRun, runId, storeRun } from '../run/run-store';
import { RUN_FAILURES } from '../run/run-texts';
import { FAILURES } from '../texts';
import { changeRecords, createdRecord } from './hand-out-journal';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { handOutBatchRequest } from './hand-out-request';
import { storeHandOut } from './hand-out-store';
import { TROUBLES } from './hand-out-texts';

/**
 * Makes or refreshes the sheets of some groups. A sheet that is protected is passed over and named; one that was
 * deleted is made anew; asked again after a lost answer it finds its own sheets.
 *
 * @param request the run of `startRun` with the kind `handOut`, the index of the first group, groups of the check
 */
export function handOutBatch(request: HandOutBatchRequest): Answer<HandOutBatch> {
  return answer(() => withDocumentLock(() => handOut(parsed(handOutBatchRequest, request))));
}

function handOut({
  runId: id,
  from,
  total,
  level,
  guard,
  chosen,
  groups,
}: HandOutBatchRequest): HandOutBatch {
  const run = loadRun();
  if (!run || run.key !== keyOf(id)) return { ...alreadyDone('handOut', id, total), troubles: [] };
  if (runId(run) !== id) throw new Refusal(RUN_FAILURES.takenOver('handOut'));
  if (run.kind !== 'handOut') throw new Refusal(FAILURES.badRequest());
  const plan = planHandOut(run.sheetId, level);
  if (from === 0) {
    writeKeys(plan, run);
    storeHandOut({ run: run.key, level, guard, chosen });
  }
  const troubles: SheetTrouble[] = [];
  let handed = 0;
  let changed = 0;
  for (const asked of groups) {
    const group = plan.groups.find((one) => one.id === asked.id);
    // Its organisations were moved or deleted since the check: nothing to hand out.
    if (!group) continue;
    const outcome = handOutGroup(plan, group, asked, level, guard, run);
    if (outcome.trouble !== '') troubles.push({ title: asked.sheetName, text: outcome.trouble });
    if (outcome.done) handed += 1;
    if (outcome.changed) changed += 1;
  }
  const done = from + groups.length;
  const again = from !== 0 && from !== run.done;
  const next: KeptRun = {
    ...run,
    total,
    done,
    // What an earlier pass has changed is not changed again: nothing is counted twice.
    filled: run.filled + changed,
    attention: again ? run.attention : (from === 0 ? 0 : run.attention) + troubles.length,
    moved: Date.now(),
  };
  const finished = done >= total;
  if (finished) finish(next, 'done');
  else storeRun(next);
  return { done, total, written: handed, finished, troubles };
}

/** The register's own columns: whom each row went to, and its key. */
function writeKeys({ register, table, stored, titles, places, held }: HandOutPlan, run: KeptRun): void {
  const wanted = { group: titles, rowKey: stored };
  const columns = new Map<number, readonly string[]>();
  const changes: { row: number; column: number; value: string; replaces: boolean }[] = [];
  for (const key of ['group', 'rowKey'] as const) {
    const column = places[key];
    // A person may delete the column in the middle of a run: keys are made anew from the same names.
    if (!column) continue;
    const now = (held[key] ?? []).map(String);
    columns.set(column, now);
    wanted[key].forEach((value, index) => {
      if (value !== '' && now[index] !== value)
        changes.push({ row: table.firstRow + index, column, value, replaces: true });
    });
  }
  const current = { firstRow: table.firstRow, columns };
  writeAreaChanges(register.sheet, areaChanges(register.sheet, current, changes, run.fresh));
}

/** What became of one group; `trouble`: what a person should know, '' for nothing. */
interface GroupOutcome {
  readonly trouble: string;
  readonly done: boolean;
  readonly changed: boolean;
}

function handOutGroup(
  plan: HandOutPlan,
  group: Recipient,
  asked: HandOutGroup,
  level: Level,
  guard: Guard,
  run: KeptRun,
): GroupOutcome {
  const mark = { level, recipientId: group.id };
  const found = findSheet(asked, mark);
  const wanted = plan.wanted(group);
  const read = new Map<number, HandOutSheet | null>();
  const find = (sheetId: number): HandOutSheet | null => {
    const known = read.get(sheetId);
    if (known !== undefined) return known;
    const sheet = findSheetById(sheetId);
    const made = sheet === null ? null : readHandOutSheet(sheet);
    read.set(sheetId, made);
    return made;
  };
  const target = found.sheet ?? createSheet(asked.sheetName || group.title, mark, group.title, guard, run);
  const neighbours = asked.sources
    .map(find)
    .filter(
      (one): one is HandOutSheet => one !== null && one.id !== target.id && one.layout.mark.level === level,
    )
    .map(({ id, rows }) => ({ sheetId: id, rows }));
  const titleOf = (key: string): string => plan.titles[plan.keys.indexOf(key)] ?? '';
  const change = planMerge(target.rows, neighbours, wanted, titleOf);
  const rowAt = (sheetId: number, row: number) => find(sheetId)?.rows.find((one) => one.row === row);
  try {
    appendJournal(run.key, changeRecords(target, change, rowAt));
    if (found.sheet) mendForm(target.sheet, target.layout, guard);
    applyChange(target, change, find);
  } catch (error) {
    return { trouble: stoppedBy(target, error as Error), done: false, changed: false };
  }
  const kept = change.kept.length > 0 ? TROUBLES.kept(change.kept.length) : '';
  const { updates, deletes, appends, brought } = change;
  const changed = [updates, deletes, appends, brought].some((actions) => actions.length > 0);
  return { trouble: found.text || kept, done: true, changed: changed || found.sheet === null };
}

/** @throws the error itself unless it is a protection: then the other sheets can still be handed out */
function stoppedBy(target: HandOutSheet, error: Error): string {
  if (error instanceof Refusal && error.failure.code === 'protected') return error.failure.text;
  const whole = { row: 1, column: 1, rows: target.sheet.getMaxRows(), columns: target.sheet.getMaxColumns() };
  const where = protectionThatStops(target.sheet, [whole], error);
  if (where === '') throw error;
  return TROUBLES.protectedBy(where);
}

/** The group's sheet by the id of the check; else one that an unanswered call has made under this name. */
function findSheet(
  asked: HandOutGroup,
  mark: { readonly level: Level; readonly recipientId: string },
): { readonly sheet: HandOutSheet | null; readonly text: string } {
  const isOurs = (sheet: HandOutSheet | null): sheet is HandOutSheet =>
    sheet !== null &&
    sheet.layout.mark.level === mark.level &&
    sheet.layout.mark.recipientId === mark.recipientId;
  if (asked.sheetId !== NO_SHEET) {
    const known = findSheetById(asked.sheetId);
    const read = known === null ? null : readHandOutSheet(known);
    if (isOurs(read)) return { sheet: read, text: '' };
    const again = byName(asked.sheetName);
    const text = known === null ? TROUBLES.deleted : TROUBLES.unreadable;
    return { sheet: isOurs(again) ? again : null, text };
  }
  const made = byName(asked.sheetName);
  return { sheet: isOurs(made) ? made : null, text: '' };
}

function byName(name: string): HandOutSheet | null {
  const sheet = findSheetByName(name);
  return sheet === null ? null : readHandOutSheet(sheet);
}

function createSheet(
  wish: string,
  mark: { readonly level: Level; readonly recipientId: string },
  title: string,
  guard: Guard,
  run: KeptRun,
): HandOutSheet {
  // An interrupted call may have left it, empty as it was made.
  const left = findSheetByName(wish);
  const sheet =
    left !== null && left.getLastRow() === 0 ? left : addSheet(sheetName(wish, takenSheetNames()));
  appendJournal(run.key, [createdRecord(sheet.getSheetId())]);
  makeForm(sheet, mark, title, guard);
  const read = readHandOutSheet(sheet);
  if (read === null) throw new Error(`The sheet that was just made is not one: ${sheet.getName()}`);
  return read;
}
