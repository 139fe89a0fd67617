import type { Finding } from '../../core/findings/finding';
import { BLANK_DOWN, BLANK_NONE, GROUP_HEADINGS, PARENT_COLUMN } from '../decisions/decision-words';
import type { Decisions } from '../decisions/decisions';
import { registerFinding } from '../findings/register-findings';
import type { Organisation, SourceTable } from '../model';
import { kindsByName } from '../rows/kind-by-name';
import { localRole } from '../rows/local-role';
import { nameKey } from '../rows/name-key';
import { organisationName } from '../rows/organisation-name';
import { isDitto } from '../rows/parent-cells';
import { parentIndex } from './parent-index';
import { parentsByKey } from './parents-by-key';
import { parentsByLevel } from './parents-by-level';

/** What a sheet's layout says of parents, beside what its cells say. */
export interface StatedParents {
  /** The rows, with the parents that their places give them. */
  readonly organisations: readonly Organisation[];
  /** How a parent was found by its place, by index of the row. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** Rows whose empty cell may mean what stands above, what that is, and which question settles it, by index. */
  readonly asked: ReadonlyMap<number, { readonly parent: string; readonly question: string }>;
  /** What is to be decided once for all of them, with the number of rows. */
  readonly questions: readonly { readonly value: string; readonly rows: number }[];
}

type Parent = Pick<Organisation, 'parentName' | 'parentId' | 'parentOgrn'>;

/** A row that has no parent of its own, and that of the row or heading above it. */
interface Below {
  readonly index: number;
  readonly above: Parent;
}

/** Share of the rows with a parent that rows without one must follow; no more than the rest may repeat the one above. */
const RUNS = 0.8;
const FEWEST_BELOW = 2;

/** @example statesParent(school) // false */
export function statesParent({ parentName, parentId, parentOgrn }: Organisation): boolean {
  return parentName !== '' || parentId !== null || parentOgrn !== null;
}

/** A body that heads a municipality or a region: it starts something of its own, whatever stands above. */
function isTop(organisation: Organisation): boolean {
  const name = organisationName(organisation);
  if (localRole(name) === 'head') return true;
  const [only, second] = kindsByName(name);
  return only === 'roiv' && second === undefined;
}

function sameParent(a: Organisation, b: Organisation): boolean {
  return a.parentName === b.parentName && textOf(a) === textOf(b);
}

function textOf({ parentName, parentId, parentOgrn }: Parent): string {
  if (parentName !== '') return parentName;
  if (parentOgrn?.ok) return `ОГРН ${parentOgrn.value}`;
  return parentId?.ok ? `ID ${parentId.value}` : '';
}

/**
 * Rows below the first of a run that alone names the parent. [] where the column does not look like that: most rows name
 * theirs, or the same name stands on rows one after another.
 */
function belowRuns(organisations: readonly Organisation[]): Below[] {
  const named = new Set(organisations.filter(statesParent).map(({ parentName }) => nameKey(parentName)));
  const below: Below[] = [];
  let stated = 0;
  let starts = 0;
  let repeated = 0;
  let above: Organisation | null = null;
  let previous: Organisation | null = null;
  for (const [index, organisation] of organisations.entries()) {
    if (organisation.type === 'empty') continue;
    if (organisation.type !== 'organisation') {
      above = null;
      previous = null;
      continue;
    }
    if (statesParent(organisation)) {
      stated += 1;
      if (previous !== null && previous === above && sameParent(previous, organisation)) repeated += 1;
      above = organisation;
    } else if (above !== null) {
      if (isTop(organisation) || named.has(nameKey(organisationName(organisation)))) above = null;
      else {
        if (previous === above) starts += 1;
        below.push({ index, above });
      }
    }
    previous = organisation;
  }
  const isPattern =
    below.length >= FEWEST_BELOW && repeated <= (1 - RUNS) * stated && starts >= RUNS * stated;
  return isPattern ? below : [];
}

/** Rows that say «the same» of the parent above them, with that parent. */
function dittoRows(organisations: readonly Organisation[]): Below[] {
  const below: Below[] = [];
  let above: Parent | null = null;
  for (const [index, organisation] of organisations.entries()) {
    if (organisation.type === 'empty') continue;
    if (organisation.type !== 'organisation' || !statesParent(organisation)) above = null;
    else if (!isDitto(organisation.parentName)) above = organisation;
    else if (above !== null) below.push({ index, above });
  }
  return below;
}

/** Rows below a heading that names a body of the sheet. */
function belowHeadings(organisations: readonly Organisation[]): Below[] {
  const hasHeading = organisations.some(
    ({ type, name, shortName }) => type === 'title' && (name || shortName) !== '',
  );
  if (!hasHeading) return [];
  const index = parentIndex(organisations, new Map());
  const below: Below[] = [];
  let above: Parent | null = null;
  for (const [at, organisation] of organisations.entries()) {
    if (organisation.type === 'title' || organisation.type === 'total') {
      const parentName = organisationName(organisation);
      const { exact, fit } = index.byName(parentName);
      above = exact.length + fit.length > 0 ? { parentName, parentId: null, parentOgrn: null } : null;
    } else if (organisation.type === 'organisation' && above !== null && !statesParent(organisation)) {
      const isHeading = nameKey(organisationName(organisation)) === nameKey(above.parentName);
      if (!isTop(organisation) && !isHeading) below.push({ index: at, above });
    }
  }
  return below.length >= FEWEST_BELOW ? below : [];
}

/**
 * Finds the parents that a sheet's layout gives to rows which name none: by a column of levels; by the cell above, and by
 * a heading above, once a person has decided that an empty cell means these.
 *
 * @param organisations of the same table
 * @param table its column of levels, and the header of its column of parents
 * @example statedParents(organisations, table, decisions).organisations[3].parentName // 'Администрация района'
 * Inferred from registers that write a parent once for all rows below it.
 */
export function statedParents(
  organisations: readonly Organisation[],
  table: SourceTable,
  decisions: Decisions,
): StatedParents {
  const byKey = parentsByKey(organisations, table.columns.rowKey, table.columns.parentKey);
  const byLevel = parentsByLevel(byKey.organisations, table.columns.level);
  const rows = [...byLevel.organisations];
  const findings = new Map([...Array.from(byKey.findings), ...Array.from(byLevel.findings)]);
  const take = ({ index, above }: Below): void => {
    const { parentName, parentId, parentOgrn } = above;
    const row = rows[index];
    if (row === undefined) return;
    rows[index] = { ...row, parentName, parentId, parentOgrn };
    findings.set(index, [registerFinding('parent-from-above', textOf(above))]);
  };
  dittoRows(rows).forEach(take);
  const asked = new Map<number, { parent: string; question: string }>();
  const questions: { value: string; rows: number }[] = [];
  const settle = (value: string, below: readonly Below[]): void => {
    if (below.length === 0) return;
    const choice = decisions.choice('blankBelow', value);
    if (choice === BLANK_NONE) return;
    for (const row of below) {
      if (choice === BLANK_DOWN) take(row);
      else asked.set(row.index, { parent: textOf(row.above), question: value });
    }
    if (choice !== BLANK_DOWN) questions.push({ value, rows: below.length });
  };
  const { headers = {} } = table;
  settle(headers.parentName ?? headers.parentOgrn ?? headers.parentId ?? PARENT_COLUMN, belowRuns(rows));
  settle(
    GROUP_HEADINGS,
    belowHeadings(rows).filter(({ index }) => !asked.has(index)),
  );
  return { organisations: rows, findings, asked, questions };
}
