import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { WIDTH } from './host';

/** Gives the panel another size, and waits until the page knows it. */
export async function resize(page: Page, width: number, height = 720): Promise<void> {
  await page.setViewportSize({ width, height });
  await eventually(() => page.evaluate(() => [innerWidth, innerHeight]), [width, height]);
}

/** Nothing is wider than the panel: by default at 300 px and, as with a zoom of 200 %, at half of it. */
export async function expectNoSideScroll(page: Page, widths = [WIDTH, WIDTH / 2]): Promise<void> {
  for (const width of widths) {
    await resize(page, width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}
