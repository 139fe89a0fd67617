import type { Frame, Page } from 'playwright-core';

/** Opens one of the jobs behind «Ещё», from wherever the page is. */
export async function openSection(page: Page | Frame, name: string): Promise<void> {
  const back = page.locator('.section-back');
  if ((await back.count()) > 0) await back.click();
  else await page.getByRole('tab', { name: /^Ещё/ }).click();
  await page.locator('.sections, .section-back').first().waitFor();
  // The tab opens what was open last.
  if ((await back.count()) > 0) await back.click();
  await page.locator('.section-button', { hasText: name }).click();
  await back.waitFor();
}
