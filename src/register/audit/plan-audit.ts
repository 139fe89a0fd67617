import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { readRegion } from '../../core/codes/region';
import { linkFinding } from '../../core/link-audit/link-findings';
import { type Expected, isClean, type LinkFinding, type MenuItemKey } from '../../core/link-audit/model';
import type { FindingGroup } from '../../shared/findings';
import type { Settings } from '../../shared/settings';
import { groupFindings } from '../findings/finding-groups';
import { auditCell } from './audit-cell';
import { type AuditColumn, COLUMN_OF, MENU_ITEM_KEYS, MENU_ITEM_TITLES } from './audit-columns';
import { type CrossRow, crossRows } from './cross-rows';
import { expectedOfRow } from './expected-of-row';
import { parentsOfRows } from './parents-of-rows';
import { linksOfRow, type PlacedCells } from './placed-links';
import { type AuditPlan, registerIndex } from './register-index';
import { auditRow, type ExpectedAt, type PlacedPair } from './row-audit';

/** Rows of a sheet with what was placed. */
export interface AuditInput {
  /** The plan of the same rows; null: a list of pages and links without an export. */
  readonly plan: AuditPlan | null;
  readonly settings: Settings;
  /** Number of the first row in the sheet, counted from 1. */
  readonly firstRow: number;
  readonly length: number;
  readonly placed: readonly PlacedCells[];
  /** What names a row where there is no plan: the page's name or address. */
  readonly names?: readonly CellValue[];
}

/** What an audit says about one row. */
export interface AuditedRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  /** Texts of the three audit cells; '' where the row or the sheet has no such place. */
  readonly cells: { readonly [column in AuditColumn]: string };
  /** Placed and right links, in the menu's order. */
  readonly pairs: readonly PlacedPair[];
}

/** Numbers of an audit, as the command line prints them. */
export interface AuditTotals {
  readonly rows: number;
  /** Placed links. */
  readonly links: number;
  /** Links without errors and warnings. */
  readonly right: number;
  /** Menu items without a link. */
  readonly missing: number;
  /** How often each defect occurs. */
  readonly findings: { readonly [code: string]: number };
}

export interface AuditResult {
  /** One a row of the sheet, titles and totals too: their cells are ''. */
  readonly rows: readonly AuditedRow[];
  readonly totals: AuditTotals;
  readonly groups: readonly FindingGroup[];
}

const NO_CELLS = { formAudit: '', pollAudit: '', appAudit: '' };

/** What is known of each row, with or without a plan. */
interface Rows {
  readonly isAudited: (index: number) => boolean;
  readonly name: (index: number) => string;
  readonly expected: (index: number) => ExpectedAt;
  readonly owner: (index: number) => Pick<CrossRow, 'ownsAccount' | 'opaId' | 'group'>;
}

function plannedRows(plan: AuditPlan, settings: Settings): Rows {
  const parentOf = parentsOfRows(plan);
  return {
    isAudited: (index) => plan.organisations[index]?.type === 'organisation',
    name: (index) => plan.organisations[index]!.name || plan.organisations[index]!.shortName,
    expected: (index) => {
      const parent = parentOf(index);
      return (item) => expectedOfRow(plan, index, item, parent, settings);
    },
    owner: (index) => {
      const { group } = plan.organisations[index]!;
      const { idSource, opaId } = plan.contexts[index]!;
      return { ownsAccount: idSource === 'own', opaId, group: group?.ok ? group.value : '' };
    },
  };
}

function listedRows({ settings, names, placed }: AuditInput): Rows {
  const region = settings.regCode === '' ? null : readRegion(settings.regCode);
  const known: Expected = region?.ok ? { region: region.value } : {};
  const byItem = {
    form: { ...known, item: 'form' },
    poll: { ...known, item: 'poll' },
    app: { ...known, item: 'app' },
  } as const;
  const nameOf = (index: number): string => cellText(names?.[index] ?? '');
  const holds = (index: number): boolean => placed.some(({ cells }) => cellText(cells[index] ?? '') !== '');
  return {
    isAudited: (index) => nameOf(index) !== '' || holds(index),
    name: nameOf,
    expected: () => (item) => byItem[item],
    owner: () => ({ ownsAccount: false, opaId: '', group: '' }),
  };
}

/** Places that some column is for: a sheet that never asks for polls links lacks none. */
function askedItems(
  placed: readonly PlacedCells[],
  rows: readonly (readonly PlacedPair[])[],
): ReadonlySet<MenuItemKey> {
  const asked = new Set<MenuItemKey>();
  for (const { item } of placed) if (item !== null) asked.add(item);
  for (const pairs of rows) for (const { item } of pairs) asked.add(item);
  return asked;
}

/**
 * Audits every placed link of a sheet. Writes nothing. Linear in the number of rows.
 *
 * @returns for each row the three audit cells and the pairs for the card; groups by defect; totals
 * @example planAudit({ plan, settings, firstRow: 2, length: 1, placed }).rows[0].cells.formAudit // 'верно'
 */
export function planAudit(input: AuditInput): AuditResult {
  const { plan, settings, firstRow, length, placed } = input;
  const rows = plan === null ? listedRows(input) : plannedRows(plan, settings);
  const register = plan === null ? null : registerIndex(plan);
  const firstPairs: (readonly PlacedPair[])[] = [];
  for (let index = 0; index < length; index += 1) {
    const links = rows.isAudited(index) ? linksOfRow(placed, index) : [];
    firstPairs.push(links.length === 0 ? [] : auditRow(links, rows.expected(index), register));
  }
  const asked = askedItems(placed, firstPairs);
  const across = crossRows(
    firstPairs.map((pairs, index) => ({
      row: firstRow + index,
      pairs,
      ...(pairs.length === 0 ? { ownsAccount: false, opaId: '', group: '' } : rows.owner(index)),
    })),
  );
  const audited: AuditedRow[] = firstPairs.map((pairs, index) => {
    if (!rows.isAudited(index)) return { row: firstRow + index, name: '', cells: NO_CELLS, pairs: [] };
    const complete = pairs.map((pair, at) => ({
      ...pair,
      findings: pair.findings.concat(across(index, at)),
    }));
    const ordered = MENU_ITEM_KEYS.flatMap((item) => complete.filter((pair) => pair.item === item));
    return { row: firstRow + index, name: rows.name(index), cells: cellsOf(ordered, asked), pairs: ordered };
  });
  return summary(
    audited.filter((_, index) => rows.isAudited(index)),
    audited,
    asked,
  );
}

function cellsOf(pairs: readonly PlacedPair[], asked: ReadonlySet<MenuItemKey>): AuditedRow['cells'] {
  const cell = (item: MenuItemKey): string => {
    const here = pairs.filter((pair) => pair.item === item);
    if (here.length > 0) return auditCell(here.flatMap((pair) => pair.findings));
    return asked.has(item) ? auditCell(null) : '';
  };
  const cells = { ...NO_CELLS };
  for (const item of MENU_ITEM_KEYS) cells[COLUMN_OF[item]] = cell(item);
  return cells;
}

function summary(
  organisations: readonly AuditedRow[],
  rows: readonly AuditedRow[],
  asked: ReadonlySet<MenuItemKey>,
): AuditResult {
  let links = 0;
  let right = 0;
  let missing = 0;
  const said = organisations.map(({ row, name, pairs }) => {
    const findings: LinkFinding[] = pairs.flatMap((pair) => pair.findings);
    links += pairs.length;
    right += pairs.filter((pair) => isClean(pair.findings)).length;
    for (const item of MENU_ITEM_KEYS) {
      if (!asked.has(item) || pairs.some((pair) => pair.item === item)) continue;
      missing += 1;
      findings.push(linkFinding('link-missing', '', MENU_ITEM_TITLES[item]));
    }
    return { row, name, findings };
  });
  const groups = groupFindings(said);
  const findings: { [code: string]: number } = {};
  for (const { code, rows: found } of groups) findings[code] = found.length;
  return { rows, groups, totals: { rows: organisations.length, links, right, missing, findings } };
}
