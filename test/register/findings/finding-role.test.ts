import { FINDING_TABLES } from '../../../src/register/findings/catalogue';
import { roleOfFinding } from '../../../src/register/findings/finding-role';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import type { Role } from '../../../src/shared/roles';
import { ogrn, table } from '../sheet';

const PARENT_COLUMNS: readonly Role[] = ['parentName', 'parentId', 'parentOgrn'];

const CHILD = {
  name: 'МБОУ «Школа № 1»',
  ogrn: ogrn(1),
  id: '',
  parentName: 'Управление образования',
  parentId: '',
  parentOgrn: '',
};

/** The column that a finding of one row points at, in a sheet with these columns. */
function roleIn(code: string, row: { readonly [role in Role]?: string }, text = ''): Role | null {
  const [organisation] = readOrganisations(table([row]));
  return roleOfFinding(code, text, organisation!, (role) => row[role]);
}

/** They are mended by an ID, of the row's own or in the parent's row: nothing is wrong with what the row says of its parent. */
const OF_THE_OWN_ID = ['parent-no-account', 'parent-serves', 'parent-id-bad'];

const PARENT_CODES = FINDING_TABLES.flatMap((one) => Object.keys(one)).filter(
  (code) => code.startsWith('parent-') && !OF_THE_OWN_ID.includes(code),
);

test('the codes about a parent are known', () => {
  expect(PARENT_CODES.length).toBeGreaterThan(12);
});

test.each(PARENT_CODES)('%s points at a column of the parent, whichever the sheet has', (code) => {
  expect(PARENT_COLUMNS).toContain(roleIn(code, CHILD));
  for (const only of PARENT_COLUMNS) {
    const { name, ogrn: own, id } = CHILD;
    expect(roleIn(code, { name, ogrn: own, id, [only]: '219141' })).toBe(only);
  }
  expect(roleIn(code, { name: CHILD.name, ogrn: CHILD.ogrn, id: '' })).toBeNull();
});

test.each(OF_THE_OWN_ID)('%s points at the ID of the row', (code) => {
  expect(roleIn(code, CHILD)).toBe('id');
});

test.each<{ what: string; cells: { readonly [role in Role]?: string }; role: Role }>([
  { what: 'a bad ID beside a good name', cells: { parentId: 'уточняется' }, role: 'parentId' },
  { what: 'a bad OGRN beside a good name', cells: { parentOgrn: '1045405430621' }, role: 'parentOgrn' },
  {
    what: 'a bad OGRN beside a good ID',
    cells: { parentOgrn: '1045405430621', parentId: '219141' },
    role: 'parentOgrn',
  },
  {
    what: 'a good OGRN beside a bad ID',
    cells: { parentOgrn: ogrn(2), parentId: 'уточняется' },
    role: 'parentId',
  },
  { what: 'nothing bad in the row itself: its parent', cells: {}, role: 'parentName' },
])('the bad number of a parent: $what', ({ cells, role }) => {
  expect(roleIn('parent-value-bad', { ...CHILD, ...cells })).toBe(role);
});

const TWO_BAD = { ...CHILD, id: 'уточнить', ogrn: 'уточнить', oktmo: 'уточнить' };
const FIELDS = { ...CHILD, field: 'Муниципальный', field2: 'Спорт; Образование', field3: '' };

test.each<{
  what: string;
  code: string;
  text: string;
  row: { readonly [role in Role]?: string };
  role: Role;
}>([
  {
    what: 'of three words for a number, the ID',
    code: 'number-letters',
    text: 'ID «уточнить»: номер не найден. Оставьте в ячейке только цифры номера',
    row: TWO_BAD,
    role: 'id',
  },
  {
    what: 'of three words for a number, the OKTMO',
    code: 'number-letters',
    text: 'ОКТМО «уточнить»: номер не найден. Оставьте в ячейке только цифры номера',
    row: TWO_BAD,
    role: 'oktmo',
  },
  {
    what: 'of two formulas, the second',
    code: 'formula-error',
    text: 'Страница ВК: в ячейке ошибка формулы #REF!, исправьте её или впишите значение',
    row: { ...CHILD, kind: '#REF!', vkPage: '#REF!' },
    role: 'vkPage',
  },
  {
    what: 'the field beside a level',
    code: 'section-ambiguous',
    text: 'Раздел «Спорт; Образование»: подходят образование и госуслуги',
    row: FIELDS,
    role: 'field2',
  },
  {
    what: 'any finding of a field beside a level',
    code: 'section-of-omsu',
    text: '',
    row: FIELDS,
    role: 'field2',
  },
  {
    what: 'the empty field beside a level',
    code: 'section-by-default',
    text: '',
    row: { ...FIELDS, field2: '' },
    role: 'field2',
  },
  {
    what: 'of two bad numbers of a parent, the one that is named',
    code: 'parent-value-bad',
    text: 'Вышестоящая: ID «уточняется»: номер не найден. Оставьте в ячейке только цифры номера',
    row: { ...CHILD, parentOgrn: '1045405430621', parentId: 'уточняется' },
    role: 'parentId',
  },
  {
    what: 'the OGRN of a parent that differs from that in its row',
    code: 'parent-ogrn-differs',
    text: '',
    row: { ...CHILD, parentOgrn: ogrn(9) },
    role: 'parentOgrn',
  },
  {
    what: 'the page that stands in the cell of the site',
    code: 'vk-no-id',
    text: 'Страница ВК «https://vk.com/school5»: в адресе нет номера сообщества. Откройте любое фото сообщества: цифры после «photo-» в адресе — это номер, вставьте ссылку на фото или номер',
    row: { ...CHILD, vkPage: '', site: 'https://vk.com/school5' },
    role: 'site',
  },
  {
    what: 'no page, whatever the site is',
    code: 'group-missing',
    text: 'Для пункта «Запись в кружок» нужен номер сообщества ВК',
    row: { ...CHILD, vkPage: '', site: 'https://school5.example' },
    role: 'vkPage',
  },
])('of several cells: $what', ({ code, text, row, role }) => {
  expect(roleIn(code, row, text)).toBe(role);
});
