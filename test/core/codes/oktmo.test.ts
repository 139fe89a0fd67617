import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { districtOf, isInsideDistrict, landBetween, readOktmo } from '../../../src/core/codes/oktmo';
import { valueOrCode } from '../value';
import { DIRT } from './number-cases';

test.each<[CellValue, string]>([
  [50657000, '50657000'],
  ['50657000', '50657000'],
  ['50 657 000', '50657000'],
  ['50657101001', '50657101'],
  ['50 657 101 001', '50657101'],
  ['506571010015', '50657101'],
  ['506570005', '50657000'],
  [1612000, '01612000'],
  ['1612000', '01612000'],
  ['01612000', '01612000'],
  ['016120003', '01612000'],
  [1612101001, '01612101'],
  ['01612101001', '01612101'],
  ['ОКТМО 50657000', '50657000'],
  ['5.0657E7', '50657000'],
  ['71876000', '71876000'],
  ['71956000', '71956000'],
  ['11811000', '11811000'],
  ['45301000', '45301000'],
  ['40913000', '40913000'],
  ['67310000', '67310000'],
  ['50557000', '50557000'],
  ['50857000', '50857000'],
  ['50957000', '50957000'],
  ['50657404', '50657404'],
  ['ОКТМО 50657000 ОКАТО 50257000000', '50657000'],
  ['50,657,000', '50657000'],
  ['ОКТМО 50 657 000', '50657000'],
  ['506 57000', '50657000'],
  ['50-657-000', '50657000'],
  ['50.657.101.001', '50657101'],
])('readOktmo(%j) → %s', (raw, oktmo) => expect(readOktmo(raw)).toEqual({ ok: true, value: oktmo }));

test.each<[CellValue, string]>([
  ['', 'oktmo-empty'],
  ['—', 'oktmo-empty'],
  ['50000000', 'oktmo-group'],
  ['50500000', 'oktmo-group'],
  ['50600000', 'oktmo-group'],
  ['50700000', 'oktmo-group'],
  ['45300000', 'oktmo-group'],
  ['50657100', 'oktmo-group'],
  ['50657400', 'oktmo-group'],
  ['50657700', 'oktmo-group'],
  ['11810000', 'oktmo-group'],
  ['11850000', 'oktmo-group'],
  ['30810000', 'oktmo-group'],
  ['57850000', 'oktmo-group'],
  ['71850000', 'oktmo-group'],
  ['71910000', 'oktmo-group'],
  ['71950000', 'oktmo-group'],
  ['50657100001', 'oktmo-group'],
  ['50240000', 'oktmo-not-municipality'],
  ['50401000', 'oktmo-not-municipality'],
  ['50301000', 'oktmo-not-municipality'],
  ['13657000', 'oktmo-region'],
  ['506570', 'oktmo-length'],
  ['5065710100155', 'oktmo-length'],
  ['20557396', 'oktmo-impossible'],
  ['55555555', 'oktmo-impossible'],
  ['77777777', 'oktmo-impossible'],
  ['66666666', 'oktmo-impossible'],
  ['99999999', 'oktmo-impossible'],
  ['88888888', 'oktmo-impossible'],
  ['50557101', 'oktmo-impossible'],
  ['50701101', 'oktmo-impossible'],
  ['50701701', 'oktmo-impossible'],
  ['50657301', 'oktmo-impossible'],
  ['50657201', 'oktmo-impossible'],
  ['50657901', 'oktmo-impossible'],
  ['50657001', 'oktmo-impossible'],
  ['45301401', 'oktmo-impossible'],
  ['ОКТМО 50 657 512', 'oktmo-impossible'],
  ['50657512001', 'oktmo-impossible'],
  ['05607700', 'oktmo-group'],
  ['11111111', 'oktmo-not-municipality'],
  ['12345678', 'oktmo-not-municipality'],
  ['50357000', 'oktmo-not-municipality'],
  ['50057000', 'oktmo-not-municipality'],
  ['50340000', 'oktmo-not-municipality'],
  ['1045405430620', 'oktmo-length'],
  ['5,07E+07', 'number-lost-digits'],
  ['ОКАТО 50657000', 'number-letters'],
])('readOktmo(%j) is refused: %s', (raw, code) => expect(valueOrCode(readOktmo(raw))).toBe(code));

test.each<[CellValue, string, string]>([
  ['05607701', '05607701', '05607000'],
  [5607701, '05607701', '05607000'],
  ['05607799', '05607799', '05607000'],
  ['5607702001', '05607702', '05607000'],
  ['71819701', '71819701', '71819000'],
  ['11911705', '11911705', '11911000'],
])('readOktmo(%j): the land %s between settlements is of district %s', (raw, written, value) => {
  expect(readOktmo(raw)).toEqual({ ok: true, value });
  expect(landBetween(raw)).toBe(written);
  expect(landBetween(value)).toBe('');
});

test('every real type of municipality is accepted', () => {
  const real = [
    '50657000',
    '50657101',
    '50657401',
    '36701305',
    '50557000',
    '71876000',
    '71819402',
    '45941000',
    '40913000',
  ];
  expect(real.map((code) => readOktmo(code))).toEqual(real.map((value) => ({ ok: true, value })));
});

test('the reason names the two digits that no region has', () => {
  const result = readOktmo('13657000');
  expect(result.ok ? '' : result.finding.text).toBe(
    'ОКТМО «13657000»: нет региона с кодом 13. Укажите 8 цифр ОКТМО муниципалитета',
  );
});

const anyOktmo = fc
  .tuple(
    fc.constantFrom('01', '03', '20', '50', '60'),
    fc.constantFrom('5', '6', '7'),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([region, type, number]) => `${region}${type}${String(number).padStart(2, '0')}000`);

test.each(DIRT)('every municipality survives %s', (_, soil) => {
  fc.assert(
    fc.property(anyOktmo, (oktmo) => expect(readOktmo(soil(oktmo))).toEqual({ ok: true, value: oktmo })),
  );
});

test.each([
  ['50657101', '50657000'],
  ['50657404', '50657000'],
  ['50657000', '50657000'],
  ['50701000', '50701000'],
  ['36701305', '36701305'],
  ['36701315', '36701315'],
  ['05607701', '05607000'],
])('districtOf(%s) → %s', (oktmo, district) => expect(districtOf(oktmo)).toBe(district));

test.each([
  ['50657101', true],
  ['50657404', true],
  ['05607701', true],
  ['50657000', false],
  ['50701000', false],
  ['36701305', false],
])('isInsideDistrict(%s) → %s', (oktmo, inside) => expect(isInsideDistrict(oktmo)).toBe(inside));
