import fc from 'fast-check';
import { matchedRows } from '../../src/sidebar/findings/matched-rows';

const NAME = 'Детский сад № 1';
const TEXT = 'Нет ОГРН';
/** «27a»: row 27 that holds «a»; without a letter, a row of a sheet without marks. */
const namesakes = (places: string) =>
  places.split(' ').map((place) => {
    const [, row = '', mark = ''] = /^(\d+)(\w*)$/.exec(place) ?? [];
    return { row: Number(row), name: NAME, text: TEXT, ...(mark ? { mark } : {}) };
  });

test.each<{ what: string; known: string; now: string; found: number[] }>([
  { what: 'nothing changed', known: '26a 27b 28c', now: '26a 27b 28c', found: [0, 1, 2] },
  { what: 'one mended', known: '26a 27b 28c', now: '27b 28c', found: [-1, 0, 1] },
  { what: 'a row inserted above', known: '26a 27b 28c', now: '27a 28b 29c', found: [0, 1, 2] },
  { what: 'a row deleted above, one mended', known: '26a 27b 28c', now: '25a 27c', found: [0, -1, 1] },
  { what: 'sorted', known: '26a 27b 28c', now: '7c 8b 20a', found: [2, 1, 0] },
  { what: 'another cell changed', known: '26a 27b', now: '26x 27b', found: [0, 1] },
  { what: 'moved and changed, the only one of its words', known: '26a', now: '31x', found: [0] },
  { what: 'moved and changed, one of several', known: '26a 27b', now: '27b 31x', found: [-1, 0] },
  { what: 'rows repeated word for word, inserted above', known: '26a 27a', now: '27a 28a', found: [0, 1] },
  { what: 'rows repeated word for word, one mended', known: '26a 27a', now: '27a', found: [-1, 0] },
  { what: 'no marks, one gone', known: '26 27 28', now: '26 28', found: [0, -1, 1] },
])('namesakes of one reason: $what', ({ known, now, found }) => {
  expect(matchedRows(namesakes(known), namesakes(now))).toEqual(found);
});

test('a sentence that names other rows is the same one after they moved', () => {
  const twins = (first: number, second: number) =>
    [first, second].map((row) => ({
      row,
      name: NAME,
      text: `стоит ещё в строке ${row}`,
      mark: `m${row - first}`,
    }));
  expect(matchedRows(twins(5, 6), twins(9, 10))).toEqual([0, 1]);
});

test('what was settled comes back, and takes no place from what is open', () => {
  const [settled, open] = namesakes('26a 27a');
  const known = [
    { ...settled!, settled: true },
    { ...open!, settled: false },
  ];
  expect(matchedRows(known, namesakes('28a'))).toEqual([-1, 0]);
  expect(matchedRows(known, namesakes('26a 27a'))).toEqual([0, 1]);
});

test('rows of different content are known in any order, and no row is two', () => {
  const marks = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
  fc.assert(
    fc.property(marks, marks, (before, after) => {
      const rows = (all: number[], from: number) =>
        all.map((mark, at) => ({ row: from + at, name: NAME, text: TEXT, mark: `m${mark}` }));
      const found = matchedRows(rows(before, 2), rows(after, 2));
      const places = found.filter((place) => place >= 0);
      expect(new Set(places).size).toBe(places.length);
      before.forEach((mark, at) => {
        if (after.includes(mark)) expect(after[found[at] ?? -1]).toBe(mark);
      });
    }),
  );
});
