import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from '../build/project-root';
import { buildSample } from '../sample/sample';
import { sampleWorkbook } from '../sample/workbook';
import { bench } from './bench';
import { medianTime, rounded } from './median-time';

const ROWS = 2_000;
const TIMES = 3;
/** Loaded into the command's process, where it prints the peak of its memory in kilobytes. */
const PEAK = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

export interface FileFill {
  readonly seconds: number;
  readonly megabytes: number;
}

/** `pos fill` as a person runs it, from the start of its process to its end. */
export const fileFill = bench<FileFill>(
  'file',
  `pos fill, .xlsx, ${ROWS} строк × 25 столбцов`,
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pos-bench-'));
    try {
      const [input, output] = [path.join(folder, 'in.xlsx'), path.join(folder, 'out.xlsx')];
      await writeFile(input, await sampleWorkbook(buildSample({ rows: ROWS, seed: 1 })));
      let kilobytes = 0;
      const milliseconds = await medianTime(() => {
        kilobytes = Math.max(kilobytes, fillFile(input, output));
      }, TIMES);
      return { seconds: rounded(milliseconds / 1000), megabytes: rounded(kilobytes / 1024) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  ({ seconds, megabytes }) => [`${seconds} с, ${megabytes} МБ`],
);

/** @returns the process's peak of memory in kilobytes */
function fillFile(input: string, output: string): number {
  const main = path.join(PROJECT_ROOT, 'host/main.ts');
  const command = ['--import', 'tsx', '--import', PEAK, main, 'fill', input, '-o', output, '--json'];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: PROJECT_ROOT, encoding: 'utf8' });
  // 1: some rows need attention, as in every sample.
  if (status !== 0 && status !== 1) throw new Error(`pos fill: ${stderr}`);
  return Number(stderr.trim().split('\n').pop());
}
