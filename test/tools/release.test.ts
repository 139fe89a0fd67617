import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { readDist } from '../../host/dist-files';
import { PROJECT_ROOT } from '../../tools/build/project-root';

/** Runs `npm run release` into a folder of its own; the archive's bytes. */
function release(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pos-release-'));
  try {
    const command = ['--import', 'tsx', resolve(PROJECT_ROOT, 'tools/release/main.ts'), folder];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: PROJECT_ROOT, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^pos-links-\d+\.\d+\.\d+\.zip$/);
    return readFileSync(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytes = release();
const archive = unzipSync(bytes);
const text = (name: string): string => Buffer.from(archive[name] ?? []).toString('utf8');

test('the archive holds what was built, with the sum of every file', () => {
  expect(Object.keys(archive)).toEqual([
    'Code.js',
    'sidebar.html',
    'appsscript.json',
    'INSTALL.ru.txt',
    'guide.html',
    'SHA256SUMS',
  ]);
  expect(text('Code.js')).toBe(readDist().code);
  const sums = text('SHA256SUMS').trim().split('\n');
  expect(sums).toHaveLength(5);
  for (const line of sums) {
    const [sum = '', name = ''] = line.split('  ');
    const found = createHash('sha256')
      .update(archive[name] ?? '')
      .digest('hex');
    expect([name, found]).toEqual([name, sum]);
  }
});

test('the same files make the same archive', () => {
  expect(release().equals(bytes)).toBe(true);
});

test('the guide is one page: pictures inside, every link within it leads somewhere', () => {
  const page = text('guide.html');
  expect(
    page.match(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]{1000,}" alt="[^"]+">/g)?.length,
  ).toBeGreaterThan(5);
  expect(page.match(/<img /g)?.length).toBe(page.match(/<img src="data:/g)?.length);
  const anchors = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
  const links = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((id) => !anchors.has(id))).toEqual([]);
  expect(page.match(/href="(?!#|https:|mailto:)[^"]*"/g)).toBeNull();
  for (const chapter of ['Руководство координатора', 'Раздать муниципалитетам', 'Готовность:'])
    expect(page).toContain(chapter);
});

test('how to install is plain text for a person without Node', () => {
  const steps = text('INSTALL.ru.txt');
  expect(steps).toMatch(/^1\. [\s\S]*^6\. /m);
  for (const words of ['Apps Script', 'sidebar.html', 'макросы', 'несколько аккаунтов'])
    expect(steps).toContain(words);
  expect(steps).not.toMatch(/npm|clasp|[`*<>]|\]\(/);
});
