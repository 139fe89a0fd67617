import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbook } from 'exceljs';
import { TEXTS } from '../texts';
import { packZip } from './pack-zip';
import { Refusal } from './refusal';
import { withJoinedRules } from './validation-ranges';
import { filesOf } from './workbook-files';

/** The workbook as the bytes of an .xlsx. */
export async function bytesOfWorkbook(workbook: Workbook): Promise<Buffer> {
  return packZip(await withJoinedRules(workbook, () => filesOf(workbook)));
}

/**
 * Writes an .xlsx under a temporary name in the same folder, then renames it: nobody ever sees a half-written file.
 * @throws Refusal when the place cannot be written
 */
export async function writeWorkbook(workbook: Workbook, file: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const data = await bytesOfWorkbook(workbook);
  try {
    await writeFile(beside, data);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true });
    throw new Refusal(TEXTS.unwritable(file));
  }
}
