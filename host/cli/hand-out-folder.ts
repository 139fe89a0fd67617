import { access, constants, mkdir, stat } from 'node:fs/promises';
import { Refusal } from '../xlsx/refusal';
import { HAND_OUT_TEXTS } from './hand-out-texts';

/** @throws Refusal when it is a file, or nothing can be written into it */
export async function demandFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    const there = await stat(folder).catch(() => null);
    const isFile = there !== null && !there.isDirectory();
    throw new Refusal(isFile ? HAND_OUT_TEXTS.notFolder(folder) : HAND_OUT_TEXTS.unwritableFolder(folder));
  }
}

/** @throws Refusal when the file is there: a person may have worked in it */
export async function demandAbsent(file: string): Promise<void> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) throw new Refusal(HAND_OUT_TEXTS.fileThere(file));
}
