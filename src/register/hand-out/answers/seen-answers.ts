import { cellText } from '../../../core/cells/cell';
import type { CellValue } from '../../../core/cells/cell-value';
import { textHash } from '../../rows/row-hash';
import { ANSWER_FIELDS, type Answers, type SeenAnswers } from '../model';
import { mapped } from './answers';

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

/** The newest of a field's hashes. */
export function lastSeen(seen: string): string {
  return seen.split('-')[0] ?? '';
}

/** Earlier answers that are remembered: by them an old file is known that comes back after a newer one. */
const MOST_SEEN = 4;

/** The hashes with a new one in front. */
export function withSeen(seen: string, hash: string): string {
  if (hash === '') return seen;
  const earlier = seen.split('-').filter((one) => one !== '' && one !== hash);
  return [hash, ...earlier].slice(0, MOST_SEEN).join('-');
}

/** Whether an answer was seen before, and another one after it. */
export function wasSeenEarlier(seen: string, hash: string): boolean {
  return seen.split('-').slice(1).includes(hash);
}

const HASHES = /^(?:[0-9a-f]{6}(?:-[0-9a-f]{6}){0,3})?$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * The hashes as the register's cell keeps them, with when the sheet was handed out that they come from.
 *
 * @param handedOn '' for not known
 */
export function seenText(seen: SeenAnswers, handedOn = ''): string {
  const text = ANSWER_FIELDS.map((field) => seen[field]).join('.');
  if (/^\.*$/.test(text)) return '';
  return handedOn === '' ? text : `${text}.${handedOn}`;
}

/** Reads that cell; anything else counts as nothing seen. */
export function readSeen(raw: CellValue): { readonly seen: SeenAnswers; readonly handedOn: string } {
  const parts = cellText(raw).split('.');
  const hashes = parts.slice(0, ANSWER_FIELDS.length);
  const [handedOn = ''] = parts.slice(ANSWER_FIELDS.length);
  const isValid =
    hashes.length === ANSWER_FIELDS.length &&
    hashes.every((part) => HASHES.test(part)) &&
    (handedOn === '' || MOMENT.test(handedOn));
  return {
    seen: mapped((field) => (isValid ? (hashes[ANSWER_FIELDS.indexOf(field)] ?? '') : '')),
    handedOn: isValid ? handedOn : '',
  };
}
