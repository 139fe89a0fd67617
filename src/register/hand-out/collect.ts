import type { BroughtRow, Conflict, Decisions } from '../../shared/collect';
import { nameKey } from '../rows/name-key';
import { isAnswered, mapped, type SeenAnswers, seenOf } from './answers';
import {
  conflictId,
  differsConflict,
  registerVersion,
  SKIP,
  strayConflict,
  TAKE,
  twoAnswersConflict,
  versionOf,
} from './conflict';
import { isOwnKey } from './merge';
import { ANSWER_FIELDS, type AnswerField, type Answers } from './model';

/** A row of a returned sheet or file. */
export type BroughtAnswer = BroughtRow;

/** An organisation of the register, with what was collected for it so far. */
export interface CollectRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly ogrn: string;
  readonly collected: Answers;
  /** Hashes of the answers that the last collecting saw. */
  readonly seen: SeenAnswers;
}

/** What becomes of an organisation's answers. */
export interface CollectedRow {
  readonly answers: Answers;
  readonly seen: SeenAnswers;
}

export interface CollectPlan {
  /** One a row of the register, in its order: also rows in which nothing changes. */
  readonly rows: readonly CollectedRow[];
  /** What a person is to decide, decided ones too. */
  readonly conflicts: readonly Conflict[];
  /** Organisations of which an answer was found. */
  readonly answered: number;
}

/**
 * Brings answers home by their keys. What only one side has said is taken; where two say different things, or a key
 * and its organisation do not belong together, nothing is written until a person decides. An answer that was seen
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
  const homes = homeFinder(rows);
  const byHome = new Map<CollectRow, BroughtAnswer[]>();
  for (const answer of brought) {
    if (!isAnswered(answer.answers)) continue;
    const found = homes(answer);
    let home = found.sure;
    if (home === null) {
      const conflict = strayConflict(answer, found.possible, decisions);
      conflicts.push(conflict);
      home = found.possible.find(({ key }) => conflict.decision === key) ?? null;
    }
    if (home !== null) byHome.set(home, (byHome.get(home) ?? []).concat(answer));
  }
  const planned = rows.map((row): CollectedRow => {
    const unchanged = { answers: row.collected, seen: row.seen };
    const answers = byHome.get(row);
    if (answers === undefined) return unchanged;
    const said = oneAnswer(row, answers, decisions, conflicts);
    return said === null ? unchanged : taken(row, said, answers, decisions, conflicts);
  });
  return { rows: planned, conflicts, answered: byHome.size };
}

interface Home {
  readonly sure: CollectRow | null;
  /** Rows that a person may choose, best first. */
  readonly possible: readonly CollectRow[];
}

function homeFinder(rows: readonly CollectRow[]): (answer: BroughtAnswer) => Home {
  const byKey = new Map(rows.map((row): [string, CollectRow] => [row.key, row]));
  const byOgrn = grouped(rows, ({ ogrn }) => ogrn);
  const byName = grouped(rows, ({ name }) => nameKey(name));
  return (answer) => {
    const keyed = answer.key === '' ? undefined : byKey.get(answer.key);
    if (keyed !== undefined && isOwnKey(answer, keyed)) return { sure: keyed, possible: [] };
    const named = byName.get(nameKey(answer.name)) ?? [];
    const numbered = byOgrn.get(answer.ogrn) ?? [];
    const both = numbered.filter((row) => named.includes(row));
    const possible = both.concat(numbered, named, keyed ?? []);
    return { sure: null, possible: Array.from(new Set(possible)).slice(0, MOST_OFFERED) };
  };
}

/** A branch's OGRN may be that of a hundred others: a list of them helps nobody. */
const MOST_OFFERED = 5;

function grouped(
  rows: readonly CollectRow[],
  sign: (row: CollectRow) => string,
): ReadonlyMap<string, readonly CollectRow[]> {
  const found = new Map<string, CollectRow[]>();
  for (const row of rows) {
    const key = sign(row);
    if (key === '') continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [row]);
    else known.push(row);
  }
  return found;
}

/** What all answers for one organisation say together; null while they contradict each other. */
function oneAnswer(
  row: CollectRow,
  answers: readonly BroughtAnswer[],
  decisions: Decisions,
  conflicts: Conflict[],
): Answers | null {
  const values = mapped((field) => distinct(answers, field));
  const fields = ANSWER_FIELDS.filter((field) => values[field].length > 1);
  if (fields.length === 0) return mapped((field) => values[field][0] ?? '');
  const conflict = twoAnswersConflict(row, answers, fields, decisions);
  conflicts.push(conflict);
  const chosen = answers[conflict.choices.findIndex(({ value }) => value === conflict.decision)];
  if (conflict.decision === '' || conflict.decision === SKIP || chosen === undefined) return null;
  return mapped((field) => chosen.answers[field] || (fields.includes(field) ? '' : (values[field][0] ?? '')));
}

function distinct(answers: readonly BroughtAnswer[], field: AnswerField): string[] {
  return Array.from(new Set(answers.map((answer) => answer.answers[field]).filter((text) => text !== '')));
}

/** Lays the answer over what the register holds. */
function taken(
  row: CollectRow,
  said: Answers,
  answers: readonly BroughtAnswer[],
  decisions: Decisions,
  conflicts: Conflict[],
): CollectedRow {
  const now = seenOf(row.collected);
  const next = seenOf(said);
  const isNew = (field: AnswerField): boolean => said[field] !== '' && next[field] !== row.seen[field];
  const differs = ANSWER_FIELDS.filter(
    (field) =>
      isNew(field) &&
      row.collected[field] !== '' &&
      row.collected[field] !== said[field] &&
      now[field] !== row.seen[field],
  );
  let decision = '';
  if (differs.length > 0) {
    const shown = [registerVersion(row, differs), versionOf(answers[0]!, differs, said)];
    const conflict = differsConflict(row, shown, conflictId('register', row.key, shown), decisions);
    conflicts.push(conflict);
    decision = conflict.decision;
  }
  const isTaken = (field: AnswerField): boolean =>
    isNew(field) && (!differs.includes(field) || decision === TAKE);
  const isSettled = (field: AnswerField): boolean =>
    isNew(field) && (!differs.includes(field) || decision !== '');
  return {
    answers: mapped((field) => (isTaken(field) ? said[field] : row.collected[field])),
    seen: mapped((field) => (isSettled(field) ? next[field] : row.seen[field])),
  };
}
