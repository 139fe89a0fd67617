import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { columnMap } from '../../../src/register/columns/column-map';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';
import { findOutputColumns } from '../../../src/register/columns/written-columns';
import { OUTPUT_HEADERS } from '../../../src/shared/fill';
import { ogrn } from '../sheet';

const found = (top: readonly (readonly CellValue[])[], options = {}) => {
  const { headerRow, columns, ambiguous } = recogniseColumns(top, options);
  return { headerRow, map: columnMap(columns), ambiguous: ambiguous.map(({ role }) => role) };
};
const schools = (count: number) => Array.from({ length: count }, (_, i) => `Муниципальная школа № ${i + 1}`);

describe('one header row', () => {
  test.each([
    ['О Г Р Н', 'ogrn'],
    ['1. ОГРН\nорганизации', 'ogrn'],
    ['О.Г.Р.Н.', 'ogrn'],
    ['ИНН / КПП орг.', undefined],
    ['ИНН', 'inn'],
    ['Наименование подведомственной организации', 'name'],
    ['Полное наименование учреждения', 'name'],
    ['Сокращённое наименование', 'shortName'],
    ['ID', undefined],
    ['ID ЛКО', 'id'],
    ['Номер в ПОС', 'id'],
    ['Код организации в ПОС', 'id'],
    ['Номер обращения в ПОС', undefined],
    ['ID госпаблика', 'vkId'],
    ['Ссылка на госпаблик ВК', 'vkPage'],
    ['ОКТМО', 'oktmo'],
    ['Субъект РФ', 'region'],
    ['Муниципальное образование', 'municipality'],
    ['Сфера деятельности', 'field'],
    ['Статус', 'status'],
    ['Подключение', 'status'],
    ['Официальный сайт', 'site'],
    ['Сайт размещения виджета', 'widgetSite'],
    ['Готовая ссылка мини-приложения', 'readyAppLink'],
    ['ОГРН учредителя', 'parentOgrn'],
    ['ID вышестоящего ЛКО', 'parentId'],
    ['Учредитель', 'parentName'],
    ['Дата подключения', undefined],
    ['Госметка', undefined],
    ['Виджеты', undefined],
    ['Телефон организации', undefined],
  ])('%s', (header, role) => {
    const { columns } = recogniseColumns(
      [
        ['№', 'Должность', header],
        ['', '', ''],
      ],
      { headerRow: 1 },
    );
    expect(columns.map((column) => [column.role, column.column])).toEqual(
      role === undefined ? [] : [[role, 3]],
    );
  });

  test('below titles and a merged cell, with a numbering row under it', () => {
    const top = [
      ['Выгрузка по ЛКО в ПОС на 01.11.2026', '', ''],
      ['', '', ''],
      ['Наименование', 'ОГРН', 'ОКТМО'],
      [1, 2, 3],
      ['Школа № 1', ogrn(1), '50657000'],
    ];
    expect(found(top)).toEqual({ headerRow: 4, map: { name: 1, ogrn: 2, oktmo: 3 }, ambiguous: [] });
  });

  test.each([
    ['names', ['Администрация района', 'Мэрия города'], 'parentName'],
    ['IDs', [811, '219141'], 'parentId'],
    ['OGRNs', [ogrn(1), Number(ogrn(2))], 'parentOgrn'],
  ])('a parent column of %s', (_, values, role) => {
    const top = [
      ['Наименование', 'ОГРН', 'Вышестоящая организация'],
      ...values.map((value) => ['Школа № 1', ogrn(3), value]),
    ];
    expect(found(top).map).toEqual({ name: 1, ogrn: 2, [role]: 3 });
  });

  test.each([
    { header: 'Код муниципалитета', cells: ['50657000', '50657101001'], role: 'oktmo' },
    { header: 'Муниципалитет', cells: [50657000, '50 657 404'], role: 'oktmo' },
    { header: 'Муниципалитет', cells: ['Черепановский район', 'Бердск'], role: 'municipality' },
  ])('«$header» over $cells: $role', ({ header, cells, role }) => {
    const top = [['Наименование', 'ОГРН', header], ...cells.map((cell) => ['Школа № 1', ogrn(3), cell])];
    expect(found(top).map).toEqual({ name: 1, ogrn: 2, [role]: 3 });
  });

  test('the tool’s own columns are never sources', () => {
    const top = [
      ['Наименование', 'ОГРН', ...Object.values(OUTPUT_HEADERS)],
      ['Школа № 1', ogrn(1)],
    ];
    expect(found(top).map).toEqual({ name: 1, ogrn: 2 });
    expect(findOutputColumns(recogniseColumns(top).headers)).toMatchObject({ formLink: 3, remarks: 10 });
  });

  test('no header: nothing is recognised', () => {
    expect(
      found([
        ['привет', 'мир'],
        ['раз', 'два'],
      ]),
    ).toEqual({ headerRow: 0, map: {}, ambiguous: [] });
    expect(found([])).toEqual({ headerRow: 0, map: {}, ambiguous: [] });
  });
});

test('a group heading over merged cells makes the parent’s columns, and ends where it means nothing', () => {
  const top = [
    ['', '', 'Вышестоящая организация', '', '', ''],
    ['Наименование', 'ОГРН', 'Наименование', 'ОГРН', 'ОКТМО', 'ИНН'],
    ['Школа № 1', ogrn(1), 'Администрация района', ogrn(2), '50657000', ''],
  ];
  expect(found(top)).toEqual({
    headerRow: 2,
    map: { name: 1, ogrn: 2, parentName: 3, parentOgrn: 4, oktmo: 5, inn: 6 },
    ambiguous: [],
  });
});

test('cells merged downwards leave the second row to the groups', () => {
  const top = [
    ['Наименование', 'ОГРН', 'Вышестоящая организация', '', 'ОКТМО'],
    ['', '', 'Наименование', 'ОГРН', ''],
    ['Школа № 1', ogrn(1), 'Администрация района', ogrn(2), '50657000'],
  ];
  expect(found(top)).toEqual({
    headerRow: 2,
    map: { name: 1, ogrn: 2, parentName: 3, parentOgrn: 4, oktmo: 5 },
    ambiguous: [],
  });
});

describe('values decide', () => {
  test('an unnamed column of OGRNs', () => {
    const top = [
      ['Наименование', 'Код', 'ОКТМО'],
      ...schools(4).map((name, i) => [name, ogrn(i + 1), '50657000']),
    ];
    const column = recogniseColumns(top).columns.find(({ role }) => role === 'ogrn');
    expect(column).toMatchObject({ column: 2, confidence: 'likely', why: 'по значениям: 13 цифр ОГРН' });
  });
  test('formulas without a result refute no header', () => {
    const rows = Array.from({ length: 8 }, (_, at) => [
      `МБОУ «Школа № ${at}»`,
      `#ERROR! Формула в ячейке B${at + 2} не посчитана`,
    ]);
    expect(columnMap(recogniseColumns([['Наименование', 'ОГРН'], ...rows]).columns)).toMatchObject({
      ogrn: 2,
    });
  });

  test('Latin letters among Cyrillic in a header', () => {
    const headers = ['Hаименование opганизации', 'OГPH', 'OKTMO', 'ID ЛKO', 'Учpeдитель', 'Сфepa', 'BK'];
    expect(columnMap(recogniseColumns([headers]).columns)).toEqual({
      name: 1,
      ogrn: 2,
      oktmo: 3,
      id: 4,
      parentName: 5,
      field: 6,
      vkPage: 7,
    });
  });

  test('a header «ОГРН» over something else is not believed', () => {
    const top = [['Наименование', 'ОГРН'], ...schools(6).map((name) => [name, 'есть в наличии'])];
    expect(found(top).map).toEqual({ name: 1 });
  });
  test('two equal columns with different values are reported', () => {
    const top = [
      ['Наименование', 'ОГРН', 'ОГРН'],
      ...schools(3).map((name, i) => [name, ogrn(i + 1), ogrn(i + 9)]),
    ];
    expect(found(top)).toEqual({ headerRow: 1, map: { name: 1 }, ambiguous: ['ogrn'] });
  });
  test('two equal columns with the same values are one', () => {
    const top = [
      ['Наименование', 'ОГРН', 'ОГРН'],
      ...schools(3).map((name, i) => [name, ogrn(i + 1), ogrn(i + 1)]),
    ];
    expect(found(top)).toEqual({ headerRow: 1, map: { name: 1, ogrn: 2 }, ambiguous: [] });
  });
  test('«Сфера 1–3»: all of them count', () => {
    const rows = schools(3).map((name) => [name, ogrn(1), '', 'Образование', 'Здравоохранение']);
    const top = [['Наименование', 'ОГРН', 'Сфера 1', 'Сфера 2', 'Сфера 3'], ...rows];
    expect(found(top).map).toMatchObject({ field: 3, field2: 4, field3: 5 });
  });
  test('«Уровень» 1, 2, 3 is a level and no kind', () => {
    const top = [['Уровень', 'Наименование', 'ОГРН'], ...schools(3).map((name, i) => [i, name, ogrn(i)])];
    expect(found(top).map).toEqual({ level: 1, name: 2, ogrn: 3 });
  });
});

test('a person’s choice comes first; 0 is «нет такого столбца»', () => {
  const top = [
    ['Наименование', 'ОГРН', 'Прочее'],
    ['Школа № 1', ogrn(1), ogrn(2)],
  ];
  expect(found(top, { chosen: { ogrn: 3, name: 0 } }).map).toEqual({ ogrn: 3 });
  expect(
    recogniseColumns(top, { chosen: { ogrn: 3 } }).columns.find(({ role }) => role === 'ogrn'),
  ).toMatchObject({
    confidence: 'chosen',
    header: 'Прочее',
  });
});

const HEADERS = [
  'Наименование',
  'ОГРН',
  'ИНН',
  'ОКТМО',
  'ID ЛКО',
  'Вышестоящая организация',
  'Статус ЛКО',
  'Неведомое',
];

test('columns in any order mean the same', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(HEADERS, { minLength: 3 }), (headers) => {
      const { columns } = recogniseColumns([headers, headers.map(() => '')]);
      const named = Object.fromEntries(columns.map(({ role, header }) => [role, header]));
      const alone = (header: string) => recogniseColumns([[header, 'ИНН', 'ОКТМО']]).columns[0]?.role;
      for (const [role, header] of Object.entries(named)) expect(alone(header)).toBe(role);
      expect(columns).toHaveLength(headers.filter((header) => header !== 'Неведомое').length);
    }),
  );
});

test('any cells at all are survived', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.date(),
    fc.constantFrom('ОГРН', 'ID', '#N/A'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (top) => {
      const { columns, headerRow } = recogniseColumns(top);
      expect(headerRow).toBeLessThanOrEqual(top.length);
      expect(new Set(columns.map(({ role }) => role)).size).toBe(columns.length);
    }),
  );
});

describe('mini-app links', () => {
  const links = (header: string, beside: string) => {
    const rows = schools(4).map((name, at) => [
      name,
      ogrn(at + 1),
      beside === '' ? '' : `https://pos.gosuslugi.ru/${beside}${at}`,
      `https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=${at + 1}`,
    ]);
    return found([['Наименование', 'ОГРН', 'Первая ссылка', header], ...rows]).map.readyAppLink;
  };
  test.each([
    { header: 'Пункт меню 3: Госуслуги', beside: 'form/?opaId=', column: undefined },
    { header: 'Госуслуги', beside: 'og/org-activities?mun_code=5065700', column: undefined },
    { header: 'Ссылка на Госуслуги', beside: 'form/?opaId=', column: undefined },
    { header: 'Мини-приложение', beside: 'form?opaId=', column: undefined },
    { header: 'Готовая ссылка на Госуслуги', beside: 'form/?opaId=', column: 4 },
    { header: 'Мини-приложение', beside: '', column: 4 },
    { header: 'Ссылка на Госуслуги', beside: 'landing/?', column: 4 },
    { header: 'Ссылка в меню 3', beside: '', column: undefined },
  ])('«$header» beside «$beside» → $column', ({ header, beside, column }) =>
    expect(links(header, beside)).toBe(column),
  );
});

describe('words for kinds over institutions', () => {
  const role = (header: string, names: readonly string[]) => {
    const rows = names.map((name, at) => [name, ogrn(at + 1), at % 2 === 0 ? 'РОИВ' : 'ОМСУ']);
    return found([['Наименование', 'ОГРН', header], ...rows]).map.kind;
  };
  const BODIES = ['Министерство культуры', 'Администрация Сузунского района', 'Министерство спорта', 'Мэрия'];
  test.each([
    { header: 'Уровень подчинения', names: schools(4), column: undefined },
    { header: 'Принадлежность', names: schools(4), column: undefined },
    { header: 'Уровень власти', names: schools(4), column: undefined },
    { header: 'Уровень власти', names: BODIES, column: 3 },
    { header: 'Вид организации', names: schools(4), column: 3 },
  ])('«$header» over $names.0 → $column', ({ header, names, column }) =>
    expect(role(header, names)).toBe(column),
  );
});
