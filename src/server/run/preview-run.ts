import { findWrittenColumns, titleBeside } from '../../register/columns/written-columns';
import { firstRows, marked } from '../../register/findings/finding-groups';
import type { Answer } from '../../shared/answer';
import { JOB_OF_KIND } from '../../shared/job-sheets';
import type { Preview, RunKind } from '../../shared/run';
import { type PreviewOf, type PreviewRequest, WRITTEN_HEADERS } from '../../shared/run-kinds';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { parsed } from '../request';
import { keepJobSheet } from '../setup/job-sheets';
import type { ReadSheet } from '../setup/register-reading';
import { nextListName } from './finding-list';
import { layoutOf } from './layout';
import { previewRequest } from './requests';
import { definitionOf } from './run-definitions';

/**
 * Says what a run would do, and gives the page the tokens with which the run is driven. Writes nothing into the sheet, and
 * keeps for the person which one it was.
 *
 * @param request `{ sheetId, kind, options, choice }`, NO_SHEET for the open sheet; a choice that a person made on an
 *   earlier preview is kept with the document first
 */
export function previewRun<K extends RunKind>(request: PreviewRequest<K>): Answer<PreviewOf<K>> {
  return answer(() => {
    const { sheetId, kind, options, choice } = parsed(previewRequest, request);
    return previewOf(kind, sheetId, options, choice) as PreviewOf<K>;
  });
}

function previewOf<K extends RunKind>(
  kind: K,
  sheetId: number,
  options: unknown,
  choice: unknown,
): PreviewOf<K> {
  const definition = definitionOf(kind);
  const asked = parsed(definition.options, options);
  if (choice !== undefined) definition.saveChoice?.(sheetId, choice);
  const read = definition.read(sheetId, keptChoices());
  const plan = definition.plan(read, asked);
  const shared: Omit<Preview, 'groups' | 'overwrites'> = {
    kind,
    sheetId: read.reading.sheetId,
    sheetName: read.reading.sheetName,
    reading: read.reading,
    tokens: plan.tokens,
    layout: layoutOf(kind, read, plan),
    newColumns: newColumns(kind, read),
    batch: plan.batch,
    listName: nextListName(read.reading.sheetName),
  };
  const own = plan.preview();
  // Another time the panel opens with the sheet that was worked on.
  keepJobSheet(JOB_OF_KIND[kind], read.reading.sheetId);
  const groups = marked(firstRows(own.groups), plan.rows);
  return { ...shared, ...own, groups } as unknown as PreviewOf<K>;
}

/** Headers of the columns that a run of this kind would add. */
function newColumns(kind: RunKind, read: ReadSheet): string[] {
  const headers = WRITTEN_HEADERS[kind];
  const present: { readonly [column: string]: number | undefined } = findWrittenColumns(
    read.reading.headers,
    headers,
  );
  return Object.entries(headers).flatMap(([column, header]) =>
    present[column] ? [] : [titleBeside(read.reading.headers, header)],
  );
}
