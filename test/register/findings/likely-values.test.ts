import { REGIONS } from '../../../src/core/codes/region';
import { readKind } from '../../../src/core/pos/kind';
import { readSection } from '../../../src/core/pos/section';
import { likelyValues } from '../../../src/register/findings/likely-values';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import type { Role } from '../../../src/shared/roles';
import { ogrn, type Row, table } from '../sheet';

const NSK = 'Новосибирская область';

test.each<{ role: Role; row: Row; text?: string; column?: readonly string[]; likely: readonly string[] }>([
  { role: 'kind', row: { name: 'МБОУ «Школа № 1»' }, likely: ['подведомственная'] },
  { role: 'kind', row: { name: 'Администрация Черепановского района' }, likely: ['ОМСУ'] },
  { role: 'kind', row: { name: 'Министерство культуры Новосибирской области' }, likely: ['РОИВ'] },
  { role: 'kind', row: { name: 'Управление культуры' }, likely: ['РОИВ', 'ОМСУ'] },
  { role: 'kind', row: { name: 'Ромашка' }, likely: [] },
  { role: 'field', row: { name: 'МБОУ «Школа № 1»' }, likely: ['образование'] },
  { role: 'field2', row: { name: 'ГБУЗ «Городская больница»' }, likely: ['здоровье'] },
  { role: 'field', row: { name: 'Администрация Черепановского района' }, likely: ['госуслуги'] },
  {
    role: 'region',
    row: { oktmo: '50657000', ogrn: ogrn(1, '55') },
    text: '54',
    likely: [NSK, 'Омская область'],
  },
  { role: 'region', row: { ogrn: ogrn(1) }, text: '', likely: [NSK] },
  { role: 'region', row: { name: 'Школа' }, text: 'Новосибирская облась', likely: [NSK] },
  { role: 'region', row: { name: 'Школа' }, text: 'Новосибрская обл', likely: [NSK] },
  { role: 'region', row: { name: 'Минкультуры Омской области' }, text: '?', likely: ['Омская область'] },
  {
    role: 'region',
    row: { name: 'Школа' },
    text: '?',
    column: ['?', '50', 'Омск', '50', '?', '?'],
    likely: [NSK],
  },
  { role: 'region', row: { name: 'Школа' }, text: '?', likely: [] },
  { role: 'oktmo', row: { name: 'Школа' }, likely: [] },
])('$role of $row with «$text»: $likely', ({ role, row, text = '', column = [], likely }) => {
  const [organisation] = readOrganisations(table([row]));
  const values = likelyValues(role, organisation!, text, () => column);
  expect(values).toEqual(likely);
  // The page offers them among the values that the rules know.
  for (const value of values) {
    if (role === 'kind') expect(readKind(value).ok).toBe(true);
    else if (role === 'region') expect(REGIONS.map(({ name }) => name)).toContain(value);
    else expect(readSection(value).ok).toBe(true);
  }
});
