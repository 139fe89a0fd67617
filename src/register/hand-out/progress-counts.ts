import { groupBy } from '../../core/multimap';
import type { ParentCounts } from './summary-table';
import { UNCLEAR_VERDICTS, VERDICTS, YES } from './texts';

/** One organisation's answer, as far as it is counted. */
export interface CountedAnswer {
  /** Title of the organisation above; '' for none. */
  readonly parent: string;
  readonly placed: string;
  /** «Раздача: итог»; '' before the first collecting. */
  readonly verdict: string;
}

/**
 * How far some organisations are: each is right, wrong, unclear, not placed or waiting.
 *
 * @param isPast whether the campaign's last day has passed
 * @example progressOf('Минздрав', [], false).organisations // 0
 */
export function progressOf(title: string, answers: readonly CountedAnswer[], isPast: boolean): ParentCounts {
  const placed = answers.filter((one) => one.placed === YES).length;
  return {
    title,
    organisations: answers.length,
    placed,
    right: answers.filter(({ verdict }) => verdict === VERDICTS.right).length,
    wrong: answers.filter(({ verdict }) => verdict === VERDICTS.errors).length,
    unclear: answers.filter(({ verdict }) => UNCLEAR_VERDICTS.includes(verdict)).length,
    notPlaced: answers.filter(({ verdict }) => verdict === VERDICTS.notPlaced).length,
    waiting: answers.filter(({ verdict }) => verdict === '' || verdict === VERDICTS.none).length,
    overdue: isPast ? answers.length - placed : 0,
  };
}

/** The same by the organisation above, by title; those without one are left out. */
export function progressByParent(answers: readonly CountedAnswer[], isPast: boolean): ParentCounts[] {
  const groups = groupBy(answers, ({ parent }) => parent || null);
  return Array.from(groups, ([title, list]) => progressOf(title, list, isPast)).sort((a, b) =>
    a.title.localeCompare(b.title, 'ru'),
  );
}
