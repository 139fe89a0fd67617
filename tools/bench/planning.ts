import { planRegister } from '../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { medianTime, rounded } from './median-time';
import { sampleTable } from './sample-table';

const SIZES = [
  { rows: 20_000, times: 7 },
  { rows: 100_000, times: 3 },
] as const;

/** Milliseconds by number of rows. */
export interface Planning {
  readonly [rows: string]: number;
}

/** The plan of a fill, nine rows of ten with some dirt: 20,000 rows in at most 2 s here, and linear beyond. */
export const planning = bench<Planning>(
  'plan',
  'План заполнения (20 000 строк не дольше 2 с)',
  async () => {
    const figures: { [rows: string]: number } = {};
    for (const { rows, times } of SIZES) {
      const input = {
        table: sampleTable(buildSample({ rows, seed: 1 })),
        directory: null,
        current: {},
        settings: DEFAULT_SETTINGS,
      };
      const act = (): void => {
        if (planRegister(input).counts.filled === 0) throw new Error('planning: nothing was planned');
      };
      figures[rows] = rounded(await medianTime(act, times));
    }
    return figures;
  },
  (figures) => Object.entries(figures).map(([rows, milliseconds]) => `${rows} строк: ${milliseconds} мс`),
);
