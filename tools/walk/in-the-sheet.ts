import type { Page } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';
import { attention, checked, foundIn } from './found';
import { Hand, type OpenPage } from './hand';
import type { Walk } from './through-findings';

/** A turn of the mouse's wheel, sideways with Shift. */
const STEP = 100;

/**
 * The same work without the panel's fields, as before them: a click on a finding led to column A of its row; its cell
 * was looked for in the sheet, and each row mended there by itself.
 */
export async function mendInTheSheet(
  { page, sidebar }: OpenPage,
  mistakes: readonly WelcomeMistake[],
): Promise<Walk> {
  const hand = new Hand(page);
  const mended: number[] = [];
  await hand.click(sidebar.getByRole('button', { name: 'Проверить таблицу' }));
  await checked(sidebar);
  const groups = sidebar.locator('.group-error, .group-warning');
  for (let at = 0; at < (await groups.count()); at += 1) {
    const group = groups.nth(at);
    await hand.click(group.locator('summary'));
    const rows = group.locator('.row-button');
    await rows.first().waitFor();
    for (let row = 0; row < (await rows.count()); row += 1) {
      const { mistake } = foundIn((await rows.nth(row).textContent()) ?? '', mistakes);
      await hand.click(rows.nth(row));
      await sidebar.locator('.mend-form').first().waitFor();
      await typeInSheet(hand, page, mistake);
      mended.push(mistake.row);
    }
  }
  await hand.click(sidebar.getByRole('button', { name: 'Проверить заново' }).first());
  await sidebar.waitForFunction(
    () => !/Требуют внимания\D*[1-9]/.test(document.querySelector('.counts')?.textContent ?? ''),
  );
  if ((await attention(sidebar)) > 0) throw new Error('findings are left');
  await hand.click(sidebar.getByRole('button', { name: /^Заполнить/ }));
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  return { effort: hand.effort, mended };
}

async function typeInSheet(hand: Hand, page: Page, { row, right }: WelcomeMistake): Promise<void> {
  const cell = page.locator('#grid .slick-cell.active');
  await page.waitForFunction(
    (wanted) => document.querySelector('#place')?.textContent?.endsWith(`${wanted}`) === true,
    row,
  );
  const sheet = page.locator('#grid .slick-viewport-bottom.slick-viewport-right');
  await sheet.evaluate((element) => {
    element.scrollLeft = 0;
  });
  const area = await sheet.boundingBox();
  if (!area) throw new Error('no sheet');
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  for (let turns = 0; turns < 100; turns += 1) {
    const box = await cell.boundingBox();
    if (box && box.x + box.width <= area.x + area.width) break;
    await hand.turn(STEP);
    await page.waitForTimeout(50);
  }
  await hand.click(cell);
  await hand.type(right);
  await hand.press('Enter');
}
