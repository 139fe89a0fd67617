import type { Plan } from '../../../src/register/plan/plan-register';
import type { Settings } from '../../../src/shared/settings';
import { plan } from '../planned';
import { form, ogrn, polls, type Row } from '../sheet';

const codes = (made: Plan, at: number) => made.outcomes[at]!.findings.map(({ code }) => code);
const cells = (made: Plan, at: number) => made.outcomes[at]!.cells;

const ADMIN: Row = {
  name: 'Администрация Черепановского района',
  ogrn: '1045405430620',
  id: 219141,
  oktmo: 50657000,
  kind: 'ОМСУ',
};
const DEPARTMENT: Row = {
  name: 'Управление образования',
  ogrn: ogrn(2),
  oktmo: '50657000',
  parentName: ADMIN.name,
  kind: 'ОМСУ',
};
const SCHOOL: Row = {
  name: 'МБОУ «Школа № 1»',
  ogrn: ogrn(3),
  oktmo: '50657101001',
  parentName: DEPARTMENT.name,
  kind: 'подведомственная',
  vkPage: 'https://vk.com/club777',
};

test('three levels: the nearest usable ancestor serves, own OGRN and the district’s OKTMO stay', () => {
  const made = plan([ADMIN, DEPARTMENT, SCHOOL]);
  expect(cells(made, 2)).toMatchObject({
    formLink: form('219141', ogrn(3)),
    pollLink: polls('50657000', ogrn(3)),
    appLink: 'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=777',
    appMenuName: 'Запись в кружок',
    idSource: 'вышестоящий ЛКО',
    linkId: '219141',
    parentAccount: 'Администрация Черепановского района',
  });
  expect(made.counts).toMatchObject({ rows: 3, filled: 3, own: 1, fallback: 2, none: 0, attention: 0 });
});

test.each<[string, Partial<Settings>, Partial<Record<'formLink' | 'pollLink', string>>]>([
  [
    'OGRN of the parent',
    { ogrnOnFallback: 'parent' },
    { formLink: form('219141', '1045405430620'), pollLink: polls('50657000', ogrn(3)) },
  ],
  ['OKTMO of the row', { municipality: 'row' }, { pollLink: polls('50657101', ogrn(3)) }],
  ['OKTMO of the row’s district', { municipality: 'district' }, { pollLink: polls('50657000', ogrn(3)) }],
])('setting: %s', (_, settings, wanted) => {
  expect(cells(plan([ADMIN, DEPARTMENT, SCHOOL], settings), 2)).toMatchObject(wanted);
});

describe('no ЛКО serves: each reason is its own', () => {
  const child = (more: Row): Row => ({ ...SCHOOL, ...more });
  // The school's own code lies inside a district: it waits wherever the parent is in trouble.
  test.each<[string, Row[], string, string]>([
    ['nothing given', [child({ parentName: '' })], 'account-missing', '50657101'],
    ['unknown parent', [child({ parentName: 'Неведомая администрация' })], 'parent-unknown', ''],
    ['parent without ЛКО', [child({}), { ...DEPARTMENT, parentName: '' }], 'parent-no-account', '50657000'],
    [
      'two namesakes',
      [child({}), DEPARTMENT, { ...DEPARTMENT, ogrn: ogrn(9), id: 5, parentName: '' }],
      'parent-ambiguous',
      '',
    ],
    ['a circle', [child({}), { ...DEPARTMENT, parentName: SCHOOL.name }], 'parent-cycle', ''],
    ['itself', [child({ parentName: SCHOOL.name })], 'account-missing', '50657101'],
    ['parent’s bad ID', [child({}), { ...DEPARTMENT, id: 'номер' }], 'parent-id-bad', '50657000'],
    [
      'bad OGRN of the parent',
      [child({ parentName: '', parentOgrn: '1045405430621' })],
      'parent-value-bad',
      '',
    ],
    ['own bad ID', [child({ id: 'уточняется' }), DEPARTMENT, ADMIN], 'number-letters', '50657000'],
  ])('%s', (_, rows, code, mun) => {
    const made = plan(rows);
    expect(codes(made, 0)).toContain(code);
    expect(cells(made, 0)).toMatchObject({
      formLink: '',
      idSource: 'нет ЛКО',
      linkId: '',
      pollLink: mun === '' ? '' : polls(mun, ogrn(3)),
    });
  });
});

test('an own ЛКО that is not connected is passed over, and said so', () => {
  const made = plan([ADMIN, DEPARTMENT, { ...SCHOOL, id: 300001, status: 'Не подключен' }]);
  expect(cells(made, 2).linkId).toBe('219141');
  expect(cells(made, 2).remarks).toContain('Свой ЛКО (ID 300001) не используется: не подключён');
});

test('a parent by ID or OGRN, also where the column of names holds them', () => {
  for (const parent of [
    { parentId: '219141' },
    { parentOgrn: 1045405430620 },
    { parentName: '219141' },
    { parentName: '1045405430620' },
  ]) {
    const made = plan([ADMIN, { ...SCHOOL, parentName: '', ...parent }]);
    expect(cells(made, 1)).toMatchObject({
      linkId: '219141',
      parentAccount: ADMIN.name,
      pollLink: polls('50657000', ogrn(3)),
    });
  }
});

test('a parent’s ID that no row has still makes the link', () => {
  const made = plan([{ ...SCHOOL, parentName: '', parentId: 811 }]);
  expect(cells(made, 0)).toMatchObject({
    formLink: form('811', ogrn(3)),
    idSource: 'вышестоящий ЛКО',
    parentAccount: 'ЛКО 811',
  });
  expect(codes(made, 0)).toContain('parent-id-unlisted');
});

test('the directory gives IDs by OGRN and by name, and its rows serve as ancestors', () => {
  const directory: Row[] = [
    { name: 'Школа', ogrn: ogrn(3), id: 555 },
    { name: '«Гимназия» № 7', id: 777 },
    ADMIN,
  ];
  const rows: Row[] = [
    SCHOOL,
    { ...SCHOOL, name: 'гимназия №7', ogrn: ogrn(4) },
    { ...SCHOOL, name: 'Лицей', ogrn: ogrn(5), parentName: ADMIN.name },
  ];
  const made = plan(rows, {}, directory);
  expect([0, 1, 2].map((at) => [cells(made, at).linkId, cells(made, at).idSource])).toEqual([
    ['555', 'свой ЛКО'],
    ['777', 'свой ЛКО'],
    ['219141', 'вышестоящий ЛКО'],
  ]);
  expect(codes(made, 0)).toContain('id-from-directory');
});

test('directory rows that contradict each other give nothing, and are named', () => {
  const directory: Row[] = [
    { name: 'Школа', ogrn: ogrn(3), id: 555 },
    { name: 'Школа (корпус 2)', ogrn: ogrn(3), id: 556 },
  ];
  const made = plan([{ ...SCHOOL, parentName: '' }], {}, directory);
  expect(cells(made, 0)).toMatchObject({ linkId: '', formLink: '' });
  expect(made.outcomes[0]!.findings.find(({ code }) => code === 'directory-ambiguous')?.text).toBe(
    'В справочнике ЛКО организации подходят строки 2, 3 с разными данными: не взята ни одна',
  );
});

describe('an error stops only the links that need the value', () => {
  test.each<[string, Row, readonly [boolean, boolean, boolean], string]>([
    ['no OGRN', { ogrn: '' }, [false, false, true], 'ogrn-missing'],
    ['bad check digit', { ogrn: '1045405430621' }, [false, false, true], 'ogrn-check-digit'],
    ['no ID', { id: 0 }, [false, true, true], 'account-missing'],
    ['group OKTMO', { oktmo: '50600000' }, [true, false, true], 'oktmo-group'],
    ['no OKTMO', { oktmo: '' }, [true, false, true], 'mun-missing'],
    ['screen name', { vkPage: 'https://vk.com/gkb1' }, [true, true, false], 'vk-no-id'],
    ['no VK page', { vkPage: '' }, [true, true, false], 'group-missing'],
    ['bad INN', { inn: '1234567890' }, [true, true, true], 'inn-check-digit'],
    ['VK id and page differ', { vkId: '5' }, [true, true, false], 'group-differs'],
  ])('%s', (_, fault, links, code) => {
    const made = plan([ADMIN, { ...SCHOOL, id: 300002, parentName: '', ...fault }]);
    const { formLink, pollLink, appLink } = cells(made, 1);
    expect([formLink !== '', pollLink !== '', appLink !== '']).toEqual(links);
    expect(codes(made, 1)).toContain(code);
  });
});

describe('the polls link of a РОИВ', () => {
  const ministry: Row = { name: 'Министерство', ogrn: ogrn(6), id: 66, kind: 'РОИВ', region: '50' };
  const link = `https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=${ogrn(6)}`;
  test('needs no OKTMO', () => {
    const made = plan([ministry]);
    expect(cells(made, 0).pollLink).toBe(link);
    expect(codes(made, 0)).toEqual([]);
  });
  test('is made although its OKTMO is bad: a warning', () => {
    const made = plan([{ ...ministry, oktmo: '20557396' }]);
    expect(cells(made, 0).pollLink).toBe(link);
    expect(made.outcomes[0]!.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['oktmo-impossible', 'warning'],
    ]);
  });
  test('needs the region', () => {
    const made = plan([
      { ...ministry, region: '' },
      { ...ministry, region: '', ogrn: ogrn(1, '77'), name: 'Департамент' },
    ]);
    expect(made.region).toBeNull();
    expect([0, 1].map((at) => cells(made, at).pollLink)).toEqual(['', '']);
  });
});

test('of a row without a kind nobody asks for an OKTMO: a РОИВ needs none', () => {
  const made = plan([{ ...SCHOOL, name: 'Ромашка', kind: '', parentName: '', oktmo: '' }]);
  expect(codes(made, 0)).toContain('kind-not-told');
  expect(codes(made, 0)).not.toContain('mun-missing');
});

describe('mini-app', () => {
  const ready = 'https://vk.com/app8181405#module=health&groupId=42';
  test('a ready link comes before the template', () => {
    const made = plan([
      { ...SCHOOL, name: 'Поликлиника', vkPage: '', readyAppLink: ` ${ready.replace('&', '&amp;')}` },
    ]);
    expect(cells(made, 0)).toMatchObject({ appLink: ready, appMenuName: 'Запись к врачу' });
  });
  test('of a ready link that fits nothing is said', () => {
    for (const group of ['42', '']) {
      const made = plan([
        {
          ...SCHOOL,
          parentName: '',
          oktmo: '50657000',
          name: 'Поликлиника',
          field: 'Здравоохранение',
          vkPage: group,
          id: 5,
          readyAppLink: ready,
        },
      ]);
      expect(codes(made, 0)).toEqual([]);
    }
    const made = plan([
      {
        ...SCHOOL,
        parentName: '',
        oktmo: '50657000',
        name: 'ЦОДД',
        field: 'Авто',
        id: 5,
        readyAppLink: 'https://vk.com/app8181405#module=auto',
      },
    ]);
    expect([cells(made, 0).appLink, codes(made, 0)]).toEqual(['https://vk.com/app8181405#module=auto', []]);
  });
  test('a ready link decides where a name may be read in two ways', () => {
    const made = plan([
      {
        ...SCHOOL,
        parentName: '',
        oktmo: '50657000',
        name: 'Школа здоровья при поликлинике',
        id: 5,
        vkPage: '',
        readyAppLink: ready,
      },
    ]);
    expect(cells(made, 0)).toMatchObject({ appLink: ready, appMenuName: 'Запись к врачу' });
    expect(codes(made, 0)).toEqual([]);
  });
  test('beside a ready link the name’s reading is still said', () => {
    const made = plan([
      {
        ...SCHOOL,
        parentName: '',
        oktmo: '50657000',
        name: 'Поликлиника',
        id: 5,
        vkPage: '',
        readyAppLink: ready,
      },
    ]);
    expect(codes(made, 0)).toEqual(['section-by-name']);
  });
  test.each(['https://vk.ru/app8181405?ref=group_menu', 'https://example.org', 42])(
    '%p is no ready link',
    (link) => {
      const made = plan([{ ...SCHOOL, readyAppLink: link }]);
      expect(cells(made, 0).appLink).toBe(
        'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=777',
      );
      expect(codes(made, 0)).toContain('ready-app-link-bad');
    },
  );
  test('a municipal department of education gets «Госуслуги»', () => {
    expect(cells(plan([{ ...DEPARTMENT, field: 'Образование' }]), 0).appMenuName).toBe('Госуслуги');
  });
  test('a library with the field «Культура» belongs to education', () => {
    expect(cells(plan([{ ...SCHOOL, name: 'МБУК «Библиотека»', field: 'Культура' }]), 0).appMenuName).toBe(
      'Запись в кружок',
    );
  });
  test.each<[string, Row, string, string]>([
    [
      'of another section',
      { field: 'Образование', vkPage: '' },
      'ready-app-link-section',
      'Готовая ссылка ведёт в «Запись к врачу», а организации подходит «Запись в кружок»',
    ],
    [
      'of another community',
      { name: 'Поликлиника' },
      'ready-app-link-group',
      'В готовой ссылке сообщество 42, а у организации 777',
    ],
  ])('a ready link %s is taken, and said so', (_, row, code, text) => {
    const made = plan([{ ...SCHOOL, ...row, readyAppLink: ready }]);
    expect(cells(made, 0).appLink).toBe(ready);
    const said = made.outcomes[0]!.findings.filter((one) => one.code.startsWith('ready-app-link'));
    expect(said.map((one) => [one.code, one.text])).toEqual([[code, text]]);
  });
  test.each<[string, Row, string, string]>([
    [
      'a library',
      { name: 'Детская библиотека', field: 'Культура' },
      'Запись в кружок',
      'Пункт меню «Запись в кружок» — по названию',
    ],
    [
      'a school',
      { name: 'Школа № 1', field: 'Культура' },
      'Госуслуги',
      'Взят пункт «Госуслуги» по сфере, а по названию подошёл бы «Запись в кружок»',
    ],
  ])('%s of another field: what was taken is said', (_, row, menu, text) => {
    const made = plan([{ ...SCHOOL, ...row }]);
    expect(cells(made, 0).appMenuName).toBe(menu);
    expect(made.outcomes[0]!.findings.map((one) => one.text)).toContain(text);
  });
  test('two readings of a name: nothing is guessed', () => {
    const made = plan([{ ...SCHOOL, name: 'Школа здоровья при поликлинике' }]);
    expect(cells(made, 0)).toMatchObject({ appLink: '', appMenuName: '' });
    expect(codes(made, 0)).toContain('section-two-readings');
  });
});

test('an OKTMO between settlements: the district’s code is taken and told', () => {
  const made = plan([{ ...SCHOOL, id: 5, parentName: '', oktmo: '05607701', ogrn: ogrn(3, '25') }]);
  expect(cells(made, 0).pollLink).toBe(polls('05607000', ogrn(3, '25'), '05'));
  expect(cells(made, 0).remarks).toContain('05607701 — межселенная территория: взят код её района 05607000');
});

test('an ОКПО under «ОКТМО» stops the polls link with a reason', () => {
  const made = plan([{ ...SCHOOL, id: 5, parentName: '', oktmo: '20557396' }], { regCode: '50' });
  expect(cells(made, 0)).toMatchObject({ formLink: form('5', ogrn(3)), pollLink: '' });
  expect(cells(made, 0).remarks).toContain('похоже на ОКПО');
});

describe('region', () => {
  test('by majority; a row whose own codes tell another gets links of its own region', () => {
    const made = plan([
      ADMIN,
      SCHOOL,
      { ...SCHOOL, id: 7, parentName: '', ogrn: ogrn(7, '77'), region: 'Томская область', oktmo: '69701000' },
      DEPARTMENT,
    ]);
    expect(made.region?.name).toBe('Новосибирская область');
    expect(codes(made, 2)).toEqual(expect.arrayContaining(['region-own', 'region-ogrn']));
    expect(cells(made, 2)).toMatchObject({
      formLink: form('7', ogrn(7, '77'), '69'),
      pollLink: polls('69701000', ogrn(7, '77'), '69'),
    });
  });
  test('a municipality of another region than the row’s stops the polls link alone', () => {
    const made = plan([ADMIN, SCHOOL, { ...SCHOOL, id: 7, region: 'Томская область', ogrn: ogrn(7, '70') }]);
    expect(codes(made, 2)).toContain('region-oktmo');
    expect(cells(made, 2)).toMatchObject({ formLink: form('7', ogrn(7, '70'), '69'), pollLink: '' });
  });
  test.each(['80', '81', '82', '84', '85', '88', '96', '98'])(
    'an old tax-service number %s is no disagreement',
    (fns) => {
      expect(codes(plan([ADMIN, { ...SCHOOL, ogrn: ogrn(7, fns) }]), 1)).not.toContain('region-ogrn');
    },
  );
  test('a tie, and nothing at all, are not guessed', () => {
    const made = plan([
      { ...SCHOOL, id: 5, oktmo: '', ogrn: ogrn(1, '54') },
      { ...SCHOOL, id: 6, oktmo: '', ogrn: ogrn(1, '77') },
    ]);
    expect(made.region).toBeNull();
    expect(cells(made, 0)).toMatchObject({ formLink: '', pollLink: '' });
    expect(codes(made, 0)).toContain('region-unknown');
  });
  test('an okrug by its long or short code', () => {
    const row: Row = { ...SCHOOL, id: 5, oktmo: '71871000', ogrn: ogrn(1, '86') };
    expect(cells(plan([row]), 0).formLink).toBe(form('5', ogrn(1, '86'), '711'));
    expect(cells(plan([row], { okrugCode: 'short' }), 0).formLink).toBe(form('5', ogrn(1, '86'), '71'));
  });
});

test('duplicates are warned about, but a parent’s ID in a child’s row is the parent’s', () => {
  const twin: Row = { ...SCHOOL, id: 300003 };
  const made = plan([twin, twin, { ...ADMIN }, { ...DEPARTMENT, id: 219141 }]);
  expect(codes(made, 0)).toEqual(expect.arrayContaining(['ogrn-duplicate', 'id-duplicate']));
  expect(cells(made, 0).remarks).toContain('ещё в строке 3');
  expect(codes(made, 2)).not.toContain('id-duplicate');
  expect(cells(made, 3)).toMatchObject({ idSource: 'вышестоящий ЛКО', linkId: '219141' });
  expect(codes(made, 3)).toContain('id-of-parent');
});

test('kind by name, by the parent, or asked for', () => {
  const made = plan([
    { ...ADMIN, kind: '' },
    { ...DEPARTMENT, kind: '', id: 1 },
    { ...DEPARTMENT, name: 'Управление культуры', kind: '', parentName: '', id: 2 },
    { ...DEPARTMENT, name: 'Ромашка', kind: '', parentName: '', id: 3 },
    { ...SCHOOL, kind: 'РОИВ', id: 4 },
  ]);
  expect([0, 1, 2, 3, 4].map((at) => made.contexts[at]!.kind)).toEqual(['omsu', 'omsu', null, null, 'roiv']);
  expect(cells(made, 0).remarks).toBe('• Вид «ОМСУ» — по названию');
  expect(codes(made, 1)).toContain('kind-by-parent');
  expect(codes(made, 2)).toContain('kind-two-readings');
  expect(codes(made, 3)).toContain('kind-not-told');
  expect(codes(made, 4)).toContain('kind-differs');
  expect(cells(made, 2).pollLink).toBe('');
});

test('titles, totals, repeated headers and empty rows are left alone', () => {
  const made = plan([
    { name: 'Школы' },
    SCHOOL,
    { name: 'Итого', id: 3 },
    {},
    { name: 'Наименование', ogrn: 'О Г Р Н' },
  ]);
  expect(made.organisations.map(({ type }) => type)).toEqual([
    'title',
    'organisation',
    'total',
    'empty',
    'title',
  ]);
  for (const at of [0, 2, 3, 4]) expect(made.outcomes[at]!.writes).toEqual([]);
  expect(made.counts.rows).toBe(1);
});

test('groups: errors first, one group a reason, with heading and advice', () => {
  const { groups } = plan([ADMIN, { ...SCHOOL, ogrn: '' }, { ...SCHOOL, ogrn: '', name: 'Школа № 2' }]);
  expect(groups[0]).toMatchObject({ code: 'ogrn-missing', severity: 'error', title: 'Нет ОГРН' });
  expect(groups.map(({ code }) => code)).toHaveLength(new Set(groups.map(({ code }) => code)).size);
  expect(groups.find(({ code }) => code === 'ogrn-missing')!.rows.map(({ row }) => row)).toEqual([3, 4]);
});

test.each([
  { oktmo: '50000000', said: [] },
  { oktmo: 50000000, said: [] },
  { oktmo: '20557396', said: ['oktmo-impossible'] },
  { oktmo: '45000000', said: [] },
])('a body of the region may have the code of its whole region: $oktmo', ({ oktmo, said }) => {
  const row = { name: 'Министерство культуры', ogrn: ogrn(1), id: 5, oktmo };
  const [outcome] = plan([row], { regCode: '50' }).outcomes;
  expect(outcome!.findings.map(({ code }) => code).filter((code) => code.startsWith('oktmo'))).toEqual(said);
  expect(outcome!.cells.pollLink).toContain('reg_code=50&utm_source=vk1');
});
