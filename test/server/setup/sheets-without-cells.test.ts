import { NO_SHEET } from '../../../src/shared/setup';
import { cells, FORM_OMSU, failure, registerHost, SHEET, sheetOf, value } from '../../support/register';
import { preview, runAll } from '../../support/runs';

/** A document whose first and open sheet is a chart, as Google makes one from «Переместить на отдельный лист». */
async function chartInFront(type: 'OBJECT' | 'DATASOURCE') {
  const host = await registerHost();
  const chart = host.book.addSheet('Диаграмма 1');
  chart.type = type;
  host.book.active = chart;
  return host;
}

describe.each(['OBJECT', 'DATASOURCE'] as const)('a sheet of type %s in front', (type) => {
  test('the first sheet with cells is read, and the other is not offered', async () => {
    const host = await chartInFront(type);
    const { sheets, register } = value(host.handlers.getOverview({ sheetId: NO_SHEET }));
    expect(register.sheetName).toBe(SHEET);
    expect(sheets.map(({ name }) => name)).toEqual([SHEET]);
  });

  test('a fill, an audit, a hand-out and a summary run', async () => {
    const host = await chartInFront(type);
    runAll(host, value(preview(host, 'fill')));
    expect(cells(host, SHEET).flat()).toContain(FORM_OMSU);
    value(preview(host, 'readiness'));
    value(preview(host, 'handOut', { sheetId: sheetOf(host, SHEET).id }));
    value(preview(host, 'collect', { sheetId: sheetOf(host, SHEET).id }));
  });

  test('asked for by its id it is no sheet', async () => {
    const host = await chartInFront(type);
    const chart = sheetOf(host, 'Диаграмма 1');
    expect(failure(host.handlers.getOverview({ sheetId: chart.id })).code).toBe('no-sheet');
  });
});

test('a document without any cells says so', async () => {
  const host = await chartInFront('OBJECT');
  for (const sheet of host.book.sheets) sheet.type = 'OBJECT';
  expect(failure(host.handlers.getOverview({ sheetId: NO_SHEET })).text).toMatch(/нет листа с ячейками/);
});
