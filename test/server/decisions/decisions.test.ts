import { areaOf } from '../../../host/book/a1';
import { bookOf, type SheetData } from '../../../host/book/book';
import type { Host } from '../../../host/host';
import type { DecisionEntry } from '../../../src/shared/decisions';
import { NO_SHEET } from '../../../src/shared/setup';
import { ogrn } from '../../register/sheet';
import { hostOn } from '../../support/host-on';
import { preview, runAll } from '../../support/runs';
import { failure, value } from '../../support/value';

const HEADER = ['Наименование организации', 'ОГРН', 'ID ЛКО', 'ОКТМО', 'Учредитель'];
const BODY = ['Администрация Черепановского района', ogrn(1), 219141, '50657000', ''];
const row = (serial: number, parent: string, id: number | '' = '') => [
  `МБОУ «Школа № ${serial}»`,
  ogrn(100 + serial),
  id,
  '50657404',
  parent,
];
const ROWS = [
  HEADER,
  BODY,
  row(1, 'Район наш'),
  row(2, 'район  НАШ'),
  row(3, 'Минздрав'),
  row(4, 'Минздрав', 300200),
];
const CHOICE = `Администрация Черепановского района (ОГРН ${ogrn(1)})`;

const hostWith = (sheets: SheetData): Host => hostOn(bookOf(sheets));
const document = (rows: SheetData[string] = ROWS): Host => hostWith({ Выгрузка: rows });
const sheetId = (host: Host): number => host.book.sheetNamed('Выгрузка')!.id;
const fillPreview = (host: Host) => value(preview(host, 'fill', { sheetId: sheetId(host) }));

function save(host: Host, entries: readonly Partial<DecisionEntry>[]) {
  const whole = entries.map(
    (entry): DecisionEntry => ({
      subject: 'parent',
      value: '',
      choice: '',
      rows: 1,
      choices: [],
      ...entry,
    }),
  );
  return value(host.handlers.saveDecisions({ sheetId: sheetId(host), entries: whole }));
}

/** Texts of the sheet «Решения», dates as days. */
function decisionRows(host: Host, name = 'Решения'): unknown[][] {
  const sheet = host.book.sheetNamed(name)!;
  return Array.from({ length: sheet.content.rows }, (_r, r) =>
    Array.from({ length: 6 }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

test('a preview lists what is to be decided, and writes nothing', () => {
  const host = document();
  const { questions, notices } = fillPreview(host).decisions;
  expect(notices).toEqual([]);
  expect(questions.map((one) => [one.value, one.rows])).toEqual([
    ['Район наш', 2],
    ['Минздрав', 2],
  ]);
  expect(value(host.handlers.getDecisions({ sheetId: NO_SHEET })).questions).toEqual(questions);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Выгрузка']);
});

test('what is decided stands in a visible sheet, and every run follows it', () => {
  const host = document();
  const { questions } = fillPreview(host).decisions;
  const saved = save(
    host,
    questions.map((question) => ({ ...question, choice: question.value === 'Минздрав' ? '' : CHOICE })),
  );
  expect(saved).toEqual({ sheetId: expect.any(Number), sheetName: 'Решения' });
  const rows = decisionRows(host);
  expect(rows[0]).toEqual(['Что решается', 'Значение', 'Решение', 'Когда', 'Строк', 'Варианты']);
  expect(rows[1]!.slice(0, 3)).toEqual(['Вышестоящая организация', 'Район наш', CHOICE]);
  expect(rows[1]![3]).toBeInstanceOf(Date);
  expect(rows[2]!.slice(0, 5)).toEqual(['Вышестоящая организация', 'Минздрав', '', '', 2]);
  expect(rows[2]![5]).toMatch(/нет вышестоящей$/);
  const sheet = host.book.sheetNamed('Решения')!;
  expect([sheet.hidden, host.book.active.name]).toEqual([false, 'Выгрузка']);

  const again = fillPreview(host);
  expect(again.decisions.questions.map((one) => one.value)).toEqual(['Минздрав']);
  expect(again.counts).toMatchObject({ own: 2, fallback: 2, none: 1 });
});

test('an undo of a run leaves the decisions', () => {
  const host = document();
  save(host, [{ value: 'Район наш', choice: CHOICE }]);
  const key = runAll(host, fillPreview(host));
  value(host.handlers.undoBatch({ runId: key, from: 0 }));
  expect(decisionRows(host)[1]![2]).toBe(CHOICE);
  expect(fillPreview(host).counts.fallback).toBe(2);
});

test('a decision between a preview and its batch: nothing of the old plan is written', () => {
  const host = document();
  const { tokens, layout } = fillPreview(host);
  const { runId } = value(
    host.handlers.startRun({
      sheetId: sheetId(host),
      kind: 'fill',
      key: 'k1',
      runId: '',
      total: tokens.length,
      layout,
      options: {},
    }),
  );
  save(host, [{ value: 'Район наш', choice: CHOICE }]);
  const answer = host.handlers.writeBatch({
    runId,
    from: 0,
    tokens,
    total: tokens.length,
    layout,
    options: {},
  });
  expect(failure(answer).code).toBe('changed');
});

describe('edited by hand', () => {
  const edit = (...rows: string[][]) => {
    const host = hostWith({ Выгрузка: ROWS, Решения: [['Что решается', 'Значение', 'Решение'], ...rows] });
    return { host, ...fillPreview(host) };
  };

  test('in another spelling it counts, and the rest is left as it is', () => {
    const { host, counts } = edit(['учредитель', 'РАЙОН НАШ', 'Черепановский р-н'], ['моя заметка', '', '']);
    expect(counts.fallback).toBe(2);
    save(host, [{ value: 'Минздрав', choice: 'нет вышестоящей' }]);
    expect(decisionRows(host).map((each) => each.slice(0, 3))).toEqual([
      ['Что решается', 'Значение', 'Решение'],
      ['учредитель', 'РАЙОН НАШ', 'Черепановский р-н'],
      ['моя заметка', '', ''],
      ['Вышестоящая организация', 'Минздрав', 'нет вышестоящей'],
    ]);
  });

  test('a cleared decision is a question again', () => {
    const { decisions } = edit(['Вышестоящая организация', 'Район наш', '']);
    expect(decisions.questions.map((one) => one.value)).toEqual(['Район наш', 'Минздрав']);
  });

  test('an organisation that is not in the sheet, and words that mean nothing, are said', () => {
    const { decisions, counts } = edit(
      ['Вышестоящая организация', 'Район наш', 'Администрация Луны'],
      ['Статус ЛКО', 'В работе', 'наверное'],
      ['Погода', 'Дождь', 'да'],
    );
    expect(decisions.notices).toEqual([
      expect.stringContaining('строка 3: решение «наверное»'),
      expect.stringContaining('строка 4: «Погода» не понято'),
      expect.stringContaining('строка 2: «Администрация Луны» нет среди организаций'),
    ]);
    expect(counts.fallback).toBe(0);
  });
});

test('a person’s own sheet of that name is left alone', () => {
  const host = hostWith({
    Выгрузка: ROWS,
    Решения: [
      ['Протокол', 'Дата'],
      ['Совещание', '1'],
    ],
  });
  expect(save(host, [{ value: 'Минздрав', choice: 'нет вышестоящей' }])).toMatchObject({
    sheetName: 'Решения (2)',
  });
  expect(decisionRows(host, 'Решения').map((each) => each.slice(0, 2))).toEqual([
    ['Протокол', 'Дата'],
    ['Совещание', '1'],
  ]);
  expect(fillPreview(host).decisions.questions.map((one) => one.value)).toEqual(['Район наш']);
});

describe('the sheet of decisions is never taken for a register', () => {
  test('when it is open, the register is read', () => {
    const host = document();
    save(host, [{ value: 'Минздрав', choice: 'нет вышестоящей' }]);
    host.book.active = host.book.sheetNamed('Решения')!;
    expect(value(host.handlers.getOverview({ sheetId: NO_SHEET })).register.sheetName).toBe('Выгрузка');
  });

  test('asked for, it is refused in words', () => {
    const host = document();
    save(host, [{ value: 'Минздрав', choice: 'нет вышестоящей' }]);
    const answer = preview(host, 'fill', { sheetId: host.book.sheetNamed('Решения')!.id });
    expect(failure(answer).text).toMatch(/^Лист «Решения» хранит решения/);
  });

  test('and never for the directory of a register without IDs', () => {
    const host = document(ROWS.map((each) => each.filter((_, at) => at !== 2)));
    save(host, [{ value: 'Минздрав', choice: 'ID 300200' }]);
    expect(value(host.handlers.getOverview({ sheetId: sheetId(host) })).directory).toBeNull();
  });
});

test.each<[string, unknown]>([
  ['no entries', { sheetId: 0, entries: [] }],
  [
    'another subject',
    { sheetId: 0, entries: [{ subject: 'colour', value: 'а', choice: '', rows: 0, choices: [] }] },
  ],
  ['no value', { sheetId: 0, entries: [{ subject: 'kind', value: '', choice: '', rows: 0, choices: [] }] }],
  ['nothing', {}],
])('a request with %s is refused', (_, request) => {
  const host = document();
  expect(failure(host.handlers.saveDecisions(request as never)).code).toBe('bad-request');
});

test('words that start like a formula are never one', () => {
  const host = document([HEADER, BODY, row(1, '=1+1')]);
  save(host, [{ value: '=1+1', choice: '=HYPERLINK("x")' }]);
  const sheet = host.book.sheetNamed('Решения')!;
  expect([sheet.formula(2, 2), sheet.formula(2, 3), sheet.value(2, 2)]).toEqual(['', '', '«=1+1»']);
});

test('a parent in merged cells is that of all their rows', () => {
  const name = BODY[0] as string;
  const host = document([HEADER, BODY, row(1, name), row(2, ''), row(3, ''), row(4, 'Минздрав', 300200)]);
  host.book.sheetNamed('Выгрузка')!.merge(areaOf('E3:E5'));
  const { counts, decisions } = fillPreview(host);
  expect(counts).toMatchObject({ fallback: 3, own: 2, none: 0 });
  expect(decisions.questions.map((one) => one.value)).toEqual(['Минздрав']);
});

test('cells that are only blank below are asked about once, by the header of their column', () => {
  const host = document([HEADER, BODY, row(1, BODY[0] as string), row(2, ''), row(3, '')]);
  expect(fillPreview(host).decisions.questions).toMatchObject([
    { subject: 'blankBelow', value: 'Учредитель', rows: 2 },
  ]);
  save(host, [{ subject: 'blankBelow', value: 'Учредитель', choice: 'переносить вниз' }]);
  expect(fillPreview(host).counts.fallback).toBe(3);
});

test('an audit asks the same', () => {
  const host = document(
    ROWS.map((each, at) => [
      ...each,
      at === 0 ? 'Ссылка в меню 1' : 'https://pos.gosuslugi.ru/form/?opaId=1',
    ]),
  );
  const { decisions } = value(preview(host, 'audit', { sheetId: sheetId(host) }));
  expect(decisions.questions.map((one) => one.value)).toEqual(['Район наш', 'Минздрав']);
});
