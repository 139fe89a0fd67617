import { isEmptyMark } from '../../../core/cells/cell';
import { quoted } from '../../../core/cells/quoted';
import type { Finding } from '../../../core/findings/finding';
import type { MenuItemKey } from '../../../core/link-audit/model';
import { findLinks } from '../../../core/link-audit/placed-text/link-span';
import { handOutFinding } from '../hand-out-findings';
import type { Answers } from '../model';
import { ANSWER_TITLES, NO, PARTLY_WORD, YES } from '../texts';
import { isPageAddress, isPicture, typedLinks } from './typed-links';
import { findDay } from './typed-words';

const FIELDS = { form: 'formPlaced', poll: 'pollPlaced', app: 'appPlaced' } as const;

/**
 * What of the collected answers only their author can explain: the page's address instead of a link, several links of
 * one kind, words, a month instead of a day. It is asked back, not guessed.
 *
 * @example answerQuestions({ ...NO_ANSWERS, placedDate: 'в мае' })[0].code // 'answer-date'
 */
export function answerQuestions(answers: Answers): Finding[] {
  const questions: Finding[] = [];
  for (const item of ['form', 'poll', 'app'] as const) {
    const question = linkQuestion(item, answers[FIELDS[item]]);
    if (question !== null) questions.push(question);
  }
  const { placed, placedDate } = answers;
  if (placed !== '' && placed !== YES && placed !== NO && !PARTLY_WORD.test(placed))
    questions.push(handOutFinding('answer-placed', quoted(placed)));
  if (!isEmptyMark(placedDate) && findDay(placedDate).day !== placedDate)
    questions.push(handOutFinding('answer-date', quoted(placedDate)));
  return questions;
}

function linkQuestion(item: MenuItemKey, text: string): Finding | null {
  if (text === '' || isEmptyMark(text)) return null;
  const title = ANSWER_TITLES[FIELDS[item]];
  const { links } = typedLinks(text);
  if (links.length > 1) return handOutFinding('answer-several', title, quoted(text));
  if (links.length === 1) return null;
  if (isPicture(text)) return handOutFinding('answer-picture', title, quoted(text));
  if (isPageAddress(text)) return handOutFinding('answer-page', title, quoted(text));
  // A link to another place is a defect, which the audit names.
  if (findLinks(text).length > 0) return null;
  return handOutFinding('answer-no-link', title, quoted(text));
}

/**
 * The text that the audit looks at: '' for one that is asked back instead, as no defect of a link can be told of it.
 *
 * @example auditedLink({ ...NO_ANSWERS, formPlaced: 'https://vk.com/school5' }, 'form') // ''
 */
export function auditedLink(answers: Answers, item: MenuItemKey): string {
  const text = answers[FIELDS[item]];
  return linkQuestion(item, text) === null ? text : '';
}
