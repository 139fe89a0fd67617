import * as z from 'zod/mini';
import type { Answer } from '../../shared/answer';
import type { RowShown, ShownRow } from '../../shared/mend';
import { isHidden, sheetById, showCell, showRow } from '../../sheets/document/document';
import { answer } from '../answer';
import { marksNow } from '../audit/audit-basis';
import { keptChoices } from '../choices';
import { findingCell } from '../mend/finding-cell';
import { parsed, sheetId, text, whole } from '../request';
import { readSheet } from './register-reading';

const MOST_ROWS = 20;

const selectRequest = z.object({
  sheetId,
  row: whole,
  code: z.optional(z.string().check(z.maxLength(80))),
  text: z.optional(text),
  basis: z.optional(z.array(whole).check(z.maxLength(MOST_ROWS))),
  column: z.optional(whole),
  quiet: z.optional(z.boolean()),
});

/**
 * Opens the sheet at a row and selects it; for a finding, the cell that it is about.
 *
 * @param request `{ sheetId, row, code, text, basis, column, quiet }`, row and column counted from 1, the finding's code and
 *   what it says where there is one, the rows by which it was judged; `quiet` reads without moving the sheet
 */
export function selectRow(request: RowShown): Answer<ShownRow> {
  return answer(() => {
    const { sheetId: id, row, code, text: said = '', basis, column, quiet } = parsed(selectRequest, request);
    const sheet = sheetById(id);
    const shown = Math.min(Math.max(1, row), sheet.getMaxRows());
    const read = code === undefined ? null : readSheet(sheet, keptChoices());
    const found =
      read === null || code === undefined ? { cell: null, mark: '' } : findingCell(read, shown, code, said);
    const marks = read !== null && basis !== undefined ? { basis: marksNow(read, basis) } : {};
    const at = found.cell?.column ?? column;
    if (!quiet) {
      if (at !== undefined && at <= sheet.getMaxColumns()) showCell(sheet, shown, Math.max(1, at));
      else showRow(sheet, shown);
    }
    const hidden = isHidden(sheet, shown, at === undefined ? null : Math.max(1, at))
      ? { isHidden: true as const }
      : {};
    return { row: shown, ...found, ...marks, ...hidden };
  });
}
