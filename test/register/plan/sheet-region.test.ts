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
      [{ ...OURS, ogrn: ogrn(1, '77'), oktmo: '45301000' }],
      null,
    ],
    [
      'two rows outweigh one',
      [OURS, { ...OURS, ...MOSCOW }, { ...OURS, ogrn: ogrn(3) }],
      'Новосибирская область',
    ],
    ['titles have no voice', [OURS, { name: 'Москва', region: '' }], 'Новосибирская область'],
  ])('%s', (_, rows, region) => expect(read(rows).region).toBe(region));

  test('of the settings comes before all', () => {
    const { region, said } = read([OURS], '45');
    expect(region).toBe('город Москва');
    expect(said[0]).toEqual([
      'warning: В строке регион «Новосибирская область», а таблица — «город Москва»',
      'warning: ОКТМО 50657000 относится к региону «Новосибирская область»',
      `warning: ОГРН ${ogrn(1)} зарегистрирован в другом регионе: «Новосибирская область»`,
    ]);
  });

  test('of the settings that is none is said of every row', () => {
    const wanted = ['error: Регион «Атлантида» из настроек неизвестен: выберите его заново'];
    expect(read([OURS, OURS], 'Атлантида')).toEqual({ region: null, said: [wanted, wanted] });
  });

  test('that is not found is said of every row', () => {
    expect(read([{ name: 'Школа', id: 5 }]).said).toEqual([
      ['error: Регион таблицы не определён: выберите его в настройках'],
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
      ['warning: В строке регион «город Москва», а таблица — «Новосибирская область»'],
    ],
    ['in its OKTMO', { oktmo: '45301000' }, ['warning: ОКТМО 45301000 относится к региону «город Москва»']],
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
