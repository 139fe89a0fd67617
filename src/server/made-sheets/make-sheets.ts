import type { MadeKind } from '../../shared/made-sheets';
import type { RunKind } from '../../shared/run';
import {
  addSheet,
  findSheetById,
  findSheetByName,
  flushWrites,
  workSheets,
} from '../../sheets/document/document';
import { appendJournal, keepJournals } from '../../sheets/document/journal';
import { freeName } from '../../sheets/own-sheets/free-name';
import type { SheetMaker } from '../../sheets/own-sheets/sheet-maker';
import { sheetHash, sheetRecords } from '../../sheets/own-sheets/sheet-state';
import { loadRun, undoableKeys } from '../run/run-store';
import { forgetMade, type KeptMade, type KeptSheet, loadMade, storeMade } from './made-store';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What makes sheets, of which sheet, in which job. */
export interface Making {
  readonly made: MadeKind;
  readonly kind: RunKind;
  readonly sheetId: number;
}

/**
 * Makes sheets and puts them into the history, so that they can be taken back. A call that was interrupted is gone on with
 * by the next of its kind: with the sheets that it made, and with what it recorded of those that it changed.
 *
 * @param work makes them with the maker that it is given
 * @returns what `work` returns
 */
export function makeSheets<T>(of: Making, work: (maker: SheetMaker) => T): T {
  const left = loadMade().find(({ made, finished }) => made === of.made && finished === 0);
  const run = loadRun();
  if (!left) keepJournals([...undoableKeys(), ...(run ? [run.key] : [])]);
  let making: KeptMade = { ...(left ?? begun(of)), ...of };
  const ownId = (sheet: Sheet): boolean => making.sheets.some(({ id }) => id === sheet.getSheetId());
  const note = (sheet: KeptSheet): void => {
    making = { ...making, sheets: [...making.sheets, sheet] };
    storeMade(making);
  };
  const result = work({
    fresh: (name, rows) => {
      const free = freeName(name, workSheets(), ownId);
      const sheet = findSheetByName(free) ?? addSheet(free, rows);
      if (sheet.getLastRow() > 0) sheet.getDataRange().clearContent();
      if (!ownId(sheet)) note({ id: sheet.getSheetId(), how: 'fresh', hash: '' });
      return sheet;
    },
    renew: (sheet, forgets) => {
      if (ownId(sheet)) return;
      const hash = sheetHash(sheet);
      if (!forgets) appendJournal(making.key, sheetRecords(sheet));
      note({ id: sheet.getSheetId(), how: forgets ? 'forgotten' : 'kept', hash });
    },
    isBegun: ownId,
    isAsMade,
  });
  finish(making);
  return result;
}

/** Two that begin in one millisecond, as tests do, have different keys all the same. */
function begun({ made }: Making): Pick<KeptMade, 'key' | 'started' | 'finished' | 'sheets'> {
  const started = Date.now();
  const known = new Set(loadMade().map(({ key }) => key));
  let key = `${made}${started.toString(36)}`;
  while (known.has(key)) key += '1';
  return { key, started, finished: 0, sheets: [] };
}

/** Whether a sheet is as it was made or renewed last; null when that is not known. */
export function isAsMade(sheet: Sheet): boolean | null {
  const id = sheet.getSheetId();
  const known = loadMade()
    .filter(({ finished }) => finished > 0)
    .flatMap(({ sheets }) => sheets)
    .find((one) => one.id === id);
  return known ? known.hash === sheetHash(sheet) : null;
}

function finish(making: KeptMade): void {
  // What is pending would be missing from the hashes.
  flushWrites();
  const sheets = making.sheets.flatMap((one): KeptSheet[] => {
    const sheet = findSheetById(one.id);
    if (sheet === null) return [];
    const hash = sheetHash(sheet);
    // A renewal that changed nothing is nothing to take back.
    return one.how !== 'fresh' && hash === one.hash ? [] : [{ ...one, hash }];
  });
  if (sheets.length === 0) forgetMade(making);
  else storeMade({ ...making, finished: Date.now(), sheets });
}
