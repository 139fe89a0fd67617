import { performance } from 'node:perf_hooks';
import { planRegister } from '../../register/plan';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import { expectedCells } from '../sample/expected';
import { buildSample, type Sample } from '../sample/sample';
import { bench } from './bench';
import { sampleTable } from './sample-table';
import { median, rounded } from './statistics';

const SIZES = [1_000, 10_000, 100_000] as const;

export interface Planning {
  readonly rowsPerSecond: { readonly [rows: string]: number };
  /** Against a loop that pastes the links from clean values without any check, at 10,000 rows. */
  readonly ratioToNaive: number;
}

/** How many rows a second are planned, and whether that holds as the sheet grows. */
export const planning = bench<Planning>(
  'plan',
  'План заполнения',
  async () => {
    const rowsPerSecond: { [rows: string]: number } = {};
    let ratioToNaive = 0;
    for (const rows of SIZES) {
      const sample = buildSample({ rows, seed: 1 });
      const table = sampleTable(sample);
      const plan = (): void => {
        planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS });
      };
      const seconds = secondsOf(plan, rows > 10_000 ? 3 : 7);
      rowsPerSecond[rows] = rounded(rows / seconds);
      if (rows === 10_000) ratioToNaive = rounded(seconds / secondsOf(() => pasteAll(sample), 7));
    }
    return { rowsPerSecond, ratioToNaive };
  },
  ({ rowsPerSecond, ratioToNaive }) => [
    ...Object.entries(rowsPerSecond).map(([rows, speed]) => `${rows} строк: ${speed} строк в секунду`),
    `к простой склейке без проверок × ${ratioToNaive}`,
  ],
);

let pasted = 0;

/** The same links from clean values; their length is kept so that nothing is optimised away. */
function pasteAll({ lines, region }: Sample): void {
  for (const line of lines) {
    if (line.sort === 'organisation') pasted += expectedCells(line.organisation, region).formLink.length;
  }
  if (pasted === 0) throw new Error('planning: nothing was pasted');
}

function secondsOf(act: () => void, times: number): number {
  act();
  const all: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const started = performance.now();
    act();
    all.push((performance.now() - started) / 1000);
  }
  return median(all);
}
