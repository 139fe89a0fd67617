import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { type ColumnMap, ROLES, type Role } from '../../shared/roles';
import type { AmbiguousRole, RecognisedColumn } from '../../shared/setup';
import { VK_HEADERS } from '../../shared/vk';
import { isPlacedHeader } from '../audit/placed-columns';
import { statusUnder } from '../rows/connection-status';
import { byHeader, byValues, type Candidate } from './column-candidates';
import { type ColumnValues, columnValues, signShare } from './column-values';
import { COLUMN_WHY } from './column-why';
import { type ColumnHeader, columnHeaders, findHeaderRows } from './header-rows';
import { accountsByParents, fieldSeries, withOtherColumns } from './other-columns';
import { type OwnColumns, type OwnEvidence, ownColumns } from './own-columns';
import { PARENT_ROLES, parentsAskedByContent, treeByOtherNumbers, treeQuestion } from './parent-questions';
import { findWrittenColumns, type HeaderCell } from './written-columns';

/** What is known of a sheet's columns. */
export interface Recognition {
  /** Last row of the header, counted from 1; data starts below. 0: no header. */
  readonly headerRow: number;
  readonly columns: readonly RecognisedColumn[];
  readonly ambiguous: readonly AmbiguousRole[];
  /** Every column, with its header; the product's own columns are marked. */
  readonly headers: readonly HeaderCell[];
}

/** A column with fewer values at the sheet's top shows too little of itself. */
const FEWEST_SHOWN = 3;

/** The column that a role takes among equals, or null: then a person is asked. */
function settle(best: readonly Candidate[], whole: OwnEvidence['cells']): Candidate | null {
  const [first] = best;
  if (first === undefined) return null;
  if (best.length === 1) return first.doubt === undefined ? first : null;
  const [filled, secondFilled] = best.filter((each) => each.values.filled > 0);
  if (filled !== undefined && secondFilled === undefined) return filled.doubt === undefined ? filled : null;
  const textOf = ({ column }: Candidate): string => whole(column).map(cellText).join('\n');
  if (first.doubt === undefined && best.every((each) => textOf(each) === textOf(first))) {
    return { ...first, sure: false, why: `${first.why}; столбец повторяется, значения те же` };
  }
  return null;
}

function whyAsked(role: Role, best: readonly Candidate[]): string {
  const headers = best.map(({ header }) => header.header);
  if (role === 'status') return COLUMN_WHY.statuses(headers);
  if (role === 'id' && areSeveral(best)) return COLUMN_WHY.ids(headers);
  const [only] = best;
  if (only === undefined || best.length > 1 || only.doubt === undefined) return COLUMN_WHY.several;
  return COLUMN_WHY[only.doubt](only.header.header);
}

const areSeveral = (best: readonly Candidate[]): boolean =>
  best.filter(({ doubt }) => doubt === undefined).length > 1;

/**
 * Without an answer organisations with an ЛКО of their own would get the parent's, whose ID another column holds, or those
 * with a closed one theirs.
 */
function stopsRuns(role: Role, best: readonly Candidate[], hasParents: boolean): boolean {
  const isId = role === 'id' && (hasParents || areSeveral(best));
  return isId || role === 'status' || best.some(({ doubt }) => doubt === 'own-column');
}

function recognised(candidate: Candidate): RecognisedColumn {
  return {
    role: candidate.role,
    column: candidate.column,
    header: candidate.header.header,
    confidence: candidate.sure ? 'sure' : 'likely',
    why: candidate.why,
    samples: candidate.values.samples,
  };
}

/**
 * Recognises a sheet's columns by their headers' meaning and by the values beneath. What is ambiguous is reported, not
 * guessed; the tool's own columns are never sources.
 *
 * @param top the sheet's first rows with all columns: titles, header and up to about 200 rows of data
 * @param options `headerRow`: last header row when a person chose it; `chosen`: columns that a person chose by role,
 *   counted from 1, 0 for «нет такого столбца»; `evidence`: whole columns and the header's notes, by the header row;
 *   without it `top` itself; `below`: rows further down in which columns hold something that are blank in `top`
 * @returns `headerRow` 0 and no columns when there is no header; never throws
 * @example recogniseColumns([['Наименование', 'ОГРН'], ['Лицей № 5', 1045405430620]]).columns[1].role // 'ogrn'
 */
export function recogniseColumns(
  top: readonly (readonly CellValue[])[],
  options: {
    readonly headerRow?: number;
    readonly chosen?: ColumnMap;
    readonly evidence?: (headerRow: number) => OwnEvidence;
    readonly below?: (columns: readonly number[]) => readonly (readonly CellValue[])[];
  } = {},
): Recognition {
  const width = top.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = findHeaderRows(top, options.headerRow ?? 0);
  const headers = columnHeaders(top, rows, width);
  const shown = top.slice(rows.last);
  const chosen = options.chosen ?? {};
  const chosenColumns = new Set(Object.values(chosen));
  const shownOf = (column: number): CellValue[] => shown.map((row) => row[column - 1] ?? '');
  const texts = headers.map(({ header }, at): HeaderCell => ({ column: at + 1, header }));
  const evidence = options.evidence?.(rows.last) ?? { notes: () => [], cells: shownOf };
  const { own, doubtful } = settledDoubts(ownColumns(texts, evidence, chosenColumns), chosen);
  const isBlank = ({ column, header }: HeaderCell): boolean =>
    header !== '' &&
    !own.has(column) &&
    shownOf(column).filter((cell) => !isEmptyMark(cell)).length < FEWEST_SHOWN;
  const blank = rows.last === 0 ? [] : texts.filter(isBlank).map(({ column }) => column);
  const data = [...shown, ...(blank.length === 0 ? [] : (options.below?.(blank) ?? []))];
  const cellsOf = (column: number): CellValue[] => data.map((row) => row[column - 1] ?? '');
  const ofVk = vkColumns(texts.filter(({ column }) => own.has(column)));
  let hasMenuLinks = false;
  const candidates: Candidate[] = [];
  const unknown: Pick<Candidate, 'column' | 'header' | 'values'>[] = [];
  const columns: RecognisedColumn[] = [];
  headers.forEach((header, at) => {
    const column = at + 1;
    if (rows.last === 0 && !chosenColumns.has(column)) return;
    const cells = cellsOf(column);
    const values = columnValues(cells);
    if (chosenColumns.has(column)) columns.push(...chosenRoles(chosen, column, header, values));
    else if (ofVk.has(column)) columns.push(...vkRoles(ofVk.get(column), chosen, column, header, values));
    else if (!own.has(column)) {
      if (signShare(values, 'posMenu') >= 0.5) hasMenuLinks = true;
      const found = byHeader(column, header, values) ?? byValues(column, header, values, cells);
      if (found === null) unknown.push({ column, header, values });
      if (found === null || found === 'nothing') return;
      candidates.push(doubtful.has(column) ? { ...found, doubt: 'own-column' } : found);
    }
  });
  const named = candidates.filter((each) => !isFromMenu(each, hasMenuLinks));
  const sources = [...named, ...accountsByParents(unknown, named, data)];
  const fields = fieldSeries(sources, chosen);
  const all = [...withOtherColumns(sources, data).filter(({ role }) => role !== 'field'), ...fields];
  const ambiguous: AmbiguousRole[] = [];
  const tree = rows.last === 0 ? null : treeByOtherNumbers(shown, headers, all, chosen, own);
  if (tree !== null) {
    const { keys, question } = treeQuestion(tree, headers, chosen, cellsOf);
    columns.push(...keys);
    ambiguous.push(...question);
  }
  // A plain «id» may be the ЛКО's all the same: that is asked as ever.
  const settled = all.filter(({ column }) => column !== tree?.parent);
  const hasParentIds =
    (chosen.parentId ?? 0) > 0 ||
    settled.some(({ role, doubt }) => role === 'parentId' && doubt === undefined);
  for (const role of ROLES) {
    const found = chosen[role] === undefined ? settled.filter((each) => each.role === role) : [];
    const fitting = role === 'status' ? tellingStatuses(found, evidence.cells) : found;
    const score = Math.max(...fitting.map((each) => each.score));
    const best = fitting.filter((each) => each.score >= score - 2);
    const one = settle(best, evidence.cells);
    if (one !== null) columns.push(recognised(one));
    else if (best.length > 0) {
      ambiguous.push({
        role,
        why: whyAsked(role, best),
        columns: best.map(({ column, header }) => ({ column, header: header.header })),
        ...(stopsRuns(role, best, hasParentIds) ? { stops: true } : {}),
      });
    }
  }
  const isParentKnown =
    tree !== null ||
    PARENT_ROLES.some(
      (role) => chosen[role] !== undefined || [...columns, ...ambiguous].some((one) => one.role === role),
    );
  if (!isParentKnown && rows.last > 0) ambiguous.push(...parentsAskedByContent(data, columns, headers, own));
  return {
    headerRow: rows.last,
    columns: columns.sort((a, b) => a.column - b.column),
    ambiguous,
    headers: texts.map((each) => (own.has(each.column) ? { ...each, own: true } : each)),
  };
}

/** Of several columns of states those that keep some ЛКО back: «Действующая» in each row tells nothing. */
function tellingStatuses(
  found: readonly Candidate[],
  cellsOf: (column: number) => readonly CellValue[],
): readonly Candidate[] {
  if (found.length < 2) return found;
  const telling = found.filter(({ column, header }) =>
    cellsOf(column).some((raw) => statusUnder(header.own, raw).state !== 'usable'),
  );
  return telling.length > 0 ? telling : found;
}

/** A mini-app link from a menu, alone or beside those to ПОС, is no ready one: it may be wrong. */
function isFromMenu({ role, header }: Candidate, besideMenuLinks: boolean): boolean {
  if (role !== 'readyAppLink') return false;
  return isPlacedHeader(header.header) || (besideMenuLinks && !/готов/.test(header.own));
}

/** «Нет такого столбца», or another column, answers the question: then the doubtful one is the product's own. */
function settledDoubts({ own, doubtful }: OwnColumns, chosen: ColumnMap): OwnColumns {
  return chosen.parentName === undefined
    ? { own, doubtful }
    : { own: new Set([...Array.from(own), ...Array.from(doubtful)]), doubtful: new Set() };
}

/** The product's own columns that are sources too: what VK answered. */
function vkColumns(own: readonly HeaderCell[]): ReadonlyMap<number, Role> {
  const { number, asked } = findWrittenColumns(
    own.map((each) => ({ ...each, own: true })),
    VK_HEADERS,
  );
  const roles = new Map<number, Role>();
  if (number !== undefined) roles.set(number, 'vkNumber');
  if (asked !== undefined) roles.set(asked, 'vkAsked');
  return roles;
}

function vkRoles(
  role: Role | undefined,
  chosen: ColumnMap,
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
): RecognisedColumn[] {
  if (role === undefined || chosen[role] !== undefined) return [];
  const { samples } = values;
  return [{ role, column, header: header.header, confidence: 'sure', why: COLUMN_WHY.ofVk, samples }];
}

function chosenRoles(
  chosen: ColumnMap,
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
): RecognisedColumn[] {
  return ROLES.filter((role) => chosen[role] === column).map((role) => ({
    role,
    column,
    header: header.header,
    confidence: 'chosen',
    why: 'выбран вручную',
    samples: values.samples,
  }));
}
