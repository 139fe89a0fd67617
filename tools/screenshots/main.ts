import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Frame, type Page } from 'playwright-core';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { buildPageFiles } from '../../host/page-server/page-files';
import { startServer } from '../../host/page-server/server';
import { readBook } from '../../host/xlsx/read-book';
import { BROWSER_FLAGS, findBrowser } from '../build/browser';
import { PROJECT_ROOT } from '../build/project-root';

/** The guide's pictures: the real page over the shipped sample, taken again whenever a screen changes. */

const FOLDER = resolve(PROJECT_ROOT, 'docs/pictures');
const SAMPLE = resolve(PROJECT_ROOT, 'samples/region.xlsx');
/** A row with a fallback and an education link. */
const CARD_ROW = 10;

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('нет браузера: установите Chrome, Chromium или Edge');
  mkdirSync(FOLDER, { recursive: true });
  const session = new DocumentSession(await readBook(SAMPLE), readDist());
  const server = await startServer(session, await buildPageFiles(), 0);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 760 }, locale: 'ru-RU' });
    await page.goto(server.address);
    const frame = await (await page.waitForSelector('#sidebar-frame')).contentFrame();
    if (!frame) throw new Error('нет панели');
    await tour(page, frame);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tour(page: Page, frame: Frame): Promise<void> {
  const button = (name: string | RegExp) => frame.getByRole('button', { name });
  await button(/^Проверить таблицу$/).waitFor();
  await sidebar(page, 'columns');
  await button(/^Проверить таблицу$/).click();
  await frame.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await sidebar(page, 'check');
  await frame.locator('summary').first().click();
  await frame.locator('summary').first().scrollIntoViewIfNeeded();
  await sidebar(page, 'findings');
  await button(/^Заполнить/).click();
  await frame.getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60000 });
  await sidebar(page, 'result');
  await scroll(page, 3300);
  await page.waitForTimeout(500);
  await page.screenshot({ path: resolve(FOLDER, 'filled.png') });
  await selectRow(page, CARD_ROW);
  await frame.getByRole('tab', { name: 'Карточка' }).click();
  await frame.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForTimeout(1500);
  await sidebar(page, 'card');
  await frame.getByRole('tab', { name: 'Размещённые ссылки' }).click();
  await button('Проверить ссылки').click();
  await settled(page, frame);
  await sidebar(page, 'audit');
  await frame.getByRole('tab', { name: 'Раздача' }).click();
  await sidebar(page, 'hand-out');
  await button('Раздать листы').click();
  await settled(page, frame);
  await sidebar(page, 'hand-out-choose');
  await frame.getByRole('tab', { name: 'Готовность' }).click();
  await button('Посчитать готовность').click();
  await settled(page, frame);
  await sidebar(page, 'readiness');
  await frame.getByRole('tab', { name: 'Справка' }).click();
  await sidebar(page, 'help');
}

/** The server has answered and the screen has settled. */
async function settled(page: Page, frame: Frame): Promise<void> {
  await frame.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 60000 });
  await page.waitForTimeout(4000);
}

async function scroll(page: Page, right: number): Promise<void> {
  await page.locator('#grid').hover();
  await page.mouse.wheel(right, 0);
  await page.waitForTimeout(300);
}

async function selectRow(page: Page, row: number): Promise<void> {
  await scroll(page, -10000);
  await page.getByText(String(row), { exact: true }).first().click();
}

async function sidebar(page: Page, name: string): Promise<void> {
  await page.locator('#sidebar').screenshot({ path: resolve(FOLDER, `${name}.png`) });
}

main().catch((error: Error) => {
  console.error(`Снимки не сделаны: ${error.message}`);
  process.exitCode = 1;
});
