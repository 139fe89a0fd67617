import type { CellValue } from '../../../src/core/cells/cell-value';
import { REGIONS, readRegion, regCodeOf, regionByFns, regionByOktmo } from '../../../src/core/codes/region';

/** REG-CODE of the region read, or the code of the reason. */
function read(raw: CellValue): string {
  const result = readRegion(raw);
  return result.ok ? result.value.regCode : result.finding.code;
}

describe('the table', () => {
  test('has every subject once by tax number and by REG-CODE', () => {
    expect(REGIONS).toHaveLength(90);
    expect(new Set(REGIONS.map((region) => region.fns)).size).toBe(90);
    expect(new Set(REGIONS.map((region) => region.regCode)).size).toBe(90);
  });

  test('has two digits for all but the three okrugs', () => {
    const long = REGIONS.filter((region) => !/^\d\d$/.test(region.regCode)).map((region) => region.regCode);
    expect(long).toEqual(['111', '711', '7114']);
  });
});

test.each(REGIONS.map((region) => [region.name, region] as const))(
  '%s is read by name and by codes',
  (_, region) => {
    expect(read(region.name)).toBe(region.regCode);
    expect(read(region.name.toUpperCase())).toBe(region.regCode);
    expect(read(region.name.replace(/ё/g, 'е').replace(/—/g, '-'))).toBe(region.regCode);
    expect(read(region.name.replace('область', 'обл.').replace('Республика', 'Респ.'))).toBe(region.regCode);
    expect(read(region.regCode)).toBe(region.regCode);
    expect(read(Number(region.regCode))).toBe(region.regCode);
    if (region.regCode === region.okato)
      expect(read(Number(`${region.okato}000000000`))).toBe(region.regCode);
    expect(read(`${region.oktmoPrefix.padEnd(3, '7')}01000`)).toBe(region.regCode);
    expect(regionByOktmo(`${region.oktmoPrefix.padEnd(3, '7')}01000`)).toBe(region);
    expect(regionByFns(region.fns)).toBe(region);
  },
);

test.each<[CellValue, string]>([
  [50, '50'],
  ['50', '50'],
  ['50.0', '50'],
  ['03', '03'],
  [3, '03'],
  ['3', '03'],
  ['ОКАТО 50', '50'],
  ['Нoвосибирская область', '50'],
  ['HCO', '50'],
  ['Код региона: 03', '03'],
  ['50000000000', '50'],
  [50000000000, '50'],
  ['Новосибирской области', '50'],
  ['по Алтайскому краю', '01'],
  ['Республике Алтай', '84'],
  ['54 Новосибирской области', '50'],
  ['Ханты-Мансийском автономном округе', '711'],
  ['Черепановский район Новосибирской области', '50'],
  ['г. Санкт-Петербурга', '40'],
  ['не Новосибирской области', 'region-unknown-name'],
  ['кроме Алтайского края', 'region-unknown-name'],
  ['Архангельской области и Ненецкого автономного округа', 'region-unknown-name'],
  ['77 Новосибирской области', 'region-ambiguous'],
  ['5.0E10', '50'],
  ['3000000000', '03'],
  [1612000, '01'],
  ['50657000', '50'],
  ['506570005', '50'],
  ['50657101001', '50'],
  ['11', '11'],
  ['71', '71'],
  ['11000000000', '11'],
  ['11100000000', '111'],
  ['71100000000', '711'],
  ['71131000000', '711'],
  ['71140000000', '7114'],
  ['71171000000', '7114'],
  ['71000000000', '71'],
  ['11800000', '111'],
  ['71876000', '711'],
  ['71952000', '7114'],
  ['г. Москва', '45'],
  ['город федерального значения Севастополь', '67'],
  ['Московская обл', '46'],
  ['СПб', '40'],
  ['Санкт–Петербург', '40'],
  ['Якутия', '98'],
  ['Республика Саха', '98'],
  ['ХМАО', '711'],
  ['ХМАО-Югра', '711'],
  ['Югра', '711'],
  ['Ханты-Мансийский АО', '711'],
  ['НАО', '111'],
  ['ЯНАО', '7114'],
  ['Кузбасс', '32'],
  ['Кемеровская область', '32'],
  ['Чувашия', '97'],
  ['Северная Осетия', '90'],
  ['РСО-Алания', '90'],
  ['Республика Алтай', '84'],
  ['Алтайский край', '01'],
  ['Архангельская область (без НАО)', '11'],
  ['Тюменская область без автономных округов', '71'],
  ['50 — Новосибирская область', '50'],
  ['54 Новосибирская область', '50'],
  ['\u00a0новосибирская  область ', '50'],
  ['50, 54 Новосибирская область', '50'],
  ['Новосибирская область, 50657000', '50'],
  ['Новосибирская область (кроме Новосибирска)', '50'],
  ['Новосибирская область кроме Новосибирска', '50'],
  ['Новосибирская область, без города', '50'],
  ['регион 50', '50'],
  ['субъект 03', '03'],
  ['Башкирия', '80'],
  ['КБР', '83'],
  ['Кабардино-Балкария', '83'],
  ['Карачаево-Черкесия', '91'],
  ['КЧР', '91'],
  ['Марийская республика', '88'],
  ['Мордовская республика', '89'],
  ['Саха', '98'],
  ['РС (Я)', '98'],
  ['РСО', '90'],
  ['Осетия', '90'],
  ['Осетия-Алания', '90'],
  ['РСО-А', '90'],
  ['Татария', '92'],
  ['Тува', '93'],
  ['Удмуртия', '94'],
  ['Чечня', '96'],
  ['Чувашская', '97'],
  ['Хакасская', '95'],
  ['Приморье', '05'],
  ['Ставрополье', '07'],
  ['Хабаровский', '08'],
  ['Забайкалье', '76'],
  ['Камчатка', '30'],
  ['Сахалин', '64'],
  ['Средний Урал', '65'],
  ['МСК', '45'],
  ['С.-Петербург', '40'],
  ['Петербург', '40'],
  ['Еврейская', '99'],
  ['ЕАО', '99'],
  ['Ханты-Мансийский', '711'],
  ['Ханты-Мансийский (Югра)', '711'],
  ['Ямал', '7114'],
  ['Чукотка', '77'],
  ['ЧАО', '77'],
  ['Крым', '35'],
  ['ДНР', '21'],
  ['Донецкая', '21'],
  ['ЛНР', '43'],
  ['Луганская', '43'],
  ['Байконур', '55'],
  ['11 Ненецкий автономный округ', '111'],
  ['71 ХМАО', '711'],
  ['50 657 000', '50'],
  ['506571010015', '50'],
  ['50711400', '50'],
  ['5.0E7', '50'],
  ['НСО', '50'],
  // A letter in place of one of two digits.
  ['5О', '50'],
  ['5O', '50'],
  ['О3', '03'],
  ['З2', '32'],
])('readRegion(%j) → %s', (raw, code) => expect(read(raw)).toBe(code));

test.each<[CellValue, string]>([
  ['', 'region-empty'],
  ['5б', 'region-unknown-code'],
  ['3x', 'region-unknown-code'],
  ['5 0', 'number-several'],
  ['нет', 'region-empty'],
  [0, 'region-unknown-code'],
  ['00', 'region-unknown-code'],
  ['02', 'region-unknown-code'],
  ['777', 'region-unknown-code'],
  ['50000', 'region-unknown-code'],
  ['02000000', 'region-unknown-code'],
  ['Алтай', 'region-ambiguous'],
  ['77 Новосибирская область', 'region-ambiguous'],
  ['Новосибирск', 'region-unknown-name'],
  ['Город Москва и Московская область', 'region-unknown-name'],
  ['7707083893', 'region-not-a-code'],
  [1045405430620, 'region-not-a-code'],
  [50.5, 'number-fraction'],
  [new Date(2024, 0, 1), 'number-date'],
  ['ФНС 54', 'number-letters'],
  ['505', 'region-unknown-code'],
  ['7115', 'region-unknown-code'],
  ['500000', 'region-unknown-code'],
  ['5000000000000', 'region-not-a-code'],
  ['50000000000000', 'region-unknown-code'],
  ['500100732259', 'region-not-a-code'],
  ['54 50 Московская область', 'region-ambiguous'],
  ['Кемерово', 'region-unknown-name'],
  ['область', 'region-unknown-name'],
  ['5.0E9', 'number-lost-digits'],
  ['1.3E10', 'number-lost-digits'],
])('readRegion(%j) is refused: %s', (raw, code) => expect(read(raw)).toBe(code));

test.each([
  ['7707083893', 'ИНН'],
  ['1045405430620', 'ОГРН'],
])('%s instead of a region is called by its name', (raw, name) => {
  const result = readRegion(raw);
  expect(!result.ok && result.finding.text).toContain(name);
});

test('the number of another region next to a name is quoted', () => {
  const result = readRegion('77 Новосибирская область');
  expect(!result.ok && result.finding.text).toContain('и 77, и Новосибирская область');
});

test('an ambiguous name gets both candidates', () => {
  const result = readRegion('Алтай');
  expect(!result.ok && result.finding.text).toBe(
    'Код региона «Алтай»: подходят Республика Алтай и Алтайский край. Укажите две цифры ОКАТО (50, 03) или название региона',
  );
});

test.each([
  ['80', '76'],
  ['81', '57'],
  ['82', '30'],
  ['84', '04'],
  ['85', '25'],
  ['88', '04'],
])('former tax number %s is now in region %s', (fns, regCode) =>
  expect(regionByFns(fns)?.regCode).toBe(regCode),
);

test.each(['96', '98', '00', ''])('tax number %j tells no region', (fns) =>
  expect(regionByFns(fns)).toBeNull(),
);
test.each(['00000000', '13000000', ''])('OKTMO %j is of no region', (oktmo) =>
  expect(regionByOktmo(oktmo)).toBeNull(),
);

test('regCodeOf writes the okrugs long or short', () => {
  const codes = ['89', '86', '83', '54'].map((fns) => {
    const region = regionByFns(fns);
    return region && [regCodeOf(region, 'long'), regCodeOf(region, 'short')];
  });
  expect(codes).toEqual([
    ['7114', '71'],
    ['711', '71'],
    ['111', '11'],
    ['50', '50'],
  ]);
});
