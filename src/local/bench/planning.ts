import type { SourceTable } from '../../register/model';
import type { planRegister } from '../../register/plan';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { builtModule } from './built-module';
import { cleanSheet, cleanTable } from './clean-sheet';
import type { pasteAll } from './naive-paste';
import { sampleTable } from './sample-table';
import { rounded } from './statistics';
import { secondsInTurn, secondsOf } from './timing';

const SIZES = [1_000, 10_000, 100_000] as const;
/** The size at which the plan and the naive loop are compared. */
const COMPARED = 10_000;
const SOURCE = `export { planRegister } from './register/plan'; export { pasteAll } from './local/bench/naive-paste';`;

interface Measured {
  readonly planRegister: typeof planRegister;
  readonly pasteAll: typeof pasteAll;
}

export interface Planning {
  /** Of the sample, in which nine rows of ten hold some dirt. */
  readonly rowsPerSecond: { readonly [rows: string]: number };
  /** Against a loop that pastes the links from clean values without any check, at 10,000 rows. */
  readonly ratioToNaive: number;
  /** The same when the plan gets those clean values too. */
  readonly ratioToNaiveOnCleanRows: number;
  readonly naiveRowsPerSecond: number;
}

/** How many rows a second are planned, and whether that holds as the sheet grows. */
export const planning = bench<Planning>(
  'plan',
  'План заполнения',
  async () => {
    const built = await builtModule<Measured>(SOURCE);
    const rowsPerSecond: { [rows: string]: number } = {};
    let ratios = { naive: 0, onClean: 0, naiveSpeed: 0 };
    for (const rows of SIZES) {
      const sample = buildSample({ rows, seed: 1 });
      const dirty = sampleTable(sample);
      if (rows !== COMPARED) {
        const seconds = secondsOf(() => planned(built, dirty), rows > COMPARED ? 5 : 15);
        rowsPerSecond[rows] = rounded(rows / seconds);
        continue;
      }
      const clean = cleanSheet(sample);
      const table = cleanTable(clean);
      const acts = [() => planned(built, dirty), () => planned(built, table), () => pasted(built, clean)];
      const [seconds = 0, onClean = 0, naive = 0] = secondsInTurn(acts, 25);
      rowsPerSecond[rows] = rounded(rows / seconds);
      ratios = { naive: seconds / naive, onClean: onClean / naive, naiveSpeed: rows / naive };
    }
    return {
      rowsPerSecond,
      ratioToNaive: rounded(ratios.naive),
      ratioToNaiveOnCleanRows: rounded(ratios.onClean),
      naiveRowsPerSecond: rounded(ratios.naiveSpeed),
    };
  },
  ({ rowsPerSecond, ratioToNaive, ratioToNaiveOnCleanRows, naiveRowsPerSecond }) => [
    ...Object.entries(rowsPerSecond).map(([rows, speed]) => `${rows} строк: ${speed} строк в секунду`),
    `к простой склейке без проверок (${naiveRowsPerSecond} строк в секунду) × ${ratioToNaive}`,
    `то же на чистых строках × ${ratioToNaiveOnCleanRows}`,
  ],
);

let read = 0;

/** V8 puts off the joining of a text until it is read: both ways' texts are read, as writing them would. */
function readText(text: string): void {
  read += text.charCodeAt(text.length - 1) || 0;
}

function planned(built: Measured, table: SourceTable): void {
  const plan = built.planRegister({ table, directory: null, current: {}, settings: DEFAULT_SETTINGS });
  for (const { writes } of plan.changes) for (const { text } of writes) readText(text);
  if (plan.counts.filled === 0 || read === 0) throw new Error('planning: nothing was planned');
}

function pasted(built: Measured, sheet: ReturnType<typeof cleanSheet>): void {
  const rows = built.pasteAll(sheet);
  for (const row of rows) for (const text of row) readText(text);
  if (rows.length === 0 || read === 0) throw new Error('planning: nothing was pasted');
}
