import type { Conflict, ConflictVersion, Decisions } from '../../shared/collect';
import { textHash } from '../rows/row-hash';
import { ANSWER_FIELDS, type AnswerField, type Answers, type BroughtAnswer, type CollectRow } from './model';
import { ANSWER_TITLES, CONFLICTS } from './texts';

export const SKIP = 'skip';
export const TAKE = 'take';
const KEEP = 'keep';

/** A conflict with what each of its sides would write: who audits them can tell which one is right. */
export interface OpenConflict {
  readonly conflict: Conflict;
  /** Row of the register that the sides are about; null: not known. */
  readonly row: CollectRow | null;
  /** One for each version. */
  readonly sides: readonly {
    readonly answers: Answers;
    /** The choice that takes it; '' for none. */
    readonly choice: string;
  }[];
  /** Whether the sides differ in links alone: then the right one loses nothing of the other. */
  readonly inLinksAlone: boolean;
}

/** Names a conflict by all that it shows. */
function conflictId(type: string, key: string, versions: readonly ConflictVersion[]): string {
  const shown = versions.map(({ label, answers }) => [
    label,
    answers.map(({ title, text }) => [title, text]),
  ]);
  return textHash(JSON.stringify([type, key, shown])).slice(0, 12);
}

/** An answer as one side of a conflict: all that is answered, the fields in question marked. */
export function versionOf(
  answer: BroughtAnswer,
  fields: readonly AnswerField[] = [],
  texts: Answers = answer.answers,
): ConflictVersion {
  const label = CONFLICTS.atRow(answer.source, answer.row, dayOfMoment(answer.handedOn));
  return { label, answers: lines(texts, fields), clean: null };
}

/** The register's own side. */
function registerVersion(row: CollectRow, fields: readonly AnswerField[]): ConflictVersion {
  return { label: CONFLICTS.register(row.row), answers: lines(row.collected, fields), clean: null };
}

/** @example dayOfMoment('2026-11-27T10:15') // '27.11.2026' */
export function dayOfMoment(moment: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment) ?? [];
  return year === '' ? '' : `${day}.${month}.${year}`;
}

/** The fields that differ come first. */
function lines(answers: Answers, fields: readonly AnswerField[]): ConflictVersion['answers'] {
  const order = [...fields, ...ANSWER_FIELDS.filter((field) => !fields.includes(field))];
  return order
    .filter((field) => answers[field] !== '')
    .map((field) => ({ title: ANSWER_TITLES[field], text: answers[field], differs: fields.includes(field) }));
}

const LINKS: readonly AnswerField[] = ['formPlaced', 'pollPlaced', 'appPlaced'];

function inLinksAlone(fields: readonly AnswerField[]): boolean {
  return fields.every((field) => LINKS.includes(field));
}

/** Two answers for one organisation: one of them, or none. */
export function twoAnswersConflict(
  row: CollectRow,
  answers: readonly BroughtAnswer[],
  fields: readonly AnswerField[],
  decisions: Decisions,
): OpenConflict {
  const versions = answers.map((answer) => versionOf(answer, fields));
  const conflict = withDecision(
    {
      id: conflictId('two', row.key, versions),
      type: 'two-answers',
      title: CONFLICTS.twoAnswers,
      name: row.name,
      ogrn: row.ogrn,
      row: row.row,
      versions,
      choices: versions
        .map(({ label }, at) => ({ value: `v${at}`, text: CONFLICTS.take(label) }))
        .concat({ value: SKIP, text: CONFLICTS.skip }),
    },
    decisions,
  );
  const sides = answers.map((one, at) => ({ answers: one.answers, choice: `v${at}` }));
  return { conflict, row, sides, inLinksAlone: inLinksAlone(fields) };
}

/** An answer that differs from what a person wrote into the register, or that is older than what was collected. */
export function differsConflict(
  row: CollectRow,
  source: BroughtAnswer,
  answers: Answers,
  fields: readonly AnswerField[],
  isOlder: boolean,
  decisions: Decisions,
): OpenConflict {
  const versions = [registerVersion(row, fields), versionOf(source, fields, answers)];
  const conflict = withDecision(
    {
      id: conflictId('register', row.key, versions),
      type: isOlder ? 'older-answer' : 'register-differs',
      title: isOlder ? CONFLICTS.older : CONFLICTS.registerDiffers,
      name: row.name,
      ogrn: row.ogrn,
      row: row.row,
      versions,
      choices: [
        { value: KEEP, text: CONFLICTS.keepRegister },
        { value: TAKE, text: CONFLICTS.takeAnswer },
      ],
    },
    decisions,
  );
  const sides = [
    { answers: row.collected, choice: KEEP },
    { answers, choice: TAKE },
  ];
  return { conflict, row, sides, inLinksAlone: inLinksAlone(fields) };
}

/** An answer whose key leads nowhere, to an organisation of another name, or to one that its sheet was not given. */
export function strayConflict(
  answer: BroughtAnswer,
  possible: readonly CollectRow[],
  otherGroup: string | null,
  decisions: Decisions,
): OpenConflict {
  const versions = [versionOf(answer)];
  const known = possible.length > 0;
  const [row = null] = possible;
  const ofKnown = answer.key === '' ? CONFLICTS.noKey : CONFLICTS.changedKey;
  const title = known ? ofKnown : CONFLICTS.unknown;
  const conflict = withDecision(
    {
      id: conflictId('stray', `${answer.key} ${answer.name} ${answer.ogrn}`, versions),
      type: otherGroup !== null ? 'other-group' : known ? 'changed-key' : 'unknown-organisation',
      title: otherGroup !== null ? CONFLICTS.otherGroup(otherGroup) : title,
      name: answer.name,
      ogrn: answer.ogrn,
      row: row?.row ?? 0,
      versions,
      choices: possible
        .map((one) => ({ value: one.key, text: CONFLICTS.intoRow(one.name, one.row) }))
        .concat({ value: SKIP, text: CONFLICTS.skip }),
    },
    decisions,
  );
  return { conflict, row, sides: [{ answers: answer.answers, choice: '' }], inLinksAlone: false };
}

/** A stray answer that takes the place of nobody's: taken where its links audit clean. */
export function takenWhole(open: OpenConflict, row: CollectRow, answers: Answers): OpenConflict {
  return { ...open, sides: [{ answers, choice: row.key }], inLinksAlone: true };
}

function withDecision(conflict: Omit<Conflict, 'decision' | 'right'>, decisions: Decisions): Conflict {
  const decision = decisions[conflict.id] ?? '';
  const isOffered = conflict.choices.some(({ value }) => value === decision);
  return { ...conflict, right: '', decision: isOffered ? decision : '' };
}

/**
 * A conflict with what an audit says of its sides.
 *
 * @param clean for each side whether its links audit clean; null: it has none
 * @example judged(open, [true, false]).right // 'v0'
 */
export function judged(
  { conflict, sides, inLinksAlone: easy }: OpenConflict,
  clean: readonly (boolean | null)[],
): Conflict {
  const versions = conflict.versions.map((version, at) => ({ ...version, clean: clean[at] ?? null }));
  const right = clean.flatMap((one, at) => (one === true ? [sides[at]?.choice ?? ''] : []));
  const isEasy = easy && right.length === 1 && clean.every((one) => one !== null);
  return { ...conflict, versions, right: isEasy ? (right[0] ?? '') : '' };
}
