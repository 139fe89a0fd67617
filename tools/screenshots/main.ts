import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../build/project-root';
import { onRealPage, openFinding, openSection, settled } from './real-page';

/** The guide's pictures: the real page over the shipped sample, taken again whenever a screen changes. */

const FOLDER = resolve(PROJECT_ROOT, 'docs/pictures');
const WINDOW = { width: 1500, height: 760 };
/** Above the frame: the page's own line and the panel's. */
const ABOVE_FRAME = 130;
/** Around a part of the panel. */
const MARGIN = 8;
/** Its last item has a QR code: a school on a parent's ЛКО, with an education link. */
const CARD_OF = 'интернат 2';

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await onRealPage(WINDOW, tour);
}

async function tour(page: Page, frame: Frame): Promise<void> {
  const button = (name: string | RegExp) => frame.getByRole('button', { name });
  const heading = (name: string) => frame.getByRole('heading', { name }).waitFor({ timeout: 60000 });
  await button(/^Проверить таблицу$/).waitFor();
  await whole(page, frame, 'columns');
  await button(/^Проверить таблицу$/).click();
  await heading('Результат проверки');
  await part(page, frame, 'check', '.counts');
  await openFinding(frame, 'Не сходится последняя цифра ОГРН');
  await page.waitForTimeout(800);
  await part(page, frame, 'findings', '.group[open]', '.group[open]');
  await button(/^Заполнить/).click();
  await heading('Готово');
  await button('Показать столбцы').waitFor();
  await part(page, frame, 'result', '.next-steps');
  await button('Показать столбцы').click();
  await page.waitForTimeout(1000);
  await frame.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: picture('filled') });
  await frame.getByRole('tab', { name: 'Карточка' }).click();
  await frame.getByRole('searchbox').fill(CARD_OF);
  await frame.getByRole('button', { name: 'Найти', exact: true }).click();
  await heading('Пункты меню сообщества');
  await page.waitForTimeout(1500);
  await part(page, frame, 'card', '.item:nth-child(3)', '.item:nth-child(3)');
  await openSection(frame, 'Размещённые ссылки');
  await button('Проверить ссылки').click();
  await settled(page, frame);
  await frame.locator('.group-error > summary').first().click();
  await frame.locator('.row-button').first().click();
  await frame.locator('.found-link').first().waitFor();
  await page.waitForTimeout(800);
  await part(page, frame, 'audit', '.mend', '.group[open]');
  await openSection(frame, 'Раздача');
  await button('Раздать листы').click();
  await settled(page, frame);
  await whole(page, frame, 'hand-out-choose');
  await openSection(frame, 'Готовность');
  await button('Посчитать готовность').click();
  await settled(page, frame);
  await whole(page, frame, 'readiness');
}

function picture(name: string): string {
  return resolve(FOLDER, `${name}.png`);
}

/** The panel from top to bottom: the window is as high as it needs to be. */
async function whole(page: Page, frame: Frame, name: string): Promise<void> {
  await high(page, frame);
  await page.locator('#sidebar').screenshot({ path: picture(name) });
  await low(page, frame);
}

/** The panel from the beginning of one element, or from its top, to the end of another. */
async function part(page: Page, frame: Frame, name: string, last: string, first?: string): Promise<void> {
  await high(page, frame);
  const panel = await page.locator('#sidebar').boundingBox();
  const start = first === undefined ? panel : await frame.locator(first).first().boundingBox();
  const end = await frame.locator(last).first().boundingBox();
  if (!panel || !start || !end) throw new Error(`нет места для снимка ${name}`);
  const { x, width } = panel;
  const top = Math.max(panel.y, start.y - MARGIN);
  const height = end.y + end.height + MARGIN - top;
  await page.screenshot({ path: picture(name), clip: { x, width, y: top, height } });
  await low(page, frame);
}

async function high(page: Page, frame: Frame): Promise<void> {
  // Without a scrollbar, which would stay: its lines are shorter, so there are more of them.
  await frame.evaluate("document.documentElement.style.overflow = 'hidden'");
  // First low: a page is never less high than its window.
  await page.setViewportSize({ ...WINDOW, height: 400 });
  const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ ...WINDOW, height: height + ABOVE_FRAME });
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await frame.evaluate('window.scrollTo(0, 0)');
  await page.waitForTimeout(300);
}

async function low(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate("document.documentElement.style.overflow = ''");
  await page.setViewportSize(WINDOW);
}

main().catch((error: Error) => {
  console.error(`Снимки не сделаны: ${error.message}`);
  process.exitCode = 1;
});
