import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import type { BookSheet } from '../../../host/book/book-sheet';
import { type DistFiles, readDist } from '../../../host/dist-files';
import type { Host } from '../../../host/host';
import { DocumentSession } from '../../../host/page-server/document-session';
import { buildPageFiles } from '../../../host/page-server/page-files';
import { SavePlace } from '../../../host/page-server/save-place';
import { type PageServer, startServer } from '../../../host/page-server/server';
import { readBook } from '../../../host/xlsx/read-book';
import { BROWSER_FLAGS, findBrowser } from '../../../tools/build/browser';

type Book = Host['book'];

/** The first sheet of a book. */
export function firstSheet({ sheets: [sheet] }: Pick<Book, 'sheets'>): BookSheet {
  if (!sheet) throw new Error('a book without sheets');
  return sheet;
}

/** All values of a sheet, the first one unless named, row by row. */
export function values(book: Pick<Book, 'sheets'>, name = firstSheet(book).name): unknown[][] {
  const sheet = firstSheet({ sheets: book.sheets.filter((one) => one.name === name) });
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

/** A window on the first sheet of a file. */
export interface SheetWindow {
  readonly page: Page;
  readonly sheet: BookSheet;
  readonly errors: string[];
}

/** Serves a file and opens a window on it. */
export async function openedSheet(host: PageHost, file: string): Promise<SheetWindow> {
  await host.serve(file);
  const { page, errors } = await host.open();
  return { page, errors, sheet: firstSheet(host.host.book) };
}

/** A window on the local page with the sidebar in it. */
export interface PageWindow {
  readonly page: Page;
  readonly sidebar: Frame;
  /** What the page or the sidebar threw. */
  readonly errors: string[];
  /** Holds back the answers to all batches but so many, until the function that is given is called. */
  readonly holdAfter: (batches: number) => () => void;
}

/** The real thing: the built bundle over a file, served on the loopback, in a browser. */
export class PageHost {
  private contexts: BrowserContext[] = [];
  private server: PageServer | null = null;
  private session: DocumentSession | null = null;
  readonly folder = mkdtempSync(join(tmpdir(), 'pageHost-'));

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<PageHost> {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No browser is installed: set CHROME_PATH');
    return new PageHost(await chromium.launch({ executablePath, args: BROWSER_FLAGS }));
  }

  /** Serves a file, in the usual build unless told; the document before is put away. */
  async serve(file: string, dist: DistFiles = readDist()): Promise<void> {
    await this.putAway();
    this.session = new DocumentSession(await readBook(file), dist, await SavePlace.beside(file));
    this.server = await startServer(this.session, await buildPageFiles(), 0);
  }

  /** The document behind the page: tests change it as a colleague would, and inject faults. */
  get host(): Host {
    if (!this.session) throw new Error('nothing is served');
    return this.session.host;
  }

  /** @param batch rows a batch, so that a short sheet has several */
  async open(batch = 0): Promise<PageWindow> {
    const context = await this.browser.newContext({
      viewport: { width: 1400, height: 850 },
      locale: 'ru-RU',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    this.contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    let free = Number.POSITIVE_INFINITY;
    let held: Promise<void> = Promise.resolve();
    await page.route('**/call', async (route) => {
      const reply = await route.fetch();
      const text = await reply.text();
      if (/Batch"/.test(route.request().postData() ?? '')) {
        free -= 1;
        if (free < 0) await held;
      }
      const body = batch > 0 ? text.replace(/"batch":\d+/, `"batch":${batch}`) : text;
      await route.fulfill({ response: reply, body });
    });
    const holdAfter = (batches: number): (() => void) => {
      let release: () => void = () => undefined;
      free = batches;
      held = new Promise((done) => {
        release = done;
      });
      return () => {
        free = Number.POSITIVE_INFINITY;
        release();
      };
    };
    await page.goto(this.server?.address ?? '');
    const window = { page, sidebar: await sidebarOf(page), errors, holdAfter };
    await page.locator('#grid .slick-cell.active').waitFor();
    return window;
  }

  async stop(): Promise<void> {
    await this.putAway();
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async putAway(): Promise<void> {
    for (const context of this.contexts) {
      // A call may still be on its way when a test is over.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
    this.contexts = [];
    await this.server?.close();
    this.server = null;
  }
}

/** The sidebar's frame, once it has read the sheet. */
export async function sidebarOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#sidebar-frame')).contentFrame();
  if (!frame) throw new Error('no sidebar');
  await frame.getByRole('button', { name: 'Проверить таблицу', exact: true }).waitFor();
  return frame;
}
