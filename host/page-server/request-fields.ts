import type { Condition, Span } from '../page/protocol';
import { BadBody } from './body';

/** A request's body, of which nothing is known yet but that it is an object. */
export type Body = { readonly [key: string]: unknown };

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;
/** What a person types. */
const LONGEST_TEXT = 50000;

/** @throws BadBody when it is no whole number between the two; so do the others for what they read */
export function numberIn(value: unknown, least: number, most: number): number {
  const number = Number(value);
  if (value === null || !Number.isInteger(number) || number < least || number > most) throw new BadBody(400);
  return number;
}

export function textIn(text: unknown, most = LONGEST_TEXT): string {
  if (typeof text !== 'string' || text.length > most) throw new BadBody(400);
  return text;
}

export function placeIn(row: unknown, column: unknown): [number, number] {
  return [numberIn(row, 1, LAST_ROW), numberIn(column, 1, LAST_COLUMN)];
}

export function spansIn(rows: unknown): Span[] {
  if (!Array.isArray(rows) || rows.length === 0) throw new BadBody(400);
  return rows.map((span: readonly unknown[]) => {
    const first = numberIn(span[0], 1, LAST_ROW);
    return [first, numberIn(span[1], first, LAST_ROW)];
  });
}

export function conditionsIn(conditions: unknown): Condition[] {
  if (!Array.isArray(conditions)) throw new BadBody(400);
  return conditions.map(({ column, text }: { readonly [field in keyof Condition]: unknown }) => ({
    column: numberIn(column, 1, LAST_COLUMN),
    text: textIn(text),
  }));
}
