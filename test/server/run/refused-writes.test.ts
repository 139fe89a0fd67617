import { type ConditionalRule, textRule } from '../../../host/book/conditional-rule';
import type { TypedColumn } from '../../../host/book/sheets-only';
import type { Host } from '../../../host/host';
import type { OutputColumn } from '../../../src/shared/fill';
import { OUTPUT_HEADERS } from '../../../src/shared/fill';
import {
  cells,
  check,
  failure,
  fill,
  manyRows,
  outputAt,
  outputCell,
  registerHost,
  SHEET,
  settings,
  sheetOf,
  startRun,
  undo,
  value,
} from '../../support/register';
import { begin, keyOf, startOf } from '../../support/runs';

/** A register that was filled, so that its output columns are there, and emptied again below one of them. */
async function filledHost(rows = manyRows(6)): Promise<Host> {
  const host = await registerHost(rows);
  fill(host);
  return host;
}

function typed(host: Host, column: OutputColumn, type: TypedColumn['type']): void {
  const area = { row: 3, column: outputAt(host, column), rows: 20, columns: 1 };
  const sheet = sheetOf(host);
  sheet.typedColumns = [...sheet.typedColumns, { area, type }];
}

/** A list of words that a person allows in cells of a column and nothing else. */
function strict(host: Host, column: OutputColumn, rows: readonly number[], words: string): void {
  for (const row of rows) listAt(host, row, column, words, true);
}

function listAt(host: Host, row: number, column: OutputColumn, words: string, showError: boolean): void {
  const area = { row, column: outputAt(host, column), rows: 1, columns: 1 };
  const formulas = [`"${words}"`];
  sheetOf(host).validate(area, {
    type: 'list',
    operator: 'between',
    formulas,
    allowBlank: true,
    showError,
    help: '',
  });
}

function empty(host: Host, column: OutputColumn, rows: readonly number[]): void {
  for (const row of rows) sheetOf(host).put(row, outputAt(host, column), '');
}

describe('a table with typed columns over the register', () => {
  test.each<TypedColumn['type']>(['TEXT'])(
    'a column of %s takes the texts, and its own format stays',
    async (type) => {
      const host = await filledHost();
      typed(host, 'remarks', type);
      typed(host, 'linkId', type);
      sheetOf(host).restyle(4, outputAt(host, 'remarks'), { numFmt: 'General' });
      empty(host, 'linkId', [3, 4]);
      fill(host);
      expect(outputCell(host, 3, 'linkId')).toBe('219141');
      expect(sheetOf(host).numberFormat(4, outputAt(host, 'remarks'))).toBe('General');
    },
  );

  test('what one column refuses loses no other its format, width, colour and legend', async () => {
    const host = await registerHost();
    const sheet = sheetOf(host);
    const place = 8 + Object.keys(OUTPUT_HEADERS).indexOf('idSource');
    sheet.typedColumns = [{ area: { row: 3, column: place, rows: 20, columns: 1 }, type: 'TEXT' }];
    fill(host);
    expect(outputCell(host, 3, 'idSource')).toBe('свой ЛКО');
    expect(sheet.numberFormat(3, outputAt(host, 'remarks'))).toBe('@');
    expect(sheet.numberFormat(3, outputAt(host, 'linkId'))).toBe('@');
    expect(sheet.note(2, outputAt(host, 'idSource'))).toMatch(/Вышестоящий ЛКО: жёлтый/);
    expect(sheet.parts.rules).toHaveLength(4);
    expect(sheet.column(outputAt(host, 'remarks')).width).toBeCloseTo(320 / 7);
  });

  test.each<[OutputColumn, TypedColumn['type']]>([
    ['formLink', 'NUMBER'],
    ['remarks', 'DATE'],
    ['idSource', 'CHECKBOX'],
  ])(
    'a text for «%s» of the type %s: the column is named with the way out, and nothing is half written',
    async (column, type) => {
      const host = await filledHost();
      const rows = [3, 4, 5];
      for (const each of ['formLink', 'pollLink', 'idSource', 'remarks'] as const) empty(host, each, rows);
      typed(host, column, type);
      const before = cells(host);
      const { text, code } = failure(startRun(host).batch(0, 1000));
      expect(code).toBe('protected');
      expect(text).toContain('Преобразовать в обычный диапазон');
      expect(text).toMatch(new RegExp(`типом: ${'HIJKLMNO'.charAt(outputAt(host, column) - 8)}\\.`));
      expect(cells(host)).toEqual(before);
    },
  );

  test('nothing to write there, nothing is refused', async () => {
    const host = await filledHost();
    typed(host, 'formLink', 'NUMBER');
    value(startRun(host).batch(0, 1000));
  });

  test('on the way back the column is named too', async () => {
    const host = await filledHost();
    sheetOf(host).put(3, outputAt(host, 'formLink'), 'моя ссылка');
    settings(host, { mode: 'all' });
    const run = fill(host);
    typed(host, 'formLink', 'DATE');
    const { text } = failure(host.handlers.undoBatch({ runId: run, from: 0 }));
    expect(text).toMatch(/типом: H\..*Преобразовать/);
  });
});

describe('a person’s strict list on an output column', () => {
  test('the cells are named, everything else is written, undo takes back what was written', async () => {
    const host = await filledHost();
    // The last row keeps its cells, and so its columns their headers.
    const rows = [3, 4, 5, 6, 7];
    for (const column of ['formLink', 'pollLink'] as const) empty(host, column, rows);
    const before = cells(host);
    strict(host, 'pollLink', [4, 6], 'да,нет');
    const previewed = check(host);
    const run = begin(host, previewed);
    const { troubles, written, finished } = value(run.batch(0, 1000));
    expect(finished).toBe(true);
    expect(troubles).toMatchObject([{ title: 'Не все ячейки записаны' }]);
    expect(troubles[0]?.text).toMatch(/: I4, I6\. Остальное записано\./);
    for (const row of rows) {
      expect(outputCell(host, row, 'formLink')).toMatch(/^https/);
      expect(Boolean(outputCell(host, row, 'pollLink'))).toBe(row !== 4 && row !== 6);
    }
    const undone = undo(host, keyOf(run.runId));
    expect(undone.restored).toBe(written);
    expect(undone.skipped).toEqual([]);
    expect(cells(host)).toEqual(before);
  });

  test('a row of which nothing was written is not counted as filled', async () => {
    const host = await filledHost();
    empty(host, 'formLink', [5]);
    strict(host, 'formLink', [5], 'да,нет');
    value(begin(host, check(host)).batch(0, 1000));
    const [record] = value(host.handlers.getOverview({ sheetId: sheetOf(host).id })).history;
    expect(record?.filled).toBe(0);
    // What is typed there later is a person's, and an undo has nothing to say about it.
    sheetOf(host).put(5, outputAt(host, 'formLink'), 'да');
    expect(failure(host.handlers.undoBatch({ runId: record?.runId ?? '', from: 0 })).code).toBe('run-gone');
  });

  test('a list that knows the words lets them in', async () => {
    const host = await filledHost();
    empty(host, 'idSource', [3, 4]);
    empty(host, 'formLink', [3, 4]);
    strict(host, 'idSource', [3, 4], 'свой ЛКО,вышестоящий ЛКО,нет ЛКО');
    strict(host, 'formLink', [3], 'да');
    const { troubles } = value(begin(host, check(host)).batch(0, 1000));
    expect(troubles[0]?.text).toMatch(/: H3\. /);
    expect(outputCell(host, 3, 'idSource')).toBe('свой ЛКО');
    expect(outputCell(host, 4, 'formLink')).toMatch(/^https/);
  });

  test('many cells: five are named, the rest counted', async () => {
    const host = await filledHost(manyRows(30));
    const rows = Array.from({ length: 30 }, (_, at) => 3 + at);
    empty(host, 'formLink', rows);
    strict(host, 'formLink', rows, 'да');
    const { troubles } = value(begin(host, check(host)).batch(0, 1000));
    expect(troubles[0]?.text).toContain('H3, H4, H5, H6, H7 и ещё 25');
  });

  test('one that only warns is nothing to speak of', async () => {
    const host = await filledHost();
    empty(host, 'formLink', [4]);
    listAt(host, 4, 'formLink', 'да,нет', false);
    expect(value(begin(host, check(host)).batch(0, 1000)).troubles).toEqual([]);
    expect(outputCell(host, 4, 'formLink')).toMatch(/^https/);
  });

  test('a rule that came after the fill: the undo names the cell and gives all others back', async () => {
    const host = await filledHost();
    sheetOf(host).put(3, outputAt(host, 'formLink'), 'моя');
    sheetOf(host).put(4, outputAt(host, 'formLink'), 'и эта моя');
    settings(host, { mode: 'all' });
    const run = fill(host);
    strict(host, 'formLink', [3], 'да');
    const { skipped } = undo(host, run);
    expect(skipped).toMatchObject([{ row: 3, text: expect.stringMatching(/^H3: проверка данных/) }]);
    expect(outputCell(host, 3, 'formLink')).toMatch(/^https/);
    expect(outputCell(host, 4, 'formLink')).toBe('и эта моя');
  });
});

describe('a protection is named wherever a run meets it', () => {
  test('the header row, where the columns are to be added', async () => {
    const host = await registerHost();
    host.protect(SHEET, 'A1:Z2', 'шапку не менять');
    const { code, text } = failure(host.handlers.startRun(startOf(check(host))));
    expect(code).toBe('protected');
    expect(text).toContain('шапку не менять');
  });

  test('a header row that is protected with its columns in it stops nothing', async () => {
    const host = await filledHost();
    empty(host, 'formLink', [3]);
    sheetOf(host).putNote(2, outputAt(host, 'formLink'), '');
    sheetOf(host).putNote(2, outputAt(host, 'idSource'), '');
    host.protect(SHEET, 'A1:Z2');
    fill(host);
    expect(outputCell(host, 3, 'formLink')).toMatch(/^https/);
  });
});

describe('colours', () => {
  const LOOK = { background: '#ffffff', colour: '', bold: false };
  const rule = (column: number, text: string, kind: 'starts' | 'formula' = 'starts'): ConditionalRule =>
    textRule([{ row: 3, column, rows: 6, columns: 1 }], { kind, text }, LOOK);

  test('a person’s own rule on our column stays through every fill, and ours are not doubled', async () => {
    const host = await filledHost();
    const { parts } = sheetOf(host);
    parts.rules = [...parts.rules, rule(outputAt(host, 'idSource'), 'мой ЛКО')];
    fill(host);
    fill(host);
    expect(sheetOf(host).parts.rules).toHaveLength(5);
    expect(JSON.stringify(sheetOf(host).parts.rules)).toContain('мой ЛКО');
  });

  test('one that points to another sheet makes Google refuse the set: the run goes on and the rule stays', async () => {
    const host = await registerHost();
    sheetOf(host).parts.rules = [rule(1, 'COUNTIF(Лист2!A:A,A3)>0', 'formula')];
    fill(host);
    expect(outputCell(host, 3, 'formLink')).toMatch(/^https/);
    expect(JSON.stringify(sheetOf(host).parts.rules)).toContain('Лист2!A:A');
    expect(sheetOf(host).parts.rules).toHaveLength(1);
    expect(sheetOf(host).note(2, outputAt(host, 'idSource'))).toMatch(/жёлтый/);
    expect(sheetOf(host).numberFormat(3, outputAt(host, 'remarks'))).toBe('@');
  });
});
