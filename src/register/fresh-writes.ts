import { OUTPUT_COLUMNS, type OutputColumn } from '../shared/roles';
import type { RowOutcome } from './model';
import type { CellChange } from './plan';
import { remembered } from './remembered';

/** Columns of which thousands of rows hold the same words: they share the change too. */
const REPEATING: readonly OutputColumn[] = ['appMenuName', 'idSource', 'parentAccount'];

/**
 * Makes the changes of rows into which nothing was ever written: every cell that gets a text.
 *
 * @returns takes the planned cells of a row
 * @example freshWrites()(outcome.cells)[0] // { column: 'formLink', text: 'https://…', decision: 'write' }
 */
export function freshWrites(): (planned: RowOutcome['cells']) => readonly CellChange[] {
  const columns = OUTPUT_COLUMNS.map((column) => {
    const change = (text: string): CellChange => ({ column, text, decision: 'write' });
    return { column, changeTo: REPEATING.includes(column) ? remembered(change) : change };
  });
  // Filled anew for each row: a list that grows keeps room for more, a part of it does not.
  const changes: CellChange[] = [];
  return (planned) => {
    let count = 0;
    for (const { column, changeTo } of columns) {
      const text = planned[column];
      if (text === '') continue;
      changes[count] = changeTo(text);
      count += 1;
    }
    return changes.slice(0, count);
  };
}
