import type { Page } from 'playwright-core';

type Permission = 'clipboard-read' | 'clipboard-write';

/**
 * Lets the page use the clipboard, and stops its clock: «Скопировано» stands for two seconds and a half, which a busy
 * machine may need to look.
 */
export async function openClipboard(page: Page, permissions: readonly Permission[]): Promise<void> {
  await page.context().grantPermissions([...permissions]);
  // With the clock stopped the card would not come any more.
  await page
    .getByRole('button', { name: /^Копировать/ })
    .first()
    .waitFor();
  await page.clock.pauseAt(new Date('2026-11-22T10:00:00Z'));
}
