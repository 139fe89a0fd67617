import { type Browser, chromium } from 'playwright-core';
import { readDist } from '../../host/dist-files';
import { openHost } from '../../host/host';
import { BROWSER_FLAGS, findBrowser, installBrowser } from '../build/browser';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { medianTime, rounded } from './median-time';
import { sampleSheet } from './sample-table';

const ROWS = 2_000;
const TIMES = 7;
const ADDRESS = 'http://localhost/sidebar.html';

export interface FirstPaint {
  /** null: there is no browser, and none can be installed. */
  readonly milliseconds: number | null;
}

/** The built page, from its address to the button «Проверить таблицу»; the server's answer is ready beforehand. */
export const firstPaint = bench<FirstPaint>(
  'paint',
  'Боковая панель: от открытия до кнопки «Проверить таблицу»',
  async () => {
    const executablePath = findBrowser() ?? installBrowser();
    if (!executablePath) return { milliseconds: null };
    const overview = await overviewAnswer();
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
    try {
      return { milliseconds: rounded(await medianTime(() => openPage(browser, overview), TIMES)) };
    } finally {
      await browser.close();
    }
  },
  ({ milliseconds }) => [
    milliseconds === null ? 'браузер не найден: время не измерено' : `${milliseconds} мс`,
  ],
);

async function overviewAnswer(): Promise<string> {
  const { code, pages } = readDist();
  const host = await openHost({
    sheets: { Выгрузка: sampleSheet(buildSample({ rows: ROWS, seed: 1 })) },
    code,
    pages,
  });
  return JSON.stringify(host.handlers.getOverview({ sheetId: -1 }));
}

async function openPage(browser: Browser, overview: string): Promise<{ overriddenDuration: number }> {
  const page = await browser.newPage({ viewport: { width: 300, height: 720 }, locale: 'ru-RU' });
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: readDist().pages.sidebar })
      : route.abort(),
  );
  await page.addInitScript(googleScript(overview));
  const started = performance.now();
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).waitFor();
  const overriddenDuration = performance.now() - started;
  await page.close();
  return { overriddenDuration };
}

/** Script for the page: a google.script.run that answers getOverview after the page has yielded once. */
function googleScript(overview: string): string {
  return `{
    let success = () => {};
    const run = {
      withSuccessHandler: (handler) => { success = handler; return run; },
      withFailureHandler: () => run,
      getOverview: () => { const given = success; setTimeout(() => given(${overview}), 0); },
    };
    window.google = { script: { run } };
  }`;
}
