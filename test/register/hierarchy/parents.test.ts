import { parentIndex } from '../../../src/register/hierarchy/parent-index';
import { type ParentLink, parentLinks } from '../../../src/register/hierarchy/parent-link';
import type { Organisation } from '../../../src/register/model';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { plan } from '../planned';
import { ogrn, type Row, table } from '../sheet';

const read = (rows: readonly Row[]): Organisation[] => readOrganisations(table(rows));

function linksOf(rows: readonly Row[]): ParentLink[] {
  const members = read(rows);
  return parentLinks(members, parentIndex(members, new Map()));
}

const told = ({ findings }: ParentLink): string[] => findings.map(({ text }) => text);

const CITY: Row = { name: 'Администрация города', ogrn: ogrn(1), id: 11 };
const DISTRICT: Row = { name: 'Администрация района', ogrn: ogrn(2), id: 22 };
const CHILD: Row = { name: 'Школа', ogrn: ogrn(3) };
/** Row 2 the city, row 3 the district, row 4 the child. */
const three = (child: Row): Row[] => [CITY, DISTRICT, { ...CHILD, ...child }];

describe('one parent, named in any way', () => {
  test.each<[string, Row, number, string]>([
    ['by name', { parentName: 'Администрация района' }, 1, ''],
    ['by OGRN', { parentOgrn: ogrn(2) }, 1, ''],
    ['by ID', { parentId: 22 }, 1, '22'],
    ['by all three', { parentName: 'Администрация района', parentOgrn: ogrn(2), parentId: '22' }, 1, '22'],
    ['by an ID that nobody has', { parentId: 99 }, -1, '99'],
    ['by nothing', {}, -1, ''],
  ])('%s', (_, child, parent, statedId) => {
    expect(linksOf(three(child))[2]).toEqual({ parent, statedId, trouble: null, findings: [] });
  });
});

describe('a parent that is not found', () => {
  test.each<[string, Row, ParentLink['trouble']]>([
    ['an unknown name', { parentName: 'Мэрия' }, { code: 'parent-unknown', parent: 'Мэрия' }],
    ['an unknown OGRN', { parentOgrn: ogrn(9) }, { code: 'parent-unknown', parent: `ОГРН ${ogrn(9)}` }],
    [
      'both unknown',
      { parentName: 'Мэрия', parentOgrn: ogrn(9) },
      { code: 'parent-unknown', parent: 'Мэрия' },
    ],
    [
      'a bad OGRN',
      { parentOgrn: '1027700132196' },
      { code: 'parent-value-bad', what: expect.stringContaining('1027700132196') as unknown as string },
    ],
    [
      'a bad ID',
      { parentId: 'много 5 и 6' },
      { code: 'parent-value-bad', what: expect.stringContaining('много 5 и 6') as unknown as string },
    ],
    [
      'a bad OGRN, and a name that is unknown',
      { parentName: 'Мэрия', parentOgrn: '1027700132196' },
      { code: 'parent-value-bad', what: expect.stringContaining('1027700132196') as unknown as string },
    ],
  ])('%s', (_, child, trouble) => {
    expect(linksOf(three(child))[2]).toEqual({ parent: -1, statedId: '', trouble, findings: [] });
  });

  test('whoever the parent is, with its ID the link can be made', () => {
    const link = linksOf(three({ parentId: 99, parentOgrn: ogrn(9) }))[2];
    expect(link).toEqual({ parent: -1, statedId: '99', trouble: null, findings: [] });
  });
});

describe('words that contradict each other', () => {
  test.each<[string, Row, number, string]>([
    [
      'the OGRN comes before the name',
      { parentOgrn: ogrn(1), parentName: 'Администрация района' },
      0,
      'Вышестоящая указана противоречиво: взята «Администрация города», но указана и «Администрация района»',
    ],
    [
      'the OGRN comes before the ID',
      { parentOgrn: ogrn(1), parentId: 22 },
      0,
      'Вышестоящая указана противоречиво: взята «Администрация города», но указана и «Администрация района»',
    ],
    [
      'the ID comes before the name',
      { parentId: 11, parentName: 'Администрация района' },
      0,
      'Вышестоящая указана противоречиво: взята «Администрация города», но указана и «Администрация района»',
    ],
    [
      'an ID that is not the found parent’s',
      { parentName: 'Администрация города', parentId: 99 },
      0,
      'Вышестоящая указана противоречиво: взята «Администрация города, ID 11», но указана и «ID 99»',
    ],
  ])('%s', (_, child, parent, text) => {
    const link = linksOf(three(child))[2]!;
    expect([link.parent, told(link)]).toEqual([parent, [text]]);
  });

  test('a name of several others is named as the row names it', () => {
    const link = linksOf([
      CITY,
      DISTRICT,
      { ...DISTRICT, ogrn: ogrn(4), id: 44 },
      { ...CHILD, parentOgrn: ogrn(1), parentName: 'администрация  района' },
    ])[3]!;
    expect([link.parent, told(link)]).toEqual([
      0,
      [
        'Вышестоящая указана противоречиво: взята «Администрация города», но указана и «администрация района»',
      ],
    ]);
  });

  test('an organisation without a full name is named by its short one', () => {
    const short: Row = { shortName: 'Минобр', ogrn: ogrn(5), id: 55 };
    const link = linksOf([CITY, short, { ...CHILD, parentOgrn: ogrn(5), parentId: 11 }])[2]!;
    expect([link.parent, told(link)]).toEqual([
      1,
      ['Вышестоящая указана противоречиво: взята «Минобр», но указана и «Администрация города»'],
    ]);
    const back = linksOf([CITY, short, { ...CHILD, parentOgrn: ogrn(1), parentId: 55 }])[2]!;
    expect([back.parent, told(back)]).toEqual([
      0,
      ['Вышестоящая указана противоречиво: взята «Администрация города», но указана и «Минобр»'],
    ]);
  });

  test.each<[string, Row, string]>([
    [
      'a bad ID beside the name',
      { parentName: 'Администрация района', parentId: 'много' },
      'warning Вышестоящая: ID «много»: номер не найден. Оставьте в ячейке только цифры номера',
    ],
    [
      'an OGRN of nobody beside the name',
      { parentName: 'Администрация района', parentOgrn: ogrn(9) },
      `warning У вышестоящей «Администрация района» ОГРН ${ogrn(2)}, а указан ${ogrn(9)}: исправьте его или название`,
    ],
    [
      'an OGRN with a wrong check digit beside the name',
      { parentName: 'Администрация района', parentOgrn: '1027700132196' },
      'warning Вышестоящая: ОГРН «1027700132196»: последняя цифра должна быть 5, а не 6. Сверьте номер с ЕГРЮЛ',
    ],
    [
      'an OGRN of nobody beside the ID',
      { parentId: 22, parentOgrn: ogrn(9) },
      `warning У вышестоящей «Администрация района» ОГРН ${ogrn(2)}, а указан ${ogrn(9)}: исправьте его или название`,
    ],
    [
      'a name of nobody beside the ID',
      { parentName: 'Мэрия', parentId: 22 },
      'note Вышестоящей «Мэрия» по названию нет, по ID или ОГРН взята «Администрация района»',
    ],
    [
      'a name of nobody beside the OGRN',
      { parentName: 'Мэрия', parentOgrn: ogrn(2) },
      'note Вышестоящей «Мэрия» по названию нет, по ID или ОГРН взята «Администрация района»',
    ],
  ])('%s is told at the first row that says so', (_, child, sentence) => {
    const links = linksOf([...three(child), { ...CHILD, ogrn: ogrn(4), ...child }]);
    const said = links.map(({ findings }) => findings.map(({ severity, text }) => `${severity} ${text}`));
    expect(said).toEqual([[], [], [sentence], []]);
    expect(links.map(({ parent }) => parent)).toEqual([-1, -1, 1, 1]);
  });

  test.each<[string, readonly number[], readonly number[], string]>([
    ['one of five', [99, 99, 89, 99, 99], [2], 'указан ID 89, а в других строках (4) — 99'],
    [
      'two alike of nine',
      [99, 99, 99, 99, 99, 99, 99, 89, 89],
      [7],
      'указан ID 89, а в других строках (7) — 99',
    ],
    ['one of two', [99, 89], [], ''],
    ['as many as not', [99, 99, 99, 89, 89, 89], [], ''],
    ['all the same', [99, 99, 99, 99], [], ''],
  ])('a parent without a row, its ID another in %s', (_, ids, rows, words) => {
    const links = linksOf(
      ids.map((parentId, at) => ({ ...CHILD, ogrn: ogrn(at), parentName: 'Мэрия', parentId })),
    );
    const told = links.flatMap(({ findings }, at) => findings.map(({ code, text }) => ({ at, code, text })));
    expect(told).toEqual(
      rows.map((at) => ({
        at,
        code: 'parent-id-rare',
        text: expect.stringContaining(words) as unknown as string,
      })),
    );
  });

  test('an ID says nothing against a parent that has none', () => {
    const rows = [
      { ...CITY, id: '' },
      { ...CHILD, parentName: 'Администрация города', parentId: 99 },
    ];
    expect(linksOf(rows)[1]).toEqual({ parent: 0, statedId: '99', trouble: null, findings: [] });
  });

  test('one of two equal rows is taken although the ID is another’s', () => {
    const rows = [CITY, CITY, DISTRICT, { ...CHILD, parentOgrn: ogrn(1), parentId: 22 }];
    const link = linksOf(rows)[3]!;
    expect([link.parent, told(link)]).toEqual([
      0,
      [
        'Вышестоящая указана противоречиво: взята «Администрация города», но указана и «Администрация района»',
      ],
    ]);
  });

  test('another row of the organisation that is taken is no contradiction', () => {
    const rows: Row[] = [
      { ...CITY, name: 'Мэрия', parentId: 11 },
      CITY,
      { ...CHILD, parentId: 11, parentName: 'Мэрия' },
    ];
    expect(linksOf(rows)[2]).toMatchObject({ parent: 1, findings: [] });
  });

  test('two rows of one organisation are no contradiction', () => {
    const rows: Row[] = [
      { ...CITY, name: 'Администрация города' },
      { ...CITY, name: 'Мэрия' },
      { ...CHILD, parentOgrn: ogrn(1), parentName: 'Мэрия' },
    ];
    expect(linksOf(rows)[2]).toMatchObject({ parent: 1, findings: [] });
  });
});

describe('namesakes', () => {
  const other: Row = { ...DISTRICT, ogrn: ogrn(4), id: 44 };
  test.each<[string, Row, number]>([
    ['the OGRN tells them apart', { parentOgrn: ogrn(4) }, 2],
    ['the ID tells them apart', { parentId: 44 }, 2],
  ])('%s', (_, child, parent) => {
    const rows = [CITY, DISTRICT, other, { ...CHILD, parentName: 'Администрация района', ...child }];
    expect(linksOf(rows)[3]).toMatchObject({ parent, trouble: null, findings: [] });
  });

  test('a name narrows what an ID leaves open', () => {
    const rows: Row[] = [
      { ...CITY, id: 77 },
      { ...DISTRICT, id: 77 },
      { ...CHILD, parentId: 77, parentName: 'Администрация района' },
    ];
    expect(linksOf(rows)[2]).toEqual({ parent: 1, statedId: '77', trouble: null, findings: [] });
  });

  test('nothing tells them apart: none is taken', () => {
    const rows = [DISTRICT, other, { ...CHILD, parentName: 'Администрация района' }];
    expect(linksOf(rows)[2]).toEqual({
      parent: -1,
      statedId: '',
      trouble: { code: 'parent-ambiguous', parent: 'Администрация района', among: [0, 1] },
      findings: [],
    });
  });

  test('of two rows with one OGRN and different ЛКО none is taken', () => {
    const rows = [CITY, { ...CITY, id: 12 }, { ...CHILD, parentOgrn: ogrn(1) }];
    expect(linksOf(rows)[2]!.trouble).toEqual({ code: 'parent-ambiguous', parent: ogrn(1), among: [0, 1] });
  });

  test.each<[string, Row]>([
    ['ЛКО', { id: 23 }],
    ['status of the ЛКО', { status: 'архив' }],
    ['no OGRN', { ogrn: '' }],
  ])('rows that differ in this are two organisations: %s', (_, more) => {
    const rows = [DISTRICT, { ...DISTRICT, ...more }, { ...CHILD, parentName: 'Администрация района' }];
    expect(linksOf(rows)[2]!.parent).toBe(-1);
  });

  test('rows of one organisation are one parent: the same, whatever their order', () => {
    const first: Row = { ...DISTRICT, oktmo: '50657000' };
    const second: Row = { ...DISTRICT, oktmo: '50640000' };
    const child: Row = { ...CHILD, parentName: 'Администрация района' };
    const oktmoOf = (rows: readonly Row[]) => rows[linksOf(rows)[2]!.parent]!.oktmo;
    expect(oktmoOf([first, second, child])).toBe('50640000');
    expect(oktmoOf([second, first, child])).toBe('50640000');
  });

  test('two rows without OGRN are not taken for one organisation', () => {
    const nameless: Row = { ...DISTRICT, ogrn: '' };
    expect(linksOf([nameless, nameless, { ...CHILD, parentName: 'Администрация района' }])[2]!.parent).toBe(
      -1,
    );
  });

  test.each<[string, Row[]]>([
    ['its name', [{ ...CHILD, parentName: 'школа' }]],
    [
      'its name in other words',
      [{ ...CHILD, name: 'Администрация N-ского района', parentName: 'Адм. N-ского р-на' }],
    ],
    [
      'its name, which another has too',
      [
        { ...CHILD, parentName: 'Школа' },
        { ...CITY, name: 'Школа' },
      ],
    ],
    ['its OGRN', [{ ...CHILD, parentOgrn: ogrn(3) }]],
    ['its OGRN, on two rows', [{ ...CHILD, parentOgrn: ogrn(3) }, CHILD]],
    ['its ID', [{ ...CHILD, id: 33, parentId: 33 }]],
  ])('a row that gives %s as its parent’s has none', (_, rows) => {
    expect(linksOf(rows)[0]).toEqual({
      parent: -1,
      statedId: '',
      trouble: null,
      self: true,
      findings: [expect.objectContaining({ code: 'parent-is-self', severity: 'note' })],
    });
  });

  test('the ID of an own ЛКО that is not connected is no parent’s', () => {
    const { cells } = plan([{ ...CHILD, id: 33, parentId: 33, status: 'Не подключен' }]).outcomes[0]!;
    expect(cells).toMatchObject({ formLink: '', idSource: 'нет ЛКО' });
  });

  test('the name of another comes before an OGRN that is the row’s own', () => {
    expect(linksOf([CITY, { ...CHILD, parentName: CITY.name, parentOgrn: ogrn(3) }])[1]!.parent).toBe(0);
  });

  test.each([
    [64, 'ambiguous, each looked at'],
    [65, 'ambiguous without a look'],
  ])('%d rows of one organisation', (count) => {
    const rows: Row[] = [
      ...Array<Row>(count).fill(DISTRICT),
      { ...CHILD, parentName: 'Администрация района' },
    ];
    expect(linksOf(rows)[count]!.parent).toBe(count === 64 ? 0 : -1);
  });
});

describe('children that repeat the parent’s ID as their own', () => {
  const child = (serial: number, more: Row = {}): Row => ({
    name: `Школа № ${serial}`,
    ogrn: ogrn(100 + serial),
    id: 22,
    parentId: 22,
    ...more,
  });

  test('the owner is the row that does not name it as its parent’s', () => {
    const links = linksOf([child(1), child(2), DISTRICT, child(3)]);
    expect(links.map(({ parent }) => parent)).toEqual([2, 2, -1, 2]);
  });

  test('an owner with a parent of its own ID is still the owner', () => {
    const links = linksOf([CITY, { ...DISTRICT, parentId: 11 }, child(1)]);
    expect(links.map(({ parent }) => parent)).toEqual([-1, 0, 1]);
  });

  test('when all of them name it, no owner is guessed', () => {
    const links = linksOf([child(1), child(2), child(3)]);
    expect(links.map(({ parent }) => parent)).toEqual([-1, -1, -1]);
    expect(links.map(({ statedId }) => statedId)).toEqual(['22', '22', '22']);
  });

  test('the owner is found among hundreds of them', () => {
    const many = Array.from({ length: 600 }, (_, at) => child(at + 1));
    expect(linksOf([...many, DISTRICT])[599]!.parent).toBe(600);
  });
});

test('titles and totals are nobody’s parents, and have none', () => {
  const rows: Row[] = [
    { name: 'Сфера образования' },
    { ...CHILD, parentName: 'Сфера образования' },
    { name: 'Итого', parentName: 'Школа' },
  ];
  const links = linksOf(rows);
  expect(links.map(({ parent }) => parent)).toEqual([-1, -1, -1]);
  expect(links[1]!.trouble).toEqual({ code: 'parent-unknown', parent: 'Сфера образования' });
  expect(links[2]!.trouble).toBeNull();
});
