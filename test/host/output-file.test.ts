import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { besideInput, cutToBytes } from '../../host/disk/file-name';
import { leftoverName } from '../../host/disk/leftovers';
import { notWritten, OutputFile } from '../../host/disk/output-file';
import { readBook } from '../../host/xlsx/read-book';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-output-'));
  file = path.join(folder, 'реестр.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SAMPLE = path.join(__dirname, '../../samples/region.xlsx');
const OLD = Buffer.from('старое');
const NEW = Buffer.from('новое');

async function write(name: string): Promise<void> {
  const output = await OutputFile.at(name);
  await output.demandWritable();
  await output.write(NEW);
}

describe('a result in the place of a file', () => {
  test.each([0o600, 0o640, 0o644, 0o660])('keeps its mode %o', async (mode) => {
    writeFileSync(file, OLD);
    chmodSync(file, mode);
    await write(file);
    expect([statSync(file).mode & 0o777, readFileSync(file)]).toEqual([mode, NEW]);
    expect(readdirSync(folder)).toEqual(['реестр.xlsx']);
  });

  test('keeps its owner', async () => {
    writeFileSync(file, OLD);
    // Only root may give files away; everybody else owns what they write.
    const [uid, gid] = process.getuid?.() === 0 ? [4321, 1234] : [statSync(file).uid, statSync(file).gid];
    chownSync(file, uid, gid);
    await write(file);
    expect([statSync(file).uid, statSync(file).gid]).toEqual([uid, gid]);
  });

  test('a new file is made as the system makes files', async () => {
    const usual = path.join(folder, 'обычный');
    writeFileSync(usual, '');
    await write(file);
    expect(statSync(file).mode).toBe(statSync(usual).mode);
  });
});

describe('a link', () => {
  test('stays a link, and the file that it leads to is written', async () => {
    mkdirSync(path.join(folder, 'данные'));
    const real = path.join(folder, 'данные', 'настоящий.xlsx');
    writeFileSync(real, OLD);
    symlinkSync(path.join('данные', 'настоящий.xlsx'), file);
    await write(file);
    expect([lstatSync(file).isSymbolicLink(), readlinkSync(file)]).toEqual([
      true,
      path.join('данные', 'настоящий.xlsx'),
    ]);
    expect(readFileSync(real)).toEqual(NEW);
    expect(readdirSync(folder).sort()).toEqual(['данные', 'реестр.xlsx']);
  });

  test('through a folder that is a link', async () => {
    mkdirSync(path.join(folder, 'данные'));
    symlinkSync('данные', path.join(folder, 'ссылка'));
    await write(path.join(folder, 'ссылка', 'новый.xlsx'));
    expect(readFileSync(path.join(folder, 'данные', 'новый.xlsx'))).toEqual(NEW);
  });

  test('to nowhere is refused', async () => {
    symlinkSync(path.join(folder, 'нет.xlsx'), file);
    await expect(write(file)).rejects.toThrow(/^Это не файл/);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });
});

describe('what is no file', () => {
  test('a device is refused and stays a device', async () => {
    await expect(write('/dev/null')).rejects.toThrow(/^Это не файл, а устройство/);
    symlinkSync('/dev/null', file);
    await expect(write(file)).rejects.toThrow(/^Это не файл/);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a pipe is refused, as a result and as a file to read', async () => {
    execFileSync('mkfifo', [file]);
    await expect(write(file)).rejects.toThrow(/^Это не файл/);
    await expect(readBook(file)).rejects.toThrow(/^Это не файл/);
    await expect(readBook('/dev/zero')).rejects.toThrow(/^Это не файл/);
    expect(lstatSync(file).isFIFO()).toBe(true);
  });

  test('a folder is refused', async () => {
    await expect(write(folder)).rejects.toThrow(/^Это папка/);
  });
});

describe('a file that somebody changed during the work', () => {
  test.each<[how: string, change: () => void]>([
    ['written', () => writeFileSync(file, 'чужое')],
    [
      'replaced',
      () => {
        rmSync(file);
        writeFileSync(file, 'чужое');
      },
    ],
    ['of the same length', () => writeFileSync(file, Buffer.from('стАрое'))],
  ])('%s: is not touched, the result lies beside', async (_how, change) => {
    writeFileSync(file, OLD);
    const output = await OutputFile.at(file);
    change();
    const theirs = readFileSync(file);
    await expect(output.write(NEW)).rejects.toThrow(/изменили во время работы.*реестр-результат\.xlsx/);
    expect(readFileSync(file)).toEqual(theirs);
    expect(readFileSync(path.join(folder, 'реестр-результат.xlsx'))).toEqual(NEW);
  });

  test('that was not there before, or went meanwhile', async () => {
    const fresh = await OutputFile.at(file);
    writeFileSync(file, 'чужое');
    await expect(fresh.write(NEW)).rejects.toThrow(/изменили/);
    const known = await OutputFile.at(file);
    rmSync(file);
    await expect(known.write(NEW)).rejects.toThrow(/реестр-результат-2\.xlsx/);
    expect(readdirSync(folder).sort()).toEqual(['реестр-результат-2.xlsx', 'реестр-результат.xlsx']);
  });

  test('two at once: one wins, the other result lies beside, and none is lost', async () => {
    writeFileSync(file, OLD);
    const [one, other] = [await OutputFile.at(file), await OutputFile.at(file)];
    await one.write(NEW);
    await expect(other.write(Buffer.from('второе'))).rejects.toThrow(/Результат рядом/);
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .sort(),
    ).toEqual(['второе', 'новое']);
  });

  test('with a name as long as names may be', async () => {
    const long = path.join(folder, `${'я'.repeat(125)}.xlsx`);
    writeFileSync(long, OLD);
    const output = await OutputFile.at(long);
    writeFileSync(long, 'чужое');
    await expect(output.write(NEW)).rejects.toThrow(/Результат рядом/);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('what a kill left', () => {
  const dead = String(spawnSync(process.execPath, ['-e', '']).pid);

  test('is removed by the next run; what is under way is not', async () => {
    const own = leftoverName('00');
    const killed = own.replace(`-${process.pid}-`, `-${dead}-`);
    const foreign = killed.replace(/^\.pos-links-[\da-f]+/, '.pos-links-00000000');
    for (const name of [own, killed, foreign, '.другой.tmp']) writeFileSync(path.join(folder, name), '');
    await write(file);
    expect(readdirSync(folder).sort()).toEqual([own, foreign, '.другой.tmp', 'реестр.xlsx'].sort());
  });

  test('a killed write leaves the old file whole', () => {
    writeFileSync(file, OLD);
    const script = `
      const { OutputFile } = require(${JSON.stringify(path.resolve('host/disk/output-file.ts'))});
      const fs = require('node:fs/promises');
      OutputFile.at(${JSON.stringify(file)}).then((output) => {
        setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(process.argv[1]));
        return output.write(Buffer.alloc(300 * 1024 * 1024, 1));
      });`;
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script, '30'], {
      encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    expect(readFileSync(file)).toEqual(OLD);
  });
});

test('a place inside what is no folder is refused before the work', async () => {
  const output = await OutputFile.at('/dev/full/x.xlsx');
  await expect(output.demandWritable()).rejects.toThrow(/^Не удаётся записать файл/);
});

test('a file with a second name gets its own content', async () => {
  writeFileSync(file, OLD);
  linkSync(file, path.join(folder, 'второе имя.xlsx'));
  await write(file);
  expect([readFileSync(file), existsSync(path.join(folder, 'второе имя.xlsx'))]).toEqual([NEW, true]);
});

describe('the name of a result', () => {
  test.each([
    ['a/выгрузка.xlsx', path.join('a', 'выгрузка-ссылки.xlsx')],
    [`${'я'.repeat(110)}.xlsx`, `${'я'.repeat(110)}-ссылки.xlsx`],
  ])('%s: %s', (input, beside) => {
    expect(besideInput(input, 'ссылки')).toBe(beside);
  });

  test('of the longest names is cut, writable, and another for another input', async () => {
    const [one, other] = ['а', 'б'].map((end) =>
      besideInput(path.join(folder, `${'я'.repeat(124)}${end}.xlsx`), 'ссылки'),
    );
    expect(one).not.toBe(other);
    expect(Buffer.byteLength(path.basename(one!))).toBeLessThanOrEqual(255);
    await write(one!);
    expect(readdirSync(folder)).toEqual([path.basename(one!)]);
  });

  test('no letter is cut in two', () => {
    expect([cutToBytes('яя', 3), cutToBytes('a😀', 4), cutToBytes('яя', 4)]).toEqual(['я', 'a', 'яя']);
  });
});

test.each([
  { code: 'ENOSPC', says: /^На диске нет места для файла итог\.xlsx/ },
  { code: 'EDQUOT', says: /^На диске нет места для файла итог\.xlsx/ },
  { code: 'EACCES', says: /^Не удаётся записать файл: итог\.xlsx\. Проверьте папку и права/ },
])('$code is told in one sentence', ({ code, says }) => {
  expect(notWritten(Object.assign(new Error(code), { code }), 'итог.xlsx').message).toMatch(says);
});

describe('a disk without room', () => {
  /** Runs a command where no file may grow over so many kilobytes: the system then breaks off in the middle of it. */
  const pos = (kilobytes: number, ...args: string[]) =>
    spawnSync(
      'bash',
      [
        '-c',
        `ulimit -f ${kilobytes}; exec "$@"`,
        '-',
        process.execPath,
        '--import',
        'tsx',
        'host/main.ts',
        ...args,
      ],
      { encoding: 'utf8', cwd: path.join(__dirname, '../..') },
    );
  const sentence = (name: string): string =>
    `На диске нет места для файла ${name}: он не записан, прежние файлы целы. Освободите место и запустите снова.\n`;

  test('leaves the file as it was, and no half of one', () => {
    copyFileSync(SAMPLE, file);
    const { status, stderr } = pos(12, 'fill', file, '-o', file);
    expect([status, stderr]).toEqual([2, sentence(file)]);
    expect([readdirSync(folder), readFileSync(file).equals(readFileSync(SAMPLE))]).toEqual([
      ['реестр.xlsx'],
      true,
    ]);
  });

  test.each([
    { missing: 'a file', kilobytes: 12 },
    { missing: 'the register behind all files', kilobytes: 24 },
  ])('takes back the hand-out that lacks $missing: it can be done anew', ({ kilobytes }) => {
    const files = path.join(folder, 'раздача');
    const { status, stderr } = pos(kilobytes, 'hand-out', SAMPLE, '-d', files, '-o', file);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^На диске нет места для файла .*\n$/)]);
    expect([readdirSync(files), existsSync(file)]).toEqual([[], false]);
  });
});
