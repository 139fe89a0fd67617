import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

function read(rows: readonly Row[], regCode = '') {
  const { region, outcomes } = plan(rows, { regCode });
  const said = outcomes.map(({ findings }) =>
    findings
      .filter(({ code }) => code.startsWith('region-'))
      .map(({ severity, text }) => `${severity}: ${text}`),
  );
  return { region: region?.name ?? null, said };
}

const OURS: Row = {
  name: 'Школа',
  id: 5,
  kind: 'подведомственная',
  ogrn: ogrn(1),
  oktmo: '50657000',
  region: '50',
};
const MOSCOW: Row = { ogrn: ogrn(2, '77'), oktmo: '45301000', region: '45' };

describe('the region of a sheet', () => {
  test.each<[string, readonly Row[], string | null]>([
    [
      'by its column',
      [{ name: 'Школа', kind: 'ОМСУ', region: 'Новосибирская область' }],
      'Новосибирская область',
    ],
    ['by OKTMO', [{ name: 'Школа', oktmo: '50657000' }], 'Новосибирская область'],
    ['by OGRN', [{ name: 'Школа', ogrn: ogrn(1) }], 'Новосибирская область'],
    ['by nothing', [{ name: 'Школа', id: 5 }], null],
    ['the column outweighs the OGRN', [{ ...OURS, ogrn: ogrn(1, '77'), oktmo: '' }], 'Новосибирская область'],
    ['the column and the OGRN outweigh the OKTMO', [{ ...OURS, oktmo: '45301000' }], 'Новосибирская область'],
    ['the OKTMO outweighs the OGRN', [{ ...OURS, region: '', ogrn: ogrn(1, '77') }], 'Новосибирская область'],
    [
      'half of the witnesses are not more than half',
      [
        { ...OURS, region: '' },
        { ...OURS, ...MOSCOW, region: '' },
      ],
      null,
    ],
    [
      'a column of tax numbers has no voice',
      [
        { ...OURS, region: '54', oktmo: '' },
        { ...OURS, region: '54', oktmo: '' },
      ],
      'Новосибирская область',
    ],
    [
      'two rows outweigh one',
      [OURS, { ...OURS, ...MOSCOW }, { ...OURS, ogrn: ogrn(3) }],
      'Новосибирская область',
    ],
    ['titles have no voice', [OURS, { name: 'Москва', region: '' }], 'Новосибирская область'],
  ])('%s', (_, rows, region) => expect(read(rows).region).toBe(region));

  test('of the settings comes before all; codes that outvote it in the whole sheet are an error of every row', () => {
    const { region, said } = read([{ ...OURS, region: '' }], '45');
    expect(region).toBe('город Москва');
    expect(said[0]).toEqual([
      'error: Код региона «45»: по ОКТМО и ОГРН это «Новосибирская область», код 50. Поставьте этот код или исправьте ОКТМО и ОГРН',
    ]);
  });

  test('of the settings that is none is said of every row', () => {
    const wanted = ['error: Регион «Атлантида» из настроек неизвестен: выберите его заново'];
    expect(read([OURS, OURS], 'Атлантида')).toEqual({ region: null, said: [wanted, wanted] });
  });

  test('that is not found is said of every row', () => {
    expect(read([{ name: 'Школа', id: 5 }]).said).toEqual([
      ['error: Регион не определён: выберите его в настройках или впишите в столбец «Регион»'],
    ]);
  });
});

describe('a row that disagrees', () => {
  const among = (row: Row) =>
    read([OURS, { ...OURS, ogrn: ogrn(4) }, { ...OURS, ogrn: ogrn(5), ...row }]).said[2];
  test.each<[string, Row, readonly string[]]>([
    ['in nothing', {}, []],
    ['in nothing, and says little', { region: '', oktmo: '', ogrn: '' }, []],
    [
      'in its region',
      { region: 'Москва' },
      [
        'error: Код региона «город Москва»: по ОКТМО и ОГРН это «Новосибирская область», код 50. Поставьте этот код или исправьте ОКТМО и ОГРН',
      ],
    ],
    [
      'in its OKTMO',
      { oktmo: '45301000' },
      ['error: ОКТМО 45301000 относится к региону «город Москва»: ссылку на опросы не собрать'],
    ],
    [
      'in its OGRN',
      { ogrn: ogrn(2, '77') },
      [`warning: ОГРН ${ogrn(2, '77')} зарегистрирован в другом регионе: «город Москва»`],
    ],
    ['in an OGRN with a former number', { ogrn: ogrn(2, '85') }, []],
    ['in an OGRN with a number of nobody', { ogrn: ogrn(2, '00') }, []],
  ])('%s', (_, row, said) => expect(among(row)).toEqual(said));

  test('in a word that is no region: a warning', () => {
    const said = among({ region: 'Атлантида' })!;
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^warning: .*Атлантида/);
  });
});

describe('rows of several regions', () => {
  test('in a sheet without a region of its own a row is where its municipality is, and the OGRN is told', () => {
    const row = (serial: number, oktmo: string, fns: string): Row => ({
      ...OURS,
      region: '',
      oktmo,
      ogrn: ogrn(serial, fns),
    });
    const rows = [
      row(1, '71701000', '72'),
      row(2, '71876000', '86'),
      row(3, '69701000', '70'),
      row(4, '71876000', '72'),
    ];
    const { region, outcomes } = plan(rows);
    expect(region).toBeNull();
    expect(outcomes[3]!.cells.pollLink).toContain('mun_code=71876000&utm_source=vk2&utm_medium=711&');
    expect(outcomes[3]!.findings.map(({ code }) => code)).toContain('region-ogrn');
  });
  const TOMSK: Row = { ...OURS, region: '', ogrn: ogrn(8, '70'), oktmo: '69701000' };
  const links = (rows: readonly Row[], regCode = '') =>
    plan(rows, { regCode }).outcomes.map(({ cells }) => /utm_medium=(\d+)/.exec(cells.formLink)?.[1] ?? '—');
  const bare = { ...OURS, region: '' };
  test.each<[string, readonly Row[], string, readonly string[]]>([
    ['each by its own codes where no region has a majority', [bare, TOMSK], '', ['50', '69']],
    [
      'a row without codes of its own has no region then',
      [bare, TOMSK, { ...bare, oktmo: '' }],
      '',
      ['50', '69', '50'],
    ],
    ['the few by their own codes beside the many', [bare, bare, bare, TOMSK], '', ['50', '50', '50', '69']],
    [
      'the same when the region of the many is chosen',
      [bare, bare, bare, TOMSK],
      '50',
      ['50', '50', '50', '69'],
    ],
    ['by its own column', [bare, bare, { ...TOMSK, region: 'Томская область' }], '', ['50', '50', '69']],
    ['an OGRN alone does not move a row', [bare, bare, { ...TOMSK, oktmo: '' }], '', ['50', '50', '50']],
    [
      'a former tax number leaves it to the OKTMO',
      [bare, bare, { ...TOMSK, ogrn: ogrn(8, '81') }],
      '',
      ['50', '50', '69'],
    ],
    [
      'codes that contradict each other and the sheet stop the row',
      [bare, bare, { ...TOMSK, ogrn: ogrn(8, '42') }],
      '50',
      ['50', '50', '—'],
    ],
    [
      'two digits in the column of an okrug’s row',
      [{ ...bare, region: '71', ogrn: ogrn(8, '86'), oktmo: '71876000' }],
      '',
      ['711'],
    ],
  ])('%s', (_, rows, regCode, wanted) => expect(links(rows, regCode)).toEqual(wanted));

  test.each<[string, Row, string]>([
    ['in its column', { region: '54' }, ''],
    ['in its column, the OGRN being the only witness', { region: 54, oktmo: '' }, ''],
    ['in the settings', {}, '54'],
    ['in the settings, the OGRN being the only witness', { oktmo: '' }, '54'],
    ['in its column, for an institution of another OGRN', { region: '54', ogrn: ogrn(3, '77') }, ''],
  ])('the tax number %s stops both links and is named', (_, row, regCode) => {
    const { outcomes } = plan([{ ...bare, ...row }], { regCode });
    expect(outcomes[0]!.cells).toMatchObject({ formLink: '', pollLink: '' });
    expect(outcomes[0]!.cells.remarks).toContain(
      '✖ Код региона «54»: это код налоговой, а у региона «Новосибирская область» код ОКАТО 50',
    );
  });

  test.each<[string, Row, string]>([
    ['by its name', { region: 'Орловская область', oktmo: '' }, ''],
    ['by the OKTMO beside it', { region: '54', oktmo: '54701000' }, ''],
    ['by its whole OKATO', { region: '54401000000', oktmo: '' }, ''],
  ])('a region that is meant %s is taken', (_, row, regCode) => {
    expect(links([{ ...bare, ...row }], regCode)).toEqual(['54']);
  });

  test('a column of tax numbers under a region that a person chose harms nobody', () => {
    const { outcomes } = plan([{ ...bare, region: '54' }], { regCode: '50' });
    expect(outcomes[0]!.cells.pollLink).toContain('utm_medium=50');
    expect(outcomes[0]!.findings.map(({ code }) => code)).toContain('region-row');
  });
});

describe('a name that names a region', () => {
  const said = (name: string) =>
    plan([{ ...OURS, region: '', name }]).outcomes[0]!.findings.filter(({ code }) => code === 'region-name');
  test.each([
    'Министерство цифрового развития Ульяновской области',
    'Правительство Калужской области',
    'ГБУЗ «Больница» города Москвы',
    'Управление образования Республики Марий Эл',
    'Государственный комитет Чеченской Республики по делам молодёжи',
    'ГКУ ХМАО-Югры «Центр»',
    'Правительство Еврейской автономной области',
    'Дума Чукотского автономного округа',
    'Школа № 5 Санкт-Петербурга',
    'Администрация Алтайского края',
    'Минздрав Республики Северная Осетия — Алания',
  ])('%s: a warning beside codes of another one', (name) => expect(said(name)).toHaveLength(1));
  test.each([
    'Министерство цифрового развития Новосибирской области',
    'Отдел по Новосибирской и Томской областям; Новосибирская область',
    'Школа № 5 села Москва',
    'Центр в области образования',
    'Администрация Чукотского района',
    'Администрация Ульяновского муниципального округа',
    'Дворец культуры «Алтай»',
    'Жилой комплекс «Омский»',
  ])('%s: none', (name) => expect(said(name)).toEqual([]));
});
