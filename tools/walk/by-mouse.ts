import type { Frame } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';
import type { Walk } from './by-keyboard';
import { attention, checked, type Found, field, offered, openedFinding, settled } from './found';
import { Hand, type OpenPage } from './hand';

/** To a result, through all its findings and to «Заполнить» by clicks; only values are typed. */
export async function mendByMouse(
  { page, sidebar }: OpenPage,
  mistakes: readonly WelcomeMistake[],
): Promise<Walk> {
  const hand = new Hand(page);
  const mended: number[] = [];
  await hand.click(sidebar.getByRole('button', { name: 'Проверить таблицу' }));
  await checked(sidebar);
  await hand.click(sidebar.locator('.group > summary').first());
  await hand.click(sidebar.locator('.group[open] .row-button').first());
  while (mended.length <= mistakes.length) {
    const found = await openedFinding(sidebar, mistakes);
    await mend(hand, sidebar, found);
    await settled(sidebar);
    mended.push(found.mistake.row);
    if ((await attention(sidebar)) === 0) break;
    await hand.click(sidebar.locator('.mend-next'));
  }
  await hand.click(sidebar.getByRole('button', { name: /^Заполнить/ }));
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  return { effort: hand.effort, mended };
}

async function mend(hand: Hand, sidebar: Frame, found: Found): Promise<void> {
  const { mistake, label, isShared } = found;
  const meant = offered(sidebar, found);
  if ((await meant.count()) > 0) return hand.click(meant);
  if (label === undefined) await hand.type(mistake.right);
  else await hand.choose(field(sidebar), label);
  if (isShared) await hand.click(sidebar.locator('.mend-form input[type="checkbox"]'));
  await hand.click(sidebar.getByRole('button', { name: 'Исправить' }));
}
