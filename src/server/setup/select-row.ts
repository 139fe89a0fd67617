import type { Answer } from '../../shared/answer';
import { sheetById, showRow } from '../../sheets/document';
import { answer } from '../answer';
import { parsed, rowRequest } from '../request';

/**
 * Opens the sheet at a row and selects it.
 *
 * @param request `{ sheetId, row }`, row counted from 1
 */
export function selectRow(request: {
  readonly sheetId: number;
  readonly row: number;
}): Answer<{ readonly row: number }> {
  return answer(() => {
    const { sheetId, row } = parsed(rowRequest, request);
    const sheet = sheetById(sheetId);
    const shown = Math.min(Math.max(1, row), sheet.getMaxRows());
    showRow(sheet, shown);
    return { row: shown };
  });
}
