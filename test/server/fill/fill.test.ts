import type { OutputColumn } from '../../../src/shared/fill';
import { plainText } from '../../support/plain-text';
import {
  cells,
  check,
  FORM_KINDERGARTEN,
  FORM_OMSU,
  failure,
  fill,
  HEADER,
  manyRows,
  outputAt,
  outputCell,
  ROWS,
  registerHost,
  SHEET,
  settings,
  sheetOf,
} from '../../support/register';
import { preview } from '../../support/runs';

describe('a first fill', () => {
  test('writes exactly these cells', async () => {
    const host = await registerHost();
    fill(host);
    const right = HEADER.length;
    const written = cells(host).map((row) => row.slice(right));
    expect(written.slice(0, 2)).toEqual([
      ['', '', '', '', '', '', '', ''],
      [
        'Ссылка: Сообщить о проблеме',
        'Ссылка: Высказать мнение',
        'Ссылка: Госуслуги',
        'Пункт меню: Госуслуги',
        'Источник ID',
        'ID для ссылки',
        'Вышестоящий ЛКО',
        'Замечания',
      ],
    ]);
    expect(written[2]?.slice(0, 7)).toEqual([
      FORM_OMSU,
      'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620',
      'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
      'Госуслуги',
      'свой ЛКО',
      '219141',
      '',
    ]);
    expect(written[3]?.slice(0, 7)).toEqual([
      FORM_KINDERGARTEN,
      'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1025401020721',
      'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=174337985',
      'Запись в кружок',
      'вышестоящий ЛКО',
      '219141',
      'Администрация Черепановского района',
    ]);
    expect(written[4]?.[2]).toBe('');
    expect(written[4]?.[7]).toMatch(/^✖ .*фото/);
  });

  test('what was in the sheet stays as it was', async () => {
    const host = await registerHost();
    const before = cells(host);
    fill(host);
    expect(cells(host).map((row) => row.slice(0, HEADER.length))).toEqual(before);
  });

  test('codes are text, colours are rules, the legend is a note', async () => {
    const host = await registerHost();
    fill(host);
    const sheet = sheetOf(host);
    for (const column of ['idSource', 'linkId', 'parentAccount', 'remarks'] as OutputColumn[]) {
      expect(sheet.numberFormat(3, outputAt(host, column))).toBe('@');
    }
    expect(typeof outputCell(host, 3, 'linkId')).toBe('string');
    expect(sheet.note(2, outputAt(host, 'idSource'))).toMatch(/Вышестоящий ЛКО: жёлтый/);
  });

  test('a second run finds nothing to do', async () => {
    const host = await registerHost();
    fill(host);
    const before = cells(host);
    expect(check(host).counts).toMatchObject({
      rows: 3,
      filled: 0,
      unchanged: 3,
      own: 2,
      fallback: 1,
      none: 0,
    });
    fill(host);
    expect(cells(host)).toEqual(before);
  });

  test('batches of any size give the same sheet', async () => {
    const rows = manyRows(40);
    const whole = await registerHost(rows);
    fill(whole, 1000);
    for (const size of [1, 7, 39]) {
      const host = await registerHost(rows);
      fill(host, size);
      expect(cells(host)).toEqual(cells(whole));
    }
  });

  test('a check writes nothing', async () => {
    const host = await registerHost();
    const before = cells(host);
    const sheets = host.book.sheets.length;
    host.gate.reset();
    check(host);
    expect(cells(host)).toEqual(before);
    expect(host.book.sheets.length).toBe(sheets);
    expect(host.gate.counts.cellsWritten).toBe(0);
  });
});

describe('what a person typed', () => {
  const OWN = 'https://vk.cc/own';

  async function withTyped() {
    const host = await registerHost();
    fill(host);
    sheetOf(host).put(3, outputAt(host, 'formLink'), OWN);
    return host;
  }

  test('stays when empty cells are filled', async () => {
    const host = await withTyped();
    expect(check(host).counts).toMatchObject({ overwrites: 0, kept: 1 });
    fill(host);
    expect(outputCell(host, 3, 'formLink')).toBe(OWN);
  });

  test('is counted before «обновить все» replaces it', async () => {
    const host = await withTyped();
    settings(host, { mode: 'all' });
    expect(check(host).counts).toMatchObject({ overwrites: 1, kept: 0 });
    fill(host);
    expect(outputCell(host, 3, 'formLink')).toBe(FORM_OMSU);
  });

  test('a formula that shows nothing is not taken for an empty cell', async () => {
    const host = await registerHost();
    fill(host);
    sheetOf(host).putFormula(4, outputAt(host, 'formLink'), 'IF(1=2,"x","")');
    fill(host);
    expect(sheetOf(host).formula(4, outputAt(host, 'formLink'))).toBe('=IF(1=2,"x","")');
  });

  test('text between the rows is left alone', async () => {
    const host = await registerHost([
      ROWS[0] as string[],
      ['Раздел 2', '', '', '', '', '', ''],
      ROWS[1] as string[],
    ]);
    fill(host);
    sheetOf(host).put(4, outputAt(host, 'remarks'), 'моя пометка');
    settings(host, { mode: 'all' });
    fill(host);
    expect(outputCell(host, 4, 'remarks')).toBe('моя пометка');
    expect(outputCell(host, 4, 'formLink')).toBe('');
  });
});

describe('formulas instead of values', () => {
  test('more of them than Google computes are refused with the way out', async () => {
    const host = await registerHost(manyRows(400));
    settings(host, { write: 'formulas' });
    expect(plainText(failure(preview(host, 'fill')).text)).toMatch(
      /Формул получилось бы 1199, а Google считает не больше 1000.*«Готовые ссылки»/,
    );
    settings(host, { write: 'values' });
    expect(check(host).counts.filled).toBe(400);
  });

  test('show the same links', async () => {
    const values = await registerHost();
    fill(values);
    const host = await registerHost();
    settings(host, { write: 'formulas' });
    fill(host);
    expect(sheetOf(host).formula(3, outputAt(host, 'formLink'))).toBe('=POS_FORM_LINK(C3,"50",B3)');
    expect(sheetOf(host).formula(4, outputAt(host, 'formLink'))).toBe('=POS_FORM_LINK("219141","50",B4)');
    expect(cells(host)).toEqual(cells(values));
  });
});

test('a page whose address stands under words is read', async () => {
  const host = await registerHost();
  const row = ROWS.findIndex(([name]) => name === 'Детский сад № 460') + 3;
  const column = HEADER.indexOf('Страница ВК') + 1;
  sheetOf(host).putLink(row, column, 'Наша страница', 'https://vk.com/club777');
  fill(host);
  expect(cells(host, SHEET)[row - 1]).toContain(
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=777',
  );
});

describe('the sheet in the way', () => {
  test('a protected range is named, and nothing is written', async () => {
    const host = await registerHost();
    fill(host);
    const sheet = sheetOf(host);
    sheet.put(4, outputAt(host, 'formLink'), '');
    const before = cells(host);
    host.protect(SHEET, 'H1:H9', 'Проверено юристом');
    expect(() => fill(host)).toThrow(
      /protected: Запись остановила защита: защищены ячейки H1:H9 \(«Проверено юристом»\)/,
    );
    expect(cells(host)).toEqual(before);
  });

  test('an unknown table is refused with what to do', async () => {
    const host = await registerHost();
    host.book.addSheet('Пустой');
    const sheet = host.book.sheetNamed('Пустой');
    expect(preview(host, 'fill', { sheetId: sheet?.id ?? 0 })).toMatchObject({
      ok: false,
      failure: { code: 'no-columns', text: expect.stringContaining('Укажите строку шапки') },
    });
  });
});
