import { readFileSync, writeFileSync } from 'node:fs';
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
const written = [figuresSection(results), survivorsSection(results, readVerdicts(document))];
writeFileSync(DOCUMENT, `${byHand}${MARK}\n\n${written.join('\n\n')}\n`);
