import { rm } from 'node:fs/promises';
import { OutputFile } from './output-file';

/** Writes a file that was not there before. */
export type WriteNewFile = (file: string, data: Uint8Array) => Promise<void>;

/**
 * Files that are of use only together: when the work breaks off, those that it wrote are taken away again, so that it
 * can be done anew.
 *
 * @throws what the work throws
 */
export async function allOrNone<T>(work: (write: WriteNewFile) => Promise<T>): Promise<T> {
  const written: string[] = [];
  try {
    return await work(async (file, data) => {
      const output = await OutputFile.at(file);
      await output.write(data);
      written.push(file);
    });
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    throw error;
  }
}
