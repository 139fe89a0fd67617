import { REGIONS } from '../../core/codes/region';
import type { Answer } from '../../shared/answer';
import type { Stamped } from '../../shared/contract';
import { Refusal } from '../../shared/refusal';
import type { Settings } from '../../shared/settings';
import type { Overview, SheetChoice } from '../../shared/setup';
import { readTop } from '../../sheets/column-reader';
import { sheetById, workSheets } from '../../sheets/document';
import { answer } from '../answer';
import { choiceRequest, parsed, settingsChoiceRequest, settingsRequest, sheetRequest } from '../request';
import { loadHistory, loadRun, runState } from '../run/run-store';
import { keepInOrder } from '../run/stamp-store';
import { FAILURES } from '../texts';
import { storeChoice } from './choice-store';
import { headerHash, readDirectory, readRegister, readSheet } from './register-reading';
import { loadSettings, storeSettings } from './settings-store';

/**
 * First screen of the sidebar: sheets, recognised columns, settings, a run under way, the history. Reads only.
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function getOverview(request: { readonly sheetId: number }): Answer<Overview> {
  return answer(() => overview(parsed(sheetRequest, request).sheetId));
}

/**
 * Keeps the choice of sheet, header row and columns with the document, and reads again. A call that comes after a later
 * one of its page changes nothing: the answer shows what is kept.
 *
 * @param request a SheetChoice; a role that is absent is recognised, 0 is «нет такого столбца»
 */
export function saveChoice(request: SheetChoice & Stamped): Answer<Overview> {
  return answer(() => {
    const choice = parsed(choiceRequest, request);
    const sheet = sheetById(choice.sheetId);
    const { headers } = readSheet(sheet).reading;
    const byColumn = new Map(headers.map(({ column, header }) => [column, header]));
    const hash = choice.headerRow > 0 ? headerHash(readTop(sheet)[choice.headerRow - 1]) : '';
    keepInOrder(`sheet.${choice.sheetId}`, choice.stamp, () => storeChoice(choice, byColumn, hash));
    return overview(choice.sheetId);
  });
}

/**
 * Keeps the settings with the document, and reads again; a call that comes late changes nothing.
 *
 * @param request all settings and the sheet that is shown
 */
export function saveSettings(
  request: { readonly sheetId: number; readonly settings: Settings } & Stamped,
): Answer<Overview> {
  return answer(() => {
    const { sheetId, stamp, ...asked } = parsed(settingsChoiceRequest, request);
    const settings = settingsRequest.safeParse(asked.settings);
    if (!settings.success) throw new Refusal(FAILURES.badSettings('значение не из списка'));
    const { regCode } = settings.data;
    if (regCode !== '' && !REGIONS.some((region) => region.regCode === regCode)) {
      throw new Refusal(FAILURES.badSettings(`кода региона «${regCode}» нет`));
    }
    keepInOrder('settings', stamp, () => storeSettings(settings.data));
    return overview(sheetId);
  });
}

function overview(sheetId: number): Overview {
  const register = readRegister(sheetId);
  const run = loadRun();
  return {
    sheets: workSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      rows: sheet.getLastRow(),
    })),
    register: register.reading,
    directory: readDirectory(register)?.reading ?? null,
    settings: loadSettings(),
    regions: REGIONS.map(({ regCode, name }) => ({ regCode, name })),
    run: run ? runState(run, Date.now()) : null,
    history: loadHistory(),
  };
}
