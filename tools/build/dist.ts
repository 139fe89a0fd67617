import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildCode } from './code';
import { manifest } from './manifest';
import { buildPage } from './page';
import { DIST } from './project-root';

/**
 * Builds dist/: exactly the three files that clasp pushes.
 *
 * @param withVk the build that may ask VK: with one more scope, and one address that it may call
 * @throws Error when the code or the page does not build; dist/ is then left as it was
 */
export async function buildDist(withVk = false): Promise<void> {
  replaceFolder(DIST, await distFiles(withVk));
}

/** The files that clasp pushes, by name. */
export async function distFiles(withVk: boolean): Promise<{ readonly [name: string]: string }> {
  const [code, page] = await Promise.all([buildCode(withVk), buildPage()]);
  return { 'Code.js': code, 'sidebar.html': page, 'appsscript.json': manifest(withVk) };
}

/**
 * Makes a folder hold exactly these files, never some of the old and some of the new. Nothing is touched when they are
 * there already, as for most commands, each of which builds.
 */
export function replaceFolder(folder: string, files: { readonly [name: string]: string }): void {
  if (holdsExactly(folder, files)) return;
  const beside = dirname(folder);
  for (const name of readdirSync(beside)) {
    // Another build may be under way: what is older than it takes was left by a kill.
    if (name.startsWith(leftover(folder)) && isOld(join(beside, name)))
      rmSync(join(beside, name), { recursive: true, force: true });
  }
  const made = mkdtempSync(join(beside, leftover(folder)));
  const next = join(made, 'new');
  mkdirSync(next);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(next, name), text);
  swap(folder, next, join(made, 'old'));
  rmSync(made, { recursive: true, force: true });
}

const LONGEST_BUILD_MS = 600000;
const TRIES = 20;

function leftover(folder: string): string {
  return `.${basename(folder)}-`;
}

function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > LONGEST_BUILD_MS;
}

function holdsExactly(folder: string, files: { readonly [name: string]: string }): boolean {
  const names = Object.keys(files).sort();
  try {
    if (readdirSync(folder).sort().join('/') !== names.join('/')) return false;
    return names.every((name) => readFileSync(join(folder, name), 'utf8') === files[name]);
  } catch {
    // Not there, or going just now.
    return false;
  }
}

/** Folders cannot be exchanged in one call: for a moment there is none, and readDist waits that long. */
function swap(folder: string, next: string, old: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      if (existsSync(folder)) renameSync(folder, `${old}${tries}`);
      renameSync(next, folder);
      return;
    } catch (error) {
      // Another build took it away or put its own there in between.
      if (tries === TRIES) throw error;
    }
  }
}
