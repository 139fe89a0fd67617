import type { CellValue } from '../../core/cells/cell-value';
import { rowHasher } from '../../register/rows/row-hash';
import type { RowMark } from '../../shared/findings';
import { readColumns } from '../../sheets/cells/column-reader';
import { isDataRow } from '../mend/row-marks';
import { isRegister, type ReadSheet, readTable } from '../setup/register-reading';
import { type AuditedSheet, type PlacedRows, readPlaced } from './audit-sheet';

type Columns = { readonly [key: string]: readonly CellValue[] | undefined };

/** Deeper trees are circles. */
const MOST_ABOVE = 10;

/**
 * What each row of an audit was judged by: its own cells, placed links included, and those of the organisations above it,
 * whose ID, OGRN and OKTMO its links may carry.
 *
 * @returns takes the index of a row
 */
export function basisOf({ read, planned, own, placed }: AuditedSheet): (index: number) => RowMark[] {
  const firstRow = read.reading.headerRow + 1;
  const whole = rowHasher(withLinks(own, placed));
  const numbers = rowHasher(own);
  const members = planned?.plan.hierarchy.members ?? [];
  const length = planned?.table.length ?? 0;
  return (index) => {
    const basis = [{ row: firstRow + index, mark: whole(index) }];
    let above = members[index]?.parent ?? -1;
    // What stands on the sheet of ЛКО is no row of this one.
    while (above >= 0 && above < length && basis.length <= MOST_ABOVE) {
      basis.push({ row: firstRow + above, mark: numbers(above) });
      above = members[above]?.parent ?? -1;
    }
    return basis;
  };
}

/**
 * The marks of rows as they are now. Reads these rows alone.
 *
 * @param rows the row of the finding first, as `basisOf` gives them
 */
export function marksNow(read: ReadSheet, rows: readonly number[]): RowMark[] {
  return rows.map((row, at) => {
    if (!isDataRow(read, row)) return { row, mark: '' };
    const own: Columns = isRegister(read)
      ? readTable(read, row, 1).columns
      : readColumns(read.sheet, read.columns, row, 1);
    const placed = at === 0 ? readPlaced(read, row, 1)?.placed : undefined;
    return { row, mark: rowHasher(placed ? withLinks(own, placed) : own)(0) };
  });
}

function withLinks(own: Columns, placed: PlacedRows['placed']): Columns {
  const links = placed.map(({ cells }, at) => [`link${at}`, cells] as const);
  return { ...own, ...Object.fromEntries(links) };
}
