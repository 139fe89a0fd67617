import { decisionsOf } from '../../../src/register/decisions/decisions';
import { openQuestions } from '../../../src/register/decisions/open-questions';
import { planRegister } from '../../../src/register/plan/plan-register';
import type { DecisionSubject } from '../../../src/shared/decisions';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { expectLinear } from '../../support/linear-growth';
import { ogrn, type Row, table } from '../sheet';

function ask(rows: readonly Row[], ...made: [DecisionSubject, string, string][]) {
  const source = table(rows);
  const written = made.map(([subject, value, choice], at) => ({ row: at + 2, subject, value, choice }));
  const plan = planRegister({
    table: source,
    directory: null,
    current: {},
    settings: { ...DEFAULT_SETTINGS, regCode: '50' },
    decisions: decisionsOf(written),
  });
  const open = openQuestions({ plan, table: source }, written);
  return { ...open, plan, cells: plan.outcomes.map(({ cells }) => cells) };
}

const DISTRICT: Row = {
  name: 'Администрация Черепановского района',
  ogrn: ogrn(1),
  id: 811,
  oktmo: '50657000',
};
const OTHER: Row = { name: 'Администрация Искитимского района', ogrn: ogrn(2), id: 812, oktmo: '50615000' };
const child = (serial: number, parentName: string, more: Row = {}): Row => ({
  name: `Школа № ${serial}`,
  ogrn: ogrn(100 + serial),
  oktmo: '50657404',
  parentName,
  ...more,
});
const TYPO = 'Администрация Черипановского раёна';
const rows = [
  DISTRICT,
  OTHER,
  child(1, TYPO),
  child(2, `  ${TYPO.toUpperCase()}.`),
  child(3, 'Мэрия'),
  child(4, DISTRICT.name as string),
  child(5, TYPO, { id: 900 }),
];
const CHOICE = `${DISTRICT.name} (ОГРН ${ogrn(1)})`;

test('each parent that is not found is listed once, with its rows and the nearest names', () => {
  const { questions } = ask(rows);
  expect(questions.map(({ value, rows: count }) => [value, count])).toEqual([
    [TYPO, 3],
    ['Мэрия', 1],
  ]);
  expect(questions[0]).toMatchObject({
    subject: 'parent',
    title: 'Вышестоящая организация',
    choices: [CHOICE, expect.stringContaining('Искитимского'), 'нет вышестоящей'],
  });
});

describe('one choice settles all rows of a value', () => {
  test.each([
    CHOICE,
    DISTRICT.name as string,
    `${DISTRICT.name}, ОГРН ${ogrn(1)}`,
    ogrn(1),
    `ОГРН: ${ogrn(1)}`,
    'Администрация Черепановского р-на',
    'Черепановский район',
    'ID 811',
    'ЛКО 811',
    '811',
    `${DISTRICT.name} (ID 811)`,
  ])('written as «%s»', (choice) => {
    const { questions, notices, cells, plan } = ask(rows, ['parent', TYPO, choice]);
    expect(notices).toEqual([]);
    expect(questions.map(({ value }) => value)).toEqual(['Мэрия']);
    expect([2, 3, 6].map((at) => cells[at]!.linkId)).toEqual(['811', '811', '900']);
    expect([2, 3, 6].map((at) => plan.contexts[at]!.mun)).toEqual(['50657000', '50657000', '50657000']);
  });

  test.each(['нет вышестоящей', 'Нет', 'без вышестоящей', 'нет учредителя'])(
    '«%s»: there is none',
    (choice) => {
      const { questions, notices, plan } = ask(rows, ['parent', TYPO, choice]);
      expect([questions.length, notices]).toEqual([1, []]);
      expect(plan.contexts[6]).toMatchObject({ opaId: '900', mun: '50657404' });
      expect(plan.outcomes[6]!.findings.map(({ code }) => code)).not.toContain('parent-unknown');
    },
  );

  test('a choice that was cleared is none', () => {
    expect(ask(rows, ['parent', TYPO, CHOICE], ['parent', TYPO, '']).questions).toHaveLength(2);
  });

  test('a decision comes before a shortened name, never before the OGRN of the row', () => {
    const made: [DecisionSubject, string, string] = ['parent', 'Черепановский район', OTHER.name as string];
    const { cells } = ask([...rows, child(7, made[1]), child(8, made[1], { parentOgrn: ogrn(1) })], made);
    expect([cells[7]!.linkId, cells[8]!.linkId]).toEqual(['812', '811']);
  });
});

describe('a decision that cannot be followed is said, and its rows stay open', () => {
  test.each<[string, RegExp]>([
    [
      'Администрация Барабинского района',
      /строка 2: «Администрация Барабинского района» нет среди организаций/,
    ],
    [`Администрация (ОГРН ${ogrn(77)})`, /нет среди организаций таблицы/],
    ['ID 999', /нет среди организаций таблицы/],
    [`${OTHER.name} (ОГРН ${ogrn(1)})`, /нет среди организаций таблицы/],
    ['администрация', /нет среди организаций таблицы/],
  ])('«%s»', (choice, sentence) => {
    const { questions, notices, cells } = ask(rows, ['parent', TYPO, choice]);
    expect(notices).toEqual([expect.stringMatching(sentence)]);
    expect(questions).toHaveLength(2);
    expect([cells[2]!.formLink, cells[2]!.pollLink]).toEqual(['', '']);
  });

  test('one about a value that no row has says nothing: it may be another sheet’s', () => {
    expect(ask(rows, ['parent', 'Минздрав', 'Кто-то']).notices).toEqual([]);
  });
});

test('several that fit are offered first, told apart by their numbers', () => {
  const twins = [1, 2].map((serial) => ({ name: 'Отдел культуры', ogrn: ogrn(serial), id: serial + 20 }));
  const { questions, cells } = ask([...twins, child(3, 'Отдел культуры')]);
  expect(questions[0]!.choices.slice(0, 2)).toEqual([
    `Отдел культуры (ОГРН ${ogrn(1)})`,
    `Отдел культуры (ОГРН ${ogrn(2)})`,
  ]);
  expect(cells[2]!.formLink).toBe('');
  const decided = ask(
    [...twins, child(3, 'Отдел культуры')],
    ['parent', 'Отдел культуры', questions[0]!.choices[1]!],
  );
  expect(decided.cells[2]!.linkId).toBe('22');
});

test('a parent that the directory names is asked about, too', () => {
  const source = table([DISTRICT, child(1, '')]);
  const directory = table([{ ...child(1, TYPO) }]);
  const settings = { ...DEFAULT_SETTINGS, regCode: '50' };
  const open = (decisions: Parameters<typeof decisionsOf>[0]) => {
    const plan = planRegister({
      table: source,
      directory,
      current: {},
      settings,
      decisions: decisionsOf(decisions),
    });
    const { questions } = openQuestions({ plan, table: source }, []);
    return [questions.map(({ value }) => value), plan.contexts[1]!.opaId];
  };
  expect(open([])).toEqual([[TYPO], '']);
  expect(open([{ subject: 'parent', value: TYPO, choice: CHOICE }])).toEqual([[], '811']);
});

test('a decision that several fit is said', () => {
  const twins = [1, 2].map((serial) => ({ name: 'Отдел культуры', ogrn: ogrn(serial), id: serial + 20 }));
  const { notices, cells } = ask([...twins, child(3, 'ОК')], ['parent', 'ОК', 'Отдел культуры']);
  expect(notices).toEqual([expect.stringContaining('подходит несколько')]);
  expect(cells[2]!.formLink).toBe('');
});

test.each([' ', 'ОГРН ', '(', '1', 'id ', 'нет ', 'муниципальное ', 'НСО '])(
  'a decision of 50,000 signs is read at once: %j',
  (piece) => {
    expectLinear((text) => ask(rows, ['parent', TYPO, `${text}х`]), piece);
    expectLinear((text) => ask([DISTRICT, child(1, `${text}х`)]), piece);
  },
);

test('an OGRN that nobody has is a value, too', () => {
  const { questions } = ask([DISTRICT, child(1, '', { parentOgrn: ogrn(77) })]);
  expect(questions[0]!.value).toBe(`ОГРН ${ogrn(77)}`);
  const { cells } = ask(
    [DISTRICT, child(1, '', { parentOgrn: ogrn(77) })],
    ['parent', `ОГРН ${ogrn(77)}`, CHOICE],
  );
  expect(cells[1]!.linkId).toBe('811');
});

test('statuses in words that are not known are listed once, and a choice settles them', () => {
  const rows = [
    { ...DISTRICT, status: 'в эксплуатации у подрядчика' },
    { ...OTHER, status: 'В эксплуатации у подрядчика.' },
  ];
  const { questions, cells } = ask(rows);
  expect(questions).toEqual([
    {
      key: 'status в эксплуатации у подрядчика',
      subject: 'status',
      title: 'Статус ЛКО',
      value: 'в эксплуатации у подрядчика',
      rows: 2,
      choices: ['подключён', 'не подключён'],
    },
  ]);
  expect(cells.map(({ formLink }) => formLink)).toEqual(['', '']);
  const decided = ask(rows, ['status', 'в эксплуатации у подрядчика', 'подключён']);
  expect(decided.questions).toEqual([]);
  expect(decided.cells.every(({ formLink }) => formLink !== '')).toBe(true);
});

test('words that are no kind are listed once', () => {
  const { questions } = ask([
    { ...DISTRICT, name: 'Маяк', kind: 'кое-что' },
    { ...OTHER, name: 'Прибой', kind: 'Кое-что' },
    // The name tells its kind: there is nothing to ask.
    { ...DISTRICT, kind: 'что-то ещё', ogrn: ogrn(3), id: 813 },
  ]);
  expect(questions).toEqual([
    {
      key: 'kind кое что',
      subject: 'kind',
      title: 'Вид организации',
      value: 'кое-что',
      rows: 2,
      choices: ['РОИВ', 'ОМСУ', 'подведомственная'],
    },
  ]);
});

test('as many questions as spellings that fit none, each with bodies to choose from', () => {
  const bodies = Array.from(
    { length: 400 },
    (_, at): Row => ({ ...DISTRICT, name: `Администрация ${name(at)} района`, ogrn: ogrn(at) }),
  );
  const schools = Array.from({ length: 600 }, (_, at) =>
    child(at + 2000, `Администрация ${name(at % 300)} раона`),
  );
  const { questions } = ask([...bodies, ...schools]);
  expect(questions).toHaveLength(300);
  expect(questions.every(({ choices }) => choices.length > 1)).toBe(true);
});

describe('whom the neighbours are under is offered too, whatever the name shares with it', () => {
  const DEPARTMENT: Row = {
    name: 'Управление образования администрации Черепановского района',
    ogrn: ogrn(3),
    id: 813,
    oktmo: '50657000',
    parentName: 'Администрация Черепановского района',
  };
  const beside = [1, 2, 3].map((serial) => child(serial, String(DEPARTMENT.name), { field: 'Образование' }));
  const library = child(4, String(DISTRICT.name), { name: 'Районная библиотека', field: 'Культура' });
  const OF_DEPARTMENT = `${DEPARTMENT.name} (ОГРН ${ogrn(3)})`;
  const OF_DISTRICT = `${DISTRICT.name} (ОГРН ${ogrn(1)})`;
  const choices = (lost: Row[]) => {
    const { questions } = ask([DISTRICT, OTHER, DEPARTMENT, ...beside, library, ...lost]);
    return questions.find(({ value }) => value === lost[0]?.parentName)?.choices ?? [];
  };
  test.each([
    { of: 'the same field', field: 'Образование', name: 'Отдел просвещения' },
    { of: 'the same field', field: 'Образование', name: 'РОНО' },
    { of: 'the same field', field: 'Образование', name: 'ХЭК № 2' },
  ])('«$name», $of: the neighbours’ body', ({ name, field }) =>
    expect(choices([child(9, name, { field })])).toContain(OF_DEPARTMENT),
  );

  test('those of the same field come before others', () => {
    const found = choices([child(9, 'ХЭК № 2', { field: 'Образование' })]);
    expect(found.slice(0, 2)).toEqual([OF_DEPARTMENT, OF_DISTRICT]);
  });

  test('not in rows of several municipalities', () => {
    const lost = ['50657000', '50615000'].map((oktmo, at) => child(20 + at, 'ХЭК № 2', { oktmo }));
    expect(choices(lost)).toEqual(['нет вышестоящей']);
  });
});

/** Invented names of districts, all of them different. */
function name(at: number): string {
  const letters = 'бвгдклмнпрст';
  const part = (place: number) => `${letters[Math.floor(at / 12 ** place) % 12]}${'аоуи'[(at + place) % 4]}`;
  return `${part(2)}${part(1)}${part(0)}новского`.replace(/^./, (letter) => letter.toUpperCase());
}

describe('a name that stands in rows of several municipalities', () => {
  const DISTRICTS = [
    ['Черепановского', '50657000'],
    ['Искитимского', '50615000'],
    ['Барабинского', '50604000'],
  ] as const;
  const bodies = DISTRICTS.flatMap(([of, oktmo], at): Row[] => [
    { name: `Администрация ${of} района`, oktmo, ogrn: ogrn(10 + at), id: 1000 + at },
    {
      name: `Управление образования администрации ${of} района`,
      oktmo,
      ogrn: ogrn(20 + at),
      id: 2000 + at,
    },
  ]);
  const schools = (parentName: string): Row[] =>
    DISTRICTS.map(([, oktmo], at) => child(at, parentName, { oktmo }));
  const EACH = 'Управление образования (в каждом муниципалитете своя)';

  test.each(['Отдел образования', 'Горотдел образования', 'Упр-е образования', 'Управление образавания'])(
    '«%s»: a body of each is offered first, and no single one of them',
    (name) => {
      const [question] = ask([...bodies, ...schools(name)]).questions;
      expect(question?.rows).toBe(3);
      expect(question?.choices[0]).toBe(EACH);
      expect(question?.choices.filter((choice) => choice.startsWith('Управление образования'))).toEqual([
        EACH,
      ]);
      expect(question?.choices.length).toBeLessThanOrEqual(6);
    },
  );

  test('a name that says of which municipality is offered that one’s', () => {
    const [question] = ask([...bodies, ...schools('Отдел образования Искитимского р-на')]).questions;
    expect(question?.choices[0]).toMatch(/^Управление образования администрации Искитимского района/);
    expect(question?.choices).not.toContain(EACH);
  });

  test.each([
    EACH,
    'Управление образования, в каждом районе своё',
    'управление образования — своё в каждом районе',
    'Управление образования (свой)',
  ])('decided as «%s», each row gets its own', (choice) => {
    const { cells, questions, notices } = ask(
      [...bodies, ...schools('Отдел образования')],
      ['parent', 'Отдел образования', choice],
    );
    expect([questions, notices]).toEqual([[], []]);
    expect(cells.slice(6).map(({ linkId }) => linkId)).toEqual(['2000', '2001', '2002']);
  });

  test('a row whose municipality has none stays an error, and nothing is asked of it', () => {
    const { cells, questions, plan } = ask(
      [...bodies, ...schools('Районо'), child(9, 'Районо', { oktmo: '50618000' })],
      ['parent', 'Районо', EACH],
    );
    expect(questions).toEqual([]);
    expect(cells.slice(6).map(({ linkId }) => linkId)).toEqual(['2000', '2001', '2002', '']);
    const told = plan.outcomes[9]!.findings.find(({ code }) => code === 'parent-unknown');
    expect(told?.decision).toBeUndefined();
  });

  test('a name that no municipality has a body of is said', () => {
    const [notice] = ask(
      [...bodies, ...schools('Районо')],
      ['parent', 'Районо', 'Горздрав, в каждом районе свой'],
    ).notices;
    expect(notice).toContain('«Горздрав, в каждом районе свой» нет среди организаций');
  });

  test('a decision comes before the municipality', () => {
    const { cells } = ask(
      [...bodies, ...schools('Управление образования')],
      ['parent', 'Управление образования', 'Администрация Барабинского района'],
    );
    expect(cells.slice(6).map(({ linkId }) => linkId)).toEqual(['1002', '1002', '1002']);
  });
});

describe('candidates: the likeliest first', () => {
  const bodies: Row[] = [
    ['Министерство физической культуры и спорта Новосибирской области', '50701000'],
    ['Министерство здравоохранения Новосибирской области', '50701000'],
    ['Мэрия города Новосибирска', '50701000'],
    ...['Черепановского:50657000', 'Искитимского:50615000', 'Барабинского:50604000'].flatMap((each) => {
      const [of, oktmo] = each.split(':');
      return [
        [`Администрация ${of} района Новосибирской области`, oktmo],
        [`Управление образования администрации ${of} района`, oktmo],
        [`Управление социальной защиты населения администрации ${of} района`, oktmo],
        [`МБОУ «Средняя школа № 1» ${of} района`, oktmo],
      ];
    }),
    ['Администрация посёлка Посевная Черепановского района', '50657154'],
  ].map(([name, oktmo], at) => ({ name, oktmo, ogrn: ogrn(at + 1), id: at + 100 }) as Row);

  test.each<{ written: string; oktmo: string; first: string }>([
    { written: 'Минспорт НСО', oktmo: '50701000', first: 'Министерство физической культуры и спорта' },
    { written: 'Мин. здравохранения', oktmo: '50701000', first: 'Министерство здравоохранения' },
    { written: 'мерия г Новосибирск', oktmo: '50701000', first: 'Мэрия города Новосибирска' },
    {
      written: 'Админстрация Черепановкого раойна',
      oktmo: '50657000',
      first: 'Администрация Черепановского',
    },
    {
      written: 'Аdминистрация района Барабинск',
      oktmo: '50604000',
      first: 'Администрация Барабинского района',
    },
    {
      written: 'РУСЗН',
      oktmo: '50615000',
      first: 'Управление социальной защиты населения администрации Искитимского',
    },
    {
      written: 'Отдел образования',
      oktmo: '50604000',
      first: 'Управление образования администрации Барабинского',
    },
    {
      written: 'соцзащита Барабинский район',
      oktmo: '50604000',
      first: 'Управление социальной защиты населения администрации Барабинского',
    },
    { written: 'Посевная', oktmo: '50657154', first: 'Администрация посёлка Посевная' },
    { written: 'Комитет по спорту Барабинского района', oktmo: '50657000', first: '.* Барабинского района' },
  ])('«$written» in $oktmo: $first', ({ written, oktmo, first }) => {
    const [question] = ask([...bodies, child(1, written, { oktmo }), child(2, written, { oktmo })]).questions;
    expect(question?.choices[0]).toMatch(new RegExp(`^${first}`));
    expect(question?.choices.length).toBeLessThanOrEqual(6);
  });

  test('of a district that has no such body, its administration comes before such a body of another district', () => {
    const rows: Row[] = [
      {
        name: 'Администрация Азовского немецкого национального муниципального района Омской области',
        oktmo: '52601000',
        ogrn: ogrn(1, '55'),
        id: 1001,
      },
      {
        name: 'Комитет по образованию администрации Большеуковского муниципального района',
        oktmo: '52604000',
        ogrn: ogrn(2, '55'),
        id: 1002,
      },
    ];
    const written = 'Комитет по образованию Азовского района';
    const [question] = ask([...rows, child(1, written), child(2, written)]).questions;
    expect(question?.choices.map((choice) => choice.replace(/ \(ОГРН.*/, ''))).toEqual([
      rows[0]?.name,
      rows[1]?.name,
      'нет вышестоящей',
    ]);
  });
});

test('a finding names the question that settles it, that of a body above too', () => {
  const { plan, questions } = ask([
    DISTRICT,
    { name: 'Отдел культуры', ogrn: ogrn(50), oktmo: '50657000', parentName: TYPO },
    child(1, 'Отдел культуры'),
  ]);
  const [question] = questions;
  const told = plan.outcomes.map(({ findings }) => findings.find(({ code }) => code === 'parent-unknown'));
  expect(told.map((finding) => finding?.decision)).toEqual([undefined, question?.key, question?.key]);
  expect(told[2]?.text).toContain('У «Отдел культуры» вышестоящая');
});
