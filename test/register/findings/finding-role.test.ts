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
function roleIn(code: string, row: { readonly [role in Role]?: string }): Role | null {
  const [organisation] = readOrganisations(table([row]));
  return roleOfFinding(code, organisation!, (role) => (role in row ? row[role] !== '' : null));
}

/** They are mended by an ID of the row's own: nothing is wrong with what the row says of its parent. */
const OF_THE_OWN_ID = ['parent-no-account', 'parent-serves'];

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
