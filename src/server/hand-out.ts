import { isAnswered, readAnswers } from '../register/hand-out/answers';
import { type Group, NO_GROUP } from '../register/hand-out/groups';
import { planMerge } from '../register/hand-out/merge';
import { sheetName } from '../register/hand-out/sheet-name';
import { WITHOUT_FINDING } from '../register/hand-out/texts';
import { type Answer, type FindingGroup, NO_SHEET } from '../shared/contract';
import type {
  Guard,
  HandOutCheck,
  HandOutGroup,
  HandOutPortion,
  Level,
  SheetTrouble,
} from '../shared/hand-out';
import { Refusal } from '../shared/refusal';
import { areaChanges, writeAreaChanges } from '../sheets/cell-writer';
import { withDocumentLock } from '../sheets/document-lock';
import { applyChange } from '../sheets/hand-out-change';
import { guardForm, makeForm } from '../sheets/hand-out-form';
import { type HandOutSheet, handOutSheets, readHandOutSheet } from '../sheets/hand-out-sheet';
import { appendJournal } from '../sheets/journal';
import { protectionThatStops } from '../sheets/protection';
import { answer } from './answer';
import { changeRecords, createdRecord } from './hand-out-journal';
import { recallHandOut, rememberHandOut } from './hand-out-memory';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { handOutCheckRequest, handOutPortionRequest } from './hand-out-request';
import { HAND_OUT_NOTICES, TROUBLES } from './hand-out-texts';
import { parsed } from './request';
import { alreadyDone, finish, keyOf } from './run';
import { type KeptRun, recallRun, rememberRun, runId } from './run-memory';
import { FAILURES } from './texts';

/** A new sheet costs about thirty calls, three seconds, and each of its rows four links; a call should end within 20. */
const MOST_SHEETS = 5;
const MOST_ROWS = 300;

/**
 * Dry run of a hand-out: the sheets that it would make or refresh. Writes nothing.
 *
 * @param request `{ sheetId, level }`, NO_SHEET for the open sheet
 */
export function checkHandOut(request: {
  readonly sheetId: number;
  readonly level: Level;
}): Answer<HandOutCheck> {
  return answer(() => {
    const asked = parsed(handOutCheckRequest, request);
    const kept = recallHandOut(recallRun());
    const { sheetId } = asked;
    const level = kept?.level ?? asked.level;
    const plan = planHandOut(sheetId, level);
    const all = handOutSheets().filter(({ layout }) => layout.mark.level === level);
    const { sheets, notices } = sheetsOfGroups(all, plan.groups);
    const taken = new Set(
      SpreadsheetApp.getActiveSpreadsheet()
        .getSheets()
        .map((sheet) => sheet.getName().toLowerCase()),
    );
    return {
      sheetId: plan.register.reading.sheetId,
      sheetName: plan.register.reading.sheetName,
      level,
      rows: plan.plan.counts.rows,
      groups: plan.groups.map((group) => checkedGroup(plan, group, sheets.get(group.id), all, taken)),
      findings: withoutFinding(plan, level),
      notices,
      unfinished: kept && { guard: kept.guard, chosen: kept.chosen },
      portion: sheetsAPortion(plan.groups),
    };
  });
}

function sheetsAPortion(groups: readonly Group[]): number {
  const largest = Math.max(1, ...groups.map(({ indexes }) => indexes.length));
  return Math.max(1, Math.min(MOST_SHEETS, Math.floor(MOST_ROWS / largest)));
}

/** The first sheet of each group, in the order of the tabs; what stands twice or for nobody is said. */
function sheetsOfGroups(all: readonly HandOutSheet[], groups: readonly Group[]) {
  const sheets = new Map<string, HandOutSheet>();
  const notices: string[] = [];
  const known = new Set(groups.map(({ id }) => id));
  for (const sheet of all) {
    const { groupId } = sheet.layout.mark;
    if (!known.has(groupId)) notices.push(HAND_OUT_NOTICES.orphan(sheet.name));
    else if (sheets.has(groupId)) notices.push(HAND_OUT_NOTICES.twice(sheet.name));
    else sheets.set(groupId, sheet);
  }
  return { sheets, notices };
}

function checkedGroup(
  plan: HandOutPlan,
  group: Group,
  sheet: HandOutSheet | undefined,
  all: readonly HandOutSheet[],
  taken: Set<string>,
): HandOutGroup {
  const keys = new Set(group.indexes.map((index) => plan.keys[index] as string));
  const name = sheet?.name ?? sheetName(group.title, taken);
  taken.add(name.toLowerCase());
  const sources = all.filter(
    (other) =>
      other.layout.mark.groupId !== group.id &&
      other.rows.some((row) => keys.has(row.key) && isAnswered(readAnswers(row.typed))),
  );
  const wanted = plan.wanted(group);
  return {
    id: group.id,
    title: group.title,
    sheetId: sheet?.id ?? NO_SHEET,
    sheetName: name,
    rows: group.indexes.length,
    ready: wanted.filter(({ computed }) => computed.formLink && computed.pollLink && computed.appLink).length,
    answered: (sheet?.rows ?? []).filter((row) => isAnswered(readAnswers(row.typed))).length,
    sources: sources.map(({ id }) => id),
  };
}

function withoutFinding({ groups, plan }: HandOutPlan, level: Level): FindingGroup[] {
  const without = groups.find(({ id }) => id === NO_GROUP);
  if (!without) return [];
  const { title, fix, text } = WITHOUT_FINDING[level];
  const rows = without.indexes
    .map((index) => ({ organisation: plan.organisations[index], kind: plan.contexts[index]?.kind }))
    // A body of the region has no municipality: nothing is wrong with it.
    .filter(({ kind }) => level !== 'municipality' || kind !== 'roiv')
    .map(({ organisation }) => ({
      row: organisation?.row ?? 0,
      name: organisation?.name || organisation?.shortName || '',
      text,
    }));
  return rows.length === 0 ? [] : [{ code: `hand-out-no-${level}`, severity: 'warning', title, fix, rows }];
}

/**
 * Makes or refreshes the sheets of some groups. A sheet that is protected is passed over and named; one that was
 * deleted is made anew; asked again after a lost answer it finds its own sheets.
 *
 * @param request the run of `startRun` with the kind `handOut`, the index of the first group, groups of the check
 */
export function handOutPortion(request: {
  readonly runId: string;
  readonly from: number;
  readonly total: number;
  readonly level: Level;
  readonly guard: Guard;
  readonly chosen: readonly string[];
  readonly groups: readonly HandOutGroup[];
}): Answer<HandOutPortion> {
  return answer(() => withDocumentLock(() => handOut(parsed(handOutPortionRequest, request))));
}

interface PortionRequest {
  readonly runId: string;
  readonly from: number;
  readonly total: number;
  readonly level: Level;
  readonly guard: Guard;
  readonly chosen: readonly string[];
  readonly groups: readonly HandOutGroup[];
}

function handOut({ runId: id, from, total, level, guard, chosen, groups }: PortionRequest): HandOutPortion {
  const run = recallRun();
  if (!run || run.key !== keyOf(id)) return { ...alreadyDone(id, total), troubles: [] };
  if (runId(run) !== id) throw new Refusal(FAILURES.takenOver());
  if (run.kind !== 'handOut') throw new Refusal(FAILURES.badRequest());
  const plan = planHandOut(run.sheetId, level);
  if (from === 0) {
    writeKeys(plan, run);
    rememberHandOut({ run: run.key, level, guard, chosen });
  }
  const troubles: SheetTrouble[] = [];
  let filled = 0;
  for (const asked of groups) {
    const group = plan.groups.find((one) => one.id === asked.id);
    // Its organisations were moved or deleted since the check: nothing to hand out.
    if (!group) continue;
    const trouble = handOutGroup(plan, group, asked, level, guard, run);
    if (trouble !== null) troubles.push({ title: asked.sheetName, text: trouble.text });
    if (trouble === null || trouble.done) filled += 1;
  }
  const done = from + groups.length;
  const again = from !== 0 && from !== run.done;
  const next: KeptRun = {
    ...run,
    total,
    done,
    filled: again ? run.filled : (from === 0 ? 0 : run.filled) + filled,
    attention: again ? run.attention : (from === 0 ? 0 : run.attention) + troubles.length,
    moved: Date.now(),
  };
  const finished = done >= total;
  if (finished) finish(next, 'done');
  else rememberRun(next);
  return { done, total, written: filled, finished, troubles };
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

/** @returns what a person should know, and whether the sheet was handed out all the same */
function handOutGroup(
  plan: HandOutPlan,
  group: Group,
  asked: HandOutGroup,
  level: Level,
  guard: Guard,
  run: KeptRun,
): { readonly text: string; readonly done: boolean } | null {
  const mark = { level, groupId: group.id };
  const found = findSheet(asked, mark);
  const wanted = plan.wanted(group);
  const read = new Map<number, HandOutSheet | null>();
  const find = (sheetId: number): HandOutSheet | null => {
    const known = read.get(sheetId);
    if (known !== undefined) return known;
    const sheet = sheetWithId(sheetId);
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
    applyChange(target, change, find);
    if (found.sheet) guardForm(target.sheet, target.layout, guard);
  } catch (error) {
    return { text: stoppedBy(target, error as Error), done: false };
  }
  if (found.text !== '') return { text: found.text, done: true };
  return change.kept.length > 0 ? { text: TROUBLES.kept(change.kept.length), done: true } : null;
}

/** @throws the error itself unless it is a protection: then the other sheets can still be handed out */
function stoppedBy(target: HandOutSheet, error: Error): string {
  if (error instanceof Refusal && error.failure.code === 'protected') return error.failure.text;
  const whole = { row: 1, column: 1, rows: target.sheet.getMaxRows(), columns: target.sheet.getMaxColumns() };
  const where = protectionThatStops(target.sheet, [whole], error);
  if (where === '') throw error;
  return TROUBLES.protectedBy(where);
}

function sheetWithId(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | null {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.find((sheet) => sheet.getSheetId() === sheetId) ?? null;
}

/** The group's sheet by the id of the check; else one that an unanswered call has made under this name. */
function findSheet(
  asked: HandOutGroup,
  mark: { readonly level: Level; readonly groupId: string },
): { readonly sheet: HandOutSheet | null; readonly text: string } {
  const isOurs = (sheet: HandOutSheet | null): sheet is HandOutSheet =>
    sheet !== null && sheet.layout.mark.level === mark.level && sheet.layout.mark.groupId === mark.groupId;
  if (asked.sheetId !== NO_SHEET) {
    const known = sheetWithId(asked.sheetId);
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
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  return sheet === null ? null : readHandOutSheet(sheet);
}

function createSheet(
  wish: string,
  mark: { readonly level: Level; readonly groupId: string },
  title: string,
  guard: Guard,
  run: KeptRun,
): HandOutSheet {
  const document = SpreadsheetApp.getActiveSpreadsheet();
  const open = document.getActiveSheet();
  const sheets = document.getSheets();
  const taken = new Set(sheets.map((sheet) => sheet.getName().toLowerCase()));
  const sheet = document.insertSheet(sheetName(wish, taken), sheets.length);
  appendJournal(run.key, [createdRecord(sheet.getSheetId())]);
  makeForm(sheet, mark, title, guard);
  document.setActiveSheet(open);
  const read = readHandOutSheet(sheet);
  if (read === null) throw new Error(`The sheet that was just made is not one: ${sheet.getName()}`);
  return read;
}
