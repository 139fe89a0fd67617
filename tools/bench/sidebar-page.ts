import { type Browser, chromium, type Page } from 'playwright-core';
import { readDist } from '../../host/dist-files';
import { openHost } from '../../host/host';
import type { FillPreview } from '../../src/shared/fill';
import { BROWSER_FLAGS, findBrowser, installBrowser } from '../build/browser';
import { buildSample } from '../sample/sample';
import { bench } from './bench';
import { sampleSheet } from './sample-table';
import { FIRST_PAINT, serverScript, WATCH_LIST } from './sidebar-in-page';
import { median, rounded } from './statistics';

const ROWS = 20_000;
const FINDINGS = 5_000;
const TIMES = 5;
const ADDRESS = 'http://localhost/sidebar.html';

export interface SidebarPage {
  readonly bytes: number;
  /** From opening to the button that checks; null where there is no browser and none can be installed. */
  readonly firstPaintMs: number | null;
  /** From the press on «Проверить» to the opened group of 5,000 findings, the answer parsed along. */
  readonly listMs: number | null;
  /** Bytes of that answer: tokens of 20,000 rows and the findings. */
  readonly answerBytes: number;
}

/** The built page over a sheet of 20,000 rows; the server's answers are made before, only the page is measured. */
export const sidebarPage = bench<SidebarPage>(
  'sidebar',
  'Боковая панель, 20 000 строк',
  async () => {
    const html = readDist().pages.sidebar ?? '';
    const answers = await serverAnswers();
    const browser = await openBrowser();
    const times = browser ? await measured(browser, html, answers) : null;
    await browser?.close();
    return {
      bytes: Buffer.byteLength(html),
      firstPaintMs: times && rounded(median(times.map(({ paint }) => paint))),
      listMs: times && rounded(median(times.map(({ list }) => list))),
      answerBytes: Buffer.byteLength(answers.checkRegister),
    };
  },
  ({ bytes, firstPaintMs, listMs, answerBytes }) => [
    `страница ${bytes} байт, ответ проверки ${answerBytes} байт`,
    firstPaintMs === null
      ? 'браузер не найден: время не измерено'
      : `первый полезный вид ${firstPaintMs} мс, список ${FINDINGS} замечаний ${listMs} мс`,
  ],
);

interface Answers {
  readonly getOverview: string;
  readonly checkRegister: string;
}

/** Real answers about a sample, one finding of which is made to concern 5,000 rows. */
async function serverAnswers(): Promise<Answers> {
  const { code, pages } = readDist();
  const sheets = { Выгрузка: sampleSheet(buildSample({ rows: ROWS, seed: 1 })) as string[][] };
  const host = await openHost({ sheets, code, pages });
  const sheetId = host.book.sheets[0]!.id;
  const overview = host.handlers.getOverview({ sheetId });
  const check = host.handlers.checkRegister({ sheetId });
  if (!check.ok) throw new Error(check.failure.text);
  return {
    getOverview: JSON.stringify(overview),
    checkRegister: JSON.stringify({ ok: true, value: withLongGroup(check.value) }),
  };
}

function withLongGroup(check: FillPreview): FillPreview {
  const [first, ...rest] = [...check.groups].sort((a, b) => b.rows.length - a.rows.length);
  if (!first || first.rows.length < FINDINGS) throw new Error('sidebar: too few findings in the sample');
  const long = { ...first, severity: 'error' as const, rows: first.rows.slice(0, FINDINGS) };
  return { ...check, groups: [long, ...rest] };
}

async function openBrowser(): Promise<Browser | null> {
  const executablePath = findBrowser() ?? installBrowser();
  return executablePath ? chromium.launch({ executablePath, args: BROWSER_FLAGS }) : null;
}

async function measured(
  browser: Browser,
  html: string,
  answers: Answers,
): Promise<{ paint: number; list: number }[]> {
  const all: { paint: number; list: number }[] = [];
  for (let turn = 0; turn <= TIMES; turn += 1) {
    const page = await browser.newPage({ viewport: { width: 300, height: 720 }, locale: 'ru-RU' });
    const times = await onPage(page, html, answers);
    await page.close();
    // The first page warms the browser.
    if (turn > 0) all.push(times);
  }
  return all;
}

async function onPage(page: Page, html: string, answers: Answers): Promise<{ paint: number; list: number }> {
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.addInitScript(serverScript({ ...answers }));
  await page.goto(ADDRESS);
  const check = page.getByRole('button', { name: 'Проверить', exact: true });
  await check.waitFor();
  const paint: number = await page.evaluate(FIRST_PAINT);
  await page.evaluate(WATCH_LIST);
  await check.click();
  const list = await page.waitForFunction('window.listed');
  return { paint, list: (await list.jsonValue()) as number };
}
