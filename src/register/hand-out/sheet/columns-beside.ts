import { cellText } from '../../../core/cells/cell';
import type { CellValue } from '../../../core/cells/cell-value';
import { columnLetters } from '../../../core/cells/column-letters';
import type { AnswerLayout } from './sheet-layout';

/**
 * Columns of a person's own that hold something: they stay on their sheet, nobody collects them.
 *
 * @param values the whole sheet from its first row, all columns
 * @returns for each its header, else its letters
 * @example columnsBeside(layout, values) // ['«Ответственный»', 'столбец Y']
 */
export function columnsBeside(
  { columns, headerRow }: AnswerLayout,
  values: readonly (readonly CellValue[])[],
): string[] {
  const ours = new Set(Object.values(columns));
  const filled = new Set<number>();
  for (const row of values.slice(headerRow))
    row.forEach((cell, at) => {
      if (cell !== '' && cell !== false && !ours.has(at + 1)) filled.add(at + 1);
    });
  const headers = values[headerRow - 1] ?? [];
  return Array.from(filled)
    .sort((a, b) => a - b)
    .map((column) => {
      const title = cellText(headers[column - 1] ?? '');
      return title === '' ? `столбец ${columnLetters(column)}` : `«${title}»`;
    });
}
