import type { ColumnMap, Role } from '../../shared/roles';
import type { RecognisedColumn } from '../../shared/setup';

/**
 * The recognised columns as a map from role to column.
 *
 * @example columnMap(recogniseColumns(top).columns).ogrn // 9
 */
export function columnMap(columns: readonly RecognisedColumn[]): ColumnMap {
  const map: { [role in Role]?: number } = {};
  for (const { role, column } of columns) map[role] = column;
  return map;
}
