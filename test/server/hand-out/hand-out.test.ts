import { areaOf } from '../../../host/book/a1';
import { ruleAt } from '../../../host/book/validation';
import {
  cells,
  FORM_KINDERGARTEN,
  failure,
  fill,
  registerHost,
  reorder,
  SHEET,
  sheetOf,
  undo,
  value,
} from '../../support/register';
import { passedOff, preview, startOf } from '../../support/runs';
import {
  beginHandOut,
  cellOn,
  checkHandOut,
  columnOf,
  copyOnto,
  DISTRICT,
  handOut,
  KEY_HEADER,
  optionsFor,
  registerCell,
  rowOn,
  sheetNames,
  TOWN,
  TWO_DISTRICTS,
  typeOn,
} from './hand-out-cycle';

async function filledHost() {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  return host;
}

/** Moves an organisation to the town. */
function moveToTown(host: Awaited<ReturnType<typeof filledHost>>, name: string): void {
  const row = cells(host).findIndex((one) => one[0] === name) + 1;
  sheetOf(host).put(row, 4, TOWN);
  sheetOf(host).put(row, 5, '50708000');
}

test('a check names the sheets and writes nothing', async () => {
  const host = await filledHost();
  const before = cells(host);
  const check = checkHandOut(host);
  expect(
    check.recipients.map(({ id, title, rows, ready, sheetName }) => ({ id, title, rows, ready, sheetName })),
  ).toEqual([
    { id: '50708000', title: TOWN, rows: 2, ready: 2, sheetName: TOWN },
    { id: '50657000', title: DISTRICT, rows: 3, ready: 2, sheetName: DISTRICT },
  ]);
  expect(check.groups).toEqual([]);
  expect(cells(host)).toEqual(before);
  expect(sheetNames(host)).toEqual([SHEET]);
});

test('each municipality gets a sheet with what it needs', async () => {
  const host = await filledHost();
  expect(handOut(host).troubles).toEqual([]);
  expect(sheetNames(host)).toEqual([SHEET, TOWN, DISTRICT]);
  const [title, , , header, ...rows] = cells(host, DISTRICT);
  expect(title?.[0]).toContain(`Ссылки для официальных страниц: ${DISTRICT}. `);
  expect(header?.slice(0, 7)).toEqual([
    'Организация',
    'Страница ВК',
    'Пункт 1: обложка',
    'Пункт 1: название',
    'Пункт 1: ссылка',
    'Пункт 1: размещено',
    'Пункт 1: как стоит на странице',
  ]);
  expect(rows.map((row) => row[0])).toEqual([DISTRICT, 'Детский сад № 460', 'Школа № 5']);
  expect(cellOn(host, DISTRICT, 'Детский сад № 460', 'formLink')).toBe(FORM_KINDERGARTEN);
  expect(cellOn(host, DISTRICT, 'Детский сад № 460', 'appName')).toBe('Запись в кружок');
  expect(cellOn(host, DISTRICT, 'Детский сад № 460', 'note')).toMatch(
    /вышестоящей организации: «Администрация/,
  );
  expect(cellOn(host, DISTRICT, 'Школа № 5', 'note')).toMatch(/^Нет ссылки «Госуслуги»: .*vk\.com\/school5/);
});

test('the sheet is ready to be filled in: links, boxes, dates, header, widths, guard', async () => {
  const host = await filledHost();
  handOut(host);
  const sheet = sheetOf(host, DISTRICT);
  const { protections, frozenRows } = sheet;
  expect(frozenRows).toBe(4);
  expect([sheet.value(6, 5), sheet.link(6, 5)]).toEqual([FORM_KINDERGARTEN, FORM_KINDERGARTEN]);
  expect(ruleAt(sheet.parts.validations, 6, 6)).toMatchObject({ type: 'list', formulas: ['"да,нет"'] });
  expect(ruleAt(sheet.parts.validations, 6, 18)).toMatchObject({ type: 'date', showError: false });
  expect(sheet.column(22).hidden).toBe(true);
  expect(sheet.column(1).width).toBeCloseTo(130 / 7);
  expect(sheet.style(6, 5).wrap).toBe(true);
  expect(protections).toHaveLength(1);
  expect(protections[0]).toMatchObject({
    description: 'Ссылки ПОС: столбцы раздачи',
    warningOnly: true,
    unprotected: [areaOf('F5:G12'), areaOf('K5:L12'), areaOf('P5:S12'), areaOf('W1:Z12')],
  });
  expect(sheet.style(6, 1).locked).toBe(true);
  expect(sheet.style(6, 6).locked).toBe(false);
});

test('where access comes from a group, everybody is warned, and that is said', async () => {
  const host = await registerHost(TWO_DISTRICTS);
  host.book.editorsByGroup = true;
  const { troubles } = handOut(host, { guard: 'owner' });
  expect(troubles.map(({ text }) => text)).toEqual([
    expect.stringMatching(/доступ к таблице дан группе/),
    expect.stringMatching(/доступ к таблице дан группе/),
  ]);
  expect(sheetOf(host, DISTRICT).protections[0]).toMatchObject({ warningOnly: true });
  expect(cells(host, DISTRICT).flat()).toContain('Детский сад № 460');
});

test('the owner alone may be let in; the choice can be changed at the next hand-out', async () => {
  const host = await filledHost();
  handOut(host, { guard: 'owner' });
  const { protections } = sheetOf(host, TOWN);
  expect(protections.map(({ warningOnly }) => warningOnly ?? false)).toEqual([false]);
  handOut(host, { guard: 'warning' });
  expect(protections.map(({ warningOnly }) => warningOnly)).toEqual([true]);
});

test('the register says whom each row went to, and keeps its key', async () => {
  const host = await filledHost();
  handOut(host);
  expect(registerCell(host, 'Лицей № 6', 'Раздача: кому')).toBe(TOWN);
  expect(registerCell(host, 'Лицей № 6', KEY_HEADER)).toMatch(/^[0-9a-f]{10}-/);
});

test('handing out twice writes nothing the second time', async () => {
  const host = await filledHost();
  handOut(host);
  const before = [cells(host, DISTRICT), cells(host, TOWN), cells(host)];
  host.gate.reset();
  handOut(host);
  expect([cells(host, DISTRICT), cells(host, TOWN), cells(host)]).toEqual(before);
});

describe('a second hand-out', () => {
  test('updates the tool’s cells and leaves what was typed, wherever the row is now', async () => {
    const host = await filledHost();
    handOut(host);
    typeOn(host, DISTRICT, 'Школа № 5', 'comment', 'разместим завтра');
    const sheet = sheetOf(host, DISTRICT);
    host.call('selectRow', { sheetId: sheet.id, row: 5 });
    sheetOf(host).put(cells(host).findIndex((row) => row[0] === 'Школа № 5') + 1, 1, 'Лицей № 5');
    handOut(host);
    expect(rowOn(host, DISTRICT, 'Школа № 5')).toBe(0);
    expect(cellOn(host, DISTRICT, 'Лицей № 5', 'comment')).toBe('разместим завтра');
  });

  test('finds its sheet under another name', async () => {
    const host = await filledHost();
    handOut(host);
    sheetOf(host, TOWN).parts.name = 'Бердск';
    handOut(host);
    expect(sheetNames(host)).toEqual([SHEET, 'Бердск', DISTRICT]);
  });

  test('new organisations are added below, removed ones go unless they are answered', async () => {
    const host = await filledHost();
    handOut(host);
    typeOn(host, DISTRICT, 'Школа № 5', 'comment', 'ответ');
    reorder(host, (rows) => [
      ...rows.filter((row) => row[0] !== 'Школа № 5' && row[0] !== 'Детский сад № 460'),
      ['Музей', '1155476012340', '', DISTRICT, '50657000'],
    ]);
    const { troubles } = handOut(host);
    expect(
      cells(host, DISTRICT)
        .slice(4)
        .map((row) => row[0]),
    ).toEqual([DISTRICT, 'Школа № 5', 'Музей']);
    expect(cellOn(host, DISTRICT, 'Школа № 5', 'note')).toBe(
      'Организации больше нет в выгрузке: ответы сохранены',
    );
    expect(troubles).toEqual([
      { title: DISTRICT, text: 'Строк с ответами, которых нет в выгрузке: 1. Они сохранены и помечены.' },
    ]);
  });

  test('an organisation that moved takes its answers along', async () => {
    const host = await filledHost();
    handOut(host);
    typeOn(host, DISTRICT, 'Школа № 5', 'formPlaced', 'https://pos.gosuslugi.ru/form/?opaId=1');
    typeOn(host, DISTRICT, 'Школа № 5', 'formDone', true);
    moveToTown(host, 'Школа № 5');
    handOut(host);
    expect(rowOn(host, DISTRICT, 'Школа № 5')).toBe(0);
    expect(cellOn(host, TOWN, 'Школа № 5', 'formPlaced')).toBe('https://pos.gosuslugi.ru/form/?opaId=1');
    expect(cellOn(host, TOWN, 'Школа № 5', 'formDone')).toBe(true);
  });

  test('with its old sheet alone it stays there, marked', async () => {
    const host = await filledHost();
    handOut(host);
    typeOn(host, DISTRICT, 'Школа № 5', 'comment', 'ответ');
    moveToTown(host, 'Школа № 5');
    handOut(host, { only: [DISTRICT] });
    expect(cellOn(host, DISTRICT, 'Школа № 5', 'comment')).toBe('ответ');
    expect(cellOn(host, DISTRICT, 'Школа № 5', 'note')).toContain(`теперь на листе «${TOWN}»`);
  });

  test('text that looks like a number and a formula move as they are', async () => {
    const host = await filledHost();
    handOut(host);
    const sheet = sheetOf(host, DISTRICT);
    const row = rowOn(host, DISTRICT, 'Школа № 5');
    sheet.put(row, columnOf('formPlaced'), '001');
    sheet.putFormula(row, columnOf('comment'), 'UPPER("да")');
    moveToTown(host, 'Школа № 5');
    handOut(host);
    const there = rowOn(host, TOWN, 'Школа № 5');
    expect(sheetOf(host, TOWN).value(there, columnOf('formPlaced'))).toBe('001');
    expect(sheetOf(host, TOWN).formula(there, columnOf('comment'))).toBe('=UPPER("да")');
  });
});

describe('what happens to a sheet in between', () => {
  test('deleted: made anew and said', async () => {
    const host = await filledHost();
    handOut(host);
    const check = checkHandOut(host);
    host.book.removeSheet(sheetOf(host, TOWN));
    const batch = value(beginHandOut(host, check, optionsFor(check)).batch(0, 2));
    expect(batch.troubles).toEqual([{ title: TOWN, text: 'Лист удалили: создан новый.' }]);
    expect(sheetNames(host)).toEqual([SHEET, DISTRICT, TOWN]);
    expect(rowOn(host, TOWN, 'Лицей № 6')).toBe(6);
  });

  test('protected by someone: named and passed over, the others are handed out', async () => {
    const host = await filledHost();
    handOut(host);
    host.protect(DISTRICT, null, 'не трогать');
    sheetOf(host).put(4, 1, 'Детский сад «Ромашка»');
    sheetOf(host).put(7, 1, 'Гимназия № 6');
    const { troubles } = handOut(host);
    expect(troubles).toEqual([{ title: DISTRICT, text: expect.stringMatching(/защита.*«не трогать»/) }]);
    expect(rowOn(host, DISTRICT, 'Детский сад «Ромашка»')).toBe(0);
    expect(rowOn(host, TOWN, 'Гимназия № 6')).toBe(6);
  });

  test('its key column deleted: left as it is, a new one beside it', async () => {
    const host = await filledHost();
    handOut(host);
    sheetOf(host, TOWN).put(1, columnOf('key'), '');
    handOut(host);
    expect(sheetNames(host)).toEqual([SHEET, TOWN, DISTRICT, `${TOWN} (2)`]);
  });

  test('copied: the copy is left alone and said', async () => {
    const host = await filledHost();
    handOut(host);
    const copy = host.book.addSheet('Копия');
    copyOnto(host, TOWN, copy);
    expect(checkHandOut(host).notices).toEqual([
      'Лист «Копия» повторяет другой лист раздачи: раздача его не меняет.',
    ]);
  });

  test('asked again after a lost answer, a batch finds its own sheets', async () => {
    const host = await filledHost();
    const check = checkHandOut(host);
    const run = beginHandOut(host, check, optionsFor(check));
    value(run.batch(0, 1));
    value(run.batch(0, 1));
    value(run.batch(0, 2));
    value(run.batch(0, 2));
    expect(sheetNames(host)).toEqual([SHEET, TOWN, DISTRICT]);
  });

  test('Google fails in the middle: the same batch again ends it, nothing is twice or lost', async () => {
    for (const call of [1, 4, 9, 15, 22]) {
      const host = await filledHost();
      handOut(host);
      typeOn(host, DISTRICT, 'Школа № 5', 'comment', 'ответ');
      moveToTown(host, 'Школа № 5');
      const check = checkHandOut(host);
      const run = beginHandOut(host, check, optionsFor(check));
      host.gate.failAt(call, { member: /^Range\.(set|clear)|^Sheet\.(delete|insert)/ });
      const first = run.batch(0, 2);
      host.gate.reset();
      if (!first.ok) value(run.batch(0, 2));
      handOut(host);
      const all = [...cells(host, DISTRICT), ...cells(host, TOWN)].flat().filter((cell) => cell === 'ответ');
      expect(all).toEqual(['ответ']);
      expect(cellOn(host, TOWN, 'Школа № 5', 'comment')).toBe('ответ');
    }
  });
});

test('by parent: everyone stands on the sheet of the organisation above', async () => {
  const host = await filledHost();
  const { recipients } = checkHandOut(host, 'parent');
  expect(recipients.map(({ title, rows }) => [title, rows])).toEqual([
    [TOWN, 2],
    [DISTRICT, 3],
  ]);
});

test('rows without a municipality stand apart and are a finding', async () => {
  const host = await registerHost([...TWO_DISTRICTS, ['Музей', '1155476012340', 5, '', '', '', '']]);
  const { groups, recipients } = checkHandOut(host);
  expect(recipients[2]).toMatchObject({ id: 'none', title: 'Без муниципалитета', rows: 1 });
  expect(groups).toMatchObject([
    { code: 'hand-out-no-municipality', severity: 'warning', rows: [{ row: 8, name: 'Музей' }] },
  ]);
});

describe('stop, take over, history', () => {
  test('stopped between two batches, what is done stays', async () => {
    const host = await filledHost();
    const check = checkHandOut(host);
    const run = beginHandOut(host, check, optionsFor(check));
    value(run.batch(0, 1));
    expect(value(host.handlers.stopRun({ runId: run.runId }))).toMatchObject({
      kind: 'handOut',
      outcome: 'stopped',
      filled: 1,
    });
    expect(failure(run.batch(1, 1)).code).toBe('run-gone');
    expect(sheetNames(host)).toEqual([SHEET, TOWN]);
  });

  test('another window can go on with what was chosen', async () => {
    const host = await filledHost();
    const check = checkHandOut(host, 'parent');
    const offered = () => value(host.handlers.getOverview({ sheetId: check.sheetId })).run;
    expect(offered()).toBeNull();
    const options = optionsFor(check, { guard: 'owner' });
    const run = beginHandOut(host, check, options);
    value(run.batch(0, 1));
    expect(offered()).toMatchObject({ kind: 'handOut', options: { ...options, level: 'parent' } });
    value(host.handlers.stopRun({ runId: run.runId }));
    expect(offered()).toBeNull();
  });

  test('a choice too long to be kept hands out to nobody more, rather than to everyone', async () => {
    const host = await filledHost();
    const check = checkHandOut(host);
    const long = Array.from({ length: 700 }, (_, at) => `${10_000_000 + at}`);
    beginHandOut(host, check, { ...check.options, chosen: [...long, ...check.tokens] });
    const { run } = value(host.handlers.getOverview({ sheetId: check.sheetId }));
    expect(run?.options).toEqual({ level: 'municipality', guard: 'warning', chosen: [] });
    const again = preview(host, 'handOut', { options: run?.options as typeof check.options });
    expect(value(again).tokens).toEqual([]);
  });

  test('a fill at the same time is told that a run is under way', async () => {
    const host = await filledHost();
    const check = checkHandOut(host);
    beginHandOut(host, check, optionsFor(check));
    const other = host.handlers.startRun(startOf(passedOff(host, 'fill', check.sheetId)));
    expect(failure(other).code).toBe('busy');
  });

  test('what is no request is refused', async () => {
    const host = await filledHost();
    const options = { level: 'all' as never, guard: 'warning' as const, chosen: [] };
    expect(failure(preview(host, 'handOut', { options })).code).toBe('bad-request');
    const check = checkHandOut(host);
    const run = beginHandOut(host, check, optionsFor(check));
    const { layout, tokens } = check;
    const batch = { runId: run.runId, from: 0, tokens, total: 2, layout, options };
    expect(failure(host.handlers.writeBatch(batch)).code).toBe('bad-request');
  });
});

describe('undo', () => {
  test('a first hand-out: its sheets go, those with answers stay', async () => {
    const host = await filledHost();
    const { runId } = handOut(host);
    typeOn(host, TOWN, 'Лицей № 6', 'comment', 'ответ');
    const { restored, skipped } = undo(host, runId);
    expect(sheetNames(host)).toEqual([SHEET, TOWN]);
    expect(restored).toBe(1);
    expect(skipped).toEqual([{ row: 0, name: TOWN, text: `Лист «${TOWN}» оставлен: в нём есть ответы.` }]);
  });

  test('a row that a person added keeps a new sheet too', async () => {
    const host = await filledHost();
    const { runId } = handOut(host);
    sheetOf(host, TOWN).put(9, 1, 'Наш музей забыли');
    undo(host, runId);
    expect(sheetNames(host)).toEqual([SHEET, TOWN]);
  });

  test('a second hand-out: cells, rows and moved answers are back', async () => {
    const host = await filledHost();
    handOut(host);
    typeOn(host, DISTRICT, 'Школа № 5', 'comment', 'ответ');
    const before = [cells(host, DISTRICT).slice(4), cells(host, TOWN).slice(4)].map((rows) =>
      rows.map((row) => JSON.stringify(row)).sort(),
    );
    moveToTown(host, 'Школа № 5');
    sheetOf(host).put(4, 1, 'Детский сад «Ромашка»');
    const { runId } = handOut(host);
    expect(cellOn(host, TOWN, 'Школа № 5', 'comment')).toBe('ответ');
    undo(host, runId);
    const after = [cells(host, DISTRICT).slice(4), cells(host, TOWN).slice(4)].map((rows) =>
      rows.map((row) => JSON.stringify(row)).sort(),
    );
    expect(after).toEqual(before);
  });

  test('a cell that someone changed since stays, and is said', async () => {
    const host = await filledHost();
    handOut(host);
    sheetOf(host).put(4, 1, 'Детский сад «Ромашка»');
    const { runId } = handOut(host);
    typeOn(host, DISTRICT, 'Детский сад «Ромашка»', 'name', 'Садик');
    const { skipped } = undo(host, runId);
    expect(rowOn(host, DISTRICT, 'Садик')).toBe(6);
    expect(skipped).toEqual([
      { row: 6, name: 'Садик', text: '«Организация» изменили после раздачи: оставлено как есть.' },
    ]);
  });
});
