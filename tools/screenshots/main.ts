import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../build/project-root';
import { onRealPage, scroll, selectRow, settled } from './real-page';

/** The guide's pictures: the real page over the shipped sample, taken again whenever a screen changes. */

const FOLDER = resolve(PROJECT_ROOT, 'docs/pictures');
/** A row with a fallback and an education link. */
const CARD_ROW = 10;

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await onRealPage({ width: 1500, height: 760 }, tour);
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

async function sidebar(page: Page, name: string): Promise<void> {
  await page.locator('#sidebar').screenshot({ path: resolve(FOLDER, `${name}.png`) });
}

main().catch((error: Error) => {
  console.error(`Снимки не сделаны: ${error.message}`);
  process.exitCode = 1;
});
