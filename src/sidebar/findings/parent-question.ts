import type { Question } from '../../shared/decisions';
import type { FindingCell } from '../../shared/mend';
import type { RunKind } from '../../shared/run';
import type { PreviewOf } from '../../shared/run-kinds';

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The question of «Требует решения» about the parent that a cell names: its candidates are this finding's, too.
 *
 * @param cell the cell that the finding is about
 * @returns null when the cell names no parent, or nothing is open about it
 * @example parentQuestion(preview, cell)?.choices[0] // 'Администрация района (ОГРН 1045405430620)'
 */
export function parentQuestion(preview: PreviewOf<RunKind> | null, cell: FindingCell): Question | null {
  const isOfParent = cell.role === 'parentName' || cell.role === 'parentOgrn';
  if (!isOfParent || (preview?.kind !== 'fill' && preview?.kind !== 'audit')) return null;
  const value = plain(cell.role === 'parentOgrn' ? `ОГРН ${cell.value}` : cell.value);
  return (
    preview.decisions.questions.find((one) => one.subject === 'parent' && plain(one.value) === value) ?? null
  );
}
