import * as formulas from '../../src/functions';
import { bench } from './bench';
import { HOSTILE_PIECES, hostileCalls, hostileTexts } from './hostile-texts';
import { rounded } from './median-time';

const LENGTH = 50_000;
const TIMES = 5;

export interface LongTexts {
  readonly milliseconds: number;
  readonly call: string;
  readonly piece: string;
}

/** The slowest formula over the longest text that a cell can hold: what a hostile or damaged cell costs. */
export const longTexts = bench<LongTexts>(
  'text',
  `Самый долгий вызов на тексте в ${LENGTH} знаков (не больше 50 мс)`,
  async () => {
    let slowest: LongTexts = { milliseconds: 0, call: '', piece: '' };
    for (const [call, formula] of hostileCalls(formulas)) {
      for (const piece of HOSTILE_PIECES) {
        for (const text of hostileTexts(piece, LENGTH)) {
          const milliseconds = leastTime(() => formula(text), slowest.milliseconds);
          if (milliseconds > slowest.milliseconds) slowest = { milliseconds, call, piece };
        }
      }
    }
    return { ...slowest, milliseconds: rounded(slowest.milliseconds) };
  },
  ({ milliseconds, call, piece }) => [`${milliseconds} мс: ${call}, повтор ${JSON.stringify(piece)}`],
);

/** The processor's time of the best of some runs; not more than one where the first is fast enough. */
function leastTime(act: () => unknown, enough: number): number {
  let least = Infinity;
  for (let turn = 0; turn < TIMES && least > enough; turn += 1) {
    const started = process.cpuUsage();
    try {
      act();
    } catch (_) {
      // A refusal is an answer too.
    }
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
