import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
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

  test('nothing in it can call out', () => {
    for (const name of ['Code.js', 'sidebar.html']) {
      const calls =
        /UrlFetchApp|api\.vk\.com|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bfetch\s*\(|import\s*\(/;
      expect(built(name).match(calls)).toBeNull();
    }
  });

  test.each([
    ['Code.js', ['Colin McDonnell']],
    ['sidebar.html', ['Jason Miller', 'Anthony Fu']],
  ])('%s holds the notices of its MIT parts', (name, authors) => {
    for (const part of [...authors, 'Permission is hereby granted']) {
      // Not toContain: its message would print the whole file.
      expect(built(name).includes(part)).toBe(true);
    }
  });

  test('no GPL code in it', () => {
    for (const name of ['Code.js', 'sidebar.html']) {
      expect(built(name).match(/hyperformula|\bGPL|GNU General Public/i)).toBeNull();
    }
  });
});
