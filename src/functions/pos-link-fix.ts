import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import { err, ok, type Result } from '../core/findings/result';
import { auditLink } from '../core/link-audit/audit';
import { linkFinding } from '../core/link-audit/link-findings';
import { type Argument, type FormulaResult, lift } from './lift';
import { reasonsText } from './pos-link-check';
import { USAGE } from './texts';

function row(link: CellValue): Result<CellValue> {
  const { type, findings, repaired } = auditLink(typeof link === 'string' ? link : cellText(link));
  if (repaired !== '') return ok(repaired);
  const [first] = findings;
  if (type === 'none' || first === undefined) return err(linkFinding('link-missing', '', ''));
  return err({ ...first, text: reasonsText(findings) });
}

/**
 * Исправляет размещённую ссылку, если для этого не нужно угадывать: пробелы, %20, &amp;, http, русские буквы, порядок.
 * Пример: =POS_LINK_FIX(A2)
 *
 * @param {A2} link размещённая ссылка: ячейка или диапазон
 * @return исправленная ссылка или она сама, если верна; иначе причина, почему исправить нельзя
 * @customfunction
 */
export function POS_LINK_FIX(link: Argument): FormulaResult {
  return lift(row, [link], [0], USAGE.linkFix);
}
