import { fillRun } from '../../host/cli/fill-run';
import { readDist } from '../../host/dist-files';
import { type Host, openHost } from '../../host/host';
import type { Handlers } from '../../src/shared/handlers';
import { OUTPUT_COLUMNS } from '../../src/shared/fill';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { sampleSheet } from './sample-table';
import { type ServiceUse, simulatedSeconds } from './service-costs';
import { ServiceMeter } from './service-meter';
import { rounded } from './statistics';

const SIZES = [1_000, 5_000, 20_000, 100_000] as const;

export interface FillFigures extends ServiceUse {
  /** Rows × columns that a run cannot do without: recognised ones and those that are written. */
  readonly neededCells: number;
  readonly batches: number;
  /** What the run takes at Google, by typical costs, and the longest of its calls. */
  readonly simulatedSeconds: number;
  readonly longestCallSeconds: number;
  /** What was used before the run: first look, settings, check. */
  readonly check: ServiceUse & { readonly simulatedSeconds: number };
}

export type Filling = { readonly [rows: string]: FillFigures };

/** What a run costs Google, from its start to its last batch, and the check before it; 25 columns in the sheet. */
export const filling = bench<Filling>(
  'fill',
  'Заполнение, 25 столбцов: обращения к Google',
  async () => {
    const figures: { [rows: string]: FillFigures } = {};
    for (const rows of SIZES) figures[rows] = await fill(rows);
    return figures;
  },
  (figures) =>
    Object.entries(figures).map(([rows, one]) => {
      const share = rounded(one.cellsRead / one.neededCells);
      return [
        `${rows} строк: порций ${one.batches}, вызовов ${one.calls} (к документу ${one.trips}),`,
        `прочитано ${one.cellsRead} ячеек (× ${share} нужных), записано ${one.cellsWritten},`,
        `у Google около ${one.simulatedSeconds} с, самый долгий вызов ${one.longestCallSeconds} с;`,
        `проверка перед этим: прочитано ${one.check.cellsRead} ячеек, около ${one.check.simulatedSeconds} с`,
      ].join(' ');
    }),
);

async function fill(rows: number): Promise<FillFigures> {
  const { code, pages } = readDist();
  const sheets = { Выгрузка: sampleSheet(buildSample({ rows, seed: 1 })) as string[][] };
  const host = await openHost({ sheets, code, pages });
  const sheetId = host.book.sheets[0]!.id;
  const columns = recognised(host, sheetId);
  const uses = metered(host, (handlers) =>
    fillRun(handlers, { sheetId, region: '', mode: 'empty' }, () => {}),
  );
  const run = uses.filter(({ name }) => name === 'startRun' || name === 'writeBatch');
  const before = sum(uses.filter((use) => !run.includes(use)));
  const total = sum(run);
  return {
    ...total,
    neededCells: (sheets.Выгрузка.length - 1) * (columns + OUTPUT_COLUMNS.length),
    batches: run.length - 1,
    simulatedSeconds: rounded(simulatedSeconds(total)),
    longestCallSeconds: rounded(Math.max(...run.map((use) => simulatedSeconds(use)))),
    check: { ...before, simulatedSeconds: rounded(simulatedSeconds(before)) },
  };
}

function recognised(host: Host, sheetId: number): number {
  const answer = host.handlers.getOverview({ sheetId });
  if (!answer.ok) throw new Error(answer.failure.text);
  return answer.value.register.columns.length;
}

/** What each call of a handler used. */
function metered(host: Host, act: (handlers: Handlers) => void): (ServiceUse & { readonly name: string })[] {
  const uses: (ServiceUse & { readonly name: string })[] = [];
  const meter = new ServiceMeter(host.gate);
  const handlers = new Proxy({} as Handlers, {
    get: (_empty, name) => (request: unknown) => {
      meter.start();
      const answer: unknown = host.call(String(name), request);
      uses.push({ name: String(name), ...meter.use });
      return answer;
    },
  });
  act(handlers);
  return uses;
}

function sum(uses: readonly ServiceUse[]): ServiceUse {
  const total = { calls: 0, trips: 0, cellsRead: 0, cellsWritten: 0, cellsFormatted: 0 };
  for (const use of uses) {
    total.calls += use.calls;
    total.trips += use.trips;
    total.cellsRead += use.cellsRead;
    total.cellsWritten += use.cellsWritten;
    total.cellsFormatted += use.cellsFormatted;
  }
  return total;
}
