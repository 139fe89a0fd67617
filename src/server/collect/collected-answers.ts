import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import { valueOrEmpty } from '../../core/findings/result';
import type { MenuItemKey } from '../../core/link-audit/model';
import { addTo } from '../../core/multimap';
import { type AuditResult, planAudit } from '../../register/audit/plan-audit';
import { auditedLink } from '../../register/hand-out/answers/answer-questions';
import { verdictOf } from '../../register/hand-out/answers/answer-verdict';
import { mapped } from '../../register/hand-out/answers/answers';
import { registerAnswers } from '../../register/hand-out/answers/read-answers';
import { readSeen, seenText } from '../../register/hand-out/answers/seen-answers';
import type { Answers, CollectedRow, CollectRow } from '../../register/hand-out/model';
import { assignRecipients } from '../../register/hand-out/recipients';
import { groupText } from '../../register/hand-out/sheet/sheet-mark';
import { itemAt } from '../../register/item-at';
import { organisationName } from '../../register/rows/organisation-name';
import { COLLECT_HEADERS } from '../../shared/collect';
import { LEVELS } from '../../shared/hand-out';
import type { HandOutPlan } from '../hand-out/hand-out-plan';

/** Columns of a collecting run, in the order in which they are added. */
export const COLLECT_COLUMNS = Object.keys(COLLECT_HEADERS) as (keyof typeof COLLECT_HEADERS)[];

export type CollectColumn = keyof typeof COLLECT_HEADERS;
export type CollectCells = { readonly [column in CollectColumn]?: readonly CellValue[] };

const LINK_OF = { form: 'formLink', poll: 'pollLink', app: 'appLink' } as const;
const MENU_ITEM_KEYS: readonly MenuItemKey[] = ['form', 'poll', 'app'];

/** Indexes of the rows that are organisations. */
export function organisationIndexes({ plan }: HandOutPlan): number[] {
  const indexes: number[] = [];
  plan.organisations.forEach(({ type }, index) => {
    if (type === 'organisation') indexes.push(index);
  });
  return indexes;
}

/** Groups by index of the row: those to which an organisation belongs now, and the one that it was handed out to last. */
function groupsOfRows(handOut: HandOutPlan): { readonly groups: string[][]; readonly recipients: string[] } {
  const { plan, table, held } = handOut;
  const groups: string[][] = Array.from({ length: table.length }, () => []);
  const recipients = groups.map(() => '');
  const byTitle = new Map<string, string[]>();
  for (const level of LEVELS) {
    const assigned =
      level === handOut.level
        ? handOut.groups
        : assignRecipients({ ...plan, municipalities: table.columns.municipality }, level);
    for (const { id, title, indexes } of assigned) {
      const group = groupText({ level, recipientId: id });
      addTo(byTitle, title, group);
      for (const index of indexes) {
        groups[index]?.push(group);
        if (level === handOut.level) recipients[index] = title;
      }
    }
  }
  groups.forEach((own, index) => {
    own.push(...(byTitle.get(cellText(held.group?.[index] ?? '')) ?? []));
  });
  return { groups, recipients };
}

/** The organisations of the register, with what was collected of them so far. */
export function collectRows(
  handOut: HandOutPlan,
  cells: CollectCells,
  indexes: readonly number[],
): CollectRow[] {
  const { plan, keys, held, table } = handOut;
  const { groups, recipients } = groupsOfRows(handOut);
  return indexes.map((index) => {
    const organisation = itemAt(plan.organisations, index);
    const { row, ogrn } = organisation;
    return {
      row,
      key: itemAt(keys, index),
      name: formulaSafe(organisationName(organisation)),
      ogrn: valueOrEmpty(ogrn),
      page: formulaSafe(cellText(table.columns.vkPage?.[index] ?? '')),
      stored: cellText(held.rowKey?.[index] ?? ''),
      collected: heldAnswers(cells, index),
      ...readSeen(cells.seen?.[index] ?? ''),
      groups: groups[index] ?? [],
      recipient: recipients[index] ?? '',
    };
  });
}

/** What was collected into a row so far. */
export function heldAnswers(cells: CollectCells, index: number): Answers {
  return registerAnswers(mapped((field) => cells[field]?.[index] ?? ''));
}

/**
 * Audits the links that the register holds, or will hold after the run: not only those that are new.
 *
 * @param answersAt answers of an organisation, by its place in the list
 */
export function auditOf(
  { register, plan, table }: HandOutPlan,
  indexes: readonly number[],
  answersAt: (at: number) => Answers,
): AuditResult {
  const placed = MENU_ITEM_KEYS.map((item) => {
    const cells: CellValue[] = new Array<CellValue>(table.length).fill('');
    indexes.forEach((index, at) => {
      cells[index] = auditedLink(answersAt(at), item);
    });
    return { item, cells };
  });
  return planAudit({
    plan,
    settings: register.choices.settings,
    firstRow: table.firstRow,
    length: table.length,
    // A place that nobody has answered for is not asked about: the verdict says what is missing.
    placed: placed.filter(({ cells }) => cells.some((cell) => cell !== '')),
  });
}

/** What the columns of a row are to show, in the order of COLLECT_COLUMNS. */
export function rowTexts(
  { current }: HandOutPlan,
  { answers, seen, handedOn, contested }: CollectedRow,
  audit: AuditResult,
  index: number,
) {
  const expected = MENU_ITEM_KEYS.filter((item) => cellText(current[LINK_OF[item]]?.[index] ?? '') !== '');
  const { word, remarks } = verdictOf(answers, audit.rows[index]?.pairs ?? [], expected, contested);
  const texts: { readonly [column in CollectColumn]: string } = {
    ...answers,
    verdict: word,
    remarks,
    seen: seenText(seen, handedOn),
  };
  return COLLECT_COLUMNS.map((column) => texts[column]);
}
