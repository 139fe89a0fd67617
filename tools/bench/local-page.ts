/// <reference lib="dom" />
import { type Browser, chromium } from 'playwright-core';
import { bookOf } from '../../host/book/book';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { buildPageFiles } from '../../host/page-server/page-files';
import { type PageServer, startServer } from '../../host/page-server/server';
import { BROWSER_FLAGS, findBrowser, installBrowser } from '../build/browser';
import { bench } from './bench';
import { rounded } from './median-time';
import { watchWork, workOf } from './page-work';

const ROWS = 20_000;
const COLUMNS = 33;
const TIMES = 5;
const FRAMES = 120;
/** A turn of the mouse's wheel. */
const STEP = 100;

export interface LocalPage {
  /** Clock, from the address to the first rows; null: there is no browser, and none can be installed. */
  readonly paint: number | null;
  /** Processor time of the page's main thread until then, and for one frame of scrolling. */
  readonly paintWork: number | null;
  readonly frameWork: number | null;
}

/** The page of `npm start` over 20,000 × 33 cells: until the first rows stand there, and scrolling through them. */
export const localPage = bench<LocalPage>(
  'page',
  'Локальная страница, 20 000 × 33 ячейки: первые строки, прокрутка',
  async () => {
    const executablePath = findBrowser() ?? installBrowser();
    if (!executablePath) return { paint: null, paintWork: null, frameWork: null };
    const server = await startServer(new DocumentSession(largeBook(), readDist()), await buildPageFiles(), 0);
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    try {
      const runs: { paint: number; paintWork: number; frameWork: number }[] = [];
      for (let time = 0; time < TIMES; time += 1) runs.push(await visit(browser, server));
      const median = (pick: (run: (typeof runs)[number]) => number): number =>
        rounded(runs.map(pick).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0);
      return {
        paint: median((run) => run.paint),
        paintWork: median((run) => run.paintWork),
        frameWork: median((run) => run.frameWork),
      };
    } finally {
      await browser.close();
      await server.close();
    }
  },
  ({ paint, paintWork, frameWork }) => [
    paint === null
      ? 'браузер не найден: время не измерено'
      : `первые строки ${paint} мс (процессора ${paintWork} мс), кадр прокрутки ${frameWork} мс процессора`,
  ],
);

function largeBook() {
  const rows = Array.from({ length: ROWS }, (_row, r) =>
    Array.from({ length: COLUMNS }, (_column, c) =>
      c % 3 === 0 ? r * COLUMNS + c : `Учреждение ${r}, столбец ${c}`,
    ),
  );
  const book = bookOf({ Выгрузка: [Array.from({ length: COLUMNS }, (_c, c) => `Столбец ${c}`), ...rows] });
  for (const sheet of book.sheets) sheet.frozenRows = 1;
  return book;
}

async function visit(browser: Browser, server: PageServer) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, locale: 'ru-RU' });
  const devtools = await watchWork(page);
  await page.goto(server.address);
  await page.getByText('Учреждение 5, столбец 1', { exact: true }).waitFor();
  const paint = await page.evaluate(() => performance.now());
  const paintWork = await workOf(devtools);
  await page.evaluate(scrolling);
  const frameWork = ((await workOf(devtools)) - paintWork) / FRAMES;
  await page.close();
  return { paint, paintWork, frameWork };
}

/** Script for the page: one turn of the wheel a frame. */
const scrolling = `(async () => {
  const box = document.querySelector('.slick-viewport-bottom.slick-viewport-right');
  for (let frame = 0; frame < ${FRAMES}; frame += 1) {
    box.scrollTop += ${STEP};
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
})()`;
