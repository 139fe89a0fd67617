import { groupBy } from '../../core/multimap';
import type { Conflict, Decisions } from '../../shared/collect';
import { nameKey } from '../rows/name-key';
import { isAnswered, mapped, seenOf } from './answers';
import { differsConflict, SKIP, strayConflict, TAKE, twoAnswersConflict, versionOf } from './conflict';
import {
  ANSWER_FIELDS,
  type AnswerField,
  type Answers,
  type BroughtAnswer,
  type CollectedRow,
  type CollectRow,
} from './model';
import { isOwnKey } from './plan-merge';

export interface CollectPlan {
  /** One for each row of the register, in its order: also rows in which nothing changes. */
  readonly rows: readonly CollectedRow[];
  /** What a person must decide; decided conflicts too. */
  readonly conflicts: readonly Conflict[];
  /** Number of organisations with an answer. */
  readonly answered: number;
}

/**
 * Brings answers into the register by their keys. What only one side gives is written; where two sides differ, or a
 * key and its organisation do not belong together, nothing is written until a person decides. An answer that was seen
 * before changes nothing, so what the coordinator corrected in the register since stays.
 *
 * @param rows the register's organisations
 * @param brought answers of all hand-out sheets and returned files
 * @param decisions by the conflict's id, a value of its choices
 * @example planCollect(rows, brought, {}).conflicts.length // 0
 */
export function planCollect(
  rows: readonly CollectRow[],
  brought: readonly BroughtAnswer[],
  decisions: Decisions,
): CollectPlan {
  const conflicts: Conflict[] = [];
  const matchOf = rowMatcher(rows);
  const answersOfRows = groupBy(
    brought.filter(({ answers }) => isAnswered(answers)),
    (answer) => {
      const match = matchOf(answer);
      if (match.certain !== null) return match.certain;
      const conflict = strayConflict(answer, match.possible, decisions);
      conflicts.push(conflict);
      return match.possible.find(({ key }) => conflict.decision === key) ?? null;
    },
  );
  const planned = rows.map((row): CollectedRow => {
    const unchanged = { answers: row.collected, seen: row.seen };
    const answers = answersOfRows.get(row);
    if (answers === undefined) return unchanged;
    const joined = joinedAnswer(row, answers, decisions);
    if (joined.conflict !== null) conflicts.push(joined.conflict);
    if (joined.answers === null) return unchanged;
    const update = collectedOver(row, joined.answers, answers, decisions);
    if (update.conflict !== null) conflicts.push(update.conflict);
    return update.row;
  });
  return { rows: planned, conflicts, answered: answersOfRows.size };
}

/** The rows of the register that an answer may belong to. */
interface RowMatch {
  /** The row that the answer's key names without doubt. */
  readonly certain: CollectRow | null;
  /** Rows that a person may choose, best first. */
  readonly possible: readonly CollectRow[];
}

/** A branch's OGRN may be that of a hundred others: a list of them helps nobody. */
const MOST_OFFERED = 5;

function rowMatcher(rows: readonly CollectRow[]): (answer: BroughtAnswer) => RowMatch {
  const byKey = new Map(rows.map((row): [string, CollectRow] => [row.key, row]));
  const byOgrn = groupBy(rows, ({ ogrn }) => ogrn || null);
  const byName = groupBy(rows, ({ name }) => nameKey(name) || null);
  return (answer) => {
    const keyed = answer.key === '' ? undefined : byKey.get(answer.key);
    if (keyed !== undefined && isOwnKey(answer, keyed)) return { certain: keyed, possible: [] };
    const named = byName.get(nameKey(answer.name)) ?? [];
    const numbered = byOgrn.get(answer.ogrn) ?? [];
    const both = numbered.filter((row) => named.includes(row));
    const possible = both.concat(numbered, named, keyed ?? []);
    return { certain: null, possible: Array.from(new Set(possible)).slice(0, MOST_OFFERED) };
  };
}

/** What all answers for one organisation say together; answers null: they contradict each other. */
function joinedAnswer(
  row: CollectRow,
  answers: readonly BroughtAnswer[],
  decisions: Decisions,
): { readonly answers: Answers | null; readonly conflict: Conflict | null } {
  const values = mapped((field) => distinctValues(answers, field));
  const fields = ANSWER_FIELDS.filter((field) => values[field].length > 1);
  if (fields.length === 0) return { answers: mapped((field) => values[field][0] ?? ''), conflict: null };
  const conflict = twoAnswersConflict(row, answers, fields, decisions);
  const chosen = answers[conflict.choices.findIndex(({ value }) => value === conflict.decision)];
  if (conflict.decision === '' || conflict.decision === SKIP || chosen === undefined) {
    return { answers: null, conflict };
  }
  const merged = mapped(
    (field) => chosen.answers[field] || (fields.includes(field) ? '' : (values[field][0] ?? '')),
  );
  return { answers: merged, conflict };
}

function distinctValues(answers: readonly BroughtAnswer[], field: AnswerField): string[] {
  return Array.from(new Set(answers.map((answer) => answer.answers[field]).filter((text) => text !== '')));
}

/** The row with a new answer in place of what the register holds, as far as nothing contradicts it. */
function collectedOver(
  row: CollectRow,
  answer: Answers,
  sources: readonly BroughtAnswer[],
  decisions: Decisions,
): { readonly row: CollectedRow; readonly conflict: Conflict | null } {
  const now = seenOf(row.collected);
  const next = seenOf(answer);
  const isNew = (field: AnswerField): boolean => answer[field] !== '' && next[field] !== row.seen[field];
  const differing = ANSWER_FIELDS.filter(
    (field) =>
      isNew(field) &&
      row.collected[field] !== '' &&
      row.collected[field] !== answer[field] &&
      now[field] !== row.seen[field],
  );
  const [source] = sources;
  const conflict =
    differing.length === 0 || source === undefined
      ? null
      : differsConflict(row, versionOf(source, differing, answer), differing, decisions);
  const decision = conflict?.decision ?? '';
  const isWritten = (field: AnswerField): boolean =>
    isNew(field) && (!differing.includes(field) || decision === TAKE);
  const isSettled = (field: AnswerField): boolean =>
    isNew(field) && (!differing.includes(field) || decision !== '');
  return {
    row: {
      answers: mapped((field) => (isWritten(field) ? answer[field] : row.collected[field])),
      seen: mapped((field) => (isSettled(field) ? next[field] : row.seen[field])),
    },
    conflict,
  };
}
