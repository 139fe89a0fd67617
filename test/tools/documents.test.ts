import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../tools/build/project-root';

const DOCUMENTS = [
  'CONTRIBUTING.md',
  'README.md',
  ...readdirSync(resolve(PROJECT_ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** A path in code quotes, without wildcards and placeholders. */
const PATH =
  /`((?:src|host|tools|test|core|register|run|server|sheets|sidebar|shared|functions)\/[\w./-]+)`/g;
const BASES = ['', 'src/'];
const ENDINGS = ['', '.ts', '.tsx'];

/** A successor looks for what the documents name. */
test.each(DOCUMENTS)('%s names files and folders that are there', (name) => {
  const text = readFileSync(resolve(PROJECT_ROOT, name), 'utf8');
  const paths = Array.from(text.matchAll(PATH), ([, path]) => path as string);
  const missing = paths.filter(
    (path) =>
      !BASES.some((base) => ENDINGS.some((end) => existsSync(resolve(PROJECT_ROOT, base + path + end)))),
  );
  expect(missing).toEqual([]);
});
