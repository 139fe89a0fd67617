import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DIST, PROJECT_ROOT } from '../../tools/build/project-root';
import { built } from './built';

describe('what clasp pushes', () => {
  test('exactly three files', () => {
    expect(readdirSync(DIST).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  test('clasp says the same', () => {
    const clasp = resolve(PROJECT_ROOT, 'node_modules/.bin/clasp');
    const run = spawnSync(clasp, ['show-file-status', '--json'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
    const { filesToPush } = JSON.parse(run.stdout) as { filesToPush: string[] };
    expect(filesToPush.map((file) => file.replace(/\\/g, '/')).sort()).toEqual([
      'dist/Code.js',
      'dist/appsscript.json',
      'dist/sidebar.html',
    ]);
  });

  test('the manifest asks for two narrow scopes and no more', () => {
    const manifest = JSON.parse(built('appsscript.json'));
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.timeZone).toBe('Europe/Moscow');
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(manifest.dependencies).toBeUndefined();
  });

  test('no GPL code in it', () => {
    const shipped = ['Code.js', 'sidebar.html']
      .map((name) => readFileSync(resolve(DIST, name), 'utf8'))
      .join('\n');
    expect(shipped).not.toMatch(/hyperformula|GPL|GNU General Public/i);
  });
});
