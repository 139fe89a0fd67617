import { groupFindings } from '../../register/findings/finding-groups';
import { isAnswered, readAnswers } from '../../register/hand-out/answers';
import { handOutFinding } from '../../register/hand-out/hand-out-findings';
import { NO_RECIPIENT, type Recipient } from '../../register/hand-out/recipients';
import { sheetName } from '../../register/hand-out/sheet-name';
import { organisationName } from '../../register/rows/organisation-name';
import { type Answer, type FindingGroup, NO_SHEET } from '../../shared/contract';
import type { HandOutCheck, HandOutGroup, Level } from '../../shared/hand-out';
import { takenSheetNames } from '../../sheets/document';
import { type HandOutSheet, handOutSheets } from '../../sheets/hand-out-sheet';
import { answer } from '../answer';
import { parsed } from '../request';
import { loadRun } from '../run/run-store';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { handOutCheckRequest } from './hand-out-request';
import { loadHandOut } from './hand-out-store';
import { HAND_OUT_NOTICES } from './hand-out-texts';

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
    const kept = loadHandOut(loadRun());
    const { sheetId } = asked;
    const level = kept?.level ?? asked.level;
    const plan = planHandOut(sheetId, level);
    const all = handOutSheets().filter(({ layout }) => layout.mark.level === level);
    const { sheets, notices } = sheetsOfGroups(all, plan.groups);
    const taken = takenSheetNames();
    return {
      sheetId: plan.register.reading.sheetId,
      sheetName: plan.register.reading.sheetName,
      level,
      rows: plan.plan.counts.rows,
      groups: plan.groups.map((group) => checkedGroup(plan, group, sheets.get(group.id), all, taken)),
      findings: withoutFinding(plan, level),
      notices,
      unfinished: kept && { guard: kept.guard, chosen: kept.chosen },
      batch: sheetsPerBatch(plan.groups),
    };
  });
}

function sheetsPerBatch(groups: readonly Recipient[]): number {
  const largest = Math.max(1, ...groups.map(({ indexes }) => indexes.length));
  return Math.max(1, Math.min(MOST_SHEETS, Math.floor(MOST_ROWS / largest)));
}

/** The first sheet of each group, in the order of the tabs; what stands twice or for nobody is said. */
function sheetsOfGroups(all: readonly HandOutSheet[], groups: readonly Recipient[]) {
  const sheets = new Map<string, HandOutSheet>();
  const notices: string[] = [];
  const known = new Set(groups.map(({ id }) => id));
  for (const sheet of all) {
    const { recipientId } = sheet.layout.mark;
    if (!known.has(recipientId)) notices.push(HAND_OUT_NOTICES.orphan(sheet.name));
    else if (sheets.has(recipientId)) notices.push(HAND_OUT_NOTICES.twice(sheet.name));
    else sheets.set(recipientId, sheet);
  }
  return { sheets, notices };
}

function checkedGroup(
  plan: HandOutPlan,
  group: Recipient,
  sheet: HandOutSheet | undefined,
  all: readonly HandOutSheet[],
  taken: Set<string>,
): HandOutGroup {
  const keys = new Set(group.indexes.map((index) => plan.keys[index] as string));
  const name = sheet?.name ?? sheetName(group.title, taken);
  taken.add(name.toLowerCase());
  const sources = all.filter(
    (other) =>
      other.layout.mark.recipientId !== group.id &&
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
  const without = groups.find(({ id }) => id === NO_RECIPIENT);
  if (!without) return [];
  const found = without.indexes
    .map((index) => ({ organisation: plan.organisations[index], kind: plan.contexts[index]?.kind }))
    // A body of the region has no municipality: nothing is wrong with it.
    .filter(({ kind }) => level !== 'municipality' || kind !== 'roiv')
    .map(({ organisation }) => ({
      row: organisation?.row ?? 0,
      name: organisation === undefined ? '' : organisationName(organisation),
      findings: [handOutFinding(`hand-out-no-${level}`)],
    }));
  return groupFindings(found);
}
