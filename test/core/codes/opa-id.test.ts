import type { CellValue } from '../../../src/core/cells/cell-value';
import { isEmptyId, readOpaId, readOpaIdFromCode } from '../../../src/core/codes/opa-id';
import { valueOrCode } from '../value';

test.each<[CellValue, string]>([
  [219141, '219141'],
  ['811', '811'],
  [7, '7'],
  ['239798,0', '239798'],
  ['239798.00', '239798'],
  ['239\u00a0798', '239798'],
  ['ID 239798', '239798'],
  ['ID: 239798', '239798'],
  ['opaId 239798', '239798'],
  ['№ 809', '809'],
  ["'0809", '809'],
  ['2З9798', '239798'],
  ['https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk', '219141'],
  ['', 'id-empty'],
  [0, 'id-empty'],
  ['0', 'id-empty'],
  ['0,0', 'id-empty'],
  ['-', 'id-empty'],
  ['#N/A', 'id-empty'],
  ['100', '100'],
  ['00809', '809'],
  ['100200', '100200'],
  ['123456789', '123456789'],
  ['1234567890', 'id-too-long'],
  ['1045405430620', 'id-too-long'],
  ['7707083893', 'id-too-long'],
  ['ОГРН 1045405430620', 'number-letters'],
  ['школа 5', 'number-letters'],
  ['809; 811', 'number-several'],
  ['239,798', 'number-fraction'],
  ['239,000', 'number-fraction'],
  [239.5, 'number-fraction'],
  [-5, 'number-negative'],
  [new Date(2024, 4, 12), 'number-date'],
  ['12.05.2024', 'number-date'],
  ['Widget("https://pos.gosuslugi.ru/form", 327974)', '327974'],
  ['(ID 239798)', '239798'],
  ['239,0000', '239'],
  [' 239\u00a0798 ', '239798'],
  ['1\u00a0239\u00a0798', '1239798'],
  ['школа 239\u00a0798', 'number-letters'],
  ['239\u00a0798 школа', 'number-letters'],
])('readOpaId(%j) → %s', (raw, expected) => expect(valueOrCode(readOpaId(raw))).toBe(expected));

test.each<[CellValue, boolean]>([
  ['', true],
  [0, true],
  ['0', true],
  ['0,0', true],
  ['000', true],
  ['нет', true],
  ['#Н/Д', true],
  ['00,00', true],
  [1, false],
  ['10', false],
  ['0,01', false],
  ['0 школа', false],
  ['1,0', false],
  [false, false],
])('isEmptyId(%j) → %s', (raw, empty) => expect(isEmptyId(raw)).toBe(empty));

const FORM = 'https://pos.gosuslugi.ru/form';
test.each<[CellValue, string]>([
  [`Widget("${FORM}", 327974)`, '327974'],
  [`<script>Widget('${FORM}', 239798, false);</script>`, '239798'],
  [`Widget("${FORM}",\n  327974\n)`, '327974'],
  [`Widget(&quot;${FORM}&quot;, 327974);`, '327974'],
  [`Widget(“${FORM}”, 327974)`, '327974'],
  [`Widget("${FORM}", "327974")`, '327974'],
  [`function Widget(url, id) {}\nWidget("${FORM}", 5)`, '5'],
  [`Widget("${FORM}", 5); Widget("${FORM}", 5)`, '5'],
  [`${FORM}/?opaId=219141&amp;utm_source=vk`, '219141'],
  [`${FORM}/?utm_source=vk&OPAID=219141`, '219141'],
  ['<div data-opaid="12"></div>', '12'],
  ['{ opaId: 327974 }', '327974'],
  [`Widget ( "${FORM}" , 327974)`, '327974'],
  [`Widget("${FORM}",327974)`, '327974'],
  ['opaId = 5', '5'],
  [`Widget(&#39;${FORM}&#39;, &#34;5&#34;)`, '5'],
  [`Widget(&apos;${FORM}&apos;, 5)`, '5'],
  ['&lt;div data-opaid=&quot;12&quot;&gt;', '12'],
  ['Widget(url, 5)', '5'],
  ['Widget("x", 5); Widget("x", 005)', '5'],
  ['Widget("x", 50); Widget("x", 5)', 'code-several'],
  ['opaId 5', '5'],
  ['opaId%3D5', '5'],
  ['"opaId": "5"', '5'],
  ['opaId-5', 'code-no-id'],
  ['Widget("x", 5a)', 'code-variable'],
  ['Widget("x", a5)', 'code-variable'],
  [239798, '239798'],
  ['239798', '239798'],
  [`Widget("${FORM}", opaId)`, 'code-variable'],
  [`Widget("${FORM}", 5); Widget("${FORM}", 6)`, 'code-several'],
  ['<div data-org-id="12345"></div>', 'code-org-id'],
  [`<iframe src="${FORM}"></iframe>`, 'code-no-id'],
  [`${FORM}/?opaId=ID&utm_source=vk`, 'code-no-id'],
  ['', 'id-empty'],
  ['школа', 'number-letters'],
])('readOpaIdFromCode(%j) → %s', (raw, expected) =>
  expect(valueOrCode(readOpaIdFromCode(raw))).toBe(expected),
);

test.each([
  ['1045405430620', 'ОГРН'],
  ['7707083893', 'ИНН'],
  ['500100732259', 'ИНН'],
  ['50657101001', 'другой номер'],
])('what %s may be instead of an ID: %s', (raw, guess) => {
  const result = readOpaId(raw);
  expect(result.ok ? '' : result.finding.text).toContain(guess);
});

test('different IDs of a code are all said', () => {
  const result = readOpaIdFromCode(`Widget("${FORM}", 5); Widget("${FORM}", 06)`);
  expect(result.ok ? '' : result.finding.text).toContain('5, 6');
});
