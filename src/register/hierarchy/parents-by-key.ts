import { cellText, isEmptyText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { Finding } from '../../core/findings/finding';
import { registerFinding } from '../findings/register-findings';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { organisationNameOrRow } from '../rows/organisation-name';
import { rowKey } from '../rows/row-key';

/**
 * Gives rows without a parent the row whose number they give as that of the row above.
 *
 * @param keys of the column of rows' own numbers
 * @param parents of the column of the numbers of rows above
 * @returns a number that no row has stands in place of the parent's name: it is nobody's
 * @example parentsByKey(rows, [10, 11], ['', 10]).organisations[1].parentOgrn // that of row 0
 * Source: exports of other systems with id and parent_id.
 */
export function parentsByKey(
  organisations: readonly Organisation[],
  keys: readonly CellValue[] = [],
  parents: readonly CellValue[] = [],
): {
  readonly organisations: readonly Organisation[];
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
} {
  const findings = new Map<number, readonly Finding[]>();
  if (parents.length === 0) return { organisations, findings };
  const rows = new Map(keys.map((raw, index) => [rowKey(raw), index]));
  rows.delete('');
  const placed = organisations.map((organisation, index): Organisation => {
    const key = rowKey(parents[index] ?? '');
    const { parentName, parentId, parentOgrn } = organisation;
    if (organisation.type !== 'organisation' || key === '') return organisation;
    if (parentName !== '' || parentId !== null || parentOgrn !== null) return organisation;
    const above = rows.get(key);
    if (above === undefined) return isTop(key) ? organisation : { ...organisation, parentName: key };
    if (above === index) return organisation;
    const parent = itemAt(organisations, above);
    findings.set(index, [registerFinding('parent-by-key', key, organisationNameOrRow(parent))]);
    if (parent.ogrn?.ok) return { ...organisation, parentOgrn: parent.ogrn };
    if (parent.id?.ok) return { ...organisation, parentId: parent.id };
    return { ...organisation, parentName: parent.name || parent.shortName };
  });
  return { organisations: placed, findings };
}

/** Systems write 0 or -1 above the highest row. */
function isTop(key: string): boolean {
  return isEmptyText(cellText(key)) || /^-?[01]$|^0+(?:-0+)*$/.test(key);
}
