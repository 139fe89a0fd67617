import { groupBy } from '../../core/multimap';
import type { Decisions } from '../../shared/collect';
import { nameKey } from '../rows/name-key';
import { isAnswered, mapped } from './answers/answers';
import { lastSeen, seenOf, wasSeenEarlier, withSeen } from './answers/seen-answers';
import { typedLinks } from './answers/typed-links';
import {
  differsConflict,
  type OpenConflict,
  SKIP,
  strayConflict,
  TAKE,
  takenWhole,
  twoAnswersConflict,
} from './conflict';
import { type Correction, corrections } from './corrections';
import {
  ANSWER_FIELDS,
  type AnswerField,
  type Answers,
  type BroughtAnswer,
  type CollectedRow,
  type CollectRow,
} from './model';
import { isOwnKey } from './plan-merge';
import { NO, PARTLY_WORD, YES } from './texts';

export interface CollectPlan {
  /** One for each row of the register, in its order: also rows in which nothing changes. */
  readonly rows: readonly CollectedRow[];
  /** What a person must decide; decided conflicts too. */
  readonly conflicts: readonly OpenConflict[];
  /** Number of organisations with an answer. */
  readonly answered: number;
  /** Sources none of whose rows is an organisation of this register: handed out from another one. */
  readonly foreign: readonly string[];
  /** Rows below a table in which somebody has written something else than answers. */
  readonly notes: readonly BroughtAnswer[];
  /** Names, pages and numbers that somebody has put right on a sheet, and not in the register. */
  readonly corrections: readonly Correction[];
}

/**
 * Brings answers into the register by their keys. What only one side gives is written; where two sides differ, or a
 * key and its organisation do not belong together, nothing is written until a person decides. An answer that was seen
 * before changes nothing, so what the coordinator corrected in the register since stays. A sheet answers only for the
 * organisations that it was given, and an older one writes nothing over a newer one.
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
  const conflicts: OpenConflict[] = [];
  const matchOf = rowMatcher(rows);
  const foreign = foreignSources(brought, matchOf);
  const others: { readonly open: OpenConflict; readonly row: CollectRow; readonly answers: Answers }[] = [];
  const known = brought.filter(({ source }) => !foreign.has(source));
  const notes = known.filter((answer) => isNote(answer, matchOf(answer)));
  const answersOfRows = groupBy(
    known.filter((answer) => isAnswered(answer.answers) && !notes.includes(answer)),
    (answer) => {
      const match = matchOf(answer);
      if (match.certain !== null) return match.certain;
      const open = strayConflict(answer, match.possible, match.otherGroup, decisions);
      const [first] = match.possible;
      if (match.otherGroup !== null && first !== undefined)
        others.push({ open, row: first, answers: answer.answers });
      else conflicts.push(open);
      return match.possible.find(({ key }) => open.conflict.decision === key) ?? null;
    },
  );
  const planned = rows.map((row): CollectedRow => {
    const unchanged = { answers: row.collected, seen: row.seen, handedOn: row.handedOn };
    const answers = answersOfRows.get(row);
    if (answers === undefined) return unchanged;
    const joined = joinedAnswer(row, answers, decisions);
    if (joined.conflict !== null) conflicts.push(joined.conflict);
    if (joined.answers === null)
      return joined.conflict?.conflict.decision === ''
        ? { ...unchanged, contested: joined.conflict.conflict.versions.map(({ label }) => label) }
        : unchanged;
    const update = collectedOver(row, joined.answers, answers, decisions);
    if (update.conflict !== null) conflicts.push(update.conflict);
    return update.row;
  });
  const plannedOf = new Map(
    rows.map((row, at): [CollectRow, CollectedRow | undefined] => [row, planned[at]]),
  );
  for (const { open, row, answers } of others) {
    const now = plannedOf.get(row)?.answers;
    // A copy of what is collected anyway asks nothing.
    const says = ANSWER_FIELDS.some((field) => answers[field] !== '' && answers[field] !== now?.[field]);
    // Where nobody else has answered, taking it loses nothing.
    const isOnly = now !== undefined && !isAnswered(now);
    if (says || open.conflict.decision !== '') conflicts.push(isOnly ? takenWhole(open, row, answers) : open);
  }
  return {
    rows: planned,
    conflicts,
    answered: answersOfRows.size,
    foreign: Array.from(foreign),
    notes,
    corrections: known.flatMap((answer) => {
      const { certain } = matchOf(answer);
      return certain === null ? [] : corrections(answer, certain);
    }),
  };
}

/** A row that a person wrote below the table: no organisation's, and it says of no link or item that it is placed. */
function isNote({ key, name, ogrn, answers }: BroughtAnswer, { certain, possible }: RowMatch): boolean {
  if (key !== '' || certain !== null || possible.length > 0) return false;
  const { placed, formPlaced, pollPlaced, appPlaced } = answers;
  const isPlaced = placed === YES || placed === NO || PARTLY_WORD.test(placed);
  const links = [formPlaced, pollPlaced, appPlaced].flatMap((text) => typedLinks(text).links);
  const isSaying = [name, ogrn, ...Object.values(answers)].some((text) => text !== '');
  return isSaying && !isPlaced && links.length === 0;
}

/** A sheet of one row may hold an organisation that left; none of several rows known is another register's sheet. */
const LEAST_ROWS = 2;

function foreignSources(
  brought: readonly BroughtAnswer[],
  matchOf: (answer: BroughtAnswer) => RowMatch,
): Set<string> {
  const bySource = groupBy(
    brought.filter(({ key }) => key !== ''),
    ({ source }) => source,
  );
  const foreign = new Set<string>();
  for (const [source, answers] of bySource) {
    const isKnown = (answer: BroughtAnswer): boolean => {
      const { certain, possible } = matchOf(answer);
      return certain !== null || possible.length > 0;
    };
    if (answers.length >= LEAST_ROWS && !answers.some(isKnown)) foreign.add(source);
  }
  return foreign;
}

/** The rows of the register that an answer may belong to. */
interface RowMatch {
  /** The row that the answer's key names without doubt. */
  readonly certain: CollectRow | null;
  /** Rows that a person may choose, best first. */
  readonly possible: readonly CollectRow[];
  /** Title of the sheet to which the organisation of the key was given, where the answer is of another; else null. */
  readonly otherGroup: string | null;
}

/** A branch's OGRN may be that of a hundred others: a list of them helps nobody. */
const MOST_OFFERED = 5;

function rowMatcher(rows: readonly CollectRow[]): (answer: BroughtAnswer) => RowMatch {
  const byKey = new Map(rows.map((row): [string, CollectRow] => [row.key, row]));
  const byOgrn = groupBy(rows, ({ ogrn }) => ogrn || null);
  const byName = groupBy(rows, ({ name }) => nameKey(name) || null);
  const byPage = groupBy(rows, ({ page }) => page || null);
  const groups = new Set(rows.flatMap((row) => row.groups));
  // A group that nobody belongs to any more (its code was corrected) is nobody else's.
  const isGiven = ({ group }: BroughtAnswer, row: CollectRow): boolean =>
    row.groups.includes(group) || !groups.has(group);
  return (answer) => {
    const keyed = answer.key === '' ? undefined : byKey.get(answer.key);
    if (keyed !== undefined && isOwnKey(answer, keyed)) {
      if (isGiven(answer, keyed)) return { certain: keyed, possible: [], otherGroup: null };
      return { certain: null, possible: [keyed], otherGroup: keyed.recipient };
    }
    const named = byName.get(nameKey(answer.name)) ?? [];
    const numbered = byOgrn.get(answer.ogrn) ?? [];
    const both = numbered.filter((row) => named.includes(row));
    const [only, second] = both;
    // Without a key that is anybody's, name and number together say whose row it is.
    if (only !== undefined && second === undefined && keyed === undefined)
      return isGiven(answer, only)
        ? { certain: only, possible: [], otherGroup: null }
        : { certain: null, possible: [only], otherGroup: only.recipient };
    const samePage = answer.page === '' ? [] : (byPage.get(answer.page) ?? []);
    const possible = both.concat(numbered, named, keyed ?? [], samePage);
    return {
      certain: null,
      possible: Array.from(new Set(possible)).slice(0, MOST_OFFERED),
      otherGroup: null,
    };
  };
}

/** What all answers for one organisation say together; answers null: they contradict each other. */
function joinedAnswer(
  row: CollectRow,
  answers: readonly BroughtAnswer[],
  decisions: Decisions,
): { readonly answers: Answers | null; readonly conflict: OpenConflict | null } {
  const values = mapped((field) => distinctValues(answers, field));
  const fields = ANSWER_FIELDS.filter((field) => values[field].length > 1);
  if (fields.length === 0) return { answers: mapped((field) => values[field][0] ?? ''), conflict: null };
  const open = twoAnswersConflict(row, answers, fields, decisions);
  const { conflict } = open;
  const chosen = answers[conflict.choices.findIndex(({ value }) => value === conflict.decision)];
  if (conflict.decision === '' || conflict.decision === SKIP || chosen === undefined) {
    return { answers: null, conflict: open };
  }
  const merged = mapped(
    (field) => chosen.answers[field] || (fields.includes(field) ? '' : (values[field][0] ?? '')),
  );
  return { answers: merged, conflict: open };
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
): { readonly row: CollectedRow; readonly conflict: OpenConflict | null } {
  const now = seenOf(row.collected);
  const next = seenOf(answer);
  const isNew = (field: AnswerField): boolean =>
    answer[field] !== '' && next[field] !== lastSeen(row.seen[field]);
  const dateOf = (field: AnswerField): string =>
    newest(sources.filter((one) => one.answers[field] === answer[field]));
  const isOlder = (field: AnswerField): boolean =>
    wasSeenEarlier(row.seen[field], next[field]) ||
    (dateOf(field) !== '' && row.handedOn !== '' && dateOf(field) < row.handedOn);
  const isCorrected = (field: AnswerField): boolean => now[field] !== lastSeen(row.seen[field]);
  const differing = ANSWER_FIELDS.filter(
    (field) =>
      isNew(field) &&
      row.collected[field] !== '' &&
      row.collected[field] !== answer[field] &&
      (isCorrected(field) || isOlder(field)),
  );
  const [source] = sources;
  const open =
    differing.length === 0 || source === undefined
      ? null
      : differsConflict(row, source, answer, differing, !differing.some(isCorrected), decisions);
  const decision = open?.conflict.decision ?? '';
  const isWritten = (field: AnswerField): boolean =>
    isNew(field) && (!differing.includes(field) || decision === TAKE);
  const isSettled = (field: AnswerField): boolean =>
    isNew(field) && (!differing.includes(field) || decision !== '');
  const date = newest(sources);
  return {
    row: {
      answers: mapped((field) => (isWritten(field) ? answer[field] : row.collected[field])),
      seen: mapped((field) => (isSettled(field) ? withSeen(row.seen[field], next[field]) : row.seen[field])),
      handedOn: ANSWER_FIELDS.some(isWritten) && date > row.handedOn ? date : row.handedOn,
    },
    conflict: open,
  };
}

/** When the newest of some sheets was handed out; '' for not known. */
function newest(sources: readonly BroughtAnswer[]): string {
  const dates = sources.map(({ handedOn }) => handedOn).sort();
  return dates[dates.length - 1] ?? '';
}
