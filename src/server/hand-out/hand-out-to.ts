import { dayText, readDay } from '../../core/time/calendar-day';
import { specialistText } from '../../register/card/regional-contact';
import { planMerge, type SheetChange } from '../../register/hand-out/plan-merge';
import type { Recipient } from '../../register/hand-out/recipients';
import { introduction } from '../../register/hand-out/sheet/introduction';
import type { SheetMark } from '../../register/hand-out/sheet/sheet-mark';
import { sheetName } from '../../register/hand-out/sheet/sheet-name';
import type { Guard, Level, RecipientSheet } from '../../shared/hand-out';
import { Refusal } from '../../shared/refusal';
import { NO_SHEET } from '../../shared/setup';
import { refusalOf } from '../../sheets/cells/refused-write';
import { addSheet, findSheetById, findSheetByName, takenSheetNames } from '../../sheets/document/document';
import { appendJournal } from '../../sheets/document/journal';
import { sheetMoment } from '../../sheets/document/sheet-calendar';
import { applyChange } from '../../sheets/own-sheets/hand-out-change';
import { formRows, makeForm, mendForm, refreshTop } from '../../sheets/own-sheets/hand-out-form';
import { onlyWarns } from '../../sheets/own-sheets/hand-out-guard';
import { type HandOutSheet, readHandOutSheet } from '../../sheets/own-sheets/hand-out-sheet';
import type { KeptRun } from '../run/run-store';
import { changeRecords, createdRecord } from './hand-out-journal';
import type { HandOutPlan } from './hand-out-plan';
import { TROUBLES } from './hand-out-texts';

/** What became of one group; `trouble`: what a person should know, '' for nothing. */
export interface GroupOutcome {
  readonly trouble: string;
  readonly done: boolean;
  readonly changed: boolean;
  /** Id of the sheet where the preview found none; NO_SHEET otherwise. */
  readonly fresh: number;
}

/** Makes or refreshes the sheet of one recipient; asked again after a lost answer it finds its own sheet. */
export function handOutTo(
  plan: HandOutPlan,
  group: Recipient,
  asked: RecipientSheet,
  level: Level,
  guard: Guard,
  run: KeptRun,
): GroupOutcome {
  const mark = { level, recipientId: group.id, handedOn: sheetMoment() };
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
  const { readiness } = plan.register.choices;
  const due = readDay(readiness.campaign);
  const words = introduction({
    title: group.title,
    due: due.ok ? dayText(due.value) : '',
    contact: specialistText(readiness),
  });
  const target =
    found.sheet ?? createSheet(asked.sheetName || group.title, mark, words, guard, run, wanted.length);
  const neighbours = asked.sources
    .map(find)
    .filter(
      (one): one is HandOutSheet => one !== null && one.id !== target.id && one.layout.mark.level === level,
    )
    .map(({ id, rows }) => ({ sheetId: id, rows }));
  const titleOf = (key: string): string => plan.titles[plan.keys.indexOf(key)] ?? '';
  const change = planMerge(target.rows, neighbours, wanted, titleOf);
  const rowAt = (sheetId: number, row: number) => find(sheetId)?.rows.find((one) => one.row === row);
  const fresh = asked.sheetId === NO_SHEET ? target.id : NO_SHEET;
  try {
    appendJournal(run.key, changeRecords(target, change, rowAt));
    if (found.sheet) {
      mendForm(target.sheet, target.layout, guard);
      // What does not change is as new as it was.
      if (isChange(change)) refreshTop(target.sheet, target.layout, mark, words);
    }
    applyChange(target, change, find);
  } catch (error) {
    return { trouble: stoppedBy(target, error as Error), done: false, changed: false, fresh };
  }
  const kept = change.kept.length > 0 ? TROUBLES.kept(change.kept.length) : '';
  const weaker = guard === 'owner' && onlyWarns(target.sheet) ? TROUBLES.onlyWarns : '';
  return {
    trouble: [found.text || kept, weaker].filter(Boolean).join(' '),
    done: true,
    changed: isChange(change) || found.sheet === null,
    fresh,
  };
}

function isChange({ updates, deletes, appends, brought }: SheetChange): boolean {
  return [updates, deletes, appends, brought].some((actions) => actions.length > 0);
}

/** @throws the error itself unless the sheet refuses to be written: then the others can still be handed out */
function stoppedBy(target: HandOutSheet, error: Error): string {
  const refusal = error instanceof Refusal ? error : refusalOf(target.sheet, null, error);
  if (refusal?.failure.code !== 'protected') throw error;
  return refusal.failure.text;
}

/** The group's sheet by the id of the check; else one that an unanswered call has made under this name. */
function findSheet(
  asked: RecipientSheet,
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
  mark: SheetMark,
  words: readonly string[],
  guard: Guard,
  run: KeptRun,
  rows: number,
): HandOutSheet {
  // An interrupted call may have left it, empty as it was made.
  const left = findSheetByName(wish);
  const sheet =
    left !== null && left.getLastRow() === 0
      ? left
      : addSheet(sheetName(wish, takenSheetNames()), formRows(rows));
  appendJournal(run.key, [createdRecord(sheet.getSheetId())]);
  makeForm(sheet, mark, words, guard);
  const read = readHandOutSheet(sheet);
  if (read === null) throw new Error(`The sheet that was just made is not one: ${sheet.getName()}`);
  return read;
}
