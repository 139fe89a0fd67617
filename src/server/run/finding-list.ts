import type { Answer } from '../../shared/answer';
import { FINDING_LIST_NAME, type FindingListMade, isOfWeight } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { FindingListRequest } from '../../shared/run-kinds';
import { workSheets } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { writeFindingList } from '../../sheets/own-sheets/finding-list-sheet';
import { freeName } from '../../sheets/own-sheets/free-name';
import { answer } from '../answer';
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed } from '../request';
import { findingsNow } from './finding-rows';
import { findingListRequest } from './requests';

/**
 * Writes the findings of a check into a sheet of their own, to send on: weight, row, organisation, finding, what to do.
 *
 * @param request `{ sheetId, kind, options, search, weight }`: as of the preview, and what of it is looked at
 */
export function listFindings<K extends RunKind>(request: FindingListRequest<K>): Answer<FindingListMade> {
  return answer(() => {
    const { sheetId, kind, options, search, weight = '' } = parsed(findingListRequest, request);
    const { groups, sheetName, sheetId: of } = findingsNow(kind, sheetId, options, search);
    const listed = groups.filter(({ severity }) => isOfWeight(severity, weight));
    return withDocumentLock(() => {
      const made = makeSheets({ made: 'findingList', kind, sheetId: of }, (maker) =>
        writeFindingList(sheetName, listed, maker),
      );
      return { ...made, listName: nextListName(sheetName) };
    });
  });
}

/** Name of the sheet that the next list of a sheet's findings would get. */
export function nextListName(of: string): string {
  return freeName(FINDING_LIST_NAME(of), workSheets());
}
