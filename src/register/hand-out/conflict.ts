import type { Conflict, ConflictVersion, Decisions } from '../../shared/collect';
import { textHash } from '../rows/row-hash';
import { ANSWER_FIELDS, type AnswerField, type Answers, type BroughtAnswer, type CollectRow } from './model';
import { ANSWER_TITLES, CONFLICTS } from './texts';

export const SKIP = 'skip';
export const TAKE = 'take';
const KEEP = 'keep';

/** Names a conflict by all that it shows. */
function conflictId(type: string, key: string, versions: readonly ConflictVersion[]): string {
  return textHash(JSON.stringify([type, key, versions])).slice(0, 12);
}

/** An answer as one side of a conflict: the fields in question, or all that are answered. */
export function versionOf(
  answer: BroughtAnswer,
  fields: readonly AnswerField[] = ANSWER_FIELDS,
  texts: Answers = answer.answers,
): ConflictVersion {
  return { label: CONFLICTS.atRow(answer.source, answer.row), answers: lines(texts, fields) };
}

/** The register's own side. */
function registerVersion(row: CollectRow, fields: readonly AnswerField[]): ConflictVersion {
  return { label: CONFLICTS.register(row.row), answers: lines(row.collected, fields) };
}

function lines(answers: Answers, fields: readonly AnswerField[]): ConflictVersion['answers'] {
  return fields
    .filter((field) => answers[field] !== '')
    .map((field) => ({ title: ANSWER_TITLES[field], text: answers[field] }));
}

/** Two answers for one organisation: one of them, or none. */
export function twoAnswersConflict(
  row: CollectRow,
  answers: readonly BroughtAnswer[],
  fields: readonly AnswerField[],
  decisions: Decisions,
): Conflict {
  const versions = answers.map((answer) => versionOf(answer, fields));
  return withDecision(
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
}

/** An answer that differs from what a person wrote into the register. */
export function differsConflict(
  row: CollectRow,
  answer: ConflictVersion,
  fields: readonly AnswerField[],
  decisions: Decisions,
): Conflict {
  const versions = [registerVersion(row, fields), answer];
  return withDecision(
    {
      id: conflictId('register', row.key, versions),
      type: 'register-differs',
      title: CONFLICTS.registerDiffers,
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
}

/** An answer whose key leads nowhere, or to an organisation of another name. */
export function strayConflict(
  answer: BroughtAnswer,
  possible: readonly CollectRow[],
  decisions: Decisions,
): Conflict {
  const versions = [versionOf(answer)];
  const known = possible.length > 0;
  return withDecision(
    {
      id: conflictId('stray', `${answer.key} ${answer.name} ${answer.ogrn}`, versions),
      type: known ? 'changed-key' : 'unknown-organisation',
      title: known ? CONFLICTS.changedKey : CONFLICTS.unknown,
      name: answer.name,
      ogrn: answer.ogrn,
      row: possible[0]?.row ?? 0,
      versions,
      choices: possible
        .map((row) => ({ value: row.key, text: CONFLICTS.intoRow(row.name, row.row) }))
        .concat({ value: SKIP, text: CONFLICTS.skip }),
    },
    decisions,
  );
}

function withDecision(conflict: Omit<Conflict, 'decision'>, decisions: Decisions): Conflict {
  const decision = decisions[conflict.id] ?? '';
  const isOffered = conflict.choices.some(({ value }) => value === decision);
  return { ...conflict, decision: isOffered ? decision : '' };
}
