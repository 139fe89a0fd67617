import path from 'node:path';
import type { Book } from '../book/book';
import { TEXTS } from '../texts';
import { Refusal } from './refusal';

/**
 * Says before the work, not after it, that Excel would open no file of that name.
 * @throws Refusal for another ending than the book's own
 */
export function assertEnding({ ending }: Book, name: string): void {
  if (path.extname(name).toLowerCase() === ending) return;
  throw new Refusal(ending === '.xlsm' ? TEXTS.macros(name) : TEXTS.otherEnding(name));
}
