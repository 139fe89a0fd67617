import type { Frame, Locator } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';

/** What lists call the right values of the sample. */
const LABELS: { readonly [column in WelcomeMistake['column']]?: string } = {
  region: 'Новосибирская область',
  field: 'образование',
};

/** The finding that is open, as a person sees it. */
export interface Found {
  readonly mistake: WelcomeMistake;
  /** The line to choose, where the panel offers a list. */
  readonly label: string | undefined;
  /** The same slip stands in other rows too. */
  readonly isShared: boolean;
}

export const checked = (sidebar: Frame): Promise<void> =>
  sidebar.getByRole('heading', { name: 'Результат проверки' }).waitFor();

/** How many rows need attention, by the panel's own count. */
export async function attention(sidebar: Frame): Promise<number> {
  const line = sidebar.locator('.counts').getByText('Требуют внимания').locator('xpath=ancestor::div[1]');
  return Number(/\d+$/.exec(((await line.textContent()) ?? '').trim())?.[0]);
}

/** Waits for the field of the finding that was opened. @throws Error for one that the sample has no mistake for */
export async function openedFinding(sidebar: Frame, mistakes: readonly WelcomeMistake[]): Promise<Found> {
  const current = sidebar.locator('.row-button[aria-expanded="true"]');
  await sidebar.locator('li:not(.settled) > .row-button[aria-expanded="true"]').waitFor();
  await field(sidebar).waitFor();
  await sidebar.waitForFunction(() => document.activeElement?.closest('.mend-form') !== null);
  return foundIn((await current.textContent()) ?? '', mistakes);
}

/** @param words of a row in the list of findings */
export function foundIn(words: string, mistakes: readonly WelcomeMistake[]): Found {
  const row = Number(/Строка\s(\d+)/.exec(words)?.[1]);
  const mistake = mistakes.find((one) => one.row === row);
  if (!mistake) throw new Error(`a finding without a mistake: ${words}`);
  const { column, held } = mistake;
  const isShared =
    held !== '' && mistakes.filter((one) => one.column === column && one.held === held).length > 1;
  return { mistake, label: LABELS[column], isShared };
}

export const field = (sidebar: Frame): Locator =>
  sidebar.locator('.mend-form .input-row input, .mend-form .input-row select').first();

/** The button that means the right value, where the panel offers what the cell may mean. */
export function offered(sidebar: Frame, { mistake, label }: Found): Locator {
  return sidebar.locator('.candidates button', { hasText: label ?? mistake.right });
}

/** What was written is crossed off, and the next step is at hand. */
export async function settled(sidebar: Frame): Promise<void> {
  await sidebar.locator('li.settled > .row-button[aria-expanded="true"]').waitFor();
  await sidebar.waitForFunction(() => document.activeElement?.classList.contains('mend-next'));
}
