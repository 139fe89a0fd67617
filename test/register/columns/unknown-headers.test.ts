import type { CellValue } from '../../../src/core/cells/cell-value';
import { columnMap } from '../../../src/register/columns/column-map';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';
import type { ColumnMap, Role } from '../../../src/shared/roles';
import { ogrn } from '../sheet';

/** Rows of an invented register; the parent by its place among them. */
const ROWS: readonly (readonly [name: string, oktmo: string, id: string, parent?: number])[] = [
  ['Министерство здравоохранения Новосибирской области', '50701000', '300001'],
  ['Администрация Черепановского района', '50657000', '301000'],
  ['Управление образования Черепановского района', '50657000', '302000', 1],
  ['МБОУ «Школа № 1» Черепановского района', '50657000', '', 2],
  ['МБОУ «Школа № 2» Черепановского района', '50657000', '', 2],
  ['МБДОУ «Детский сад № 3» Черепановского района', '50657000', '', 2],
  ['Администрация Искитимского района', '50615000', '303000'],
  ['МБУК «Дом культуры» Искитимского района', '50615000', '', 6],
  ['ГБУЗ НСО «Черепановская районная больница»', '50657000', '', 0],
];
const HEADERS = ['Наименование организации', 'ОГРН', 'ОКТМО', 'ID ЛКО'];
type Cell = (at: number) => CellValue;
const name: Cell = (at) => ROWS[at]?.[0] ?? '';
const number: Cell = (at) => ogrn(at + 1);
const parentOf = (cell: Cell): Cell => {
  return (at) => {
    const parent = ROWS[at]?.[3];
    return parent === undefined ? '' : cell(parent);
  };
};

function read(extra: readonly (readonly [header: string, cell: Cell])[], chosen: ColumnMap = {}) {
  const known: Cell[] = [name, number, (at) => ROWS[at]?.[1] ?? '', (at) => ROWS[at]?.[2] ?? ''];
  const { columns, ambiguous } = recogniseColumns(
    [
      [...HEADERS, ...extra.map(([header]) => header)],
      ...ROWS.map((_, at) => [...known, ...extra.map(([, cell]) => cell)].map((cell) => cell(at))),
    ],
    { chosen },
  );
  return {
    taken: columnMap(columns.filter(({ column }) => column > HEADERS.length)),
    asked: ambiguous.map(({ role, columns: fitting }) => [role, ...fitting.map(({ column }) => column)]),
    why: ambiguous.map(({ why }) => why),
  };
}

const UNKNOWN = [
  'Кто курирует',
  'За кем закреплена',
  'Входит в',
  'Чьё',
  'Поле 7',
  'Column5',
  '{{f5}}',
  'Âûøåñòîÿùàÿ',
  '',
];

describe.each(UNKNOWN)('under «%s»', (header) => {
  test.each<{ what: string; cell: Cell; role: Role }>([
    { what: 'names', cell: parentOf(name), role: 'parentName' },
    {
      what: 'shortened names',
      cell: parentOf((at) =>
        String(name(at)).replace('района', 'р-на').replace('Новосибирской области', 'НСО'),
      ),
      role: 'parentName',
    },
    { what: 'OGRN', cell: parentOf(number), role: 'parentOgrn' },
    { what: 'IDs', cell: parentOf((at) => Number(ROWS[at]?.[2])), role: 'parentId' },
  ])('$what of the sheet’s own rows are asked about, and not taken', ({ cell, role }) => {
    const { taken, asked, why } = read([[header, cell]]);
    expect([taken, asked]).toEqual([{}, [[role, 5]]]);
    expect(why[0]).toContain(
      `Столбец ${header === '' ? 'E' : `«${header}»`} похож на вышестоящую организацию`,
    );
  });

  test('once answered it is not asked again', () => {
    const extra = [[header, parentOf(name)]] as const;
    expect(read(extra, { parentName: 5 })).toMatchObject({ taken: { parentName: 5 }, asked: [] });
    expect(read(extra, { parentName: 0 })).toMatchObject({ taken: {}, asked: [] });
  });
});

test.each<{ what: string; header: string; cell: Cell }>([
  { what: 'the row’s own name again', header: 'Для печати', cell: name },
  { what: 'the row’s own OGRN again', header: 'Сверка', cell: number },
  { what: 'persons', header: 'Кто курирует', cell: (at) => ['Иванов И. И.', 'Петров П. П.'][at % 2] ?? '' },
  { what: 'an institution that the sheet has not', header: 'Бухгалтерия', cell: () => 'МКУ «Центр учёта»' },
  { what: 'names here and there', header: 'Прочее', cell: (at) => (at === 7 ? name(6) : 'да') },
  { what: 'municipalities', header: 'Где находится', cell: () => 'Черепановский район' },
  { what: 'small numbers', header: 'Этаж', cell: (at) => (at % 3) + 1 },
  { what: 'a body in a remark', header: 'Примечание', cell: () => 'Министерство спорта Омской области' },
])('nothing is asked of $what', ({ header, cell }) => {
  expect(read([[header, cell]])).toMatchObject({ taken: {}, asked: [] });
});

test('bodies that the sheet does not list are asked about too', () => {
  const { asked, why } = read([['Кто курирует', () => 'Министерство спорта Омской области']]);
  expect(asked).toEqual([['parentName', 5]]);
  expect(why[0]).toContain('в нём названия органов');
});

test('a known parent’s column is enough', () => {
  const extra = [
    ['Вышестоящая организация', parentOf(name)],
    ['Кто курирует', parentOf(name)],
  ] as const;
  expect(read(extra)).toMatchObject({ taken: { parentName: 5 }, asked: [] });
});

describe('codes under headers that nobody knows', () => {
  test.each(['Код', 'Поле 7', '', 'field_3', '{{x}}', 'ÎÃÐÍ', 'Column2'])('«%s»', (header) => {
    const vk: Cell = (at) => `https://vk.com/club${at + 100}`;
    const columns = (title: string, cell: Cell): ColumnMap =>
      columnMap(
        recogniseColumns([['Наименование организации', title], ...ROWS.map((_, at) => [name(at), cell(at)])])
          .columns,
      );
    expect(columns(header, number)).toEqual({ name: 1, ogrn: 2 });
    expect(columns(header, (at) => ROWS[at]?.[1] ?? '')).toEqual({ name: 1, oktmo: 2 });
    expect(columns(header, vk)).toEqual({ name: 1, vkPage: 2 });
    const names = recogniseColumns([
      [header, 'ОГРН'],
      ...ROWS.map((_, at) => [name(at), number(at)]),
    ]).columns;
    expect(columnMap(names)).toEqual({ name: 1, ogrn: 2 });
  });
});

describe('a tree by the numbers of another system', () => {
  const keyed = (of: Cell): readonly [Cell, Cell] => [of, parentOf(of)];
  test.each<{ headers: readonly [string, string]; of: Cell }>([
    { headers: ['id', 'parent_id'], of: (at) => at + 1 },
    { headers: ['id', 'parent_id'], of: (at) => 4000 + at * 7 },
    { headers: ['№ п/п', '№ вышестоящей'], of: (at) => at + 1 },
    { headers: ['Код', 'Код родителя'], of: (at) => at + 100 },
    { headers: ['guid', 'parent_guid'], of: (at) => `{A0B1-${at}}` },
    { headers: ['Поле 1', 'Поле 2'], of: (at) => 52_000 + at * 3 },
    { headers: ['Рег. №', 'ИНН учредителя'], of: (at) => `54070${10_000 + at}` },
  ])('$headers is asked about in one question', ({ headers: [ownHeader, aboveHeader], of }) => {
    const [own, above] = keyed(of);
    const extra = [
      [ownHeader, own],
      [aboveHeader, above],
    ] as const;
    const { taken, asked } = read(extra);
    expect([taken, asked]).toEqual([{ rowKey: 5 }, [['parentKey', 6]]]);
    expect(read(extra, { parentKey: 6 })).toMatchObject({ taken: { rowKey: 5, parentKey: 6 }, asked: [] });
    expect(read(extra, { parentKey: 0 }).taken).not.toHaveProperty('rowKey');
  });

  test.each<{ what: string; headers: readonly [string, string]; own: Cell; above: Cell }>([
    {
      what: 'a circle',
      headers: ['id', 'parent_id'],
      own: (at) => at + 1,
      above: (at) => ((at + 1) % 9) + 1,
    },
    { what: 'numbers of nobody', headers: ['id', 'parent_id'], own: (at) => at + 1, above: () => 77 },
    {
      what: 'one’s own number again',
      headers: ['id', 'parent_id'],
      own: (at) => at + 1,
      above: (at) => at + 1,
    },
    {
      what: 'small numbers without a word',
      headers: ['№', 'Ставок'],
      own: (at) => at + 1,
      above: (at) => (at ? 1 : ''),
    },
    { what: 'equal numbers', headers: ['id', 'parent_id'], own: () => 5, above: (at) => (at ? 5 : '') },
  ])('$what makes none', ({ headers: [ownHeader, aboveHeader], own, above }) => {
    const { taken, asked } = read([
      [ownHeader, own],
      [aboveHeader, above],
    ]);
    expect(taken).not.toHaveProperty('rowKey');
    expect(asked.map(([role]) => role)).not.toContain('parentKey');
  });
});
