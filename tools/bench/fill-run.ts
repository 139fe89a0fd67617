import { readDist } from '../../host/dist-files';
import { openHost } from '../../host/host';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { driveFill } from './drive-fill';
import { simulatedSeconds } from './google-costs';
import { rounded } from './median-time';
import { sampleSheet } from './sample-table';

const SIZES = [300, 2_000, 20_000] as const;

export interface FillRunFigures {
  /** Calls of the page to the server. */
  readonly pageCalls: number;
  /** Calls of the server to Google's services, and those of them that are a trip to the document. */
  readonly googleCalls: number;
  readonly trips: number;
  /** What the run would take at Google, by typical costs. */
  readonly simulatedSeconds: number;
  /** What the run took here, with the stand-in for Google. */
  readonly secondsHere: number;
  /** Requests and answers of all calls, and the largest of them. */
  readonly bytesPerRow: number;
  readonly largestMessageBytes: number;
}

/** By number of rows. */
export interface FillRuns {
  readonly [rows: string]: FillRunFigures;
}

/** From «Проверить таблицу» to «Готово»; 25 columns in the sheet. */
export const fillRuns = bench<FillRuns>(
  'run',
  'От «Проверить таблицу» до «Готово»',
  async () => {
    const figures: { [rows: string]: FillRunFigures } = {};
    for (const rows of SIZES) figures[rows] = await measureRun(rows);
    return figures;
  },
  (figures) =>
    Object.entries(figures).map(([rows, one]) =>
      [
        `${rows} строк: около ${one.simulatedSeconds} с у Google (здесь ${one.secondsHere} с),`,
        `вызовов панели ${one.pageCalls}, обращений к Google ${one.googleCalls} (к документу ${one.trips}),`,
        `по сети ${one.bytesPerRow} байт на строку, самое большое сообщение ${one.largestMessageBytes} байт`,
      ].join(' '),
    ),
);

async function measureRun(rows: number): Promise<FillRunFigures> {
  const { code, pages } = readDist();
  const host = await openHost({
    sheets: { Выгрузка: sampleSheet(buildSample({ rows, seed: 1 })) },
    code,
    pages,
  });
  const calls = driveFill(host);
  const sum = (figure: (call: (typeof calls)[number]) => number): number =>
    calls.reduce((total, call) => total + figure(call), 0);
  return {
    pageCalls: calls.length,
    googleCalls: sum(({ use }) => use.calls),
    trips: sum(({ use }) => use.trips),
    simulatedSeconds: rounded(sum(({ use }) => simulatedSeconds(use))),
    secondsHere: rounded(sum(({ seconds }) => seconds)),
    bytesPerRow: rounded(sum(({ requestBytes, answerBytes }) => requestBytes + answerBytes) / rows),
    largestMessageBytes: Math.max(
      ...calls.map(({ requestBytes, answerBytes }) => Math.max(requestBytes, answerBytes)),
    ),
  };
}
