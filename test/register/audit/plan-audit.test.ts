import { isOwnAuditCell } from '../../../src/register/audit/audit-cell';
import { listHeaderRow } from '../../../src/register/audit/list-header-row';
import { findPlacedColumns } from '../../../src/register/audit/placed-columns';
import { pairsOfRow, planAudit } from '../../../src/register/audit/plan-audit';
import type { AuditPlan } from '../../../src/register/audit/register-index';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';
import { planRegister } from '../../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { form, ogrn, polls, type Row, table } from '../sheet';

const SETTINGS = { ...DEFAULT_SETTINGS, regCode: '50' };
const APP = 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi';
const school = (group: number): string =>
  `https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=${group}`;

const OFFICE: Row = { name: 'Администрация района', id: 811, ogrn: ogrn(1), oktmo: '50657000', kind: 'ОМСУ' };
const SCHOOL: Row = {
  name: 'МБОУ «Школа № 5»',
  id: 327974,
  ogrn: ogrn(2),
  oktmo: '50657000',
  kind: 'подведомственная',
  field: 'образование',
  vkId: '101',
  parentName: 'Администрация района',
};
const GARDEN: Row = { ...SCHOOL, name: 'Детский сад № 7', id: '', ogrn: ogrn(3), vkId: '102' };
const LYCEUM: Row = { ...SCHOOL, name: 'Лицей № 1', id: 400001, ogrn: ogrn(4), vkId: '103' };
const ROWS = [OFFICE, SCHOOL, GARDEN, LYCEUM];

const plan = planRegister({ table: table(ROWS), directory: null, current: {}, settings: SETTINGS });
const PLANNED = plan.outcomes.map(({ cells }) => [cells.formLink, cells.pollLink, cells.appLink]);

function audit(rows: readonly (readonly string[])[], from: AuditPlan | null = plan) {
  const input = {
    plan: from,
    settings: SETTINGS,
    firstRow: 2,
    length: rows.length,
    placed: (['form', 'poll', 'app'] as const).map((item, at) => ({
      item,
      cells: rows.map((row) => row[at] ?? ''),
    })),
  };
  const result = planAudit(input);
  // A card audits its own row alone.
  for (const [index, { pairs }] of result.rows.entries()) expect(pairsOfRow(input, index)).toEqual(pairs);
  return result;
}

const changed = (row: number, at: number, link: string): string[][] =>
  PLANNED.map((links, index) => links.map((one, item) => (index === row && item === at ? link : one)));

test('the planned links are what the test thinks', () => {
  expect(PLANNED[1]).toEqual([form('327974', ogrn(2)), polls('50657000', ogrn(2)), school(101)]);
  expect(PLANNED[2]![0]).toBe(form('811', ogrn(3)));
  expect(PLANNED[0]![2]).toBe(APP);
});

test('planned links placed as they are: all right', () => {
  const { rows, totals, groups } = audit(PLANNED);
  for (const { cells } of rows)
    expect(cells).toEqual({ formAudit: 'верно', pollAudit: 'верно', appAudit: 'верно' });
  expect(totals).toEqual({ rows: 4, links: 12, right: 12, missing: 0, findings: {} });
  expect(groups).toEqual([]);
});

test('each row against its own data, with the names of the others', () => {
  const cell = (row: number, at: number, link: string): string =>
    Object.values(audit(changed(row, at, link)).rows[row]!.cells)[at]!;
  expect(cell(1, 0, form('811', ogrn(2)))).toBe(
    '✖ ID 811: это ID вышестоящей организации, а у этой есть свой ЛКО (327974)\n' +
      '⚠ ID 811 стоит и в строке 2, хотя у этих организаций свои ЛКО',
  );
  expect(cell(1, 0, form('327974', ogrn(1)))).toBe(
    `⚠ ОГРН ${ogrn(1)} — вышестоящей организации, а нужен свой`,
  );
  expect(cell(1, 0, form('400001', ogrn(2)))).toBe(
    '✖ ID 400001 — «Лицей № 1», строка 5, а нужен 327974\n' +
      '⚠ ID 400001 стоит и в строке 5, хотя у этих организаций свои ЛКО',
  );
  expect(cell(1, 1, polls('50657000', ogrn(4)))).toBe(
    `✖ ОГРН ${ogrn(4)} — «Лицей № 1», строка 5, а нужен ${ogrn(2)}\n⚠ Эта же ссылка стоит ещё в строке 5`,
  );
  expect(cell(1, 2, school(103))).toContain('✖ groupId=103 — «Лицей № 1», строка 5, а нужен 101');
  expect(cell(0, 2, '')).toBe('нет ссылки');
  expect(cell(0, 0, `${form('811', ogrn(1))}#`)).toBe('верно\n• Лишний знак «#»: это не мешает');
});

test('whoever has the link by right is not blamed for the copy', () => {
  const { rows } = audit(changed(1, 0, PLANNED[3]![0]!));
  expect(rows[3]!.cells.formAudit).toBe('верно');
  expect(rows[1]!.cells.formAudit).toContain('⚠ Эта же ссылка стоит ещё в строке 5');
});

test('swapped, and one link in both places', () => {
  const [formLink, pollLink, appLink] = PLANNED[1]!;
  const swapped = audit(PLANNED.map((links, row) => (row === 1 ? [pollLink!, formLink!, appLink!] : links)));
  expect(swapped.rows[1]!.pairs.map((pair) => pair.findings.map((one) => one.code))).toEqual([
    ['link-swapped'],
    ['link-swapped'],
    [],
  ]);
  expect(swapped.rows[1]!.pairs.map((pair) => pair.right)).toEqual(PLANNED[1]);
  const same = audit(changed(1, 1, formLink!));
  expect(same.rows[1]!.cells).toMatchObject({
    formAudit: 'верно',
    pollAudit: '✖ Та же ссылка стоит в пункте «Сообщить о проблеме»',
  });
});

test('totals and groups', () => {
  const { totals, groups } = audit(
    changed(1, 0, '').map((links, row) => (row === 3 ? [links[0]!.replace('https', 'http'), '', ''] : links)),
  );
  expect(totals).toEqual({
    rows: 4,
    links: 9,
    right: 8,
    missing: 3,
    findings: { 'link-missing': 3, 'link-http': 1 },
  });
  expect(groups[0]).toEqual({
    code: 'link-missing',
    total: 3,
    rowTotal: 2,
    severity: 'warning',
    title: 'Нет ссылки',
    fix: 'Разместите ссылку в меню сообщества',
    rows: [
      { row: 3, name: 'МБОУ «Школа № 5»', text: 'Нет ссылки в пункте «Сообщить о проблеме»' },
      { row: 5, name: 'Лицей № 1', text: 'Нет ссылки в пункте «Высказать мнение»' },
      { row: 5, name: 'Лицей № 1', text: 'Нет ссылки в пункте «Госуслуги»' },
    ],
  });
});

test('several links in one cell, and a column that names no item', () => {
  const cells = [PLANNED[1]!.join('\n'), `1) ${PLANNED[1]![1]}; 2) ${PLANNED[1]![0]}`];
  const result = planAudit({
    plan: null,
    settings: SETTINGS,
    firstRow: 2,
    length: 2,
    placed: [{ item: null, cells }],
  });
  expect(result.rows[0]!.pairs.map((pair) => pair.placed)).toEqual(PLANNED[1]);
  expect(result.rows[1]!.pairs.map((pair) => [pair.item, pair.right])).toEqual([
    ['form', PLANNED[1]![0]],
    ['poll', PLANNED[1]![1]],
  ]);
});

test('a list without an export: what the links alone tell', () => {
  const rows = [
    [form('811', ogrn(1))],
    [form('811', ogrn(1))],
    [form('811', ogrn(5)).replace('opaId', 'opa Id')],
    [''],
  ];
  const { totals, rows: audited } = planAudit({
    plan: null,
    settings: { ...SETTINGS, regCode: '' },
    firstRow: 2,
    length: 4,
    placed: [{ item: 'form', cells: rows.map(([link]) => link!) }],
    names: ['vk.com/a', 'vk.com/b', 'vk.com/c', 'vk.com/d'],
  });
  expect(audited.map(({ cells }) => cells.formAudit)).toEqual([
    '⚠ Эта же ссылка стоит ещё в строке 3',
    '⚠ Эта же ссылка стоит ещё в строке 2',
    '✖ В середине ссылки пробел («opa Id=811»): её скопировали из инструкции с переносом строки',
    'нет ссылки',
  ]);
  expect(audited.map(({ cells }) => cells.pollAudit)).toEqual(['', '', '', '']);
  expect(totals).toMatchObject({ rows: 4, links: 3, right: 0, missing: 1 });
});

test('columns by header and by values', () => {
  const headers = [
    'Наименование',
    'Ссылка в меню 1',
    'Ссылка в меню 2',
    'Размещённая ссылка: Госуслуги',
    'Ссылка: Сообщить о проблеме',
    'Проверка: Госуслуги',
    'Форма от района',
    'Сайт',
    'Готовая ссылка',
  ].map((header, index) => ({ column: index + 1, header, own: /^(?:Ссылка: |Проверка: )/.test(header) }));
  const row = [
    'Школа',
    '',
    '',
    '',
    PLANNED[1]![0]!,
    'верно',
    PLANNED[1]![0]!,
    'https://school5.example',
    school(1),
  ];
  expect(findPlacedColumns(headers, [row, row]).map(({ column, item }) => [column, item])).toEqual([
    [2, 'form'],
    [3, 'poll'],
    [4, 'app'],
    [7, null],
  ]);
});

test('links of one item under a header that names none are that item’s; a person’s column with a run’s title is read', () => {
  const headers = ['Наименование', 'Ссылка', 'Ссылка: Сообщить о проблеме'].map((header, index) => ({
    column: index + 1,
    header,
  }));
  const rows = [0, 1, 2, 3].map(() => ['Школа', PLANNED[1]![1]!, PLANNED[1]![0]!]);
  const found = (from: number) =>
    findPlacedColumns(headers, rows.slice(from)).map(({ column, item }) => [column, item]);
  expect(found(0)).toEqual([
    [2, 'poll'],
    [3, 'form'],
  ]);
  expect(found(2)).toEqual([
    [2, null],
    [3, 'form'],
  ]);
});

test('a placed mini-app link is not taken for a ready one; a ready one still is', () => {
  const rows = [1, 2, 3].map((at) => [`Школа № ${at}`, ogrn(at), school(at), school(at)]);
  const recognised = (headers: string[]) =>
    recogniseColumns([headers, ...rows]).columns.map(({ role, column }) => [role, column]);
  expect(
    recognised(['Наименование', 'ОГРН', 'Ссылка в меню 3', 'Размещённая ссылка на запись в кружок']),
  ).toEqual([
    ['name', 1],
    ['ogrn', 2],
  ]);
  expect(recognised(['Наименование', 'ОГРН', 'Ссылка в меню 3', 'Столбец E'])).toContainEqual([
    'readyAppLink',
    4,
  ]);
});

test('a page without a scheme is a value, not a header', () => {
  const list = [
    ['Страница', 'Ссылка из меню'],
    ['vk.com/a', PLANNED[1]![0]!],
    ['vk.com/b', ''],
    ['vk.com/c', ''],
  ];
  expect(recogniseColumns(list).headerRow).toBe(1);
  expect(listHeaderRow(list)).toBe(1);
});

test.each([
  ['верно', true],
  ['нет ссылки', true],
  ['✖ Нет параметра «opaId»', true],
  ['верно\n• Лишний знак «#»: это не мешает', true],
  ['верно, звонил', false],
  ['', false],
])('own cell %j: %s', (text, own) => {
  expect(isOwnAuditCell(text)).toBe(own);
});

test('2,000 rows with three faulty links each', () => {
  const many = Array.from(
    { length: 2000 },
    (_, at): Row => ({
      ...SCHOOL,
      name: `Школа № ${at}`,
      id: 1000 + at,
      ogrn: ogrn(at),
      vkId: String(5000 + at),
    }),
  );
  const big = planRegister({ table: table(many), directory: null, current: {}, settings: SETTINGS });
  const placed = big.outcomes.map(({ cells }) => [
    cells.formLink.replace('utm_medium', 'utm_me dium'),
    cells.pollLink.replace(/&/g, '&amp;'),
    cells.appLink.replace('vk.com', 'vk.ru'),
  ]);
  const { totals } = audit(placed, big);
  expect(totals).toMatchObject({ rows: 2000, links: 6000, right: 2000 });
});
