import { bySeverity, type Finding, type Severity } from '../../core/findings/finding';
import {
  type FindingGroup,
  type FindingPage,
  type FindingRow,
  type FoundLinks,
  LONG_NAME,
} from '../../shared/findings';
import { rowSearch } from '../rows/row-search';
import { findingHeading } from './catalogue';

/** Findings of one row, with its name. */
export interface RowFindings {
  readonly row: number;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Findings of all rows by reason: errors first, then warnings, then notes; the larger group first. A reason that
 * stops a link in one row and is harmless in another weighs as in the worst of its rows.
 *
 * @example groupFindings([{ row: 5, name: 'Школа', findings }])[0].title // 'Нет ОГРН'
 */
export function groupFindings(rows: readonly RowFindings[]): FindingGroup[] {
  const groups = new Map<string, { severity: Severity; readonly rows: FindingRow[] }>();
  for (const { row, name, findings } of rows) {
    for (const { code, severity, text, decision, cellRow } of findings) {
      const group = groups.get(code) ?? { severity, rows: [] };
      if (bySeverity({ severity }, group) < 0) group.severity = severity;
      group.rows.push({
        row,
        name,
        text,
        ...(decision === undefined ? {} : { decision }),
        ...(cellRow === undefined ? {} : { cellRow }),
      });
      groups.set(code, group);
    }
  }
  return Array.from(groups, ([code, { severity, rows: found }]) => {
    const { title, fix } = findingHeading(code);
    const rowTotal = new Set(found.map((one) => one.row)).size;
    return { code, severity, title, fix, total: found.length, rowTotal, rows: found };
  }).sort((a, b) => bySeverity(a, b) || b.total - a.total);
}

/** Rows of a reason that a preview carries: thousands of rows would be megabytes. */
const FIRST_ROWS = 25;
/** Rows that one more call brings. */
const PAGE_ROWS = 500;

/** The groups with their first rows only. */
export function firstRows(groups: readonly FindingGroup[]): FindingGroup[] {
  return groups.map((group) => ({ ...group, rows: group.rows.slice(0, FIRST_ROWS) }));
}

/** The groups, each row with the mark of what it holds and, where its name is long, with its short one. */
export function marked(groups: readonly FindingGroup[], facts: RowFacts | undefined): FindingGroup[] {
  if (facts === undefined) return [...groups];
  return groups.map((group) => ({ ...group, rows: markedRows(group, facts) }));
}

/** What is known of a row by its number, counted from 1. */
interface RowFacts {
  readonly mark: (row: number) => string | undefined;
  readonly shortName: (row: number) => string;
  readonly found?: (row: number, code: string) => FoundLinks | undefined;
}

/** Rows of one group, marked as `marked` does. */
export function markedRows(
  { code, rows }: Pick<FindingGroup, 'code' | 'rows'>,
  facts: RowFacts,
): FindingRow[] {
  return rows.map((one) => {
    const shortName = one.name.length > LONG_NAME ? facts.shortName(one.row) : '';
    const mark = facts.mark(one.row);
    const cellMark = one.cellRow === undefined ? undefined : facts.mark(one.cellRow);
    const found = facts.found?.(one.row, code);
    return {
      ...one,
      ...(mark === undefined ? {} : { mark }),
      ...(cellMark === undefined ? {} : { cellMark }),
      ...(shortName === '' ? {} : { shortName }),
      ...(found === undefined ? {} : { found }),
    };
  });
}

/**
 * The findings of rows that hold a text in their number, name, other words or finding.
 *
 * @param search what a person typed; '' finds everything
 * @param words other words of a row, such as its OGRN
 * @example searchedGroups(groups, '1045405430620', words)[0].rows.length // 2
 */
export function searchedGroups(
  groups: readonly FindingGroup[],
  search: string,
  words: (row: number) => string,
): FindingGroup[] {
  const fits = rowSearch(search);
  if (fits === null) return [...groups];
  return groups.flatMap((group) => {
    const rows = group.rows.filter(({ row, name, text }) => fits(`${row} ${name} ${text} ${words(row)}`));
    const rowTotal = new Set(rows.map(({ row }) => row)).size;
    return rows.length === 0 ? [] : [{ ...group, total: rows.length, rowTotal, rows }];
  });
}

/**
 * The next rows of one reason.
 *
 * @param from index of the first one
 * @returns no rows when nothing of that reason is found any more
 * @example findingPage(groups, 'ogrn-missing', 25).rows.length // 500
 */
export function findingPage(groups: readonly FindingGroup[], code: string, from: number): FindingPage {
  const group = groups.find((one) => one.code === code);
  return {
    code,
    from,
    total: group?.total ?? 0,
    rows: group?.rows.slice(from, from + PAGE_ROWS) ?? [],
  };
}
