import { isAnswered, readAnswers } from '../../register/hand-out/answers';
import { type Group, NO_GROUP } from '../../register/hand-out/groups';
import { sheetName } from '../../register/hand-out/sheet-name';
import { WITHOUT_FINDING } from '../../register/hand-out/texts';
import type { FindingGroup } from '../../shared/findings';
import type { Level, Recipient } from '../../shared/hand-out';
import { NO_SHEET } from '../../shared/setup';
import { takenSheetNames } from '../../sheets/document';
import { type HandOutSheet, handOutSheets } from '../../sheets/hand-out-sheet';
import type { HandOutPlan } from './hand-out-plan';
import { HAND_OUT_NOTICES } from './hand-out-texts';

/** Who gets a sheet, and what should be known of the sheets that are there. */
export interface Recipients {
  readonly recipients: readonly Recipient[];
  /** Sheets that stand twice or belong to nobody any more. */
  readonly notices: readonly string[];
}

/** Reads the hand-out sheets of the document and finds each recipient's. */
export function findRecipients(plan: HandOutPlan, level: Level): Recipients {
  const all = handOutSheets().filter(({ layout }) => layout.mark.level === level);
  const { sheets, notices } = sheetsOfRecipients(all, plan.groups);
  const taken = takenSheetNames();
  return {
    recipients: plan.groups.map((group) => recipientOf(plan, group, sheets.get(group.id), all, taken)),
    notices,
  };
}

/** The first sheet of each group, in the order of the tabs; what stands twice or for nobody is said. */
function sheetsOfRecipients(all: readonly HandOutSheet[], groups: readonly Group[]) {
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

function recipientOf(
  plan: HandOutPlan,
  group: Group,
  sheet: HandOutSheet | undefined,
  all: readonly HandOutSheet[],
  taken: Set<string>,
): Recipient {
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

/** Organisations that no recipient stands for. */
export function withoutFinding({ groups, plan }: HandOutPlan, level: Level): FindingGroup[] {
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
