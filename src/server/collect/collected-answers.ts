import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import { valueOrEmpty } from '../../core/findings/result';
import type { MenuItemKey } from '../../core/link-audit/model';
import { type AuditResult, planAudit } from '../../register/audit/plan-audit';
import { verdictOf } from '../../register/hand-out/answer-verdict';
import { mapped, readAnswers, readSeen, seenText } from '../../register/hand-out/answers';
import type { Answers, CollectedRow, CollectRow } from '../../register/hand-out/model';
import { itemAt } from '../../register/item-at';
import { organisationName } from '../../register/rows/organisation-name';
import { type BroughtRow, COLLECT_HEADERS } from '../../shared/collect';
import type { HandOutSheet } from '../../sheets/own-sheets/hand-out-sheet';
import type { HandOutPlan } from '../hand-out/hand-out-plan';

/** Columns of a collecting run, in the order in which they are added. */
export const COLLECT_COLUMNS = Object.keys(COLLECT_HEADERS) as (keyof typeof COLLECT_HEADERS)[];

export type CollectColumn = keyof typeof COLLECT_HEADERS;
export type CollectCells = { readonly [column in CollectColumn]?: readonly CellValue[] };

const LINK_OF = { form: 'formLink', poll: 'pollLink', app: 'appLink' } as const;
const PLACED_OF = { form: 'formPlaced', poll: 'pollPlaced', app: 'appPlaced' } as const;
const MENU_ITEM_KEYS: readonly MenuItemKey[] = ['form', 'poll', 'app'];

/** Indexes of the rows that are organisations. */
export function organisationIndexes({ plan }: HandOutPlan): number[] {
  const indexes: number[] = [];
  plan.organisations.forEach(({ type }, index) => {
    if (type === 'organisation') indexes.push(index);
  });
  return indexes;
}

/** The answers on a hand-out sheet. */
export function sheetAnswers({ name, rows }: HandOutSheet): BroughtRow[] {
  return rows.map(({ row, key, computed, typed }) => ({
    source: name,
    row,
    key,
    name: computed.name,
    ogrn: computed.ogrn,
    answers: readAnswers(typed),
  }));
}

/** The organisations of the register, with what was collected of them so far. */
export function collectRows(
  { plan, keys }: HandOutPlan,
  cells: CollectCells,
  indexes: readonly number[],
): CollectRow[] {
  return indexes.map((index) => {
    const organisation = itemAt(plan.organisations, index);
    const { row, ogrn } = organisation;
    return {
      row,
      key: itemAt(keys, index),
      name: formulaSafe(organisationName(organisation)),
      ogrn: valueOrEmpty(ogrn),
      collected: heldAnswers(cells, index),
      seen: readSeen(cells.seen?.[index] ?? ''),
    };
  });
}

/** What was collected into a row so far. */
export function heldAnswers(cells: CollectCells, index: number): Answers {
  return readAnswers(mapped((field) => cells[field]?.[index] ?? ''));
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
      cells[index] = answersAt(at)[PLACED_OF[item]];
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
  { answers, seen }: CollectedRow,
  audit: AuditResult,
  index: number,
) {
  const expected = MENU_ITEM_KEYS.filter((item) => cellText(current[LINK_OF[item]]?.[index] ?? '') !== '');
  const { word, remarks } = verdictOf(answers, audit.rows[index]?.pairs ?? [], expected);
  const texts: { readonly [column in CollectColumn]: string } = {
    ...answers,
    verdict: word,
    remarks,
    seen: seenText(seen),
  };
  return COLLECT_COLUMNS.map((column) => texts[column]);
}
