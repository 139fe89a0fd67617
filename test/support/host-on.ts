import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Book } from '../../host/book/book';
import { Host } from '../../host/host';
import { DIST } from '../../tools/build/project-root';
import { NOON } from '../server/readiness/readiness-host';

const code = readFileSync(resolve(DIST, 'Code.js'), 'utf8');

/** The bundle over a document that is there, at one fixed moment. */
export function hostOn(book: Book): Host {
  return new Host(book, { code, now: () => NOON });
}
