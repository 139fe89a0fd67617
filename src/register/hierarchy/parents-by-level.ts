import type { CellValue } from '../../core/cells/cell-value';
import type { Finding } from '../../core/findings/finding';
import { registerFinding } from '../findings/register-findings';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { levelsOfColumn } from '../rows/level';
import { organisationNameOrRow } from '../rows/organisation-name';

/** Rows with the parents that their levels give them. */
export interface LevelParents {
  readonly organisations: readonly Organisation[];
  /** Says so, by index of the row. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
}

/** More than this share of a level's rows must be followed by a deeper one. */
const LED = 0.5;

/**
 * Levels whose rows lead those below them: most are followed by a deeper row. A sheet that is sorted by level has a run
 * of equal ones instead, and only the last of it would get all the rest.
 */
function leadingLevels(levels: readonly number[]): ReadonlySet<number> {
  const rows = levels.filter((level) => level > 0);
  const count = new Map<number, { all: number; led: number }>();
  // Nothing can follow the last row: it says nothing.
  rows.slice(0, -1).forEach((level, at) => {
    const { all, led } = count.get(level) ?? { all: 0, led: 0 };
    count.set(level, { all: all + 1, led: led + ((rows[at + 1] ?? 0) > level ? 1 : 0) });
  });
  return new Set(Array.from(count).flatMap(([level, { all, led }]) => (led > LED * all ? [level] : [])));
}

/**
 * Gives rows without a parent the nearest earlier row of a lower level. The parent is given by its OGRN, else its ID, else
 * its name: what tells it best.
 *
 * @param cells of the column of levels; undefined when there is none
 * @returns a row as it is where the levels make no tree
 * @example parentsByLevel(rows, [1, 2, 2]).organisations[2].parentOgrn // that of row 0
 * Source: a registry in which «Уровень» 1, 2, 3 stand for a body, its departments and their institutions.
 */
export function parentsByLevel(
  organisations: readonly Organisation[],
  cells: readonly CellValue[] | undefined,
): LevelParents {
  const findings = new Map<number, readonly Finding[]>();
  const { levels, isOutline } = levelsOfColumn(cells ?? []);
  const isOrganisation = (index: number): boolean => organisations[index]?.type === 'organisation';
  const leading = leadingLevels(levels.filter((_, index) => isOrganisation(index)));
  const leads = (index: number): boolean =>
    isOrganisation(index) && (isOutline || leading.has(levels[index] ?? 0));
  if (leading.size === 0 && !isOutline) return { organisations, findings };
  const above: number[] = [];
  const placed = organisations.map((organisation, index): Organisation => {
    const level = levels[index] ?? 0;
    if (level === 0) return organisation;
    while (above.length > 0 && (levels[above[above.length - 1] ?? 0] ?? 0) >= level) above.pop();
    const nearest = above[above.length - 1];
    above.push(index);
    const { parentName, parentId, parentOgrn } = organisation;
    if (!isOrganisation(index) || nearest === undefined) return organisation;
    // A heading with a number ends what is above it.
    if (!leads(nearest)) return organisation;
    if (parentName !== '' || parentId !== null || parentOgrn !== null) return organisation;
    const parent = itemAt(organisations, nearest);
    findings.set(index, [registerFinding('parent-by-level', organisationNameOrRow(parent))]);
    if (parent.ogrn?.ok) return { ...organisation, parentOgrn: parent.ogrn };
    if (parent.id?.ok) return { ...organisation, parentId: parent.id };
    return { ...organisation, parentName: parent.name || parent.shortName };
  });
  return { organisations: placed, findings };
}
