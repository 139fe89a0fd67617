import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DIST } from '../../src/build/project-root';
import type { Book } from '../../src/local/book/book';
import { Host } from '../../src/local/host';
import { NOON } from '../server/readiness-host';

const code = readFileSync(resolve(DIST, 'Code.js'), 'utf8');

/** The bundle over a document that is there, at one fixed moment. */
export function hostOn(book: Book): Host {
  return new Host(book, { code, now: () => NOON });
}
