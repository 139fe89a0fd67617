import { latinOf } from '../../../src/core/cells/latin-letters';
import { withDigitsForLetters } from '../../../src/core/cells/look-alikes';
import { isPlaceholder } from '../../../src/core/link-audit/parameters/placeholder';

test.each([
  ['12З4', '1234'],
  ['12з4', '1234'],
  ['23I4', '2314'],
  ['23l4', '2314'],
  ['23І4', '2314'],
  ['23і4', '2314'],
  ['23Ӏ4', '2314'],
  ['23|4', '2314'],
  ['1О2', '102'],
  ['1о2', '102'],
  ['1O2', '102'],
  ['1o2', '102'],
  ['О12', '012'],
  ['ОО1234', '001234'],
  ['ОО123', 'ОО123'],
  ['1О', '1О'],
  ['ОЗО', 'ОЗО'],
  ['ОЗ1', 'ОЗ1'],
  ['аО123', 'аО123'],
  ['123Ов', '123Ов'],
  ['1О2 и 3О4', '102 и 304'],
  ['1Б2', '1Б2'],
])('%j is %j', (text, digits) => {
  expect(withDigitsForLetters(text)).toBe(digits);
});

test('Latin letters of the Cyrillic ones, each', () => {
  expect(Array.from('авекмнорстухіѕјАВЕКМНОРСТУХІЅЈ', latinOf).join('')).toBe(
    'abekmhopctyxisjABEKMHOPCTYXISJ',
  );
  expect(['б', 'a', '1', ''].map(latinOf)).toEqual(['б', 'a', '1', '']);
});

const PLACEHOLDERS =
  'ID OPA_ID OPAID OPA-ID REG REGION REG-CODE REGCODE REGION_CODE MUN MUN_CODE MUNCODE CODE OGRN ORGN OKATO OKTMO ' +
  'GROUP GROUP_ID GROUPID XX xxx ХХ NN YY _ ___ -- ... ?? …… 00000 000000 НОМЕР номерЛКО КОД КОД_РЕГИОНА ОГРН ' +
  'ОГРН_организации ИД ОКАТО ОКТМО ИДЕНТИФИКАТОР ИДЕНТИФИКАТОР_ЛКО ID_ЛКО ID-OPA {ID} [ID] (ID) <ID> %ID% $ID «ID» *ID* {{ID}} {} **';
test.each(PLACEHOLDERS.split(' '))('%s is to be replaced', (text) => expect(isPlaceholder(text)).toBe(true));

const VALUES =
  '219141 50 vk 1 0000 X Х N Y - . IDX XID CODE1 REGIONS MUNICIPAL OGRN1 GROUP1 ИДА ОКТМО1 a{ID b}ID ID}x 1XX 1-- 100000 МОЙКОД';
test.each([...VALUES.split(' '), ''])('%j is a value', (text) => expect(isPlaceholder(text)).toBe(false));
