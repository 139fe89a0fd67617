import type { Frame } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';
import { attention, checked, type Found, field, openedFinding, settled } from './found';
import { type Effort, Hand, type OpenPage } from './hand';

/** What a walk has done. */
export interface Walk {
  readonly effort: Effort;
  /** Rows whose finding was opened and mended, in order. */
  readonly mended: readonly number[];
}

/** From the sheet into the panel, to a result, through all its findings and to «Заполнить»: keys alone. */
export async function mendByKeyboard(open: OpenPage, mistakes: readonly WelcomeMistake[]): Promise<Walk> {
  const { sidebar } = open;
  const hand = await Hand.on(open);
  const mended: number[] = [];
  await hand.press('F6', 'Control+Enter', 'Enter');
  await checked(sidebar);
  await hand.press('Alt+ArrowDown');
  while (mended.length <= mistakes.length) {
    const found = await openedFinding(sidebar, mistakes);
    await mend(hand, sidebar, found);
    await settled(sidebar);
    mended.push(found.mistake.row);
    if ((await attention(sidebar)) === 0) break;
    await hand.press('Enter');
  }
  await hand.press('Control+Enter', 'Enter');
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  return { effort: hand.effort, mended };
}

async function mend(hand: Hand, sidebar: Frame, { mistake, label, isShared }: Found): Promise<void> {
  if (label === undefined) await hand.type(mistake.right);
  else {
    const list = field(sidebar);
    while ((await list.inputValue()) !== label) await hand.letter(label.slice(0, 1));
  }
  // Past «Исправить» to «Применить ко всем».
  if (isShared) await hand.press('Tab', 'Tab', 'Space');
  // Enter would open the list.
  else if (label !== undefined) await hand.press('Tab');
  await hand.press('Enter');
}
