import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';

/**
 * Says before the work, not after it, that a file cannot be written.
 *
 * @throws Refusal when the folder is not there or nobody may write
 */
export async function demandWritable(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  const existing = await access(file).then(
    () => true,
    () => false,
  );
  try {
    await access(folder, constants.W_OK);
    if (existing) await access(file, constants.W_OK);
  } catch {
    throw new Refusal(TEXTS.unwritable(file));
  }
}
