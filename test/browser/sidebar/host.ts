import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../tools/build/browser';
import { buildPage } from '../../../tools/build/page';
import { plainText } from '../../support/plain-text';
import { CARD, OVERVIEW, RECORD, UNFINISHED } from './data';
import { type FakeServer, installFakeServer, type Seed } from './fake-server';
import { PREVIEWS } from './previews';

/** The sidebar's width in Google Sheets. */
export const WIDTH = 300;

const ADDRESS = 'http://localhost/sidebar.html';

/** How a fake server differs from the usual one; previews by kind. */
export type SeedChange = Partial<Omit<Seed, 'previews'>> & { readonly previews?: Partial<Seed['previews']> };

/** What stands before the page's own scripts: a fake server with this seed. */
function serverScript(seed: Seed): string {
  // Some compilers wrap functions in a helper that the page does not have.
  const helper = 'globalThis.__name = (f) => f;';
  return `<script>${helper}(${installFakeServer})(${JSON.stringify(seed).replace(/</g, '\\u003c')})</script>`;
}

/** A browser with the built page, one for a test file; each test loads the page anew. */
export class Host {
  private page: Page | null = null;
  private script = '';

  private constructor(
    private readonly browser: Browser,
    private readonly html: string,
  ) {}

  static async start(): Promise<Host> {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No browser is installed: set CHROME_PATH');
    const [browser, html] = await Promise.all([
      chromium.launch({ executablePath, args: BROWSER_FLAGS }),
      buildPage(),
    ]);
    return new Host(browser, html);
  }

  /** Opens the page on a fake server, in place of the one before; the change says how that server differs. */
  async open({ previews, ...seed }: SeedChange = {}, size = { width: WIDTH, height: 720 }): Promise<Page> {
    const usual: Seed = {
      overview: OVERVIEW,
      previews: PREVIEWS,
      card: CARD,
      record: RECORD,
      left: UNFINISHED,
      written: 8,
      troubles: [],
      faults: [],
      delay: 0,
    };
    this.script = serverScript({ ...usual, ...seed, previews: { ...PREVIEWS, ...previews } });
    this.page ??= await this.newPage();
    const { page } = this;
    await page.context().clearPermissions();
    await page.setViewportSize(size);
    await page.clock.install({ time: new Date('2026-11-22T09:00:00Z') });
    await page.clock.resume();
    await page.goto(ADDRESS);
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  // One for all tests: what a new one costs, a new process, they would all wait for.
  private async newPage(): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: this.html.replace('<head>', () => `<head>${this.script}`),
          })
        : route.abort(),
    );
    return page;
  }
}

/** Every call that the page has made so far, in order. */
export function callsOf(page: Page): Promise<FakeServer['calls']> {
  return page.evaluate(() => (window as unknown as { fake: FakeServer }).fake.calls);
}

/** The keys of the starts that the page has asked for, in order. */
export function keysOf(page: Page): Promise<FakeServer['keys']> {
  return page.evaluate(() => (window as unknown as { fake: FakeServer }).fake.keys);
}

/** Lets the held answers go. */
export function release(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as { fake: FakeServer }).fake.release());
}

/** Changes what the fake server does from now on. */
export function reseed(page: Page, change: SeedChange): Promise<void> {
  return page.evaluate((part) => {
    const { fake } = window as unknown as { fake: FakeServer };
    fake.seed = { ...fake.seed, ...part, previews: { ...fake.seed.previews, ...part.previews } };
    if (part.faults) fake.faults = [...part.faults];
  }, change);
}

/** Waits until the page has called a handler so many times in all. */
export async function waitForCalls(page: Page, name: string, times = 1): Promise<void> {
  await page.waitForFunction(
    ([handler, count]) =>
      (window as unknown as { fake: FakeServer }).fake.calls.filter((call) => call.name === handler).length >=
      count,
    [name, times] as const,
  );
}

/** What the page asked for in all calls of one name so far. */
export async function requests(page: Page, wanted: string): Promise<unknown[]> {
  return (await callsOf(page)).filter(({ name }) => name === wanted).map(({ request }) => request);
}

/** The counts of a screen as «name: number». */
export async function counts(page: Page): Promise<string[]> {
  const lines = await page.locator('.counts > div').allInnerTexts();
  return lines.map((line) => plainText(line.replace(/\s*\n\s*/g, ': ')));
}
