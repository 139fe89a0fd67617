import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildCode } from './code';
import { buildPage } from './page';
import { DIST, PROJECT_ROOT } from './project-root';

/**
 * Builds dist/: exactly the three files that clasp pushes.
 *
 * @throws Error when the code or the page does not build; dist/ is then left as it was
 */
export async function buildDist(): Promise<void> {
  const [code, page] = await Promise.all([buildCode(), buildPage()]);
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST);
  writeFileSync(resolve(DIST, 'Code.js'), code);
  writeFileSync(resolve(DIST, 'sidebar.html'), page);
  copyFileSync(resolve(PROJECT_ROOT, 'appsscript.json'), resolve(DIST, 'appsscript.json'));
}
