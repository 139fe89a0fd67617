import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Book, bookOf, type SheetData } from '../../../host/book/book';
import { audit } from '../../../host/cli/audit/audit';
import { readCommand } from '../../../host/cli/command';
import { vk } from '../../../host/cli/vk/vk';
import { readDist } from '../../../host/dist-files';
import type { Pace } from '../../../host/vk/vk-client';
import { Parts } from '../../../host/xlsx/parts';
import { readBook } from '../../../host/xlsx/read-book';
import { Refusal } from '../../../host/xlsx/refusal';
import { writeWorkbook } from '../../../host/xlsx/write-book';
import { type StandInCommunity, type StandInOptions, TOKEN, VkStandIn } from '../../support/vk-server';

/** As fast as a test wants it. */
export const PACE: Pace = { between: 0, repeats: [1, 1, 1], timeout: 60_000 };

/** A folder with an input, and commands over it. */
export class VkFolder {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'pos-vk-'));
  readonly input = path.join(this.folder, 'вход.xlsx');
  readonly output = path.join(this.folder, 'выход.xlsx');
  /** All that was said by all commands. */
  said = '';

  async put(sheets: SheetData, file = this.input): Promise<void> {
    await writeWorkbook(bookOf(sheets), file);
  }

  /** Makes a book the next input. */
  async putBook(book: Book): Promise<void> {
    await writeWorkbook(book, this.input);
  }

  /** `pos vk` against an address, or from a file. */
  async vk(api: string, options: readonly string[] = [], pace: Pace = PACE, token: string = TOKEN) {
    const command = readCommand(['vk', this.input, '-o', this.output, ...options, '--json'], '');
    if (command.name !== 'vk') throw new Error('another command');
    const screen = this.screen();
    try {
      const code = await vk(command, readDist(), screen, {
        environment: { VK_TOKEN: token, VK_API_URL: api },
        pace,
      });
      return { code, report: JSON.parse(screen.out), refusal: '' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.said += error.message;
      return { code: 2, report: null, refusal: error.message };
    }
  }

  async audit(file = this.output) {
    const command = readCommand(['audit', file, '-o', path.join(this.folder, 'проверка.xlsx'), '--json'], '');
    if (command.name !== 'audit') throw new Error('another command');
    const screen = this.screen();
    const code = await audit(command, readDist(), screen);
    return { code, report: JSON.parse(screen.out) };
  }

  /** A sheet of a file as rows by header. */
  async rows(file = this.output): Promise<{ [header: string]: unknown }[]> {
    const book = await readBook(file);
    const sheet = book.sheets[0]!;
    const { rows, columns } = sheet.content;
    const header = Array.from({ length: columns }, (_, c) => String(sheet.value(1, c + 1)));
    return Array.from({ length: rows - 1 }, (_, r) =>
      Object.fromEntries(header.map((title, c) => [title, sheet.value(r + 2, c + 1)])),
    );
  }

  /** Everything that lies in the folder, as text: books unpacked. */
  get files(): { [name: string]: string } {
    return Object.fromEntries(
      readdirSync(this.folder).map((name) => {
        const data = readFileSync(path.join(this.folder, name));
        if (!name.endsWith('.xlsx')) return [name, data.toString('latin1')];
        const parts = new Parts(data);
        return [name, [...parts.all].map((part) => parts.bytes(part.name).toString('latin1')).join('\n')];
      }),
    );
  }

  hear(text: string): void {
    this.said += text;
  }

  private screen() {
    const screen = {
      out: '',
      print: (text: string) => {
        screen.out += text;
        this.said += text;
      },
      complain: (text: string) => this.hear(text),
      progress: (text: string) => this.hear(text),
    };
    return screen;
  }
}

/** Does something while a stand-in for VK runs. */
export async function withVk<T>(
  communities: readonly StandInCommunity[],
  options: StandInOptions,
  act: (api: string, standIn: VkStandIn) => Promise<T>,
): Promise<T> {
  const standIn = new VkStandIn(communities, options);
  const api = await standIn.start();
  try {
    return await act(api, standIn);
  } finally {
    await standIn.stop();
  }
}
