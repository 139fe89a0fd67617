import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './project-root';
import { TEXTS } from './texts';
import { Refusal } from './xlsx/refusal';

/** What clasp would push, as the local host runs it. */
export interface DistFiles {
  readonly code: string;
  readonly pages: { readonly sidebar: string };
}

/**
 * Reads the built bundle.
 * @param folder dist/ by default
 * @throws Refusal when it was not built
 */
export function readDist(folder: string = DIST): DistFiles {
  try {
    const sidebar = readFileSync(path.join(folder, 'sidebar.html'), 'utf8');
    return { code: readFileSync(path.join(folder, 'Code.js'), 'utf8'), pages: { sidebar } };
  } catch {
    throw new Refusal(TEXTS.noBuild);
  }
}
