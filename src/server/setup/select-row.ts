import * as z from 'zod/mini';
import type { Answer } from '../../shared/answer';
import type { ShownRow } from '../../shared/mend';
import { sheetById, showCell, showRow } from '../../sheets/document';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { findingCell } from '../mend/finding-cell';
import { parsed, sheetId, whole } from '../request';
import { readSheet } from './register-reading';

const selectRequest = z.object({ sheetId, row: whole, code: z.optional(z.string().check(z.maxLength(80))) });

/**
 * Opens the sheet at a row and selects it; for a finding, the cell that it is about.
 *
 * @param request `{ sheetId, row, code }`, row counted from 1, the finding's code where there is one
 */
export function selectRow(request: {
  readonly sheetId: number;
  readonly row: number;
  readonly code?: string;
}): Answer<ShownRow> {
  return answer(() => {
    const { sheetId: id, row, code } = parsed(selectRequest, request);
    const sheet = sheetById(id);
    const shown = Math.min(Math.max(1, row), sheet.getMaxRows());
    const { cell, mark } =
      code === undefined
        ? { cell: null, mark: '' }
        : findingCell(readSheet(sheet, keptChoices()), shown, code);
    if (cell) showCell(sheet, shown, cell.column);
    else showRow(sheet, shown);
    return { row: shown, cell, mark };
  });
}
