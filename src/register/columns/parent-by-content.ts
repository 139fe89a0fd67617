import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { valueOrEmpty } from '../../core/findings/result';
import type { ColumnMap, Role } from '../../shared/roles';
import { type ParentIndex, parentIndex } from '../hierarchy/parent-index';
import { isDitto } from '../rows/parent-cells';
import { readOrganisations } from '../rows/read-organisations';
import { isBodyName, isKindWord } from './kind-word';

/** A column that nobody's header explains, and what it holds of the organisations above. */
export interface ParentContent {
  readonly role: Extract<Role, 'parentName' | 'parentId' | 'parentOgrn'>;
  readonly column: number;
  /** Rows of this very sheet, or bodies that it does not list. */
  readonly are: 'members' | 'bodies';
}

/** Share of a column's different values that must be organisations of the sheet. */
const MOSTLY = 0.6;
/** Share of its rows that must hold them. */
const MANY = 0.4;
/** One number may be another row's by chance, a name is not. */
const FEWEST_NUMBERS = 2;
/** A parent of many stands in many rows. */
const MOST_DISTINCT = 0.5;

type Found = (text: string) => readonly number[];

/** What a value may be of another row, role by role. */
function readings(index: ParentIndex): readonly (readonly [ParentContent['role'], Found])[] {
  return [
    ['parentOgrn', (text) => index.byOgrn(text)],
    ['parentId', (text) => (/^\d+$/.test(text) ? index.byId(text) : [])],
    [
      'parentName',
      (text) => {
        if (!/[а-яё]{2}/i.test(text)) return [];
        const { exact, fit } = index.byName(text);
        return exact.length > 0 ? exact : fit;
      },
    ],
  ];
}

/**
 * Finds columns that hold the organisation above by what stands in them: names, OGRN or ID of the sheet's other rows.
 *
 * @param data rows below the header
 * @param columns what is known of the sheet: its names and numbers
 * @param unknown columns without a role, counted from 1
 * @param speaksOfBodies whether a column may name bodies that the sheet does not list: not «Примечание»
 * @example parentsByContent(data, { name: 1, ogrn: 2 }, [5], () => true)[0].role // 'parentName'
 * Inferred from registers that call the column «Кто курирует», «За кем закреплена» or nothing at all.
 */
export function parentsByContent(
  data: readonly (readonly CellValue[])[],
  columns: ColumnMap,
  unknown: readonly number[],
  speaksOfBodies: (column: number) => boolean,
): ParentContent[] {
  const roles = (['name', 'shortName', 'ogrn', 'id', 'oktmo'] as const).filter((role) => columns[role]);
  if (unknown.length === 0 || roles.length === 0) return [];
  const cells = (column: number): CellValue[] => data.map((row) => row[column - 1] ?? '');
  const source = Object.fromEntries(roles.map((role) => [role, cells(columns[role] ?? 0)]));
  const members = readOrganisations({ firstRow: 1, length: data.length, columns: source });
  const index = parentIndex(members, new Map());
  const owned = members.map(({ id, ogrn }) => [valueOrEmpty(id), valueOrEmpty(ogrn)]);
  return unknown.flatMap((column): ParentContent[] => {
    const values = cells(column).map((raw) =>
      isEmptyMark(raw) || isDitto(cellText(raw)) ? '' : cellText(raw).replace(/^(\d+)[.,]0+$/, '$1'),
    );
    for (const [role, found] of readings(index)) {
      const of = values.map((text) => (text === '' ? [] : found(text)));
      const distinct = new Set(values.filter((text) => text !== ''));
      const known = new Set(values.filter((_, at) => (of[at] ?? []).length > 0));
      // A column that repeats the row's own number or name says nothing of another.
      const others = of.filter(
        (list, at) => list.length > 0 && !list.includes(at) && !owned[at]?.includes(values[at] ?? ''),
      );
      const matched = of.filter((list) => list.length > 0).length;
      const filled = values.filter((text) => text !== '').length;
      const isMostly = known.size >= MOSTLY * distinct.size && matched >= MANY * filled;
      if (isMostly && others.length >= Math.max(role === 'parentName' ? 1 : FEWEST_NUMBERS, MOSTLY * matched))
        return [{ role, column, are: 'members' }];
    }
    const filled = values.filter((text) => text !== '');
    const bodies = filled.filter((text) => isBodyName(text) && !isKindWord(text));
    const isRepeated = new Set(filled).size <= MOST_DISTINCT * filled.length;
    return isRepeated && bodies.length >= MOSTLY * filled.length && speaksOfBodies(column)
      ? [{ role: 'parentName', column, are: 'bodies' }]
      : [];
  });
}
