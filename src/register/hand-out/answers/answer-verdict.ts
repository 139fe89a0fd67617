import type { Finding } from '../../../core/findings/finding';
import { linkFinding } from '../../../core/link-audit/link-findings';
import { isClean, type MenuItemKey } from '../../../core/link-audit/model';
import { MENU_ITEM_TITLES } from '../../audit/audit-columns';
import type { PlacedPair } from '../../audit/row-audit';
import { remarksText } from '../../findings/remarks';
import { handOutFinding } from '../hand-out-findings';
import type { Answers } from '../model';
import { ANSWER_TITLES, NO, VERDICTS } from '../texts';
import { answerQuestions } from './answer-questions';
import { isAnswered } from './answers';

const PLACED_OF = { form: 'formPlaced', poll: 'pollPlaced', app: 'appPlaced' } as const;

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
 * @param contested sheets that gave different answers, of which none counts yet
 * @example verdictOf(NO_ANSWERS, [], []).word // 'нет ответа'
 */
export function verdictOf(
  answers: Answers,
  pairs: readonly PlacedPair[],
  expected: readonly MenuItemKey[],
  contested: readonly string[] = [],
): AnswerVerdict {
  if (!isAnswered(answers)) return contested.length === 0 ? NONE : contestedVerdict(contested);
  const questions = answerQuestions(answers);
  const isAsked = !isClean(questions);
  if (pairs.length === 0) {
    const isPlaced = answers.placed !== '' && answers.placed !== NO;
    const nothing = isPlaced ? VERDICTS.noLinks : VERDICTS.notPlaced;
    return { word: isAsked ? VERDICTS.asked : nothing, remarks: remarksText(questions) };
  }
  const missing = expected
    .filter((item) => pairs.every((pair) => pair.item !== item) && answers[PLACED_OF[item]] === '')
    .map((item) => linkFinding('link-missing', '', MENU_ITEM_TITLES[item]));
  const findings: Finding[] = [...pairs.flatMap(namedFindings), ...missing, ...questions];
  const judged = word(findings);
  // What is wrong is wrong, whatever the answer to a question is.
  return {
    word: isAsked && judged !== VERDICTS.errors ? VERDICTS.asked : judged,
    remarks: remarksText(findings),
  };
}

const NONE: AnswerVerdict = { word: VERDICTS.none, remarks: '' };

/** Whoever has answered, if in two ways, is not reminded but asked back. */
function contestedVerdict(sources: readonly string[]): AnswerVerdict {
  const finding = handOutFinding('answer-differs', sources.join(' и '));
  return { word: VERDICTS.asked, remarks: remarksText([finding]) };
}

/** The findings of a link, each with the link that it is about: a row has three. */
function namedFindings({ item, findings }: PlacedPair): Finding[] {
  const title = ANSWER_TITLES[PLACED_OF[item]];
  return findings.map((finding) => ({ ...finding, text: `${title}: ${inSentence(finding.text)}` }));
}

/** Without the capital of a sentence's first word; that of an abbreviation stays. */
function inSentence(text: string): string {
  return /^[А-ЯЁ][а-яё ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function word(findings: readonly Finding[]): string {
  if (findings.some(({ severity }) => severity === 'error')) return VERDICTS.errors;
  return findings.some(({ severity }) => severity === 'warning') ? VERDICTS.remarks : VERDICTS.right;
}
