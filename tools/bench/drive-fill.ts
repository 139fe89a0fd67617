import { fillRun } from '../../host/cli/fill/fill-run';
import type { Host } from '../../host/host';
import type { Handlers } from '../../src/shared/handlers';
import type { GoogleUse } from './google-costs';
import { GoogleMeter } from './google-meter';

/** A call of the page to the server. */
export interface PageCall {
  readonly use: GoogleUse;
  readonly seconds: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
}

/** What comes before «Проверить таблицу». */
const SETUP = ['getOverview', 'saveSettings'];

/** Fills the first sheet as the page does. @returns the calls from «Проверить таблицу» to «Готово», in order */
export function driveFill(host: Host): PageCall[] {
  const calls: PageCall[] = [];
  const meter = new GoogleMeter(host.gate);
  const handlers = new Proxy({} as Handlers, {
    get: (_empty, name) => (request: unknown) => {
      meter.start();
      const started = performance.now();
      const answer: unknown = host.call(String(name), request);
      const seconds = (performance.now() - started) / 1000;
      if (!SETUP.includes(String(name))) {
        calls.push({
          use: meter.use,
          seconds,
          requestBytes: bytesOf(request),
          answerBytes: bytesOf(answer),
        });
      }
      return answer;
    },
  });
  const [sheet] = host.book.sheets;
  if (!sheet) throw new Error('bench: no sheet');
  fillRun(handlers, { sheetId: sheet.id, region: '', mode: 'empty' }, () => {});
  return calls;
}

function bytesOf(message: unknown): number {
  return Buffer.byteLength(JSON.stringify(message));
}
