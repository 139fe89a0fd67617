import { resolve } from 'node:path';
import { chromium, type Frame, type Page } from 'playwright-core';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { buildPageFiles } from '../../host/page-server/page-files';
import { startServer } from '../../host/page-server/server';
import { readBook } from '../../host/xlsx/read-book';
import { BROWSER_FLAGS, findBrowser } from '../build/browser';
import { PROJECT_ROOT } from '../build/project-root';

const SAMPLE = resolve(PROJECT_ROOT, 'samples/region.xlsx');

/**
 * Opens the real page over the shipped sample, for pictures of it.
 *
 * @param size of the window
 * @param tour gets the page and the sidebar's frame
 * @throws Error when no browser is installed
 */
export async function onRealPage(
  size: { readonly width: number; readonly height: number },
  tour: (page: Page, frame: Frame) => Promise<void>,
): Promise<void> {
  const session = new DocumentSession(await readBook(SAMPLE), readDist());
  const server = await startServer(session, await buildPageFiles(), 0);
  try {
    await inBrowser(size, async (page) => {
      await page.goto(server.address);
      const frame = await (await page.waitForSelector('#sidebar-frame')).contentFrame();
      if (!frame) throw new Error('нет панели');
      await tour(page, frame);
    });
  } finally {
    await server.close();
  }
}

/**
 * Opens an empty page in an installed browser.
 *
 * @throws Error when none is installed
 */
export async function inBrowser(
  size: { readonly width: number; readonly height: number },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('нет браузера: установите Chrome, Chromium или Edge');
  // With scrollbars, as people have them.
  const browser = await chromium.launch({
    executablePath,
    args: BROWSER_FLAGS,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  try {
    await work(await browser.newPage({ viewport: size, locale: 'ru-RU' }));
  } finally {
    await browser.close();
  }
}

/** The server has answered and the screen has settled. */
export async function settled(page: Page, frame: Frame): Promise<void> {
  await frame.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 60000 });
  await page.waitForTimeout(4000);
}

/** Opens one of the jobs behind «Ещё». */
export async function openSection(frame: Frame, name: string): Promise<void> {
  const back = frame.locator('.section-back');
  const way = (await back.count()) > 0 ? back : frame.getByRole('tab', { name: /^Ещё/ });
  await way.click();
  // The tab opens what was open last.
  await frame.locator('.sections, .section-back').first().waitFor();
  if ((await back.count()) > 0) await back.click();
  await frame.locator('.section-button', { hasText: name }).click();
}

/** Opens the first finding of a reason, with its field. */
export async function openFinding(frame: Frame, reason: string): Promise<void> {
  const group = frame.locator('.group', { hasText: reason });
  await group.locator('summary').click();
  await group.locator('.row-button').first().click();
  await frame.locator('.mend-form input[type="text"]').waitFor();
}
