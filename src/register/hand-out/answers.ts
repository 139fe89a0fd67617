import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { textHash } from '../rows/row-hash';
import { ANSWER_FIELDS, type AnswerField, type Answers, type SeenAnswers, type TypedCells } from './model';
import { YES } from './texts';

const TICKS: ReadonlySet<string> = new Set(['true', 'истина', 'да', '✓', '✔', '+', 'x', 'х', '1', 'v']);
const NO_TICKS: ReadonlySet<string> = new Set(['', 'false', 'ложь', 'нет', '-', '—', '0']);

function tick(raw: CellValue): string {
  const text = cellText(raw);
  const word = text.toLowerCase();
  if (TICKS.has(word)) return YES;
  // «Частично» is an answer too.
  return NO_TICKS.has(word) ? '' : text;
}

function date(raw: CellValue): string {
  if (!(raw instanceof Date)) return cellText(raw);
  const two = (n: number): string => `0${n}`.slice(-2);
  return `${two(raw.getDate())}.${two(raw.getMonth() + 1)}.${raw.getFullYear()}`;
}

/** Blanks inside stay: in a link they are what the audit is looking for. */
function asTyped(raw: CellValue): string {
  return typeof raw === 'string' ? raw.trim() : cellText(raw);
}

/**
 * A row's answers, each as one text: a tick is «да», a date is 22.11.2026.
 *
 * @param typed the cells as the sheet gives them
 * @example readAnswers({ ...empty, placed: true }).placed // 'да'
 */
export function readAnswers(typed: TypedCells): Answers {
  return {
    placed: tick(typed.placed),
    formPlaced: asTyped(typed.formPlaced),
    pollPlaced: asTyped(typed.pollPlaced),
    appPlaced: asTyped(typed.appPlaced),
    placedDate: date(typed.placedDate),
    comment: asTyped(typed.comment),
  };
}

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
  return ANSWER_FIELDS.some((field) => typed[field] !== '' && typed[field] !== false);
}

const HASH_LENGTH = 6;

function answerHash(text: string): string {
  return text === '' ? '' : textHash(text).slice(0, HASH_LENGTH);
}

/**
 * Hashes of answers: by them the next collection tells new answers from seen ones.
 *
 * @example seenText(seenOf(NO_ANSWERS)) // ''
 */
export function seenOf(answers: Answers): SeenAnswers {
  return mapped((field) => answerHash(answers[field]));
}

/** The hashes as the register's cell keeps them. */
export function seenText(seen: SeenAnswers): string {
  const text = ANSWER_FIELDS.map((field) => seen[field]).join('.');
  return /^\.*$/.test(text) ? '' : text;
}

/** Reads that cell; anything else counts as nothing seen. */
export function readSeen(raw: CellValue): SeenAnswers {
  const parts = cellText(raw).split('.');
  const isValid =
    parts.length === ANSWER_FIELDS.length && parts.every((part) => /^([0-9a-f]{6})?$/.test(part));
  return mapped((field) => (isValid ? (parts[ANSWER_FIELDS.indexOf(field)] ?? '') : ''));
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
