import { isComputing } from '../../../core/cells/formula-error';
import { ALL_TYPED_FIELDS, ANSWER_FIELDS, type AnswerField, type Answers, type TypedCells } from '../model';

/** Answers of a row that nobody has answered. */
export const NO_ANSWERS: Answers = {
  placed: '',
  formPlaced: '',
  pollPlaced: '',
  appPlaced: '',
  placedDate: '',
  comment: '',
};

/** Whether a municipality has answered anything. An unticked box is no answer. */
export function isAnswered(answers: Answers): boolean {
  return ANSWER_FIELDS.some((field) => answers[field] !== '');
}

/** Whether anything at all was typed: an unticked box that someone set and took back counts as nothing. */
export function isTyped(typed: TypedCells): boolean {
  return ALL_TYPED_FIELDS.some((field) => {
    const value = typed[field] ?? '';
    return value !== '' && value !== false;
  });
}

/** Whether a cell of the row is still being computed: what it answers is not known yet. */
export function isUncomputed(typed: TypedCells): boolean {
  return ALL_TYPED_FIELDS.some((field) => isComputing(typed[field] ?? ''));
}

/** One value for each answer. */
export function mapped<T>(of: (field: AnswerField) => T): { [field in AnswerField]: T } {
  return {
    placed: of('placed'),
    formPlaced: of('formPlaced'),
    pollPlaced: of('pollPlaced'),
    appPlaced: of('appPlaced'),
    placedDate: of('placedDate'),
    comment: of('comment'),
  };
}
