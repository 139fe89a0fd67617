import { AUDIT_HEADERS } from '../../../src/shared/audit';
import {
  cells,
  check,
  FORM_OMSU,
  fill,
  ID,
  manyRows,
  outputAt,
  outputCell,
  registerHost,
  settings,
  sheetOf,
  undo,
  value,
} from '../../support/register';
import { preview, runAll } from '../../support/runs';

const area = (row: number, column: number, rows = 1) => ({ row, column, rows, columns: 1 });

describe('a cell that Google is still computing', () => {
  test('a source cell stops its links, with the reason; the next fill writes them', async () => {
    const host = await registerHost();
    const sheet = sheetOf(host);
    sheet.loading = [area(5, ID)];
    fill(host);
    expect(outputCell(host, 5, 'formLink')).toBe('');
    expect(outputCell(host, 5, 'remarks')).toContain('ID: ячейка ещё считается');
    expect(outputCell(host, 5, 'pollLink')).toMatch(/^https/);
    sheet.loading = [];
    fill(host);
    expect(outputCell(host, 5, 'formLink')).toMatch(/opaId=220820/);
    expect(outputCell(host, 5, 'remarks')).not.toContain('считается');
  });

  test('one that is computed between the preview and the writing is noticed', async () => {
    const host = await registerHost();
    sheetOf(host).loading = [area(5, ID)];
    const previewed = check(host);
    sheetOf(host).loading = [];
    expect(() => runAll(host, previewed)).toThrow(/changed/);
  });

  test.each(['empty', 'all'] as const)(
    '«%s»: a link cell that is computed is neither kept nor replaced',
    async (mode) => {
      const host = await registerHost(manyRows(4));
      settings(host, { write: 'formulas' });
      fill(host);
      settings(host, { mode });
      sheetOf(host).loading = [area(3, outputAt(host, 'formLink'), 4)];
      const previewed = check(host);
      expect(previewed.overwrites).toBe(0);
      expect(previewed.groups.map(({ code }) => code)).not.toContain('link-kept');
      const formula = sheetOf(host).formula(3, outputAt(host, 'formLink'));
      runAll(host, previewed);
      expect(sheetOf(host).formula(3, outputAt(host, 'formLink'))).toBe(formula);
    },
  );

  test('an undo takes our formulas back though they show nothing yet, and leaves a person’s', async () => {
    const host = await registerHost(manyRows(5));
    const before = cells(host);
    settings(host, { write: 'formulas' });
    const run = fill(host);
    const column = outputAt(host, 'formLink');
    sheetOf(host).putFormula(4, column, 'IMPORTXML("https://example.org","//a")');
    sheetOf(host).loading = [area(3, column, 5)];
    const { skipped } = undo(host, run);
    expect(skipped).toMatchObject([{ row: 4, text: expect.stringMatching(/изменили после заполнения/) }]);
    sheetOf(host).loading = [];
    expect(sheetOf(host).formula(4, column)).toMatch(/IMPORTXML/);
    expect(sheetOf(host).formula(3, column)).toBe('');
    expect(cells(host)[4]?.slice(0, 7)).toEqual(before[4]);
  });

  test('an audit says so, and does not call it a missing or a wrong link', async () => {
    const host = await registerHost(manyRows(3));
    const column = 8;
    sheetOf(host).put(2, column, 'Размещённая ссылка на форму');
    for (const row of [3, 4, 5]) sheetOf(host).put(row, column, FORM_OMSU);
    sheetOf(host).loading = [area(4, column)];
    const sheetId = sheetOf(host).id;
    const audited = value(preview(host, 'audit', { sheetId, choice: [{ column, item: 'form' }] }));
    const found = audited.groups.filter(({ rows }) => rows.some(({ row }) => row === 4));
    expect(found.map(({ code }) => code)).toContain('link-computing');
    runAll(host, audited);
    const header = (cells(host)[1] ?? []).indexOf(AUDIT_HEADERS.formAudit);
    expect(cells(host)[3]?.[header]).toMatch(/ещё считается/);
  });

  test('POS_LINK_CHECK says so', async () => {
    const host = await registerHost();
    expect(host.evaluate('=POS_LINK_CHECK("Loading...")')).toMatch(/ещё считается/);
    expect(host.evaluate('=POS_LINK_CHECK("Загрузка…")')).toMatch(/ещё считается/);
  });
});
