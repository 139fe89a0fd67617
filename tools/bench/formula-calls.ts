import vm from 'node:vm';
import { readDist } from '../../host/dist-files';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { medianTime, rounded } from './median-time';

const COLD_TIMES = 60;
const RANGE_ROWS = 10_000;
const RANGE_TIMES = 7;

export interface ColdFormula {
  readonly milliseconds: number;
  readonly codeBytes: number;
  readonly pageBytes: number;
}

/** What one formula cell costs: a bare context, the whole of Code.js, one call. At most 25 ms here. */
export const coldFormula = bench<ColdFormula>(
  'cold',
  'Холодный вызов формулы (не больше 25 мс)',
  async () => {
    const { code, pages } = readDist();
    const milliseconds = await timeOfCalls(code, `CHECK_OGRN('1045405430620') === true`, COLD_TIMES);
    return { milliseconds, codeBytes: Buffer.byteLength(code), pageBytes: Buffer.byteLength(pages.sidebar) };
  },
  ({ milliseconds, codeBytes, pageBytes }) => [
    `${milliseconds} мс`,
    `Code.js ${codeBytes} байт, sidebar.html ${pageBytes} байт`,
  ],
);

export interface RangeFormula {
  readonly milliseconds: number;
}

/** One formula over a whole column. */
export const rangeFormula = bench<RangeFormula>(
  'range',
  `Формула на диапазон, ${RANGE_ROWS} строк`,
  async () => {
    const rows = buildSample({ rows: RANGE_ROWS, seed: 1 }).lines.flatMap((line) =>
      line.type === 'organisation' ? [line.organisation] : [],
    );
    const ids = JSON.stringify(rows.map(({ id }) => [id ?? '811']));
    const ogrns = JSON.stringify(rows.map(({ ogrn }) => [ogrn ?? '']));
    const call = `POS_FORM_LINK(${ids}, 50, ${ogrns}).length === ${rows.length}`;
    return { milliseconds: await timeOfCalls(readDist().code, call, RANGE_TIMES) };
  },
  ({ milliseconds }) => [`${milliseconds} мс`],
);

/** Every call loads the project again, as Sheets does. */
async function timeOfCalls(code: string, call: string, times: number): Promise<number> {
  let turn = 0;
  const milliseconds = await medianTime(() => {
    turn += 1;
    const context = vm.createContext(Object.create(null));
    // V8 keeps compiled scripts by their text: each turn gets a text of its own.
    vm.runInContext(`// ${turn}\n${code}`, context);
    if (vm.runInContext(call, context) !== true) throw new Error('formula: unexpected answer');
  }, times);
  return rounded(milliseconds);
}
