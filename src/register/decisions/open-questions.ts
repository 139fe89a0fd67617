import type { DecisionSubject, OpenDecisions, Question } from '../../shared/decisions';
import { parentValue, readParentChoice } from '../hierarchy/named-parent';
import { parentCandidates } from '../hierarchy/parent-candidates';
import { itemAt } from '../item-at';
import type { Organisation, SourceTable } from '../model';
import type { Plan } from '../plan/plan-register';
import { kindsByName } from '../rows/kind-by-name';
import { organisationName } from '../rows/organisation-name';
import { DECISION_NOTICES } from './decision-notices';
import type { WrittenDecision } from './decision-table';
import { CHOICES, SUBJECT_NAMES } from './decision-words';
import { decisionKey } from './decisions';

/** What questions come from: a plan, and the table that it was made of. */
export interface QuestionInput {
  readonly plan: Pick<Plan, 'organisations' | 'hierarchy' | 'blankCells'>;
  readonly table: SourceTable;
}

/** Values of one subject that nobody has decided, each once. */
type QuestionSource = (input: QuestionInput) => Question[];

const MOST_QUESTIONS = 300;

/** Counts the rows of each value; of several spellings the first is shown. */
function countedValues(
  subject: DecisionSubject,
  organisations: readonly Organisation[],
  valueAt: (index: number) => string,
): { readonly value: string; readonly rows: number; readonly indexes: readonly number[] }[] {
  const counted = new Map<string, { value: string; rows: number; indexes: number[] }>();
  for (const [index, { type }] of organisations.entries()) {
    const value = type === 'organisation' ? valueAt(index) : '';
    if (value === '') continue;
    const key = decisionKey(subject, value);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { value, rows: 1, indexes: [index] });
    else {
      known.rows += 1;
      known.indexes.push(index);
    }
  }
  return Array.from(counted.values());
}

/** Parents that were not found, or may be several. */
const parentQuestions: QuestionSource = ({ plan: { organisations, hierarchy } }) => {
  const { members, index } = hierarchy;
  const open = countedValues('parent', organisations, (at) => {
    const trouble = members[at]?.link.trouble;
    const isOpen = trouble?.code === 'parent-unknown' || trouble?.code === 'parent-ambiguous';
    // The directory may have told the parent.
    return isOpen && !trouble.isDecided ? parentValue(itemAt(members, at).organisation, index) : '';
  });
  if (open.length === 0) return [];
  const candidates = parentCandidates(hierarchy);
  // The costly look is for those that are shown.
  return byRows(open).map(({ value, rows, indexes }, place) =>
    question('parent', value, rows, place < MOST_QUESTIONS ? candidates(value, indexes) : []),
  );
};

/** Words in the column of kinds that are none, where the name does not tell the kind either. */
const kindQuestions: QuestionSource = ({ plan: { organisations } }) =>
  countedValues('kind', organisations, (at) => {
    const organisation = itemAt(organisations, at);
    const isTold = kindsByName(organisationName(organisation)).length === 1;
    return isTold ? '' : organisation.undecidedKind;
  }).map(({ value, rows }) => question('kind', value, rows));

/** Statuses in words that are not known; the directory's where the account is listed there. */
const statusQuestions: QuestionSource = ({ plan: { organisations, hierarchy } }) =>
  countedValues(
    'status',
    organisations,
    (at) => itemAt(hierarchy.members, at).organisation.undecidedStatus,
  ).map(({ value, rows }) => question('status', value, rows));

/** Empty cells that may mean the parent above. */
const blankQuestions: QuestionSource = ({ plan }) =>
  plan.blankCells.map(({ value, rows }) => question('blankBelow', value, rows));

/** Every subject's questions; a subject is a line here. */
const SOURCES: readonly QuestionSource[] = [blankQuestions, parentQuestions, statusQuestions, kindQuestions];

function question(
  subject: DecisionSubject,
  value: string,
  rows: number,
  candidates: readonly string[] = [],
): Question {
  return {
    key: decisionKey(subject, value),
    subject,
    title: SUBJECT_NAMES[subject],
    value,
    rows,
    choices: [...candidates, ...CHOICES[subject]],
  };
}

function byRows<T extends { readonly rows: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => b.rows - a.rows);
}

/**
 * What only a person can decide about a sheet: each value once, with its number of rows and what may be chosen.
 *
 * @param input the plan that the questions come from
 * @param decisions what was decided: an entry that names nobody of the sheet is said
 * @returns the value with the most rows first
 * @example openQuestions({ plan, table }, []).questions[0].value // 'Минздрав'
 */
export function openQuestions(input: QuestionInput, decisions: readonly WrittenDecision[]): OpenDecisions {
  const questions = byRows(SOURCES.flatMap((source) => source(input)));
  const hidden = questions.length - MOST_QUESTIONS;
  return {
    questions: questions.slice(0, MOST_QUESTIONS),
    notices: [...unknownParents(input, decisions), ...(hidden > 0 ? [DECISION_NOTICES.more(hidden)] : [])],
  };
}

/** Decisions about parents of this sheet's rows that name no organisation of it. */
function unknownParents(
  { plan: { hierarchy } }: QuestionInput,
  decisions: readonly WrittenDecision[],
): string[] {
  const chosen = decisions.filter(({ subject, choice }) => subject === 'parent' && choice !== '');
  if (chosen.length === 0) return [];
  // A document may hold several registers: another one's decisions say nothing here.
  const values = new Set(
    hierarchy.members.map(({ organisation }) =>
      decisionKey('parent', parentValue(organisation, hierarchy.index)),
    ),
  );
  return chosen
    .filter(({ value }) => values.has(decisionKey('parent', value)))
    .filter(({ choice }) => readParentChoice(choice, hierarchy.index).type === 'unknown')
    .map(({ row, choice, value }) => DECISION_NOTICES.unknownParent(row, choice, value));
}
