import { performance } from 'node:perf_hooks';
import { OUTPUT_COLUMNS } from '../../shared/roles';
import { fillRun } from '../cli/fill-run';
import { readDist } from '../dist-files';
import { openHost } from '../host';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { sampleSheet } from './sample-table';
import { rounded } from './statistics';

const SIZES = [1_000, 5_000, 20_000] as const;

export interface FillFigures {
  /** Calls to Google's services, those on memory, locks and menus included. */
  readonly calls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Rows × columns that a plan cannot do without: recognised ones and those that are written. */
  readonly neededCells: number;
  readonly seconds: number;
}

export type Filling = { readonly [rows: string]: FillFigures };

/** What a whole run costs Google, from the first look to the last portion; 25 columns in the sheet. */
export const filling = bench<Filling>(
  'fill',
  'Заполнение, 25 столбцов',
  async () => {
    const figures: { [rows: string]: FillFigures } = {};
    for (const rows of SIZES) figures[rows] = await fill(rows);
    return figures;
  },
  (figures) =>
    Object.entries(figures).map(([rows, one]) => {
      const share = rounded(one.cellsRead / one.neededCells);
      return `${rows} строк: вызовов ${one.calls}, прочитано ${one.cellsRead} (× ${share} нужных), записано ${one.cellsWritten}, ${one.seconds} с`;
    }),
);

async function fill(rows: number): Promise<FillFigures> {
  const { code, pages } = readDist();
  const sheets = { Выгрузка: sampleSheet(buildSample({ rows, seed: 1 })) as string[][] };
  const host = await openHost({ sheets, code, pages });
  const { sheetId, columns } = recognised(host);
  host.gate.reset();
  const started = performance.now();
  fillRun(host.handlers, { sheetId, region: '', mode: 'empty' }, () => {});
  const seconds = rounded((performance.now() - started) / 1000);
  const neededCells = (sheets.Выгрузка.length - 1) * (columns + OUTPUT_COLUMNS.length);
  return { ...host.gate.counts, neededCells, seconds };
}

function recognised(host: Awaited<ReturnType<typeof openHost>>): { sheetId: number; columns: number } {
  const sheetId = host.book.sheets[0]!.id;
  const answer = host.handlers.getOverview({ sheetId });
  if (!answer.ok) throw new Error(answer.failure.text);
  return { sheetId, columns: answer.value.register.columns.length };
}
