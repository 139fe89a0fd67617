import { resolve } from 'node:path';
import { bookOf } from '../../../host/book/book';
import type { Host } from '../../../host/host';
import { readBook } from '../../../host/xlsx/read-book';
import { isOfWeight, type Weight } from '../../../src/shared/findings';
import type { Role } from '../../../src/shared/roles';
import { NO_SHEET } from '../../../src/shared/setup';
import { PROJECT_ROOT } from '../../../tools/build/project-root';
import { ogrn } from '../../register/sheet';
import { hostOn } from '../../support/host-on';
import { preview } from '../../support/runs';
import { failure, value } from '../../support/value';

const HEADER = [
  'ID ЛКО',
  'Наименование организации',
  'Вид организации',
  'ОГРН',
  'ОКТМО',
  'Сфера',
  'Страница ВК',
];
const ROWS = [
  HEADER,
  [219141, 'Администрация Черепановского района', 'ОМСУ', ogrn(1), '50657000', '', 'https://vk.com/club1'],
  ['', 'МБОУ «Школа № 1»', 'бюджетное', '1045405430621', '50657000', 'Образование', 'https://vk.com/club2'],
  ['', 'МБОУ «Школа № 2»', 'бюджетное', ogrn(2), 506, 'Образовние', 'https://vk.com/school5'],
  ['', 'МБУ «Музей»', 'бюджетное', '', '50657000', 'Культура', ''],
];
const SHEET = 'Выгрузка';

function document(rows: readonly (readonly (string | number)[])[] = ROWS): Host {
  const host = hostOn(bookOf({ [SHEET]: rows.map((row) => [...row]) }));
  // A person says what the column is whose words nobody knows.
  const columns = { kind: 3 };
  value(host.handlers.saveChoice({ sheetId: sheetId(host), headerRow: 0, columns, directorySheetId: null }));
  return host;
}
const sheetId = (host: Host): number => host.book.sheetNamed(SHEET)!.id;
const cell = (host: Host, row: number, column: number) => host.book.sheetNamed(SHEET)!.value(row, column);
const show = (host: Host, row: number, code: string) =>
  value(host.handlers.selectRow({ sheetId: sheetId(host), row, code }));
function mend(
  host: Host,
  row: number,
  role: Role,
  text: string,
  more: { expected?: string; everywhere?: boolean } = {},
) {
  const { expected = show(host, row, 'ogrn-missing').mark, everywhere = false } = more;
  return host.handlers.mendCell({ sheetId: sheetId(host), row, role, value: text, expected, everywhere });
}
const putBack = (host: Host, done: ReturnType<typeof mend>) => {
  const { role, cells } = value(done);
  return value(host.handlers.putBackCells({ sheetId: sheetId(host), role, cells }));
};
const codes = (host: Host) =>
  value(preview(host, 'fill', { sheetId: sheetId(host) })).groups.flatMap(({ code, rows }) =>
    rows.map(({ row }) => `${row} ${code}`),
  );

describe('a finding shows the cell that it is about', () => {
  test.each([
    { row: 3, code: 'ogrn-check-digit', role: 'ogrn', column: 4, header: 'ОГРН', text: '1045405430621' },
    { row: 5, code: 'ogrn-missing', role: 'ogrn', column: 4, header: 'ОГРН', text: '' },
    { row: 4, code: 'oktmo-length', role: 'oktmo', column: 5, header: 'ОКТМО', text: '506' },
    { row: 4, code: 'section-unknown', role: 'field', column: 6, header: 'Сфера', text: 'Образовние' },
    { row: 4, code: 'kind-unknown', role: 'kind', column: 3, header: 'Вид организации', text: 'бюджетное' },
    {
      row: 4,
      code: 'group-missing',
      role: 'vkPage',
      column: 7,
      header: 'Страница ВК',
      text: 'https://vk.com/school5',
    },
    { row: 4, code: 'account-missing', role: 'id', column: 1, header: 'ID ЛКО', text: '' },
    {
      row: 3,
      code: 'region-name',
      role: 'name',
      column: 2,
      header: 'Наименование организации',
      text: 'МБОУ «Школа № 1»',
    },
  ])('$code: column $column', ({ row, code, role, column, header, text }) => {
    const host = document();
    expect(show(host, row, code).cell).toMatchObject({ role, column, header, value: text, lock: null });
  });

  test('a kind of finding about any number is about the value that was refused for it', () => {
    const rows = ROWS.map((row) => [...row]);
    rows[2]![3] = 'уточняется';
    rows[3]![4] = 'см. приложение';
    const host = document(rows);
    expect(show(host, 3, 'number-letters').cell?.role).toBe('ogrn');
    expect(show(host, 4, 'number-letters').cell?.role).toBe('oktmo');
  });

  test.each([
    ['a column that the sheet lacks', 3, 'parent-unknown'],
    ['an unknown finding', 3, 'no-such-code'],
    ['the header', 1, 'ogrn-missing'],
    ['a row below the table', 40, 'ogrn-missing'],
  ])('%s: the row alone', (_what, row, code) => {
    expect(show(document(), row, code).cell).toBeNull();
  });

  test('a value of many rows says how many have it, an own one does not', () => {
    const host = document();
    expect(show(host, 3, 'kind-unknown').cell?.same).toBe(3);
    expect(show(host, 3, 'ogrn-check-digit').cell?.same).toBe(1);
  });
});

describe('mending a cell', () => {
  test('the finding is gone, the text stays text, and the cell comes back as it was', () => {
    const host = document();
    expect(codes(host)).toContain('3 ogrn-check-digit');
    const done = mend(host, 3, 'ogrn', ` ${ogrn(3)} `);
    expect(cell(host, 3, 4)).toBe(ogrn(3));
    expect(codes(host)).not.toContain('3 ogrn-check-digit');
    expect(putBack(host, done)).toEqual({ restored: 1, skipped: 0 });
    expect(cell(host, 3, 4)).toBe('1045405430621');
  });

  test('a number comes back as a number', () => {
    const host = document();
    const done = mend(host, 4, 'oktmo', '50657000');
    expect(cell(host, 4, 5)).toBe('50657000');
    putBack(host, done);
    expect(cell(host, 4, 5)).toBe(506);
  });

  test('a leading zero is kept', () => {
    const host = document();
    value(mend(host, 4, 'oktmo', '01657000'));
    expect(cell(host, 4, 5)).toBe('01657000');
  });

  test.each<{ role: Role; text: string; says: RegExp }>([
    { role: 'ogrn', text: '', says: /ОГРН не указан/ },
    { role: 'ogrn', text: '1045405430621', says: /последняя цифра должна быть 0/ },
    { role: 'oktmo', text: '50600000', says: /группа муниципалитетов/ },
    { role: 'id', text: 'двести', says: /ID/ },
    { role: 'kind', text: 'какой-то', says: /Вид/ },
    { role: 'vkPage', text: 'https://vk.com/school5', says: /photo/ },
    { role: 'field', text: 'абвгд', says: /образование, здоровье/ },
  ])('refuses $text for $role by the rule that reads it', ({ role, text, says }) => {
    const host = document();
    const refused = failure(mend(host, 3, role, text));
    expect(refused.text).toMatch(says);
    expect(cell(host, 3, 4)).toBe('1045405430621');
  });

  test.each([
    ['the cell itself', (host: Host) => host.book.sheetNamed(SHEET)!.put(5, 4, ogrn(9))],
    ['another cell of the row', (host: Host) => host.book.sheetNamed(SHEET)!.put(5, 2, 'Другой музей')],
  ])('writes nothing when %s was changed meanwhile', (_what, change) => {
    const host = document();
    const { mark } = show(host, 5, 'ogrn-missing');
    change(host);
    const held = cell(host, 5, 4);
    expect(failure(mend(host, 5, 'ogrn', ogrn(4), { expected: mark })).code).toBe('changed');
    expect(cell(host, 5, 4)).toBe(held);
  });

  test('an empty cell of another row is not taken for that of a row that has moved', () => {
    const host = document([...ROWS, ['', 'МБУ «Клуб»', 'подведомственная', '', '50657000', 'Культура', '']]);
    const { mark } = show(host, 5, 'ogrn-missing');
    expect(failure(mend(host, 6, 'ogrn', ogrn(4), { expected: mark })).code).toBe('changed');
  });

  test('the same value is replaced in all its rows, and comes back in all that nobody has touched', () => {
    const host = document();
    const done = mend(host, 3, 'kind', 'подведомственная', { everywhere: true });
    expect([3, 4, 5].map((row) => cell(host, row, 3))).toEqual(Array(3).fill('подведомственная'));
    host.book.sheetNamed(SHEET)!.put(4, 2, 'МБОУ «Школа № 22»');
    expect(putBack(host, done)).toEqual({ restored: 2, skipped: 1 });
    expect([3, 4, 5].map((row) => cell(host, row, 3))).toEqual([
      'бюджетное',
      'подведомственная',
      'бюджетное',
    ]);
  });

  test('a number of one organisation is never written into other rows', () => {
    const rows = ROWS.map((row) => [...row]);
    rows[3]![3] = '1045405430621';
    const host = document(rows);
    expect(value(mend(host, 3, 'ogrn', ogrn(3), { everywhere: true })).cells).toHaveLength(1);
    expect(cell(host, 4, 4)).toBe('1045405430621');
  });

  test.each([
    ['formula', (host: Host) => host.book.sheetNamed(SHEET)!.putFormula(4, 7, '="vk.com/club"&5')],
    [
      'link',
      (host: Host) => host.book.sheetNamed(SHEET)!.putLink(4, 7, 'наша страница', 'https://vk.com/school5'),
    ],
  ])('a cell whose content would not come back is left to the person: %s', (lock, change) => {
    const host = document();
    change(host);
    const shown = show(host, 4, 'group-missing');
    expect(shown.cell).toMatchObject({ role: 'vkPage', lock });
    const refused = failure(mend(host, 4, 'vkPage', 'https://vk.com/club5', { expected: shown.mark }));
    expect(refused.text).toMatch(/исправьте её в самой таблице/);
  });

  test('text that looks like a formula stays text', () => {
    const host = document();
    value(mend(host, 3, 'name', '=1+1'));
    expect(cell(host, 3, 2)).toBe('=1+1');
  });
});

describe('findings that are looked for', () => {
  const search = (host: Host, text: string) =>
    value(
      host.handlers.searchFindings({ sheetId: sheetId(host), kind: 'fill', options: {}, search: text }),
    ).groups.flatMap(({ rows }) => rows.map(({ row }) => row));

  test.each([
    { text: 'музей', rows: [5] },
    { text: 'ШКОЛА 2', rows: [4] },
    { text: ogrn(2), rows: [4] },
    { text: 'нет такой', rows: [] },
  ])('$text', ({ text, rows }) => {
    expect([...new Set(search(document(), text))]).toEqual(rows);
  });
});

test('the list of findings is a sheet of its own; another leaves it alone, the same is not made twice', () => {
  const host = document();
  const list = () => value(host.handlers.listFindings({ sheetId: sheetId(host), kind: 'fill', options: {} }));
  const made = list();
  expect(made.sheetName).toBe('Замечания, Выгрузка');
  const sheet = host.book.sheetNamed(made.sheetName)!;
  expect([1, 2, 3, 4, 5].map((column) => sheet.value(1, column))).toEqual([
    'Важность',
    'Строка',
    'Организация',
    'Замечание',
    'Что сделать',
  ]);
  const total = value(preview(host, 'fill', { sheetId: sheetId(host) })).groups.reduce(
    (sum, { total: n }) => sum + n,
    0,
  );
  expect(made.count).toBe(total);
  expect(sheet.content.rows).toBe(total + 1);
  expect(list()).toEqual({ ...made, isEarlier: true });
  expect(made.listName).toBe('Замечания, Выгрузка (2)');
  sheet.put(2, 6, 'позвонил');
  expect(list().sheetName).toBe('Замечания, Выгрузка (2)');
  expect(sheet.value(2, 6)).toBe('позвонил');
});

test.each<{ what: string; search: string; weight: Weight; rows: number[] }>([
  { what: 'a row', search: 'Школа № 2', weight: '', rows: [4] },
  { what: 'errors alone', search: '', weight: 'error', rows: [3, 4, 5] },
  { what: 'what needs attention in a row', search: 'Музей', weight: 'attention', rows: [5] },
])('the list holds what is on the screen: $what', ({ search, weight, rows }) => {
  const host = document();
  const id = sheetId(host);
  const asked = { sheetId: id, kind: 'fill' as const, options: {}, search };
  const shown = value(host.handlers.searchFindings(asked)).groups.filter(({ severity }) =>
    isOfWeight(severity, weight),
  );
  const made = value(host.handlers.listFindings({ ...asked, weight }));
  expect(made.count).toBe(shown.reduce((sum, { total }) => sum + total, 0));
  const sheet = host.book.sheetNamed(made.sheetName)!;
  const listed = Array.from({ length: made.count }, (_, at) => sheet.value(at + 2, 2) as number);
  expect([...new Set(listed)].sort()).toEqual(rows);
});

test('a finding about the body above leads to its row, and says what it held', () => {
  const host = document([
    ['Наименование организации', 'ОГРН', 'Вид организации', 'Статус ЛКО', 'Учредитель', 'ID ЛКО'],
    ['Администрация Черепановского района', ogrn(1), 'ОМСУ', 'в работе', '', '219141'],
    ['Школа № 1', ogrn(2), '', 'подключён', 'Администрация Черепановского района', ''],
    ['Школа № 2', ogrn(3), '', 'подключён', 'Администрация Черепановского района', ''],
  ]);
  const { groups } = value(preview(host, 'fill', { sheetId: sheetId(host) }));
  const found = groups.find(({ code }) => code === 'status-undecided')!.rows;
  expect(found.map(({ row, cellRow }) => [row, cellRow])).toEqual([
    [2, undefined],
    [3, 2],
    [4, 2],
  ]);
  const shown = show(host, 2, 'status-undecided');
  expect(shown).toMatchObject({
    row: 2,
    cell: { role: 'status', value: 'в работе' },
    mark: found[1]!.cellMark,
  });
  value(mend(host, 2, 'status', 'подключён', { expected: shown.mark }));
  expect(codes(host).filter((one) => one.endsWith('status-undecided'))).toEqual([]);
});

test('a finding bears the mark by which its row is known when it is opened, in the exhaustive sample', async () => {
  const host = hostOn(await readBook(resolve(PROJECT_ROOT, 'test/samples/exhaustive.xlsx')));
  const { groups, sheetId: id } = value(preview(host, 'fill', { sheetId: NO_SHEET }));
  const rows = groups.flatMap(({ code, rows: found }) => found.slice(0, 1).map((row) => ({ code, ...row })));
  expect(rows.length).toBeGreaterThan(20);
  const other = rows.filter(
    ({ code, row, mark }) => value(host.handlers.selectRow({ sheetId: id, row, code })).mark !== mark,
  );
  expect(other).toEqual([]);
});

test('a parent in merged cells: the row below has the same mark when it is read alone', () => {
  const rows = [
    ['Наименование организации', 'ОГРН', 'ID ЛКО', 'Учредитель', 'ОКТМО'],
    ['Администрация Черепановского района', ogrn(1), 219141, '', '50657000'],
    ['МБОУ «Школа № 1»', ogrn(2), '', 'Администрация Черепановского района', '50657000'],
    ['МБОУ «Школа № 2»', '', '', '', '50657000'],
  ];
  const host = hostOn(bookOf({ [SHEET]: rows }));
  host.book.sheetNamed(SHEET)!.merge({ row: 3, column: 4, rows: 2, columns: 1 });
  const missing = value(preview(host, 'fill', { sheetId: sheetId(host) })).groups.find(
    ({ code }) => code === 'ogrn-missing',
  );
  expect(missing?.rows[0]).toMatchObject({ row: 4, mark: show(host, 4, 'ogrn-missing').mark });
  value(mend(host, 4, 'ogrn', ogrn(3)));
  expect(cell(host, 4, 2)).toBe(ogrn(3));
  expect(show(host, 4, 'parent-unknown').cell?.lock).toBe('merged');
});
