import { access } from 'node:fs/promises';
import path from 'node:path';
import { besideInput } from '../disk/file-name';
import { OutputFile } from '../disk/output-file';

const RESULT = 'ссылки';

/**
 * Where a document of the page is saved: beside its original, under the name that `pos fill` gives. What stands there
 * already may be the work of another day: it is not replaced, unless it is itself what was opened.
 */
export class SavePlace {
  private constructor(private output: OutputFile) {}

  /** @param original path of the file that was opened */
  static async beside(original: string): Promise<SavePlace> {
    const { dir, name, ext } = path.parse(original);
    // A result that is opened again is gone on with, not doubled.
    if (new RegExp(`-${RESULT}(-\\d+)?$`).test(name) && /^\.xls[xm]$/i.test(ext))
      return new SavePlace(await OutputFile.at(original));
    const wanted = path.parse(besideInput(original, RESULT));
    for (let copy = 1; ; copy += 1) {
      const file = path.join(dir, copy === 1 ? wanted.base : `${wanted.name}-${copy}${wanted.ext}`);
      if (!(await isThere(file))) return new SavePlace(await OutputFile.at(file));
    }
  }

  /** @returns the file's name @throws Refusal as OutputFile does */
  async write(bytes: Uint8Array): Promise<string> {
    const { name } = this.output;
    await this.output.write(bytes);
    // What stands there now is ours and may be replaced the next time.
    this.output = await OutputFile.at(name);
    return name;
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
