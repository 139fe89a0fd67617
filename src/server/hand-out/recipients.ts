import { cellText } from '../../core/cells/cell';
import { groupFindings } from '../../register/findings/finding-groups';
import { isAnswered } from '../../register/hand-out/answers/answers';
import { isCorrected } from '../../register/hand-out/corrections';
import { handOutFinding } from '../../register/hand-out/hand-out-findings';
import { NO_RECIPIENT, type Recipient } from '../../register/hand-out/recipients';
import { sheetName } from '../../register/hand-out/sheet/sheet-name';
import { rowAnswers } from '../../register/hand-out/sheet/sheet-rows';
import { itemAt } from '../../register/item-at';
import { organisationName } from '../../register/rows/organisation-name';
import { type LinkColumn, OUTPUT_HEADERS } from '../../shared/fill';
import type { FindingGroup } from '../../shared/findings';
import type { Level, RecipientSheet } from '../../shared/hand-out';
import { NO_SHEET } from '../../shared/setup';
import { takenSheetNames } from '../../sheets/document/document';
import { type HandOutSheet, handOutSheets } from '../../sheets/own-sheets/hand-out-sheet';
import type { HandOutPlan } from './hand-out-plan';
import { HAND_OUT_NOTICES } from './hand-out-texts';

/** Who gets a sheet, and what should be known of the sheets that are there. */
export interface Recipients {
  readonly recipients: readonly RecipientSheet[];
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
    notices: [...notices, ...overwritten(plan, Array.from(sheets.values()))],
  };
}

/** Sheets on which people have put right what the tool will write again. */
function overwritten(plan: HandOutPlan, sheets: readonly HandOutSheet[]): string[] {
  const wanted = new Map(plan.groups.flatMap(plan.wanted).map((row) => [row.key, row.computed]));
  const stored = new Map(plan.keys.map((key, index) => [key, cellText(plan.held.rowKey?.[index] ?? '')]));
  return sheets.flatMap(({ name, rows }) => {
    const changed = rows.filter(({ key, computed }) => {
      const now = wanted.get(key);
      const then = stored.get(key) ?? '';
      return (
        now !== undefined &&
        (isCorrected('name', computed.name, now.name, then) ||
          isCorrected('page', computed.vkPage, now.vkPage, then) ||
          isCorrected('ogrn', computed.ogrn, now.ogrn, then))
      );
    });
    return changed.length === 0
      ? []
      : [
          HAND_OUT_NOTICES.overwritten(
            name,
            changed.map(({ row }) => row),
          ),
        ];
  });
}

/** The first sheet of each recipient, in the order of the tabs; sheets that are there twice or for nobody become notices. */
function sheetsOfRecipients(all: readonly HandOutSheet[], groups: readonly Recipient[]) {
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

function recipientOf(
  plan: HandOutPlan,
  group: Recipient,
  sheet: HandOutSheet | undefined,
  all: readonly HandOutSheet[],
  taken: Set<string>,
): RecipientSheet {
  const keys = new Set(group.indexes.map((index) => plan.keys[index] as string));
  const name = sheet?.name ?? sheetName(group.title, taken);
  taken.add(name.toLowerCase());
  const sources = all.filter(
    (other) =>
      other.layout.mark.recipientId !== group.id &&
      other.rows.some((row) => keys.has(row.key) && isAnswered(rowAnswers(row))),
  );
  const wanted = plan.wanted(group);
  return {
    id: group.id,
    title: group.title,
    sheetId: sheet?.id ?? NO_SHEET,
    sheetName: name,
    rows: group.indexes.length,
    ready: wanted.filter(({ computed }) => computed.formLink && computed.pollLink && computed.appLink).length,
    answered: (sheet?.rows ?? []).filter((row) => isAnswered(rowAnswers(row))).length,
    sources: sources.map(({ id }) => id),
  };
}

const LINKS: readonly LinkColumn[] = ['formLink', 'pollLink', 'appLink'];

/** A finding about links that are handed out as they stand, while the data of their rows make others. */
export function oldLinkFinding({ plan, current }: HandOutPlan, groups: readonly Recipient[]): FindingGroup[] {
  const indexes = groups.flatMap((group) => group.indexes);
  return groupFindings(
    indexes.map((index) => {
      const organisation = itemAt(plan.organisations, index);
      const { cells } = itemAt(plan.outcomes, index);
      const findings = LINKS.flatMap((column) => {
        const held = cellText(current[column]?.[index] ?? '');
        const isRight = held === '' || held === cells[column];
        return isRight ? [] : [handOutFinding('hand-out-old-link', OUTPUT_HEADERS[column], cells[column])];
      });
      return { row: organisation.row, name: organisationName(organisation), findings };
    }),
  );
}

/** A finding about organisations that belong to no recipient. */
export function withoutFinding({ groups, plan }: HandOutPlan, level: Level): FindingGroup[] {
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
