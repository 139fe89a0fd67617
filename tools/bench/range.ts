import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { readDist } from '../../host/dist-files';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { cleanSheet } from './clean-sheet';
import { median, rounded } from './statistics';

const ROWS = 10_000;
/** Cells called one by one; the rest of the rows is reckoned from them. */
const CELLS = 60;
const RANGE_TIMES = 7;

export interface RangeCall {
  /** How many times as long the cells take, each a call of its own. */
  readonly ratioToCells: number;
  readonly rowsPerSecond: number;
  readonly cellsPerSecond: number;
}

/** One formula over a range against one formula a cell; every call loads the project anew, as Sheets does. */
export const range = bench<RangeCall>(
  'range',
  'Формула на диапазон, 10 000 строк',
  async () => {
    const { code } = readDist();
    const { ids, ogrns } = cleanSheet(buildSample({ rows: ROWS, seed: 1 }));
    const column = (values: readonly string[]): string =>
      JSON.stringify(values.map((value) => [value || '811']));
    const whole = `POS_FORM_LINK(${column(ids)}, 50, ${column(ogrns)}).length`;
    const rangeSeconds = timesOf(RANGE_TIMES, (turn) => callSeconds(code, whole, `range ${turn}`));
    const cellSeconds = timesOf(CELLS, (turn) => {
      const cell = `POS_FORM_LINK('${ids[turn] || '811'}', 50, '1045405430620').length`;
      return callSeconds(code, cell, `cell ${turn}`);
    });
    return {
      ratioToCells: rounded((cellSeconds * ROWS) / rangeSeconds),
      rowsPerSecond: rounded(ROWS / rangeSeconds),
      cellsPerSecond: rounded(1 / cellSeconds),
    };
  },
  ({ ratioToCells, rowsPerSecond, cellsPerSecond }) => [
    `диапазоном ${rowsPerSecond} строк в секунду, по ячейке ${cellsPerSecond} (по ${CELLS} ячейкам)`,
    `быстрее в ${ratioToCells} раз`,
  ],
);

function timesOf(times: number, seconds: (turn: number) => number): number {
  // The first turns warm the machine itself.
  const all = Array.from({ length: times + 2 }, (_, turn) => seconds(turn));
  return median(all.slice(2));
}

function callSeconds(code: string, call: string, turn: string): number {
  const fresh = `// ${turn}\n${code}`;
  const started = performance.now();
  const context = vm.createContext(Object.create(null));
  vm.runInContext(fresh, context);
  const length: unknown = vm.runInContext(call, context);
  const seconds = (performance.now() - started) / 1000;
  if (typeof length !== 'number' || length === 0)
    throw new Error(`range: unexpected answer ${String(length)}`);
  return seconds;
}
