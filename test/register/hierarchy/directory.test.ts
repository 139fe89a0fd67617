import { joinDirectory } from '../../../src/register/hierarchy/directory';
import type { Organisation } from '../../../src/register/model';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { plan } from '../planned';
import { ogrn, type Row, table } from '../sheet';

const read = (rows: readonly Row[]): Organisation[] => readOrganisations(table(rows));

function joined(rows: readonly Row[], directory: readonly Row[]) {
  const { completed, others, findings, aliases } = joinDirectory(read(rows), read(directory));
  const [first] = completed;
  return {
    id: first?.id?.ok ? first.id.value : '',
    ogrn: first?.ogrn?.ok ? first.ogrn.value : '',
    oktmo: first?.oktmo?.ok ? first.oktmo.value : '',
    kind: first?.kind?.ok ? first.kind.value : '',
    parent: first?.parentName,
    unusable: first?.unusable,
    said: (findings.get(0) ?? []).map(({ text }) => text),
    others: others.map(({ row }) => row),
    aliases: aliases.get(0) ?? [],
  };
}

const OWN: Row = { name: 'Лицей № 5', ogrn: ogrn(1) };
const LISTED: Row = {
  name: 'МБОУ «Лицей № 5»',
  ogrn: ogrn(1),
  id: 500,
  oktmo: '50657000',
  kind: 'подведомственная',
  parentName: 'Управление образования',
};

test('without a directory the register is itself', () => {
  const rows = read([OWN]);
  expect(joinDirectory(rows, null)).toEqual({
    completed: rows,
    others: [],
    findings: new Map(),
    aliases: new Map(),
  });
});

describe('a row lacks what its cell does not give', () => {
  test('all of it is taken from the directory', () => {
    expect(joined([OWN], [LISTED])).toEqual({
      id: '500',
      ogrn: ogrn(1),
      oktmo: '50657000',
      kind: 'subordinate',
      parent: 'Управление образования',
      unusable: '',
      said: ['ID 500 взят из справочника ЛКО, строка 2'],
      others: [],
      aliases: ['МБОУ «Лицей № 5»'],
    });
  });

  test('nothing that it gives is replaced', () => {
    const own: Row = { ...OWN, id: 7, oktmo: '50640000', kind: 'ОМСУ', parentName: 'Администрация' };
    expect(joined([own], [LISTED])).toMatchObject({
      id: '7',
      oktmo: '50640000',
      kind: 'omsu',
      parent: 'Администрация',
      said: [],
    });
  });

  test.each<[string, Row]>([
    ['by ID', { parentId: 8 }],
    ['by OGRN', { parentOgrn: ogrn(8) }],
  ])('a parent that it names %s is not joined with another name', (_, parent) => {
    expect(joined([{ ...OWN, ...parent }], [LISTED]).parent).toBe('');
  });

  test('a bad value of its own is not replaced in silence', () => {
    expect(joined([{ ...OWN, id: 'много' }], [LISTED])).toMatchObject({ id: '', said: [] });
  });

  test('a bad ID of the directory is said', () => {
    const { id, said } = joined([OWN], [{ ...LISTED, id: 'много' }]);
    expect([id, said.length]).toEqual(['', 1]);
    expect(said[0]).toContain('много');
  });

  test('a directory without its ID says nothing', () => {
    expect(joined([OWN], [{ ...LISTED, id: '' }])).toMatchObject({ id: '', oktmo: '50657000', said: [] });
  });

  test.each<[string, Row, string]>([
    ['comes with the ID', {}, 'в архиве'],
    ['belongs to the same ID', { id: 500 }, 'в архиве'],
    ['is not another ID’s', { id: 7 }, ''],
    ['comes after the own one', { id: 500, status: 'не подключён' }, 'не подключён'],
  ])('the status %s', (_, own, unusable) => {
    expect(joined([{ ...OWN, ...own }], [{ ...LISTED, status: 'Архив' }]).unusable).toBe(unusable);
  });
});

describe('which directory row is the organisation', () => {
  test.each<[string, Row, Row, boolean]>([
    ['the same OGRN, another name', OWN, { ...LISTED, name: 'Гимназия' }, true],
    ['the same name, no OGRN in the register', { ...OWN, ogrn: '' }, LISTED, true],
    ['the same name, no OGRN in the directory', OWN, { ...LISTED, name: 'лицей №5', ogrn: '' }, true],
    ['the same name, two OGRNs', OWN, { ...LISTED, name: 'Лицей № 5', ogrn: ogrn(2) }, false],
    ['another name, no OGRN', { ...OWN, ogrn: '' }, { ...LISTED, name: 'Гимназия', ogrn: '' }, false],
    [
      'a short name alone',
      { shortName: 'Лицей № 5', id: '', inn: '5407120037' },
      { ...LISTED, name: 'Лицей № 5', ogrn: '' },
      true,
    ],
  ])('%s', (_, own, listed, isSame) => {
    const named = {
      ...own,
      ...(own.name === OWN.name && own.ogrn === '' ? { name: LISTED.name!, oktmo: '50657000' } : {}),
    };
    const { id, others } = joined([named], [listed]);
    expect([id, others]).toEqual(isSame ? ['500', []] : ['', [2]]);
  });

  test('a name that two rows of the register bear joins neither', () => {
    const rows: Row[] = [OWN, { ...OWN, ogrn: ogrn(2) }];
    expect(joined(rows, [{ ...LISTED, name: 'Лицей № 5', ogrn: '' }])).toMatchObject({ id: '', others: [2] });
  });

  test('rows without a name or OGRN are not one organisation', () => {
    const nameless: Row = { id: 5, inn: '5407120037' };
    expect(joined([{ ...nameless, id: '' }], [nameless])).toMatchObject({ id: '', others: [2] });
  });

  test('titles of either are nobody', () => {
    const { id, others, aliases } = joined([{ name: 'Школы' }, OWN], [{ name: 'Школы' }, LISTED]);
    expect([id, others, aliases]).toEqual(['', [], []]);
  });
});

describe('several directory rows of one organisation', () => {
  test('that agree are one', () => {
    expect(joined([OWN], [LISTED, LISTED])).toMatchObject({
      id: '500',
      said: ['ID 500 взят из справочника ЛКО, строка 2'],
      others: [],
    });
  });

  test.each<[string, Row]>([
    ['no ID', { id: '' }],
    ['an ID that cannot be used', { id: 501, status: 'архив' }],
  ])('one that has %s does not stand against a usable one', (_, useless) => {
    expect(joined([OWN], [{ ...LISTED, ...useless }, LISTED])).toMatchObject({ id: '500', unusable: '' });
  });

  test('of which none is usable serve when they agree', () => {
    const archived: Row = { ...LISTED, status: 'архив' };
    expect(joined([OWN], [archived, archived])).toMatchObject({ id: '500', unusable: 'в архиве' });
  });

  test.each<[string, Row]>([
    ['ID', { id: 501 }],
    ['parent', { parentName: 'Администрация' }],
    ['municipality', { oktmo: '50640000' }],
  ])('that differ in this give nothing, and are named: %s', (_, more) => {
    const both = joined([OWN], [LISTED, { ...LISTED, ...more }]);
    expect(both).toMatchObject({
      id: '',
      oktmo: '',
      said: ['В справочнике ЛКО организации подходят строки 2, 3 с разными данными: не взята ни одна'],
      others: [],
    });
  });

  test('a row with its own ID needs none of them, and nothing is said', () => {
    expect(joined([{ ...OWN, id: 7 }], [LISTED, { ...LISTED, id: 501 }])).toMatchObject({
      id: '7',
      said: [],
    });
  });

  test('of many the first five are named', () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ ...LISTED, id: 500 + at }));
    expect(joined([OWN], many).said).toEqual([
      'В справочнике ЛКО организации подходят строки 2, 3, 4, 5, 6 и ещё 2 с разными данными: не взята ни одна',
    ]);
  });
});

describe('as parents', () => {
  const served = (rows: readonly Row[], directory: readonly Row[]) =>
    plan(rows, {}, directory).outcomes.map(({ cells }) => [cells.linkId, cells.parentAccount]);

  test('a row of the register is found by the name that the directory has for it', () => {
    const rows: Row[] = [
      { name: 'Райадминистрация', ogrn: ogrn(1), id: 11 },
      { name: 'Школа', ogrn: ogrn(2), parentName: 'Администрация района' },
    ];
    expect(served(rows, [{ name: 'Администрация района', ogrn: ogrn(1) }])).toEqual([
      ['11', ''],
      ['11', 'Райадминистрация'],
    ]);
  });

  test('a short name of the directory will do', () => {
    const rows: Row[] = [
      { name: 'Райадминистрация', ogrn: ogrn(1), id: 11 },
      { name: 'Школа', ogrn: ogrn(2), parentName: 'АР' },
    ];
    expect(served(rows, [{ shortName: 'АР', ogrn: ogrn(1) }])[1]).toEqual(['11', 'Райадминистрация']);
  });

  test('a row of the directory alone serves; titles among them do not', () => {
    const rows: Row[] = [{ name: 'Школа', ogrn: ogrn(2), parentName: 'Администрация района' }];
    const directory: Row[] = [
      { name: 'Администрация района' },
      { name: 'Администрация района', ogrn: ogrn(1), id: 11 },
    ];
    expect(served(rows, directory)).toEqual([['11', 'Администрация района']]);
  });
});
