import type { Settings } from '../../../src/shared/settings';
import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

type Mode = Settings['municipality'];

/** The municipality of the last row's polls link in each mode, and what is said of it in the first. */
function chosen(rows: readonly Row[]) {
  const made = (municipality: Mode) => {
    const { outcomes } = plan(rows, { municipality });
    const { cells, findings } = outcomes[rows.length - 1]!;
    const said = findings.filter(({ code }) => code.startsWith('mun-')).map(({ text }) => text);
    return { mun: /mun_code=(\d+)/.exec(cells.pollLink)?.[1] ?? '', said };
  };
  const [subordinate, row, district] = (['subordinate', 'row', 'district'] as const).map(made);
  return {
    muns: [subordinate!.mun, row!.mun, district!.mun],
    said: subordinate!.said,
    others: [...row!.said, ...district!.said],
  };
}

const BODY: Row = { name: 'Администрация района', ogrn: ogrn(1), id: 11, oktmo: '50657000', kind: 'ОМСУ' };
const SCHOOL: Row = { name: 'Школа', ogrn: ogrn(2), kind: 'подведомственная', parentName: BODY.name! };

test.each<[string, readonly Row[], readonly [string, string, string]]>([
  [
    'of a village in the district',
    [BODY, { ...SCHOOL, oktmo: '50657101' }],
    ['50657000', '50657101', '50657000'],
  ],
  ['of the district itself', [BODY, { ...SCHOOL, oktmo: '50657000' }], ['50657000', '50657000', '50657000']],
  ['that is not given', [BODY, SCHOOL], ['50657000', '50657000', '50657000']],
  [
    'without an ОМСУ above',
    [{ ...SCHOOL, id: 5, parentName: '', oktmo: '50657101' }],
    ['50657101', '50657101', '50657000'],
  ],
  ['of a body itself', [BODY], ['50657000', '50657000', '50657000']],
  [
    'of a body below a body: its own',
    [BODY, { ...SCHOOL, kind: 'ОМСУ', oktmo: '50657101' }],
    ['50657101', '50657101', '50657000'],
  ],
  [
    'when the body has none',
    [
      { ...BODY, oktmo: '' },
      { ...SCHOOL, oktmo: '50657101' },
    ],
    ['', '50657101', '50657000'],
  ],
  [
    'below a body without one that hangs on another',
    [
      BODY,
      { ...SCHOOL, name: 'Отдел', kind: 'ОМСУ' },
      { ...SCHOOL, ogrn: ogrn(3), parentName: 'Отдел', oktmo: '50657101' },
    ],
    ['50657000', '50657101', '50657000'],
  ],
  [
    'below an institution',
    [BODY, SCHOOL, { ...SCHOOL, name: 'Филиал', ogrn: ogrn(3), parentName: 'Школа' }],
    ['50657000', '50657000', '50657000'],
  ],
  ['of a РОИВ: none', [{ ...BODY, kind: 'РОИВ' }], ['', '', '']],
  [
    'below a РОИВ: its own',
    [
      { ...BODY, kind: 'РОИВ', oktmo: '50701000' },
      { ...SCHOOL, oktmo: '50657101' },
    ],
    ['50657101', '50657101', '50657000'],
  ],
])('the municipality %s', (_, rows, muns) => {
  expect(chosen(rows)).toMatchObject({ muns, others: [] });
});

describe('another district than the body’s', () => {
  const name = 'Администрация Черепановского района';
  const apart = [
    { ...BODY, name },
    { ...SCHOOL, parentName: name, oktmo: '50640101' },
  ];
  test('is passed over by the usual setting, and said', () => {
    expect(chosen(apart)).toEqual({
      muns: ['50657000', '50640101', '50640000'],
      said: [
        'ОКТМО строки 50640101 — не в муниципалитете вышестоящей «Администрация Черепановского района»; взят её ОКТМО 50657000',
      ],
      others: [],
    });
  });
  test('the body is named by its short name when it has no other', () => {
    const short = [
      { ...BODY, name: '', shortName: 'Администрация' },
      { ...SCHOOL, parentName: '', parentOgrn: BODY.ogrn, oktmo: '50640101' },
    ];
    expect(chosen(short).said[0]).toContain('«Администрация»');
  });
});

test('without any OKTMO the link is not made', () => {
  expect(chosen([{ ...BODY, oktmo: '' }, SCHOOL])).toMatchObject({
    muns: ['', '', ''],
    said: ['Нет ОКТМО ни у организации, ни у её ОМСУ: ссылку на опросы не собрать'],
  });
});

describe('a parent that is not known', () => {
  const DISTRICT: Row = { ...BODY, name: 'Администрация Черепановского района' };
  const TWIN: Row = { ...DISTRICT, ogrn: ogrn(8), id: 12 };
  const own = (oktmo: string, more: Row = {}): Row => ({
    name: 'Школа',
    ogrn: ogrn(2),
    kind: 'подведомственная',
    id: 300,
    oktmo,
    ...more,
  });
  /** The last row: its polls link's municipality, its form's ID, and what is said with which weight. */
  const last = (rows: readonly Row[]) => {
    const { cells, findings } = plan(rows, { regCode: '50' }).outcomes[rows.length - 1]!;
    const said = findings.filter(({ code }) => /^(?:parent|mun|oktmo)/.test(code));
    return {
      mun: /mun_code=(\d+)/.exec(cells.pollLink)?.[1] ?? '',
      id: cells.linkId,
      said: said.map(({ code, severity }) => `${severity} ${code}`),
    };
  };

  test.each<[string, readonly Row[], string[]]>([
    ['not found', [own('50657413', { parentName: 'Район' })], ['warning parent-unknown', 'error mun-waits']],
    [
      'ambiguous',
      [DISTRICT, TWIN, own('50657413', { parentName: DISTRICT.name })],
      ['warning parent-ambiguous', 'error mun-waits'],
    ],
    [
      'of an OGRN that nobody has',
      [own('50657413', { parentOgrn: ogrn(9) })],
      ['warning parent-unknown', 'error mun-waits'],
    ],
    ['of an ID that no row has', [own('50657413', { parentId: 811 })], ['error mun-waits']],
    [
      'unreadable',
      [own('50657413', { parentOgrn: '1045405430621' })],
      ['warning parent-value-bad', 'error mun-waits'],
    ],
    [
      'in a circle',
      [
        { ...own('50657000'), name: 'Центр', ogrn: ogrn(7), id: 301, parentName: 'Школа' },
        own('50657413', { parentName: 'Центр' }),
      ],
      ['warning parent-cycle', 'error mun-waits'],
    ],
    [
      'the parent’s own',
      [
        { ...own('50657000'), name: 'Центр', ogrn: ogrn(7), id: 301, parentName: 'Район' },
        own('50657413', { parentName: 'Центр' }),
      ],
      ['error mun-waits'],
    ],
    [
      'in a городское поселение',
      [own('50657101', { parentName: 'Район' })],
      ['warning parent-unknown', 'error mun-waits'],
    ],
    [
      'in an autonomous okrug’s district',
      [own('71819402', { parentName: 'Район' })],
      ['warning parent-unknown', 'error mun-waits'],
    ],
  ])('%s: the own ЛКО serves, and a code inside a district waits', (_, rows, said) => {
    const found = last(rows);
    expect({ mun: found.mun, id: found.id }).toEqual({ mun: '', id: '300' });
    expect(found.said).toEqual(expect.arrayContaining(said));
  });

  test.each(['50701000', '50657000', '50530000'])(
    'a code that is inside no district waits for nothing: %s',
    (oktmo) => {
      expect(last([own(oktmo, { parentName: 'Район' })])).toMatchObject({
        mun: oktmo,
        id: '300',
        said: expect.arrayContaining(['warning parent-unknown']),
      });
    },
  );

  test.each(['row', 'district'] as const)('the setting «%s» asks nobody', (municipality) => {
    const { cells } = plan([own('50657413', { parentName: 'Район' })], { municipality, regCode: '50' })
      .outcomes[0]!;
    expect(cells.pollLink).toContain(municipality === 'row' ? '50657413' : '50657000');
  });
});

const KINDERGARTEN: Row = {
  name: 'Детский сад «Ромашка»',
  ogrn: ogrn(6),
  id: 300,
  kind: 'подведомственная',
  oktmo: '50657413',
};

describe('an institution in a settlement, with nobody above it', () => {
  const said = (change: Partial<Row>, settings: Parameters<typeof plan>[1] = {}) => {
    const { cells, findings } = plan([{ ...KINDERGARTEN, ...change }], { regCode: '50', ...settings })
      .outcomes[0]!;
    return {
      mun: /mun_code=(\d+)/.exec(cells.pollLink)?.[1],
      told: findings.some(({ code }) => code === 'mun-of-settlement'),
    };
  };
  test.each([
    { what: 'its own code, and the doubt is said', change: {}, settings: {}, mun: '50657413', told: true },
    {
      what: 'a department of a district’s administration likewise',
      change: { name: 'Отдел образования администрации Черепановского района', kind: 'ОМСУ' },
      settings: {},
      mun: '50657413',
      told: true,
    },
    {
      what: 'a settlement’s own administration',
      change: { name: 'Администрация Безменовского сельсовета', kind: 'ОМСУ' },
      settings: {},
      mun: '50657413',
      told: false,
    },
    {
      what: 'a settlement’s council',
      change: { name: 'Совет депутатов рабочего посёлка Дорогино', kind: 'ОМСУ' },
      settings: {},
      mun: '50657413',
      told: false,
    },
    {
      what: 'a code of no settlement',
      change: { oktmo: '50657000' },
      settings: {},
      mun: '50657000',
      told: false,
    },
    {
      what: 'the setting for districts',
      change: {},
      settings: { municipality: 'district' },
      mun: '50657000',
      told: false,
    },
    {
      what: 'the setting for the row',
      change: {},
      settings: { municipality: 'row' },
      mun: '50657413',
      told: false,
    },
  ] as const)('$what', ({ change, settings, mun, told }) => {
    expect(said(change, settings)).toEqual({ mun, told });
  });
});

describe('what is under a department in a settlement that names nobody above it', () => {
  const DEPARTMENT: Row = {
    name: 'Отдел образования администрации Черепановского района',
    ogrn: ogrn(8),
    id: 400,
    kind: 'ОМСУ',
    oktmo: '50657101',
  };
  const SCHOOL: Row = { ...KINDERGARTEN, oktmo: '50657000', parentId: 400 };
  const told = (rows: readonly Row[]) => {
    const { cells, findings } = plan(rows, { regCode: '50' }).outcomes[rows.length - 1]!;
    const texts = findings.filter(({ code }) => code === 'mun-of-settlement').map(({ text }) => text);
    return [/mun_code=(\d+)/.exec(cells.pollLink)?.[1], ...texts.map((text) => text.slice(0, 14))];
  };
  test.each([
    { what: 'a school of the district', rows: [DEPARTMENT, SCHOOL], said: ['50657101', 'ОКТМО 50657101'] },
    {
      what: 'a school in another settlement',
      rows: [DEPARTMENT, { ...SCHOOL, oktmo: '50657413' }],
      said: ['50657101', 'ОКТМО 50657101'],
    },
    {
      what: 'the department’s code is the district’s',
      rows: [{ ...DEPARTMENT, oktmo: '50657000' }, SCHOOL],
      said: ['50657000'],
    },
    {
      what: 'the administration is there',
      rows: [
        { ...BODY, name: 'Администрация Черепановского района', oktmo: '50657000' },
        { ...DEPARTMENT, parentName: 'Администрация Черепановского района' },
        SCHOOL,
      ],
      said: ['50657000'],
    },
    {
      what: 'a settlement’s administration',
      rows: [{ ...DEPARTMENT, name: 'Администрация рабочего посёлка Дорогино' }, SCHOOL],
      said: ['50657101'],
    },
  ])('$what', ({ rows, said }) => expect(told(rows)).toEqual(said));
});

describe('an administration or council needs its own code', () => {
  const DISTRICT: Row = { ...BODY, name: 'Администрация Черепановского района' };
  const under = (name: string, oktmo: string): Row => ({
    name,
    ogrn: ogrn(5),
    id: 55,
    kind: 'ОМСУ',
    oktmo,
    parentName: DISTRICT.name,
  });
  const munOf = (rows: readonly Row[]) => {
    const { cells, findings } = plan(rows, { regCode: '50' }).outcomes[rows.length - 1]!;
    return [
      /mun_code=(\d+)/.exec(cells.pollLink)?.[1] ?? '',
      ...findings
        .filter(({ code, severity }) => severity === 'error' && /^(?:mun|oktmo)/.test(code))
        .map(({ code }) => code),
    ];
  };

  test.each([
    'Администрация Безменовского сельсовета',
    'Совет депутатов Безменовского сельсовета',
    'Безменовский сельский Совет народных депутатов',
    'Дорогинская поселковая администрация',
    'Черепановская городская Дума',
    'Глава Безменовского сельсовета',
    'Исполнительный комитет села Безменово',
    'Контрольно-счётная палата города Черепаново',
    'Безменовский сельсовет',
    'МО рабочий посёлок Дорогино',
  ])('«%s»', (name) => {
    expect(munOf([DISTRICT, under(name, '50657404')])).toEqual(['50657404']);
    expect(munOf([DISTRICT, under(name, '')])).toEqual(['', 'mun-own-missing']);
    expect(munOf([DISTRICT, under(name, '50657400')])).toEqual(['', 'oktmo-group']);
  });

  test.each([
    'Управление образования',
    'Отдел культуры администрации Черепановского района',
    'Комитет по делам молодежи',
    'Финансовое управление администрации',
    'Аппарат Совета депутатов',
  ])('«%s» is a department: it takes its administration’s', (name) => {
    for (const oktmo of ['', '50657404', '50657000']) {
      expect(munOf([DISTRICT, under(name, oktmo)])).toEqual(['50657000']);
    }
  });

  test('what hangs on a body without a code waits for that code', () => {
    const school: Row = {
      ...SCHOOL,
      ogrn: ogrn(6),
      parentName: 'Администрация Безменовского сельсовета',
      oktmo: '50657404',
    };
    expect(munOf([DISTRICT, under(school.parentName as string, ''), school])).toEqual([
      '',
      'mun-of-body-missing',
    ]);
    expect(munOf([DISTRICT, under(school.parentName as string, '50657404'), school])).toEqual(['50657404']);
  });

  test('a department whose administration is not in the sheet stands for it, unless its code is inside a district', () => {
    const alone = (oktmo: string) => under('Управление образования', oktmo);
    expect(munOf([alone('50657000')])).toEqual(['50657000']);
    expect(munOf([alone('50657404')])).toEqual(['', 'mun-waits']);
  });
});

describe('the municipality that a row names, where it has no code and no ОМСУ above', () => {
  const CITY: Row = { name: 'Администрация города Искитима', ogrn: ogrn(3), oktmo: '50712000', kind: 'ОМСУ' };
  const DISTRICT: Row = {
    name: 'Администрация Искитимского района',
    ogrn: ogrn(4),
    oktmo: '50615000',
    kind: 'ОМСУ',
  };
  const COUNCIL: Row = {
    name: 'Совет депутатов Искитимского района',
    ogrn: ogrn(5),
    oktmo: '50615000',
    kind: 'ОМСУ',
  };
  const VILLAGE: Row = {
    name: 'Администрация Совхозного сельсовета Искитимского района',
    ogrn: ogrn(6),
    oktmo: '50615434',
    kind: 'ОМСУ',
  };
  const OWN: Row = { name: 'МБОУ «Школа»', ogrn: ogrn(7), kind: 'подведомственная', id: 5 };
  test.each<{ municipality: string; change?: Partial<Row>; mun: string; said: readonly string[] }>([
    { municipality: 'Искитимский район', mun: '50615000', said: ['mun-by-name'] },
    { municipality: 'Искитимский муниципальный район', mun: '50615000', said: ['mun-by-name'] },
    { municipality: 'г. Искитим', mun: '50712000', said: ['mun-by-name'] },
    { municipality: 'Совхозный сельсовет', mun: '', said: ['mun-missing'] },
    { municipality: 'Мошковский район', mun: '', said: ['mun-missing'] },
    { municipality: '', mun: '', said: ['mun-missing'] },
    { municipality: 'Искитимский район', change: { oktmo: '50712000' }, mun: '50712000', said: [] },
    { municipality: 'Искитимский район', change: { oktmo: '123' }, mun: '', said: [] },
    {
      municipality: 'Искитимский район',
      change: { parentName: 'Управление образования' },
      mun: '',
      said: ['mun-missing'],
    },
  ])('«$municipality» $change → $mun', ({ municipality, change, mun, said }) => {
    const rows: Row[] = [CITY, DISTRICT, COUNCIL, VILLAGE, { ...OWN, municipality, ...change }];
    const { cells, findings } = plan(rows, { regCode: '50' }).outcomes[4]!;
    expect(/mun_code=(\d+)/.exec(cells.pollLink)?.[1] ?? '').toBe(mun);
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith('mun-'))).toEqual(said);
  });
});
