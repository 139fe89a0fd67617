import { assignKeys, type KeyedRow, keyOf } from '../../../src/register/hand-out/row-keys';

const A: KeyedRow = { ogrn: '1045405430620', name: 'школа 1', page: 'vk.com/a', stored: '' };
const B: KeyedRow = { ogrn: '1025401020721', name: 'школа 2', page: 'vk.com/b', stored: '' };
const C: KeyedRow = { ogrn: '1105476058930', name: 'школа 3', page: '', stored: '' };

const keys = (rows: readonly (KeyedRow | null)[]): string[] => assignKeys(rows).map(keyOf);

/** The rows with the keys that they were given. */
function kept(rows: readonly KeyedRow[]): [KeyedRow, KeyedRow, KeyedRow] {
  const stored = assignKeys(rows);
  return rows.map((row, at) => ({ ...row, stored: stored[at] as string })) as [KeyedRow, KeyedRow, KeyedRow];
}

const [a, b, c] = kept([A, B, C]);
const [keyA, keyB, keyC] = keys([A, B, C]) as [string, string, string];

test('a key is ten hexadecimal characters, the same each time, another for each organisation', () => {
  expect(keyA).toMatch(/^[0-9a-f]{10}$/);
  expect(keys([A, B, C])).toEqual([keyA, keyB, keyC]);
  expect(new Set([keyA, keyB, keyC]).size).toBe(3);
  expect(keys([C, A, B])).toEqual([keyC, keyA, keyB]);
});

const stays: [string, readonly (KeyedRow | null)[], readonly string[]][] = [
  ['sorted with its column', [c, a, b], [keyC, keyA, keyB]],
  ['another OGRN', [{ ...a, ogrn: '1155476012340' }, b], [keyA, keyB]],
  ['another name', [{ ...a, name: 'лицей 1' }, b], [keyA, keyB]],
  ['another page', [{ ...a, page: 'vk.com/c' }, b], [keyA, keyB]],
  [
    'sorted without its column',
    [
      { ...B, stored: a.stored },
      { ...A, stored: b.stored },
    ],
    [keyB, keyA],
  ],
  ['the column deleted', [C, B, A], [keyC, keyB, keyA]],
  [
    'renamed, then sorted without its column',
    [
      { ...B, stored: a.stored },
      { ...A, name: 'лицей 1', stored: b.stored },
    ],
    [keyB, keyA],
  ],
  ['a title between', [a, null, b], [keyA, '', keyB]],
];

test.each(stays)('%s: the key stays with its organisation', (_what, rows, expected) => {
  expect(keys(rows)).toEqual(expected);
});

test('a row overtyped with another organisation gets a key of its own', () => {
  const [first] = keys([{ ...C, stored: a.stored }]);
  expect(first).not.toBe(keyA);
  expect(first).toBe(keyC);
});

test('a branch typed over another of the same OGRN gets a key of its own', () => {
  expect(keys([{ ...a, name: 'школа 7', page: 'vk.com/seven' }])[0]).not.toBe(keyA);
});

test.each([
  ['below', (copy: KeyedRow) => [a, copy], 0],
  ['above', (copy: KeyedRow) => [copy, a], 1],
])('a row copied %s and edited: the original keeps the key', (_where, rows, original) => {
  const found = keys(rows({ ...a, name: 'школа 9' }));
  expect(found[original]).toBe(keyA);
  expect(found[1 - original]).not.toBe(keyA);
});

test('two rows alike to the letter get two keys', () => {
  const found = keys([A, A]);
  expect(found[0]).toBe(keyA);
  expect(found[1]).not.toBe(keyA);
});

test('what is no key is replaced', () => {
  expect(
    keys([
      { ...A, stored: '0000000000' },
      { ...B, stored: 'нет' },
    ]),
  ).toEqual([keyA, keyB]);
});
