import { type Browser, chromium } from 'playwright-core';
import { bookOf } from '../../host/book/book';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { buildPageFiles } from '../../host/page-server/page-files';
import { startServer } from '../../host/page-server/server';
import { BROWSER_FLAGS, findBrowser, installBrowser } from '../build/browser';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { rounded } from './median-time';
import { watchWork, workOf } from './page-work';
import { sampleSheet } from './sample-table';

const SIZES = [300, 5_000] as const;

export interface OpenToFilledFigures {
  /** Clock, in seconds: to the panel's button, from its press to the result, from «Заполнить» to «Готово». */
  readonly opened: number;
  readonly checked: number;
  readonly filled: number;
  /** Processor, in seconds, of the page and of the server together: it does not depend on what else runs. */
  readonly work: number;
  /** Of the panel to the server, with what they carried there and back. */
  readonly calls: number;
  readonly bytes: number;
}

/** By number of rows; empty: there is no browser, and none can be installed. */
export interface OpenToFilled {
  readonly [rows: string]: OpenToFilledFigures;
}

/** The page of `npm start`, from its address to links in all rows that can have them. */
export const openToFilled = bench<OpenToFilled>(
  'filled',
  'Локальная страница: от открытия до заполненной таблицы',
  async () => {
    const executablePath = findBrowser() ?? installBrowser();
    if (!executablePath) return {};
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    try {
      const figures: { [rows: string]: OpenToFilledFigures } = {};
      for (const rows of SIZES) figures[rows] = await measure(browser, rows);
      return figures;
    } finally {
      await browser.close();
    }
  },
  (figures) => {
    const lines = Object.entries(figures).map(([rows, { opened, checked, filled, work, calls, bytes }]) =>
      [
        `${rows} строк: ${rounded(opened + checked + filled)} с`,
        `(открыть ${opened}, проверить ${checked}, заполнить ${filled}; процессора ${work}),`,
        `вызовов панели ${calls}, в них ${Math.round(bytes / 1000)} КБ`,
      ].join(' '),
    );
    return lines.length > 0 ? lines : ['браузер не найден: время не измерено'];
  },
);

async function measure(browser: Browser, rows: number): Promise<OpenToFilledFigures> {
  const book = bookOf({ Выгрузка: sampleSheet(buildSample({ rows, seed: 1 })) });
  const server = await startServer(new DocumentSession(book, readDist()), await buildPageFiles(), 0);
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: 'ru-RU' });
  page.setDefaultTimeout(120_000);
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().endsWith('/call')) return;
    const sent = Buffer.byteLength(request.postData() ?? '');
    sizes.push(request.sizes().then(({ responseBodySize }) => sent + responseBodySize));
  });
  const devtools = await watchWork(page);
  const before = process.cpuUsage();
  const from = performance.now();
  await page.goto(server.address);
  const sidebar = page.frameLocator('#sidebar-frame');
  const button = sidebar.getByRole('button', { name: 'Проверить таблицу', exact: true });
  await button.waitFor();
  const opened = performance.now();
  await button.click();
  const fill = sidebar.getByRole('button', { name: /^Заполнить/ });
  await fill.waitFor();
  const checked = performance.now();
  await fill.click();
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  const filled = performance.now();
  const { user, system } = process.cpuUsage(before);
  const work = (user + system) / 1000 + (await workOf(devtools));
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  await server.close();
  const seconds = (milliseconds: number): number => rounded(milliseconds / 1000);
  return {
    opened: seconds(opened - from),
    checked: seconds(checked - opened),
    filled: seconds(filled - checked),
    work: seconds(work),
    calls: sizes.length,
    bytes,
  };
}
