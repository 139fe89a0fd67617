import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../host/cli/run-command';
import { bookFrom } from '../../host/xlsx/read-book';
import { richParts } from '../host/xlsx/corpus/rich-parts';
import { VARIANTS } from '../host/xlsx/corpus/variants';
import { archiveOf } from '../support/xlsx-files';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
/** All sheets, each a file: `;` between cells, UTF-8, values as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
const LINK =
  'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-libreoffice-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice shows of every sheet of every file in a folder. */
function shownBy(from: string): Map<string, string> {
  const to = `${from}-csv`;
  const files = readdirSync(from).map((name) => path.join(from, name));
  const home = `-env:UserInstallation=file://${folder}/libreoffice`;
  execFileSync('soffice', [home, '--headless', '--convert-to', CSV, '--outdir', to, ...files], {
    stdio: 'ignore',
  });
  return new Map(readdirSync(to).map((name) => [name, readFileSync(path.join(to, name), 'utf8')]));
}

/** The values of each line, up to the last that is not empty. */
async function linesOf(csv: string): Promise<string[][]> {
  const [sheet] = (await bookFrom(Buffer.from(csv || ' '), 'a.csv')).sheets;
  const { rows, columns } = sheet!.content;
  return Array.from({ length: rows }, (_r, row) => {
    const line = Array.from({ length: columns }, (_c, column) => String(sheet!.value(row + 1, column + 1)));
    while (line[line.length - 1] === '') line.pop();
    return line;
  });
}

if (isInstalled) {
  test('every filled file of the corpus opens, and shows what the person had and the link', async () => {
    const [before, after] = [path.join(folder, 'до'), path.join(folder, 'после')];
    for (const one of [before, after]) mkdirSync(one);
    const files = [['как есть', (parts: ReturnType<typeof richParts>) => parts] as const, ...VARIANTS];
    for (const [at, [, vary]] of files.entries()) {
      const [input, output] = [path.join(before, `${at}.xlsx`), path.join(after, `${at}.xlsx`)];
      writeFileSync(input, await archiveOf(vary(richParts())));
      const terminal = { print: () => undefined, complain: () => undefined, progress: () => undefined };
      const command = ['fill', input, '-o', output, '--region', '50', '--sheet', 'Реестр'];
      expect([at, await runCommand(command, terminal as never)]).toEqual([at, 1]);
    }
    const [then, now] = [shownBy(before), shownBy(after)];
    // Some files it shows as empty, where names in the archive are strange: what it shows before it must show after.
    expect(then.size).toBeGreaterThan(files.length * 3);
    for (const [name, csv] of then) {
      const [had, has] = [await linesOf(csv), await linesOf(now.get(name) ?? '')];
      const kept = had.map((line, at) => has[at]?.slice(0, line.length));
      expect([name, kept]).toEqual([name, had]);
      if (name.endsWith('-Реестр.csv') && had.length > 0)
        expect([name, has.flat()]).toEqual([name, expect.arrayContaining([LINK])]);
    }
  });
} else {
  test('LibreOffice is not installed here: nothing was opened', () => {
    expect(isInstalled).toBe(false);
  });
}
