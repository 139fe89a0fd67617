import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VkFound } from '../../src/core/vk/inquiry';
import { cutToBytes, LONGEST_NAME } from '../disk/file-name';
import { notWritten } from '../disk/output-file';

/** Menus change: older answers are asked for again. */
const FRESH_FOR = 24 * 60 * 60 * 1000;
const ENDING = '.ответы-вк.json';

interface Kept {
  readonly api: string;
  readonly begun: number;
  readonly found: { readonly [asked: string]: VkFound };
}

/** Answers of VK in a file beside the result, until the result is written: a run that breaks off goes on from there. */
export class KeptAnswers {
  private begun = Date.now();

  /** @param api whose answers they are */
  constructor(
    readonly file: string,
    private readonly api: string,
  ) {}

  /** The file beside a result. */
  static beside(output: string, api: string): KeptAnswers {
    const { dir, name } = path.parse(output);
    const room = LONGEST_NAME - Buffer.byteLength(`${ENDING}.tmp`);
    return new KeptAnswers(path.join(dir, cutToBytes(name, room) + ENDING), api);
  }

  /** What an earlier run has got; empty when there is nothing, or nothing that can be relied on. */
  async read(): Promise<ReadonlyMap<string, VkFound>> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    const kept = parsed(text);
    const age = Date.now() - (kept?.begun ?? 0);
    if (kept?.api !== this.api || age < 0 || age > FRESH_FOR) return new Map();
    this.begun = kept.begun;
    return new Map(Object.entries(kept.found));
  }

  /** Keeps all answers; never half a file. @throws Refusal when they cannot be written */
  async write(found: ReadonlyMap<string, VkFound>): Promise<void> {
    const kept: Kept = { api: this.api, begun: this.begun, found: Object.fromEntries(found) };
    const temporary = `${this.file}.tmp`;
    try {
      await writeFile(temporary, JSON.stringify(kept), { mode: 0o600 });
      await rename(temporary, this.file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw notWritten(error, this.file);
    }
  }

  async remove(): Promise<void> {
    await rm(this.file, { force: true });
    await rm(`${this.file}.tmp`, { force: true });
  }
}

/** Only this program writes such files: that it is one is enough. */
function parsed(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    const isKept =
      typeof kept?.api === 'string' && typeof kept.begun === 'number' && typeof kept.found === 'object';
    return isKept && kept.found !== null ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
