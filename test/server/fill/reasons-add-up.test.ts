import { resolve } from 'node:path';
import { readBook } from '../../../host/xlsx/read-book';
import { LINK_COLUMNS } from '../../../src/shared/fill';
import { NO_SHEET } from '../../../src/shared/setup';
import { PROJECT_ROOT } from '../../../tools/build/project-root';
import { hostOn } from '../../support/host-on';
import { preview } from '../../support/runs';
import { value } from '../../support/value';

test.each([
  { file: 'samples/region.xlsx', form: 6, poll: 4, app: 3 },
  { file: 'test/samples/exhaustive.xlsx', form: 26, poll: 22, app: 22 },
])('$file: every organisation without a link has its reason', async ({ file, form, poll, app }) => {
  const host = hostOn(await readBook(resolve(PROJECT_ROOT, file)));
  const { lacking } = value(preview(host, 'fill', { sheetId: NO_SHEET })).links;
  const counts = LINK_COLUMNS.map((column) => lacking[column].rows);
  expect(counts).toEqual([form, poll, app]);
  const reasons = LINK_COLUMNS.map((column) =>
    lacking[column].reasons.reduce((sum, { rows }) => sum + rows, 0),
  );
  expect(reasons).toEqual(counts);
});
