import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DIST } from '../../src/build/project-root';
import type { Book } from '../../src/local/book/book';
import { Host } from '../../src/local/host';
import { NOON } from '../server/readiness-host';

const code = readFileSync(resolve(DIST, 'Code.js'), 'utf8');

/** The bundle over a document that is there, at one fixed moment; `person`: whose calls these are. */
export function hostOn(book: Book, person?: string): Host {
  const host = new Host(book, { code, now: () => NOON });
  if (person !== undefined) host.person = person;
  return host;
}
