import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { PROJECT_ROOT } from '../build/project-root';
import { inBrowser, onRealPage, openFinding, openSection, settled } from '../screenshots/real-page';

/** Pictures for the Marketplace: icons and banner from our own mark, and the real page over the shipped sample. */

const FOLDER = resolve(PROJECT_ROOT, 'listing');
// Source: Google Workspace Marketplace, «Create a store listing»: icons, card banner, screenshots.
const ICONS = [32, 48, 96, 128];
const BANNER = { width: 220, height: 140 };
const SCREENSHOT = { width: 1280, height: 800 };
/** A school on a parent's ЛКО, with an education link. */
const CARD_OF = 'интернат 2';

async function main(): Promise<void> {
  const mark = readFileSync(resolve(FOLDER, 'mark.svg'), 'utf8');
  await inBrowser(BANNER, async (page) => {
    for (const side of ICONS)
      await drawn(page, sized(mark, side), { width: side, height: side }, `icon-${side}`);
    await drawn(page, banner(mark), BANNER, 'banner-220x140');
  });
  await onRealPage(SCREENSHOT, screenshots);
}

function sized(mark: string, side: number): string {
  return mark.replace('<svg ', `<svg style="display:block" width="${side}" height="${side}" `);
}

function banner(mark: string): string {
  return `<div style="width:220px;height:140px;background:#e8f0fe;display:flex;flex-direction:column;align-items:center;
    justify-content:center;gap:12px;font:600 20px 'DejaVu Sans',sans-serif;color:#174ea6">${sized(mark, 64)}Ссылки ПОС</div>`;
}

async function drawn(
  page: Page,
  picture: string,
  size: { readonly width: number; readonly height: number },
  name: string,
): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(`<body style="margin:0;background:transparent">${picture}</body>`);
  await page.screenshot({ path: resolve(FOLDER, `${name}.png`), omitBackground: true });
}

async function screenshots(page: Page, frame: Frame): Promise<void> {
  const button = (name: string | RegExp) => frame.getByRole('button', { name });
  await button(/^Проверить таблицу$/).waitFor();
  await taken(page, 1);
  await button(/^Проверить таблицу$/).click();
  await frame.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  await openFinding(frame, 'Не сходится последняя цифра ОГРН');
  await taken(page, 2);
  await button(/^Заполнить/).click();
  await frame.getByRole('heading', { name: 'Готово' }).waitFor({ timeout: 60000 });
  await button('Показать столбцы').click();
  await frame.evaluate('window.scrollTo(0, 0)');
  await taken(page, 3);
  await frame.getByRole('tab', { name: 'Карточка' }).click();
  await frame.getByRole('searchbox').fill(CARD_OF);
  await frame.getByRole('button', { name: 'Найти', exact: true }).click();
  await frame.getByRole('heading', { name: 'Пункты меню сообщества' }).waitFor();
  // The code and all that belongs to it, above the buttons that stay in place.
  await frame.evaluate(
    "document.querySelectorAll('.item')[2].scrollIntoView({ block: 'end' }); window.scrollBy(0, 64)",
  );
  await page.waitForTimeout(1500);
  await taken(page, 4);
  await openSection(frame, 'Раздача');
  await button('Раздать листы').click();
  await settled(page, frame);
  await taken(page, 5);
}

async function taken(page: Page, number: number): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: resolve(FOLDER, `screenshot-${number}.png`) });
}

main().catch((error: Error) => {
  console.error(`Картинки не сделаны: ${error.message}`);
  process.exitCode = 1;
});
