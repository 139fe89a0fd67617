import type { CellValue } from '../../core/cells/cell-value';
import { TRAINED } from './account-columns';
import { columnsOfHeader, type RoleColumns, type WordRule } from './columns-by-words';

/** Columns of the register that only readiness needs. */
export type ReadinessColumn = 'trained' | 'ready' | 'widgetCode';

const WORDS: readonly WordRule<ReadinessColumn>[] = [
  { role: 'trained', words: TRAINED },
  { role: 'ready', words: /готов\S* к работе/ },
  { role: 'widgetCode', words: /код\S* (?:\S+ )?виджет|виджет\S* код|скрипт\S* виджет/ },
];

/**
 * Finds the ticks of the ЛКО and the widget's code among the register's headers.
 *
 * @param headers from the left, as `recogniseColumns` lists them
 * @example readinessColumns(['ОГРН', 'ЛКО готов к работе']) // { ready: 2 }
 */
export function readinessColumns(headers: readonly CellValue[]): RoleColumns<ReadinessColumn> {
  return columnsOfHeader(headers, WORDS);
}
