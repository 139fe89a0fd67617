import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './project-root';
import { TEXTS } from './texts';
import { Refusal } from './xlsx/refusal';

/** What clasp would push, as the local host runs it. */
export interface DistFiles {
  readonly code: string;
  /** appsscript.json; without it nothing outside the document may be called. */
  readonly manifest?: string;
  readonly pages: { readonly sidebar: string };
}

const TRIES = 5;
const PAUSE_MS = 20;

/**
 * Reads the built bundle.
 * @param folder dist/ by default
 * @throws Refusal when it was not built
 */
export function readDist(folder: string = DIST): DistFiles {
  for (let tries = 1; ; tries += 1) {
    const files = filesIn(folder);
    if (files !== null) return files;
    if (tries === TRIES) throw new Refusal(TEXTS.noBuild);
    // Another command may be putting a new build there just now.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

/** null when they are not there, or when the folder was replaced while they were read. */
function filesIn(folder: string): DistFiles | null {
  try {
    const before = versionOf(folder);
    const sidebar = readFileSync(path.join(folder, 'sidebar.html'), 'utf8');
    const code = readFileSync(path.join(folder, 'Code.js'), 'utf8');
    const manifest = readFileSync(path.join(folder, 'appsscript.json'), 'utf8');
    return versionOf(folder) === before ? { code, manifest, pages: { sidebar } } : null;
  } catch {
    return null;
  }
}

/** The number of a folder that is gone may be given to the next one: the time tells them apart. */
function versionOf(folder: string): string {
  const { ino, ctimeNs, mtimeNs } = statSync(folder, { bigint: true });
  return [ino, ctimeNs, mtimeNs].join(':');
}
