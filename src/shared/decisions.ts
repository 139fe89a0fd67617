/** What the page and the server say to each other about decisions that hold for all rows with one value. JSON-safe. */

/** What a person decides once for all rows that hold one value. */
export const DECISION_SUBJECTS = ['parent', 'status', 'kind', 'blankBelow'] as const;

export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

/** A value of which only a person can say what it means. */
export interface Question {
  /** Of its subject and value: findings name it. */
  readonly key: string;
  readonly subject: DecisionSubject;
  /** What is decided: «Вышестоящая организация». */
  readonly title: string;
  /** The value as the sheet has it. */
  readonly value: string;
  /** Rows that wait for the decision. */
  readonly rows: number;
  /** What may be chosen, the likeliest first; the sheet takes other words too. */
  readonly choices: readonly string[];
}

/** What is to be decided about a sheet. */
export interface OpenDecisions {
  /** The value with the most rows first. */
  readonly questions: readonly Question[];
  /** Entries of the sheet «Решения» that could not be followed, one sentence each. */
  readonly notices: readonly string[];
}

/** A decision to keep. */
export interface DecisionEntry {
  readonly subject: DecisionSubject;
  readonly value: string;
  /** '' when nobody has decided yet: the question is kept, an earlier decision stays. */
  readonly choice: string;
  readonly rows: number;
  readonly choices: readonly string[];
  /** The decision is taken back: the value is a question again. */
  readonly withdrawn?: boolean;
}
