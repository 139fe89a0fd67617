import type { DecisionSubject } from '../../shared/decisions';
import { plainName } from '../rows/plain-name';

/** One decision, as the sheet «Решения» keeps it. */
export interface Decision {
  readonly subject: DecisionSubject;
  /** The value as the sheet has it; for `blankBelow` the header of the column. */
  readonly value: string;
  /** What was chosen, in words that the subject knows. */
  readonly choice: string;
}

/** Decisions by subject and value. */
export interface Decisions {
  /** What was decided for a value, '' for nothing. Case, quotes and punctuation do not matter. */
  readonly choice: (subject: DecisionSubject, value: string) => string;
}

/**
 * The form in which values of one subject are compared. «☐» has no words: it is compared as it stands.
 *
 * @example decisionKey('parent', 'Минздрав  НСО') // 'parent минздрав нсо'
 */
export function decisionKey(subject: DecisionSubject, value: string): string {
  return `${subject} ${plainName(value) || value.trim()}`;
}

/**
 * Decisions to look up. Of two about one value the later counts: a person adds below.
 *
 * @example decisionsOf([{ subject: 'status', value: 'В работе', choice: 'подключён' }]).choice('status', 'в работе') // 'подключён'
 */
export function decisionsOf(list: readonly Decision[]): Decisions {
  const choices = new Map(list.map(({ subject, value, choice }) => [decisionKey(subject, value), choice]));
  return {
    choice: (subject, value) => (choices.size === 0 ? '' : (choices.get(decisionKey(subject, value)) ?? '')),
  };
}

/** Nothing was decided. */
export const NO_DECISIONS: Decisions = decisionsOf([]);
