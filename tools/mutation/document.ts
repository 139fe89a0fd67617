import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../build/project-root';
import { figuresSection } from './figures';
import { readReport } from './report';
import { readVerdicts, survivorsSection } from './verdicts';

const DOCUMENT = resolve(PROJECT_ROOT, 'docs/mutation.md');
const MARK = '<!-- Below: written by `npm run mutate:document`; only the verdicts are typed. -->';

const document = readFileSync(DOCUMENT, 'utf8');
const byHand = document.slice(0, document.indexOf(MARK));
const results = readReport(PROJECT_ROOT);
const covered = new Set(results.map(({ file }) => file));
// A run over one file would leave the document with that file alone.
for (const [, file] of document.matchAll(/^\*\*(\S+)\*\*$/gm)) {
  if (!covered.has(file!) && existsSync(resolve(PROJECT_ROOT, 'src/core', file!)))
    throw new Error(`The report lacks ${file}: run \`npm run mutate\` over the whole first`);
}
const written = [figuresSection(results), survivorsSection(results, readVerdicts(document))];
writeFileSync(DOCUMENT, `${byHand}${MARK}\n\n${written.join('\n\n')}\n`);
