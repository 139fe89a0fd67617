import * as z from 'zod/mini';
import { findingSubject } from '../../register/findings/catalogue';
import type { Answer } from '../../shared/answer';
import type { RowShown, ShownRow } from '../../shared/mend';
import { sheetById, showCell, showRow } from '../../sheets/document/document';
import { answer } from '../answer';
import { findingLinks } from '../audit/finding-links';
import { keptChoices } from '../choices';
import { findingCell } from '../mend/finding-cell';
import { parsed, sheetId, whole } from '../request';
import { readSheet } from './register-reading';

const selectRequest = z.object({
  sheetId,
  row: whole,
  code: z.optional(z.string().check(z.maxLength(80))),
  audited: z.optional(z.boolean()),
  column: z.optional(whole),
  quiet: z.optional(z.boolean()),
});

/**
 * Opens the sheet at a row and selects it; for a finding, the cell that it is about.
 *
 * @param request `{ sheetId, row, code, audited, column, quiet }`, row and column counted from 1, the finding's code where there
 *   is one; `quiet` reads without moving the sheet
 */
export function selectRow(request: RowShown): Answer<ShownRow> {
  return answer(() => {
    const { sheetId: id, row, code, audited, column, quiet } = parsed(selectRequest, request);
    const sheet = sheetById(id);
    const shown = Math.min(Math.max(1, row), sheet.getMaxRows());
    const found =
      code === undefined ? { cell: null, mark: '' } : ofFinding(sheet, shown, code, audited === true);
    const { at: place, ...answered } = { at: null, ...found };
    const at = answered.cell?.column ?? place ?? column;
    if (quiet) return { row: shown, ...answered };
    if (at !== undefined && at <= sheet.getMaxColumns()) showCell(sheet, shown, Math.max(1, at));
    else showRow(sheet, shown);
    return { row: shown, ...answered };
  });
}

/** The cell that a finding is about; `at`: its column where it is no column that can be mended. */
function ofFinding(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  code: string,
  audited: boolean,
): Omit<ShownRow, 'row'> & { readonly at?: number | null } {
  const read = readSheet(sheet, keptChoices());
  const cell = findingCell(read, row, code);
  if (!audited || findingSubject(code) !== 'placedLink' || read.reading.headerRow === 0) return cell;
  const { links, column } = findingLinks(read, row, code);
  return { ...cell, links, at: column };
}
