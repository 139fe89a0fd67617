import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { plainText } from '../../support/plain-text';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Every accessibility rule that the page breaks, with the elements that break it. */
export async function violations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Opens everything that a page has folded, and waits until what was folded is drawn. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('details.group')].every((group) => group.querySelector('.group-body')),
  );
}

/** Text of the element that has the focus. */
export const focused = async (page: Page): Promise<string> =>
  plainText(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));

/** Waits until the focus is on an element with this text. */
export const expectFocus = (page: Page, text: string): Promise<void> => eventually(() => focused(page), text);

/** Goes on with the Tab key until the focus is on an element with this text. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`the keyboard does not get to ${name}`);
}
