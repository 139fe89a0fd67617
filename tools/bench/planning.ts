import type { SourceTable } from '../../src/register/model';
import type { planRegister } from '../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { builtModule } from './built-module';
import { cleanSheet, cleanTable } from './clean-sheet';
import type { pasteAll } from './naive-paste';
import { sampleTable } from './sample-table';
import { rounded } from './statistics';
import { secondsInTurn } from './timing';

/** Rows, and how often each way is timed with so many: garbage is collected in some turns only, so few turns say little. */
const SIZES = [
  { rows: 1_000, turns: 101 },
  { rows: 10_000, turns: 61 },
  { rows: 100_000, turns: 11 },
] as const;
const SOURCE = `export { planRegister } from './src/register/plan/plan-register'; export { pasteAll } from './tools/bench/naive-paste';`;

interface Measured {
  readonly planRegister: typeof planRegister;
  readonly pasteAll: typeof pasteAll;
}

interface BySize {
  readonly [rows: string]: number;
}

export interface Planning {
  /** Of the sample, in which nine rows of ten hold some dirt. */
  readonly rowsPerSecond: BySize;
  /** Against a loop that pastes the same links from clean values without any check, at the largest size. */
  readonly ratioToNaive: number;
  readonly ratiosToNaive: BySize;
  /** The same when the plan gets those clean values too. */
  readonly ratiosToNaiveOnCleanRows: BySize;
  readonly naiveRowsPerSecond: BySize;
}

/** How many rows a second are planned, and whether that holds as the sheet grows. */
export const planning = bench<Planning>(
  'plan',
  'План заполнения',
  async () => {
    const built = await builtModule<Measured>(SOURCE);
    const timed = SIZES.map(({ rows, turns }) => {
      const sample = buildSample({ rows, seed: 1 });
      const dirty = sampleTable(sample);
      const clean = cleanSheet(sample);
      const table = cleanTable(clean);
      const acts = [() => planned(built, dirty), () => planned(built, table), () => pasted(built, clean)];
      const [ofDirty = 0, ofClean = 0, naive = 0] = secondsInTurn(acts, turns);
      return { rows, ofDirty, ofClean, naive };
    });
    const bySize = (figure: (one: (typeof timed)[number]) => number): BySize =>
      Object.fromEntries(timed.map((one) => [one.rows, rounded(figure(one))]));
    const largest = timed[timed.length - 1]!;
    return {
      rowsPerSecond: bySize(({ rows, ofDirty }) => rows / ofDirty),
      ratioToNaive: rounded(largest.ofDirty / largest.naive),
      ratiosToNaive: bySize(({ ofDirty, naive }) => ofDirty / naive),
      ratiosToNaiveOnCleanRows: bySize(({ ofClean, naive }) => ofClean / naive),
      naiveRowsPerSecond: bySize(({ rows, naive }) => rows / naive),
    };
  },
  ({ rowsPerSecond, ratiosToNaive, ratiosToNaiveOnCleanRows, naiveRowsPerSecond }) =>
    Object.entries(rowsPerSecond).map(
      ([rows, speed]) =>
        `${rows} строк: ${speed} строк в секунду; к простой склейке без проверок (${naiveRowsPerSecond[rows]}) × ${ratiosToNaive[rows]}, на чистых строках × ${ratiosToNaiveOnCleanRows[rows]}`,
    ),
);

let read = 0;

/** V8 puts off the joining of a text until it is read: both ways' texts are read, as writing them would. */
function readText(text: string): void {
  read += text.charCodeAt(text.length - 1) || 0;
}

function planned(built: Measured, table: SourceTable): void {
  const plan = built.planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS });
  for (const { writes, cells } of plan.outcomes) for (const column of writes) readText(cells[column]);
  if (plan.counts.filled === 0 || read === 0) throw new Error('planning: nothing was planned');
}

function pasted(built: Measured, sheet: ReturnType<typeof cleanSheet>): void {
  const rows = built.pasteAll(sheet);
  for (const row of rows) for (const text of row) readText(text);
  if (rows.length === 0 || read === 0) throw new Error('planning: nothing was pasted');
}
