import type { Frame } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';
import { checked, type Found, field, offered } from './found';
import { Hand, type OpenPage } from './hand';
import { throughFindings, type Walk } from './through-findings';

/** To a result, through all its findings and to «Заполнить» by clicks; only values are typed. */
export async function mendByMouse(
  { page, sidebar }: OpenPage,
  mistakes: readonly WelcomeMistake[],
): Promise<Walk> {
  const hand = new Hand(page);
  await hand.click(sidebar.getByRole('button', { name: 'Проверить таблицу' }));
  await checked(sidebar);
  await hand.click(sidebar.locator('.group > summary').first());
  await hand.click(sidebar.locator('.group[open] .row-button').first());
  const mended = await throughFindings(sidebar, mistakes, {
    mend: (found) => mend(hand, sidebar, found),
    next: () => hand.click(sidebar.locator('.mend-next')),
  });
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
