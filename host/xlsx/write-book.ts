import type { Workbook } from 'exceljs';
import { OutputFile } from '../disk/output-file';
import { packZip } from './pack-zip';
import { withJoinedRules } from './validation-ranges';
import { filesOf } from './workbook-files';

/** The workbook as the bytes of an .xlsx. */
export async function bytesOfWorkbook(workbook: Workbook): Promise<Buffer> {
  return packZip(await withJoinedRules(workbook, () => filesOf(workbook)));
}

/**
 * Writes an .xlsx.
 * @param file a name, or a place that was looked at before the work
 * @throws Refusal when the place cannot be written, see OutputFile
 */
export async function writeWorkbook(workbook: Workbook, file: string | OutputFile): Promise<void> {
  const output = typeof file === 'string' ? await OutputFile.at(file) : file;
  await output.write(await bytesOfWorkbook(workbook));
}
