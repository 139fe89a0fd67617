import { findingPage } from '../../register/findings/finding-groups';
import type { Answer } from '../../shared/answer';
import type { FindingPage } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { FindingRowsRequest } from '../../shared/run-kinds';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { parsed } from '../request';
import { findingRowsRequest } from './requests';
import { definitionOf } from './run-definitions';

/**
 * More rows of one reason than a preview carries. The sheet is read and planned again: what it answers is what holds now.
 *
 * @param request the preview's sheet, kind and options, the code of the reason, the index of the first row
 */
export function getFindingRows<K extends RunKind>(request: FindingRowsRequest<K>): Answer<FindingPage> {
  return answer(() => {
    const { sheetId, kind, options, code, from } = parsed(findingRowsRequest, request);
    return pageOf(kind, sheetId, options, code, from);
  });
}

function pageOf<K extends RunKind>(
  kind: K,
  sheetId: number,
  options: unknown,
  code: string,
  from: number,
): FindingPage {
  const definition = definitionOf(kind);
  const plan = definition.plan(definition.read(sheetId, keptChoices()), parsed(definition.options, options));
  return findingPage(plan.preview().groups, code, from);
}
