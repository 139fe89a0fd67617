import * as z from 'zod/mini';
import { type JobSheets, SHEET_JOBS, type SheetJob } from '../../shared/job-sheets';
import type { SheetName } from '../../shared/setup';
import { documentId } from '../../sheets/document/document';
import { loadPersonal, storePersonal } from '../../sheets/document/person-store';
import { sheetId } from '../request';

const jobSheetsSchema: z.ZodMiniType<JobSheets> = z.partialRecord(z.enum(SHEET_JOBS), sheetId);

// What is kept for a person is kept over all documents.
const key = () => `sheets.${documentId()}`;

/**
 * The sheets on which a person did each job last, as far as the document still has them.
 *
 * @param there sheets of the document
 */
export function loadJobSheets(there: readonly Pick<SheetName, 'id'>[]): JobSheets {
  const kept = keptJobSheets();
  const present = new Set(there.map(({ id }) => id));
  const sheets: { [job in SheetJob]?: number } = {};
  for (const job of SHEET_JOBS) {
    const id = kept[job];
    if (id !== undefined && present.has(id)) sheets[job] = id;
  }
  return sheets;
}

/** Keeps for the person on which sheet a job is done. */
export function keepJobSheet(job: SheetJob, id: number): void {
  const kept = keptJobSheets();
  if (kept[job] !== id) storePersonal(key(), JSON.stringify({ ...kept, [job]: id }));
}

function keptJobSheets(): JobSheets {
  try {
    const kept = jobSheetsSchema.safeParse(JSON.parse(loadPersonal(key()) || '{}'));
    return kept.success ? kept.data : {};
  } catch {
    return {}; // Written by another version: as if nothing were kept.
  }
}
