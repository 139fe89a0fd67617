import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../tools/build/project-root';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

test('every package of the lock file is held to its content', () => {
  const lock = JSON.parse(readFileSync(resolve(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
    packages: { [path: string]: Entry };
  };
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  const loose = entries.filter(([, entry]) => !/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? ''));
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(entries.length).toBeGreaterThan(500);
});
