import { dirtyRows } from '../../support/dirty-rows';
import { HEADER, registerHost, SHEET, sheetOf, value } from '../../support/register';
import { begin, OPTIONS, preview } from '../../support/runs';

const DIRTY = dirtyRows(1200);

test('the rows of a reason come page by page, each once, in the order of the sheet', async () => {
  const host = await registerHost(DIRTY);
  const sheetId = sheetOf(host, SHEET).id;
  const [group] = value(preview(host, 'fill', { sheetId })).groups;
  if (!group) throw new Error('no findings');
  const rows = [...group.rows];
  while (rows.length < group.total) {
    const request = {
      sheetId,
      kind: 'fill',
      options: OPTIONS.fill,
      code: group.code,
      from: rows.length,
    } as const;
    const page = value(host.handlers.getFindingRows(request));
    expect(page.rows.length).toBeLessThanOrEqual(500);
    expect(page.rows.length).toBeGreaterThan(0);
    rows.push(...page.rows);
  }
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 1200 }, (_, at) => at + 3));
});

test('a reason that is gone since has no more rows', async () => {
  const host = await registerHost(DIRTY.slice(0, 60));
  const sheetId = sheetOf(host, SHEET).id;
  const request = { sheetId, kind: 'fill', options: {}, code: 'ogrn-other', from: 25 } as const;
  expect(value(host.handlers.getFindingRows(request))).toEqual({
    code: 'ogrn-other',
    from: 25,
    total: 0,
    rows: [],
  });
});

test('a row that was changed during a run is named, though its token tells nothing', async () => {
  const host = await registerHost(DIRTY.slice(0, 60));
  const run = begin(host, value(preview(host, 'fill')));
  value(run.batch(0, 20));
  sheetOf(host).put(30, HEADER.indexOf('Наименование организации') + 1, 'Другая школа');
  const answer = run.batch(20, 20);
  expect(answer.ok ? '' : answer.failure.text).toMatch(/строка 30/);
});
