import type { Frame } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';
import { checked, type Found, field, offered } from './found';
import { Hand, type OpenPage } from './hand';
import { throughFindings, type Walk } from './through-findings';

/** From the sheet into the panel, to a result, through all its findings and to «Заполнить»: keys alone. */
export async function mendByKeyboard(
  { page, sidebar }: OpenPage,
  mistakes: readonly WelcomeMistake[],
): Promise<Walk> {
  const hand = new Hand(page);
  await hand.press('F6', 'Control+Enter', 'Enter');
  await checked(sidebar);
  await hand.press('Alt+ArrowDown');
  const mended = await throughFindings(sidebar, mistakes, {
    mend: (found) => mend(hand, sidebar, found),
    next: () => hand.press('Enter'),
  });
  await hand.press('Control+Enter', 'Enter');
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  return { effort: hand.effort, mended };
}

async function mend(hand: Hand, sidebar: Frame, found: Found): Promise<void> {
  const { mistake, label, isShared } = found;
  const meant = offered(sidebar, found);
  if ((await meant.count()) > 0) {
    while (!(await meant.evaluate((button) => button === document.activeElement))) await hand.press('Tab');
    return hand.press('Enter');
  }
  if (label === undefined) await hand.type(mistake.right);
  // The likely values come first.
  else while ((await field(sidebar).inputValue()) !== label) await hand.press('ArrowDown');
  // Past «Исправить» to «Применить ко всем».
  if (isShared) await hand.press('Tab', 'Tab', 'Space');
  // Enter would open the list.
  else if (label !== undefined) await hand.press('Tab');
  await hand.press('Enter');
}
