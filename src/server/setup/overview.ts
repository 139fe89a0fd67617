import * as z from 'zod/mini';
import { REGIONS } from '../../core/codes/region';
import type { Answer } from '../../shared/answer';
import { type JobSheets, SHEET_JOBS, type SheetJob } from '../../shared/job-sheets';
import type { Overview } from '../../shared/overview';
import { Refusal } from '../../shared/refusal';
import { ROLES } from '../../shared/roles';
import type { Settings } from '../../shared/settings';
import { NO_SHEET, type SheetChoice } from '../../shared/setup';
import { readTop } from '../../sheets/cells/column-reader';
import { openSheet, sheetById, workSheets } from '../../sheets/document/document';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { handOutAhead } from '../hand-out/hand-out-ahead';
import { parsed, sheetId, sheetRequest, whole } from '../request';
import { historyNow, withNameNow } from '../run/history';
import { loadRun, runState } from '../run/run-store';
import { FAILURES } from '../texts';
import { storeChoice } from './choice-store';
import { keepJobSheet, loadJobSheets } from './job-sheets';
import {
  headerHash,
  isRegister,
  type ReadSheet,
  readDirectory,
  readRegister,
  readSheet,
} from './register-reading';
import { settingsSchema, storeSettings } from './settings-store';

const choiceRequest: z.ZodMiniType<SheetChoice> = z.object({
  sheetId,
  headerRow: whole,
  columns: z.partialRecord(z.enum(ROLES), whole),
  directorySheetId: z.nullable(sheetId),
});

const takeRequest = z.object({ job: z.enum(SHEET_JOBS), sheetId });
const settingsRequest = z.object({ sheetId, settings: z.unknown() });

/**
 * First screen of the sidebar: sheets, recognised columns, settings, a run under way, the history. Reads only.
 *
 * @param request `{ sheetId }`, NO_SHEET for the sheet that the person filled last, else the open one
 */
export function getOverview(request: { readonly sheetId: number }): Answer<Overview> {
  return answer(() => overview(parsed(sheetRequest, request).sheetId));
}

/**
 * Keeps for the person which sheet a job is done on, and reads that sheet.
 *
 * @param request `{ job, sheetId }`
 */
export function takeSheet(request: { readonly job: SheetJob; readonly sheetId: number }): Answer<Overview> {
  return answer(() => {
    const { job, sheetId: id } = parsed(takeRequest, request);
    keepJobSheet(job, sheetById(id).getSheetId());
    return overview(id);
  });
}

/**
 * Keeps the choice of sheet, header row and columns with the document, and reads again: the answer shows what is kept.
 *
 * @param request a SheetChoice; a role that is absent is recognised, 0 is «нет такого столбца»
 */
export function saveChoice(request: SheetChoice): Answer<Overview> {
  return answer(() => {
    const choice = parsed(choiceRequest, request);
    const sheet = sheetById(choice.sheetId);
    const { headers } = readSheet(sheet, keptChoices()).reading;
    const byColumn = new Map(headers.map(({ column, header }) => [column, header]));
    const hash = choice.headerRow > 0 ? headerHash(readTop(sheet)[choice.headerRow - 1]) : '';
    storeChoice(choice, byColumn, hash);
    return overview(choice.sheetId);
  });
}

/**
 * Keeps the settings with the document, and reads again.
 *
 * @param request all settings and the sheet that is shown
 */
export function saveSettings(request: {
  readonly sheetId: number;
  readonly settings: Settings;
}): Answer<Overview> {
  return answer(() => {
    const asked = parsed(settingsRequest, request);
    const settings = settingsSchema.safeParse(asked.settings);
    if (!settings.success) throw new Refusal(FAILURES.badSettings('значение не из списка'));
    const { regCode } = settings.data;
    if (regCode !== '' && !REGIONS.some((region) => region.regCode === regCode)) {
      throw new Refusal(FAILURES.badSettings(`кода региона «${regCode}» нет`));
    }
    storeSettings(settings.data);
    return overview(asked.sheetId);
  });
}

function overview(id: number): Overview {
  const all = workSheets();
  const sheets = all.map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  const jobs = loadJobSheets(sheets);
  const register = readRegister(id === NO_SHEET ? (jobs.fill ?? NO_SHEET) : id, keptChoices());
  const run = loadRun();
  return {
    sheets,
    jobs,
    inFront: id === NO_SHEET ? inFront(jobs, register) : null,
    register: register.reading,
    directory: readDirectory(register)?.reading ?? null,
    settings: register.choices.settings,
    regions: REGIONS.map(({ regCode, name }) => ({ regCode, name })),
    run: run ? withNameNow(runState(run, Date.now()), sheets) : null,
    history: historyNow(sheets),
    ahead: handOutAhead(
      all,
      sheets.map(({ name }) => name),
    ),
  };
}

/** Another register that the person has open while the panel goes on with the one that was filled last. */
function inFront(jobs: JobSheets, register: ReadSheet): Overview['inFront'] {
  const open = openSheet();
  if (jobs.fill === undefined || open.getSheetId() === register.reading.sheetId) return null;
  const read = readSheet(open, register.choices);
  const { sheetId: id, sheetName } = read.reading;
  return isRegister(read) ? { sheetId: id, sheetName } : null;
}
