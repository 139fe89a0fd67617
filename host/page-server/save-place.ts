import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { besideInput } from '../disk/file-name';
import { LiesBeside, OutputFile } from '../disk/output-file';
import type { Saved } from '../page/protocol';
import { PAGE_TEXTS } from './page-texts';

const RESULT = 'ссылки';
const RESCUED = 'несохранённое';

/**
 * Where a document of the page is saved: beside its original, under the name that `pos fill` gives. What stands there
 * already may be the work of another day: it is not replaced, unless it is itself what was opened.
 */
export class SavePlace {
  private constructor(
    private readonly original: string,
    private output: OutputFile,
  ) {}

  /** @param original path of the file that was opened */
  static async beside(original: string): Promise<SavePlace> {
    const { dir, name, ext } = path.parse(original);
    // A result that is opened again is gone on with, not doubled.
    if (new RegExp(`-${RESULT}(-\\d+)?$`).test(name) && /^\.xls[xm]$/i.test(ext))
      return new SavePlace(original, await OutputFile.at(original));
    const wanted = path.parse(besideInput(original, RESULT));
    return new SavePlace(original, await OutputFile.at(await freeFile(dir, wanted.name, wanted.ext)));
  }

  /**
   * @returns where the document lies now, and what is to be said of it: somebody else has changed the file meanwhile
   * @throws Refusal as OutputFile does
   */
  async write(bytes: Uint8Array): Promise<Pick<Saved, 'file' | 'notice'>> {
    const saved = await this.output.write(bytes).then(
      () => ({ file: this.output.name, notice: '' }),
      (error: unknown) => {
        if (!(error instanceof LiesBeside)) throw error;
        return { file: error.file, notice: PAGE_TEXTS.savedBeside(this.output.name, error.file) };
      },
    );
    // What stands there now is ours and may be replaced the next time.
    this.output = await OutputFile.at(saved.file);
    return saved;
  }

  /**
   * Keeps what would be lost with the program, beside the original.
   * @returns where it lies @throws Refusal as OutputFile does
   */
  async rescue(bytes: Uint8Array): Promise<string> {
    const { dir, name, ext } = path.parse(this.original);
    const wanted = `${name}-${RESCUED}`;
    const file = await freeFile(dir, wanted, ext === '.xlsm' ? ext : '.xlsx');
    await (await OutputFile.at(file)).write(bytes);
    return file;
  }
}

/**
 * What was kept beside a file when the program was stopped with unsaved work.
 * @returns names of files
 */
export async function rescuedBeside(original: string): Promise<string[]> {
  const { dir, name } = path.parse(path.resolve(original));
  const names = await readdir(dir).catch(() => []);
  return names.filter((one) => one.startsWith(`${name}-${RESCUED}`)).sort();
}

/** A name that no file of a folder has yet. */
async function freeFile(folder: string, name: string, ending: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const file = path.join(folder, `${copy === 1 ? name : `${name}-${copy}`}${ending}`);
    if (!(await isThere(file))) return file;
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
