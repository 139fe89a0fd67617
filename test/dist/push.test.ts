import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { distFiles } from '../../tools/build/dist';
import { buildOptions } from '../../tools/build/options';
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

  test('the build with VK asks for one scope more, and may call api.vk.com alone', async () => {
    const usual = JSON.parse(built('appsscript.json'));
    const files = await distFiles(true);
    expect(Object.keys(files).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
    expect(JSON.parse(files['appsscript.json'] ?? '')).toEqual({
      ...usual,
      oauthScopes: [...usual.oauthScopes, 'https://www.googleapis.com/auth/script.external_request'],
      urlFetchWhitelist: ['https://api.vk.com/'],
    });
    expect(files['sidebar.html']).toBe(built('sidebar.html'));
    const code = files['Code.js'] ?? '';
    expect(code.match(/UrlFetchApp\.\w+/g)).toEqual(['UrlFetchApp.fetch']);
    // Not among the addresses that rules and texts name, which nobody calls.
    const called = /UrlFetchApp\.fetch\((.*?),/.exec(code)?.[1];
    expect(called).toBe('API + COMMUNITIES_METHOD');
    expect(code.match(/API = .*;/g)).toEqual(['API = "https://api.vk.com/method/";']);
  });

  test.each([
    [[], { withVk: false }],
    [['--with-vk'], { withVk: true }],
  ])('`npm run build -- %s`', (args, options) => {
    expect(buildOptions(args)).toEqual(options);
  });

  test.each(['build', 'push'])('`npm run %s` refuses an option that it does not know', (command) => {
    expect(() => buildOptions(['--with-ok'])).toThrow(/неизвестный параметр --with-ok/);
    const main = resolve(PROJECT_ROOT, `tools/${command}/main.ts`);
    const run = spawnSync(process.execPath, ['--import', 'tsx', main, '--with-ok'], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('--with-ok')]);
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
