import type { Answer } from '../../shared/answer';
import type { FindingListMade } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { PreviewRequest } from '../../shared/run-kinds';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { writeFindingList } from '../../sheets/own-sheets/finding-list-sheet';
import { answer } from '../answer';
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed } from '../request';
import { findingsNow } from './finding-rows';
import { previewRequest } from './requests';

/**
 * Writes every finding of a check into a sheet of its own, to send on: weight, row, organisation, finding, what to do.
 *
 * @param request `{ sheetId, kind, options }` as of the preview
 */
export function listFindings<K extends RunKind>(
  request: Omit<PreviewRequest<K>, 'choice'>,
): Answer<FindingListMade> {
  return answer(() => {
    const { sheetId, kind, options } = parsed(previewRequest, request);
    const { groups, sheetName, sheetId: of } = findingsNow(kind, sheetId, options);
    return withDocumentLock(() =>
      makeSheets({ made: 'findingList', kind, sheetId: of }, (maker) =>
        writeFindingList(sheetName, groups, maker),
      ),
    );
  });
}
