import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { readDist } from '../../host/dist-files';
import { buildCode } from '../build/code';
import { PROJECT_ROOT } from '../build/project-root';
import { bench } from './bench';
import { median, rounded, spread } from './statistics';

const SAMPLES = 100;
const CALL = `POS_FORM_LINK(219141, 50, '1045405430620')`;
const ANSWER =
  'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';

export interface ColdStart {
  /** Whole bundle against one that holds the formulas alone. */
  readonly ratioToFormulas: number;
  readonly ratioToEmpty: number;
  readonly bytes: number;
  readonly formulasBytes: number;
  readonly milliseconds: { readonly [script in 'whole' | 'formulas' | 'empty']: number };
  readonly spreadMilliseconds: { readonly [script in 'whole' | 'formulas' | 'empty']: number };
}

/** What each formula call pays: a bare context, the whole script, one call. */
export const coldStart = bench<ColdStart>(
  'coldStart',
  'Холодный вызов формулы',
  async () => {
    const whole = readDist().code;
    const formulas = await buildCode(resolve(PROJECT_ROOT, 'src/functions/index.ts'));
    const scripts = { whole, formulas, empty: `function POS_FORM_LINK() { return '${ANSWER}'; }` };
    const times = { whole: [] as number[], formulas: [] as number[], empty: [] as number[] };
    for (let round = -3; round < SAMPLES; round++) {
      for (const name of ['whole', 'formulas', 'empty'] as const) {
        const time = coldCall(scripts[name], round);
        // The first rounds warm the machine itself, not the script.
        if (round >= 0) times[name].push(time);
      }
    }
    const milliseconds = each(times, (all) => rounded(median(all)));
    return {
      ratioToFormulas: rounded(median(times.whole) / median(times.formulas)),
      ratioToEmpty: rounded(median(times.whole) / median(times.empty)),
      bytes: Buffer.byteLength(whole),
      formulasBytes: Buffer.byteLength(formulas),
      milliseconds,
      spreadMilliseconds: each(times, (all) => rounded(spread(all))),
    };
  },
  ({ milliseconds: ms, spreadMilliseconds: by, ...rest }) => [
    `весь код ${ms.whole} мс (±${by.whole}), одни формулы ${ms.formulas} мс (±${by.formulas}), пустой ${ms.empty} мс`,
    `к одним формулам × ${rest.ratioToFormulas}, к пустому × ${rest.ratioToEmpty}`,
    `размер ${rest.bytes} байт, одних формул ${rest.formulasBytes}`,
  ],
);

/** Milliseconds from an empty context to the formula's answer. */
function coldCall(code: string, round: number): number {
  // A text of its own each time, from its first line on: V8 keeps compiled scripts by length and text, and would compare
  // texts that differ at their end with all that went before, to the last character.
  const fresh = `// ${round}\n${code}`;
  const started = performance.now();
  const context = vm.createContext(Object.create(null));
  vm.runInContext(fresh, context);
  const answer: unknown = vm.runInContext(CALL, context);
  const time = performance.now() - started;
  if (answer !== ANSWER) throw new Error(`cold start: unexpected answer ${String(answer)}`);
  return time;
}

function each<K extends string>(
  times: { readonly [key in K]: readonly number[] },
  measure: (all: readonly number[]) => number,
): { readonly [key in K]: number } {
  const entries = (Object.keys(times) as K[]).map((key) => [key, measure(times[key])] as const);
  return Object.fromEntries(entries) as { readonly [key in K]: number };
}
