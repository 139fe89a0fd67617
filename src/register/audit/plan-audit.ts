import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { readRegion } from '../../core/codes/region';
import { valueOrEmpty } from '../../core/findings/result';
import { linkFinding } from '../../core/link-audit/link-findings';
import { type Expected, isClean, type LinkFinding, type MenuItemKey } from '../../core/link-audit/model';
import type { FindingGroup } from '../../shared/findings';
import type { Settings } from '../../shared/settings';
import { groupFindings } from '../findings/finding-groups';
import { itemAt } from '../item-at';
import { organisationName } from '../rows/organisation-name';
import { readPlaces, tellsOnlyPosLinks } from '../vk/menu-cells';
import { type PageState, readStateCell, showsMenu, stateFindings } from '../vk/page-state';
import { auditCell } from './audit-cell';
import { type AuditColumn, COLUMN_OF, MENU_ITEM_KEYS, MENU_ITEM_TITLES } from './audit-columns';
import { acrossRows, type CrossRow } from './cross-rows';
import { expectedOfRow, otherPolls } from './expected-of-row';
import { parentsOfRows } from './parents-of-rows';
import { linksOfRow, type PlacedCells, type PlacedLink } from './placed-links';
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
  /** What VK told of the pages, where it was asked; the columns of `placed` with its answers have names. */
  readonly vk?: VkCells | undefined;
  /** What names a row where there is no plan: the page's name or address. */
  readonly names?: readonly CellValue[];
}

/** Columns with VK's answers, row by row. */
export interface VkCells {
  readonly state: readonly CellValue[];
  readonly places: readonly CellValue[];
}

/** What an audit says about one row. */
export interface AuditedRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  /** Texts of the three audit cells; '' where the row or the sheet has no such menu item. */
  readonly cells: { readonly [column in AuditColumn]: string };
  /** Placed and right links, in the menu's order. */
  readonly pairs: readonly PlacedPair[];
}

/** Numbers of an audit. */
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
  /** One for each row of the sheet; cells of titles and totals are ''. */
  readonly rows: readonly AuditedRow[];
  readonly totals: AuditTotals;
  readonly groups: readonly FindingGroup[];
}

const NO_CELLS = { formAudit: '', pollAudit: '', appAudit: '' };

/** What is known of a row, with or without a plan. */
interface KnownRow {
  readonly name: string;
  readonly expected: ExpectedAt;
  /** What may be expected as well, where no document says which. */
  readonly other?: (item: MenuItemKey) => Expected | null;
  readonly owner: Pick<CrossRow, 'ownsAccount' | 'opaId' | 'communityId'>;
}

const NO_OWNER = { ownsAccount: false, opaId: '', communityId: '' };

/** Rows by index; undefined for one that is not audited. */
type KnownRows = (index: number) => KnownRow | undefined;

function plannedRows(plan: AuditPlan, settings: Settings): KnownRows {
  const parentOf = parentsOfRows(plan);
  return (index) => {
    const organisation = plan.organisations[index];
    if (organisation?.type !== 'organisation') return undefined;
    const { idSource, opaId } = itemAt(plan.contexts, index);
    const parent = parentOf(index);
    const expected: ExpectedAt = (item) => expectedOfRow(plan, index, item, parent, settings);
    return {
      name: organisationName(organisation),
      expected,
      other: (item) => otherPolls(plan, index, item, expected(item)),
      owner: { ownsAccount: idSource === 'own', opaId, communityId: valueOrEmpty(organisation.communityId) },
    };
  };
}

function listedRows({ settings, names, placed }: AuditInput): KnownRows {
  const region = settings.regCode === '' ? null : readRegion(settings.regCode);
  const known: Expected = region?.ok ? { region: region.value } : {};
  const holdsLinks = (index: number): boolean =>
    placed.some(({ cells }) => cellText(cells[index] ?? '') !== '');
  return (index) => {
    const name = cellText(names?.[index] ?? '');
    if (name === '' && !holdsLinks(index)) return undefined;
    return { name, expected: (item) => ({ ...known, item }), owner: NO_OWNER };
  };
}

/** Menu items that some column is for: a sheet that never asks for polls links lacks none. */
function askedItems({ placed, vk }: AuditInput, rows: readonly LinkedRow[]): ReadonlySet<MenuItemKey> {
  // VK shows whole menus.
  if (vk !== undefined) return new Set(MENU_ITEM_KEYS);
  const asked = new Set<MenuItemKey>();
  for (const { item } of placed) if (item !== null) asked.add(item);
  for (const { links } of rows) for (const { item } of links) asked.add(item);
  return asked;
}

/**
 * Audits every placed link of a sheet. Writes nothing. Linear in the number of rows.
 *
 * @returns for each row the three audit cells and the pairs for the card; groups by defect; totals
 * @example planAudit({ plan, settings, firstRow: 2, length: 1, placed }).rows[0].cells.formAudit // 'верно'
 */
export function planAudit(input: AuditInput): AuditResult {
  const linked = linkedRows(input);
  const asked = askedItems(input, linked);
  const pairsOf = auditedPairs(input, linked);
  const rows = linked.map((one): SeenRow => {
    const { row, known, menu } = one;
    if (known === undefined) return { row, name: '', cells: NO_CELLS, pairs: [], ofPage: [], due: asked };
    const ordered = pairsOf(one);
    const due = new Set(Array.from(asked).filter((item) => menu.shows(item)));
    const ofPage = stateFindings(menu.states);
    const cells = { ...cellsOf(ordered, due) };
    if (cells.formAudit === '' && ofPage.length > 0) cells.formAudit = auditCell(ofPage);
    return { row, name: known.name, cells, pairs: ordered, ofPage, due };
  });
  return summary(
    rows.filter((_, index) => itemAt(linked, index).known !== undefined),
    rows,
  );
}

/**
 * Audits the links of one row as `planAudit` does: of the other rows only their links and numbers are looked at.
 *
 * @param index of the row, counted from 0
 * @returns [] for a row that is not audited
 */
export function pairsOfRow(input: AuditInput, index: number): readonly PlacedPair[] {
  const linked = linkedRows(input);
  const own = linked[index];
  return own === undefined ? [] : auditedPairs(input, linked)(own);
}

/** A row with its placed links, before they are audited. */
interface LinkedRow extends CrossRow {
  readonly known: KnownRow | undefined;
  readonly menu: MenuOfRow;
  readonly links: readonly PlacedLink[];
}

function linkedRows(input: AuditInput): LinkedRow[] {
  const { plan, settings, firstRow, length } = input;
  const knownRow = plan === null ? listedRows(input) : plannedRows(plan, settings);
  return Array.from({ length }, (_, index): LinkedRow => {
    const known = knownRow(index);
    const menu = menuOfRow(input, index);
    const links = known === undefined ? [] : linksOfRow(menu.placed, index);
    return { row: firstRow + index, known, menu, links, ...(known?.owner ?? NO_OWNER) };
  });
}

/** The links of a row with the right ones, in the menu's order. */
function auditedPairs(
  { plan }: AuditInput,
  linked: readonly LinkedRow[],
): (own: LinkedRow) => readonly PlacedPair[] {
  const register = plan === null ? null : registerIndex(plan);
  const together = acrossRows(linked);
  return (own) => {
    const { known, links, menu } = own;
    if (known === undefined) return [];
    const pairs = together(own, auditRow(links, known.expected, register, known.other, menu.places));
    return MENU_ITEM_KEYS.flatMap((item) => pairs.filter((pair) => pair.item === item));
  };
}

/** A row with what VK said of its page, and the items that it should have. */
interface SeenRow extends AuditedRow {
  readonly ofPage: readonly LinkFinding[];
  readonly due: ReadonlySet<MenuItemKey>;
}

/** A row's menu: as VK told it, else as people wrote it down. */
interface MenuOfRow {
  readonly placed: readonly PlacedCells[];
  readonly places: readonly number[];
  readonly states: readonly PageState[];
  /** Whether a link at the item would show, if it were there. */
  readonly shows: (item: MenuItemKey) => boolean;
}

function menuOfRow({ placed, vk }: AuditInput, index: number): MenuOfRow {
  if (vk === undefined) return { placed, places: [], states: [], shows: () => true };
  const states = readStateCell(String(vk.state[index] ?? ''));
  if (states.length === 0) {
    const typed = placed.filter(({ names }) => names === undefined);
    return { placed: typed, places: [], states, shows: () => typed.length > 0 };
  }
  const told = placed.filter(({ names }) => names !== undefined);
  const places = String(vk.places[index] ?? '');
  const shows = (item: MenuItemKey): boolean =>
    showsMenu(states) && !(item === 'app' && tellsOnlyPosLinks(places));
  return { placed: told, places: readPlaces(places), states, shows };
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

function summary(organisations: readonly SeenRow[], rows: readonly AuditedRow[]): AuditResult {
  let links = 0;
  let right = 0;
  let missing = 0;
  const found = organisations.map(({ row, name, pairs, ofPage, due }) => {
    const findings: LinkFinding[] = ofPage.concat(...pairs.map((pair) => pair.findings));
    links += pairs.length;
    right += pairs.filter((pair) => isClean(pair.findings)).length;
    for (const item of MENU_ITEM_KEYS) {
      if (!due.has(item) || pairs.some((pair) => pair.item === item)) continue;
      missing += 1;
      findings.push(linkFinding('link-missing', '', MENU_ITEM_TITLES[item]));
    }
    return { row, name, findings };
  });
  const groups = groupFindings(found);
  const findings: { [code: string]: number } = {};
  for (const { code, rows: rowsOfCode } of groups) findings[code] = rowsOfCode.length;
  return { rows, groups, totals: { rows: organisations.length, links, right, missing, findings } };
}
