import { isEmptyMark } from '../../core/cells/cell';
import type { Finding } from '../../core/findings/finding';
import { linkFinding } from '../../core/link-audit/link-findings';
import type { MenuItemKey } from '../../core/link-audit/model';
import { readDay } from '../../core/time/calendar-day';
import { MENU_ITEM_TITLES } from '../audit/audit-columns';
import type { PlacedPair } from '../audit/row-audit';
import { remarksText } from '../findings/remarks';
import { isAnswered } from './answers';
import { handOutFinding } from './hand-out-findings';
import type { Answers } from './model';
import { VERDICTS } from './texts';

/** The result of auditing an organisation's answers. */
export interface AnswerVerdict {
  /** «Раздача: итог»: one of a few words, which the summary counts. */
  readonly word: string;
  /** «Раздача: замечания»: the audit's findings, a line for each. */
  readonly remarks: string;
}

/**
 * Judges the answers of an organisation by the audit of its links.
 *
 * @param pairs the audited links of the row
 * @param expected menu items for which the register has a link: one that was not placed is a warning
 * @example verdictOf(NO_ANSWERS, [], []).word // 'нет ответа'
 */
export function verdictOf(
  answers: Answers,
  pairs: readonly PlacedPair[],
  expected: readonly MenuItemKey[],
): AnswerVerdict {
  if (!isAnswered(answers)) return { word: VERDICTS.none, remarks: '' };
  const dates = dateFindings(answers);
  if (pairs.length === 0)
    return {
      word: answers.placed === '' ? VERDICTS.notPlaced : VERDICTS.noLinks,
      remarks: remarksText(dates),
    };
  const missing = expected
    .filter((item) => pairs.every((pair) => pair.item !== item))
    .map((item) => linkFinding('link-missing', '', MENU_ITEM_TITLES[item]));
  const findings: Finding[] = [...pairs.flatMap((pair) => pair.findings), ...missing, ...dates];
  return { word: word(findings), remarks: remarksText(findings) };
}

/** What was typed as the day of placing and is none: kept as it is, and asked back. */
export function dateFindings({ placedDate }: Answers): Finding[] {
  return isEmptyMark(placedDate) || readDay(placedDate).ok
    ? []
    : [handOutFinding('hand-out-date', placedDate)];
}

function word(findings: readonly Finding[]): string {
  if (findings.some(({ severity }) => severity === 'error')) return VERDICTS.errors;
  return findings.some(({ severity }) => severity === 'warning') ? VERDICTS.remarks : VERDICTS.right;
}
