import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../build/project-root';
import { buildSample } from '../sample/sample';
import { sampleWorkbook } from '../sample/workbook';
import { bench } from './bench';
import { median, rounded } from './statistics';

const run = promisify(execFile);
const ROWS = 20_000;
const TIMES = 3;

/** What one way through the file took, in a process of its own. */
export interface FileWay {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

export interface XlsxFiles {
  readonly timeRatio: number;
  readonly memoryRatio: number;
  /** By processor time: steadier on a shared machine. */
  readonly processorRatio: number;
  readonly fill: FileWay;
  readonly bare: FileWay;
}

/** `pos fill` of a large file against reading and writing the same file with bare exceljs. */
export const xlsxFiles = bench<XlsxFiles>(
  'xlsx',
  'Файл .xlsx, 20 000 строк × 25 столбцов',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pos-bench-'));
    try {
      const file = path.join(folder, 'in.xlsx');
      await writeFile(file, await sampleWorkbook(buildSample({ rows: ROWS, seed: 1 })));
      const ways: { bare: FileWay[]; fill: FileWay[] } = { bare: [], fill: [] };
      for (let turn = 0; turn < TIMES; turn += 1) {
        ways.bare.push(await through('bare', file, folder));
        ways.fill.push(await through('fill', file, folder));
      }
      const [bare, fill] = [middle(ways.bare), middle(ways.fill)];
      return {
        timeRatio: rounded(fill.seconds / bare.seconds),
        memoryRatio: rounded(fill.megabytes / bare.megabytes),
        processorRatio: rounded(fill.processorSeconds / bare.processorSeconds),
        fill,
        bare,
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  ({ timeRatio, memoryRatio, processorRatio, fill, bare }) => [
    `pos fill ${fill.seconds} с, ${fill.megabytes} МБ; чтение и запись без нас ${bare.seconds} с, ${bare.megabytes} МБ`,
    `время × ${timeRatio}, процессорное × ${processorRatio}, память × ${memoryRatio}`,
  ],
);

async function through(way: 'bare' | 'fill', file: string, folder: string): Promise<FileWay> {
  const child = path.join(PROJECT_ROOT, 'tools/bench/xlsx-child.ts');
  const output = path.join(folder, `${way}.xlsx`);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child, way, file, output], {
    cwd: PROJECT_ROOT,
  });
  return JSON.parse(stdout) as FileWay;
}

function middle(all: readonly FileWay[]): FileWay {
  return {
    seconds: rounded(median(all.map((one) => one.seconds))),
    processorSeconds: rounded(median(all.map((one) => one.processorSeconds))),
    megabytes: rounded(median(all.map((one) => one.megabytes))),
  };
}
