import { decisionsOf } from '../../../src/register/decisions/decisions';
import { openQuestions } from '../../../src/register/decisions/open-questions';
import { planRegister } from '../../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { ogrn, type Row, table } from '../sheet';

type Decided = Parameters<typeof decisionsOf>[0];

function plan(rows: readonly Row[], decisions: Decided = []) {
  const source = { ...table(rows), headers: { parentName: 'Учредитель' } };
  const made = planRegister({
    table: source,
    directory: null,
    current: {},
    settings: { ...DEFAULT_SETTINGS, regCode: '50' },
    decisions: decisionsOf(decisions),
  });
  return {
    /** The parent of each row, by name. */
    parents: made.hierarchy.members.map(({ parent }) => made.organisations[parent]?.name ?? ''),
    codes: made.outcomes.map(({ findings }) => findings.map(({ code }) => code)),
    muns: made.contexts.map(({ mun }) => mun),
    questions: openQuestions({ plan: made, table: source }, []).questions,
    links: made.outcomes.map(({ cells }) => cells.linkId),
  };
}

const DISTRICT: Row = {
  name: 'Администрация Черепановского района',
  ogrn: ogrn(1),
  id: 811,
  oktmo: '50657000',
};
const CITY: Row = { name: 'Администрация города Бердска', ogrn: ogrn(2), id: 812, oktmo: '50708000' };
const DEPARTMENT: Row = { name: 'Управление образования', ogrn: ogrn(3), oktmo: '50657000' };
const school = (serial: number, parentName = '', more: Row = {}): Row => ({
  name: `Школа № ${serial}`,
  ogrn: ogrn(100 + serial),
  oktmo: '50657404',
  parentName,
  ...more,
});
const DOWN = { subject: 'blankBelow', value: 'Учредитель', choice: 'переносить вниз' } as const;
const NONE = { ...DOWN, choice: 'пусто значит нет' } as const;

describe('a cell that says «the same»', () => {
  test.each(['"', '″', '-"-', '—//—', '//', 'то же', 'То же самое.', 'см. выше', 'она же'])('%s', (same) => {
    const rows = [DISTRICT, CITY, school(1, CITY.name as string), school(2, same), school(3, same)];
    const { parents, codes, questions } = plan(rows);
    expect(parents).toEqual(['', '', CITY.name, CITY.name, CITY.name]);
    expect(codes[4]).toContain('parent-from-above');
    expect(questions).toEqual([]);
  });

  test('below a row without a parent it is asked like a name', () => {
    const { parents, questions } = plan([DISTRICT, CITY, school(1), school(2, 'то же')]);
    expect(parents).toEqual(['', '', '', '']);
    expect(questions.map(({ value }) => value)).toEqual(['то же']);
  });
});

describe('a column that names a parent once for the rows below', () => {
  const rows = [
    DISTRICT,
    CITY,
    school(1, DISTRICT.name as string),
    school(2),
    school(3),
    school(4, CITY.name as string),
    school(5),
  ];

  test('is asked about once; until then nothing is taken, and the code inside the district waits', () => {
    const { parents, codes, muns, questions } = plan(rows);
    expect(parents).toEqual(['', '', DISTRICT.name, '', '', CITY.name, '']);
    expect(codes[3]).toEqual(expect.arrayContaining(['parent-asked', 'mun-waits']));
    expect(muns.slice(2)).toEqual(['50657000', '', '', '50708000', '']);
    expect(questions).toEqual([
      {
        key: 'blankBelow учредитель',
        subject: 'blankBelow',
        title: 'Пустые ячейки вышестоящей',
        value: 'Учредитель',
        rows: 3,
        choices: ['переносить вниз', 'пусто значит нет'],
      },
    ]);
  });

  test('«переносить вниз» carries it down to the next', () => {
    const { parents, questions, links, codes } = plan(rows, [DOWN]);
    expect(parents.slice(2)).toEqual([DISTRICT.name, DISTRICT.name, DISTRICT.name, CITY.name, CITY.name]);
    expect(links.slice(2)).toEqual(['811', '811', '811', '812', '812']);
    expect(codes.map((each) => each.includes('parent-from-above'))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(questions).toEqual([]);
  });

  test('«пусто значит нет» leaves it', () => {
    const { parents, codes, muns, questions } = plan(rows, [NONE]);
    expect(parents[3]).toBe('');
    expect(codes[3]).toContain('account-missing');
    expect(muns[3]).toBe('50657404');
    expect(questions).toEqual([]);
  });

  test('titles end a run, and a body that heads a municipality starts its own', () => {
    const { parents } = plan(
      [
        school(1, DISTRICT.name as string),
        school(2),
        { name: 'Город' },
        school(3),
        school(4, CITY.name as string),
        school(5),
        DISTRICT,
        school(6),
        CITY,
      ],
      [DOWN],
    );
    expect(parents).toEqual([DISTRICT.name, DISTRICT.name, '', '', CITY.name, CITY.name, '', '', '']);
  });

  test('one that is repeated by chance among many runs changes nothing', () => {
    const runs = Array.from({ length: 10 }, (_, at) => [
      school(3 * at, `Отдел № ${at}`),
      school(3 * at + 1),
      school(3 * at + 2),
    ]).flat();
    const { questions } = plan([...runs, school(90, 'Отдел № 10'), school(91, 'Отдел № 10'), school(92)]);
    expect(questions.find(({ subject }) => subject === 'blankBelow')).toMatchObject({ rows: 21 });
  });

  test('one name over the whole sheet', () => {
    const { questions } = plan([school(1, DISTRICT.name as string), school(2), school(3), DISTRICT]);
    expect(questions).toMatchObject([{ subject: 'blankBelow', rows: 2 }]);
  });
});

describe('a column of which some cells are just empty is not asked about', () => {
  const parent = DISTRICT.name as string;
  test.each<[string, Row[]]>([
    ['the body alone names none', [DISTRICT, school(1, parent), school(2, parent), school(3, parent)]],
    [
      'one is left out',
      [DISTRICT, school(1, parent), school(2, parent), school(3), school(4, parent), school(5, parent)],
    ],
    [
      'two are left out at the end',
      [school(1, parent), school(2, parent), school(3, parent), school(4), school(5), DISTRICT],
    ],
    ['nobody names any', [DISTRICT, school(1), school(2), school(3)]],
    [
      'departments, each before its own',
      [1, 2, 3, 4, 5, 6].flatMap((at) => [
        { ...DEPARTMENT, name: `Управление № ${at}`, ogrn: ogrn(at + 40), id: at },
        school(at, `Управление № ${at}`),
      ]),
    ],
    ['bodies after institutions', [school(1, parent), DISTRICT, school(2, parent), CITY]],
  ])('%s', (_, rows) => {
    const { questions, codes } = plan(rows);
    expect(questions).toEqual([]);
    expect(codes.flat()).not.toContain('parent-asked');
  });
});

describe('headings over groups of rows', () => {
  const rows = [
    DISTRICT,
    CITY,
    { name: 'Черепановский район' },
    school(1),
    school(2),
    { name: 'г. Бердск' },
    school(3, '', { oktmo: '50708000' }),
    { name: 'Прочие' },
    school(4),
  ];
  const HEADINGS = {
    subject: 'blankBelow',
    value: 'Заголовки групп строк',
    choice: 'переносить вниз',
  } as const;

  test('that name bodies of the sheet are asked about once', () => {
    const { questions, codes, muns } = plan(rows);
    expect(questions).toMatchObject([{ subject: 'blankBelow', value: 'Заголовки групп строк', rows: 3 }]);
    expect(codes[3]).toContain('parent-asked');
    expect([muns[3], muns[6]]).toEqual(['', '50708000']);
  });

  test('and give their bodies to the rows, once that is decided', () => {
    const { parents } = plan(rows, [HEADINGS]);
    expect(parents).toEqual(['', '', '', DISTRICT.name, DISTRICT.name, '', CITY.name, '', '']);
  });

  test('that name nobody, or stand over rows with a parent of their own, are not', () => {
    const named = school(1, DISTRICT.name as string);
    expect(plan([DISTRICT, { name: 'Образование' }, school(1), school(2)]).questions).toEqual([]);
    expect(plan([DISTRICT, { name: 'Черепановский район' }, named, named]).questions).toEqual([]);
  });
});

describe('levels', () => {
  const tree = [
    { ...DISTRICT, level: 1 },
    { ...DEPARTMENT, level: 2 },
    school(1, '', { level: 3 }),
    school(2, '', { level: 3 }),
    { ...CITY, level: 1 },
    school(3, '', { level: 2 }),
  ];

  test('make the nearest earlier row of a lower level the parent, and say so', () => {
    const { parents, codes } = plan(tree);
    expect(parents).toEqual(['', DISTRICT.name, DEPARTMENT.name, DEPARTMENT.name, '', CITY.name]);
    expect(codes[2]).toContain('parent-by-level');
  });

  test.each<[string, Row[]]>([
    ['«1 уровень»', tree.map((row) => ({ ...row, level: `${row.level} уровень` }))],
    ['«1.0»', tree.map((row) => ({ ...row, level: `${row.level}.0` }))],
    ['without OGRN: by ID', tree.map((row) => ({ ...row, ogrn: row.level === 1 ? '' : row.ogrn }) as Row)],
  ])('written as %s', (_, rows) => {
    expect(plan(rows).parents[5]).toBe(CITY.name);
  });

  test.each<[string, unknown[]]>([
    ['words', ['первый', 'второй', 'третий', 'третий', 'первый', 'второй']],
    ['Roman numbers', ['I', 'II', 'III', 'III', 'I', 'II']],
    ['an outline', ['1', '1.1', '1.1.1', '1.1.2', '2', '2.1']],
    ['an outline with dots behind', ['1.', '1.1.', '1.1.1.', '1.1.2.', '2.', '2.1.']],
    ['an outline in part of numbers', [1, 1.1, '1.1.1', '1.1.2', 2, 2.1]],
  ])('are read from %s', (_, levels) => {
    const rows = tree.map((row, at) => ({ ...row, level: levels[at] }) as Row);
    expect(plan(rows).parents).toEqual(['', DISTRICT.name, DEPARTMENT.name, DEPARTMENT.name, '', CITY.name]);
  });

  test('a heading of an outline ends what is above it', () => {
    const outline = ['1', '1.1', '1.1.1', '2', '2.1', '2.2'];
    const heading: Row = { name: 'Сфера культуры' };
    const rows = [DISTRICT, DEPARTMENT, school(1), heading, school(2), school(3)];
    const { parents } = plan(rows.map((row, at) => ({ ...row, level: outline[at] })));
    expect(parents).toEqual(['', DISTRICT.name, DEPARTMENT.name, '', '', '']);
  });

  test('numbers of an outline that does not hold are no levels', () => {
    const rows = tree.map((row, at) => ({ ...row, level: ['1', '2', '3.1', '5.2', '4', '7.7'][at] }) as Row);
    expect(plan(rows).parents.filter((name) => name !== '')).toEqual([]);
  });

  test('give way to a parent that is named', () => {
    const rows = tree.map((row, at) => (at === 2 ? { ...row, parentName: CITY.name as string } : row));
    expect(plan(rows).parents[2]).toBe(CITY.name);
  });

  test('of a sheet that is sorted by them make no parents', () => {
    const sorted = [...tree].sort((a, b) => Number(a.level) - Number(b.level));
    expect(plan(sorted).parents.filter((name) => name !== '')).toEqual([]);
  });

  test('of one kind make none', () => {
    expect(plan([1, 1, 1].map((level, at) => school(at, '', { level }))).parents).toEqual(['', '', '']);
  });
});
