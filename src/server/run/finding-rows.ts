import {
  findingPage,
  firstRows,
  marked,
  markedRows,
  searchedGroups,
} from '../../register/findings/finding-groups';
import type { Answer } from '../../shared/answer';
import type { FindingGroup, FindingPage } from '../../shared/findings';
import type { RunKind } from '../../shared/run';
import type { FindingRowsRequest, FindingSearch } from '../../shared/run-kinds';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { parsed } from '../request';
import { findingRowsRequest, findingSearchRequest } from './requests';
import type { FindingRowFacts } from './run-definition';
import { definitionOf } from './run-definitions';

/**
 * More rows of one reason than a preview carries. The sheet is read and planned again: what it answers is what holds now.
 *
 * @param request the preview's sheet, kind and options, the code of the reason, the index of the first row, and what
 *   the rows are looked for by
 */
export function getFindingRows<K extends RunKind>(request: FindingRowsRequest<K>): Answer<FindingPage> {
  return answer(() => {
    const { sheetId, kind, options, code, from, search = '' } = parsed(findingRowsRequest, request);
    const { groups, facts } = findingsNow(kind, sheetId, options, search);
    const page = findingPage(groups, code, from);
    const rows = facts ? markedRows(page, facts) : page.rows;
    return { ...page, rows };
  });
}

/**
 * The findings of rows that a person looks for, the first rows of each reason.
 *
 * @param request `{ sheetId, kind, options, search }`: a part of a name, an OGRN, a row's number
 */
export function searchFindings<K extends RunKind>(
  request: FindingSearch<K>,
): Answer<{ readonly groups: readonly FindingGroup[] }> {
  return answer(() => {
    const { sheetId, kind, options, search } = parsed(findingSearchRequest, request);
    const { groups, facts } = findingsNow(kind, sheetId, options, search);
    return { groups: marked(firstRows(groups), facts) };
  });
}

/** All findings of a kind of run, as the sheet is now. */
export function findingsNow<K extends RunKind>(
  kind: K,
  sheetId: number,
  options: unknown,
  search = '',
): {
  readonly groups: readonly FindingGroup[];
  readonly facts: FindingRowFacts | undefined;
  readonly sheetId: number;
  readonly sheetName: string;
} {
  const definition = definitionOf(kind);
  const read = definition.read(sheetId, keptChoices());
  const plan = definition.plan(read, parsed(definition.options, options));
  const facts = plan.rows;
  const groups = searchedGroups(plan.preview().groups, search, facts?.words ?? (() => ''));
  const { sheetId: of, sheetName } = read.reading;
  return { groups, facts, sheetId: of, sheetName };
}
