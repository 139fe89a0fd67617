import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDist } from '../../host/dist-files';
import { replaceFolder } from '../../tools/build/dist';
import { PROJECT_ROOT } from '../../tools/build/project-root';

let beside = '';
let folder = '';
beforeEach(() => {
  beside = mkdtempSync(path.join(tmpdir(), 'pos-dist-'));
  folder = path.join(beside, 'dist');
});
afterEach(() => rmSync(beside, { recursive: true, force: true }));

const files = (mark: string) => ({ 'Code.js': `${mark} код`, 'sidebar.html': `${mark} страница` });

test('a folder holds exactly the files, and nothing lies beside it', () => {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'лишний.js'), '');
  replaceFolder(folder, files('новый'));
  expect(readdirSync(folder).sort()).toEqual(['Code.js', 'sidebar.html']);
  expect(readFileSync(path.join(folder, 'Code.js'), 'utf8')).toBe('новый код');
  expect(readdirSync(beside)).toEqual(['dist']);
});

test('the same files are left alone', () => {
  replaceFolder(folder, files('а'));
  const { ino } = statSync(folder);
  replaceFolder(folder, files('а'));
  expect(statSync(folder).ino).toBe(ino);
  replaceFolder(folder, files('б'));
  expect(statSync(folder).ino).not.toBe(ino);
});

test('what a killed build left is removed when it is old', () => {
  for (const [name, age] of [
    ['.dist-старый', 3600],
    ['.dist-новый', 0],
  ] as const) {
    mkdirSync(path.join(beside, name));
    const then = Date.now() / 1000 - age;
    utimesSync(path.join(beside, name), then, then);
  }
  replaceFolder(folder, files('а'));
  expect(readdirSync(beside).sort()).toEqual(['.dist-новый', 'dist']);
});

/** By two that build without a pause, some tenths of a second each. */
const BUILDS_SEEN = 50;

test('whoever reads while others build never sees files of two builds, nor none', async () => {
  replaceFolder(folder, { ...files('0'), 'appsscript.json': '{}' });
  const enough = path.join(beside, 'enough');
  const script = `
    const { replaceFolder } = require(${JSON.stringify(path.join(PROJECT_ROOT, 'tools/build/dist.ts'))});
    for (let n = 0; !require('node:fs').existsSync(${JSON.stringify(enough)}); n += 1) {
      const mark = process.argv[1] + n;
      replaceFolder(${JSON.stringify(folder)}, { 'Code.js': mark + ' код', 'sidebar.html': mark + ' страница', 'appsscript.json': '{}' });
    }`;
  const builds = ['а', 'б'].map((mark) =>
    spawn(process.execPath, ['--import', 'tsx', '-e', script, mark], { cwd: PROJECT_ROOT }),
  );
  const ended = Promise.all(builds.map((build) => new Promise((done) => build.on('exit', done))));
  const marks = new Set<string>();
  try {
    while (marks.size < BUILDS_SEEN) {
      const { code, pages } = readDist(folder);
      const [one, other] = [code, pages.sidebar].map((text) => text.split(' ')[0] ?? '');
      expect(one).toBe(other);
      marks.add(one ?? '');
      await new Promise((done) => setImmediate(done));
    }
  } finally {
    writeFileSync(enough, '');
  }
  expect(await ended).toEqual([0, 0]);
});

test('a build that fails says one sentence, ends with 2, and leaves dist as it was', () => {
  const broken = path.join(beside, 'project');
  mkdirSync(broken);
  for (const name of ['tools', 'src', 'host', 'package.json', 'appsscript.json']) {
    cpSync(path.join(PROJECT_ROOT, name), path.join(broken, name), { recursive: true });
  }
  symlinkSync(path.join(PROJECT_ROOT, 'node_modules'), path.join(broken, 'node_modules'));
  writeFileSync(path.join(broken, 'src/server/index.ts'), 'export { нет } from "./нет";\n');
  mkdirSync(path.join(broken, 'dist'));
  writeFileSync(path.join(broken, 'dist/Code.js'), 'прежний');
  const tsx = path.join(PROJECT_ROOT, 'node_modules/.bin/tsx');
  const { status, stdout, stderr } = spawnSync(tsx, ['tools/build/main.ts'], {
    cwd: broken,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Сборка не удалась: .*\n$/);
  expect(readFileSync(path.join(broken, 'dist/Code.js'), 'utf8')).toBe('прежний');
});
