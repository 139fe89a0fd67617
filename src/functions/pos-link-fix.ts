import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import { right, type Verdict, wrong } from '../core/findings/finding';
import { auditLink } from '../core/link-audit/audit';
import { linkFinding } from '../core/link-audit/reasons';
import { type Argument, lift, type Result } from './lift';
import { reasonsText } from './pos-link-check';

function row(link: CellValue): Verdict<CellValue> {
  const { sort, findings, repaired } = auditLink(typeof link === 'string' ? link : cellText(link));
  if (repaired !== '') return right(repaired);
  const first = sort === 'none' ? linkFinding('link-missing', '', '') : findings[0]!;
  return wrong(sort === 'none' ? first : { ...first, text: reasonsText(findings) });
}

/**
 * Исправляет размещённую ссылку, если для этого не нужно угадывать: пробелы, %20, &amp;, http, русские буквы, порядок.
 * Пример: =POS_LINK_FIX(A2)
 *
 * @param {A2} link размещённая ссылка: ячейка или диапазон
 * @return исправленная ссылка или она сама, если верна; иначе причина, почему исправить нельзя
 * @customfunction
 */
export function POS_LINK_FIX(link: Argument): Result {
  return lift(row, [link], [0]);
}
