import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipSync } from 'fflate';
import { DIST } from '../build/project-root';
import { guidePage } from './guide-page';
import { installText } from './install-text';

const PUSHED = ['Code.js', 'sidebar.html', 'appsscript.json'];
/** Where the dates of zip begin: the same files make the same archive. */
const NO_DATE = new Date(1980, 0, 1);

/** What a release holds, by file name: the built files, how to install them, the guide, and the sum of each. */
export function releaseFiles(): { readonly [name: string]: Buffer } {
  const files: { [name: string]: Buffer } = {};
  for (const name of PUSHED) files[name] = readFileSync(resolve(DIST, name));
  files['INSTALL.ru.txt'] = Buffer.from(installText());
  files['guide.html'] = Buffer.from(guidePage());
  const sums = Object.entries(files).map(([name, content]) => `${sha256(content)}  ${name}\n`);
  files.SHA256SUMS = Buffer.from(sums.join(''));
  return files;
}

/** The files as one archive. */
export function packed(files: { readonly [name: string]: Buffer }): Buffer {
  return Buffer.from(zipSync({ ...files }, { mtime: NO_DATE }));
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
