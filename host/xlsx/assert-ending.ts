import type { Book } from '../book/book';
import { TEXTS } from '../texts';
import { Refusal } from './refusal';

/**
 * Says before the work, not after it, that a file of that name cannot hold the book's macros.
 * @throws Refusal for macros under another ending than .xlsm
 */
export function assertEnding({ hasMacros }: Book, name: string): void {
  if (hasMacros && !/\.xlsm$/i.test(name)) throw new Refusal(TEXTS.macros(name));
}
