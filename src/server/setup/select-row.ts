import * as z from 'zod/mini';
import type { Answer } from '../../shared/answer';
import type { RowShown, ShownRow } from '../../shared/mend';
import { sheetById, showCell, showRow } from '../../sheets/document/document';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { findingCell } from '../mend/finding-cell';
import { parsed, sheetId, whole } from '../request';
import { readSheet } from './register-reading';

const selectRequest = z.object({
  sheetId,
  row: whole,
  code: z.optional(z.string().check(z.maxLength(80))),
  column: z.optional(whole),
  quiet: z.optional(z.boolean()),
});

/**
 * Opens the sheet at a row and selects it; for a finding, the cell that it is about.
 *
 * @param request `{ sheetId, row, code, column, quiet }`, row and column counted from 1, the finding's code where there
 *   is one; `quiet` reads without moving the sheet
 */
export function selectRow(request: RowShown): Answer<ShownRow> {
  return answer(() => {
    const { sheetId: id, row, code, column, quiet } = parsed(selectRequest, request);
    const sheet = sheetById(id);
    const shown = Math.min(Math.max(1, row), sheet.getMaxRows());
    const { cell, mark } =
      code === undefined
        ? { cell: null, mark: '' }
        : findingCell(readSheet(sheet, keptChoices()), shown, code);
    const at = cell?.column ?? column;
    if (quiet) return { row: shown, cell, mark };
    if (at !== undefined && at <= sheet.getMaxColumns()) showCell(sheet, shown, Math.max(1, at));
    else showRow(sheet, shown);
    return { row: shown, cell, mark };
  });
}
