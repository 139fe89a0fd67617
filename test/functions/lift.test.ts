import type { CellValue } from '../../src/core/cells/cell-value';
import { err, ok, type Result } from '../../src/core/findings/result';
import { CHECK_OGRN, POS_FORM_LINK } from '../../src/functions';
import { lift } from '../../src/functions/lift';

/** Joins its cells; refuses «bad». */
function join(...cells: CellValue[]): Result<CellValue> {
  if (cells.includes('bad')) return err({ code: 'x-bad', severity: 'error', text: 'плохо' });
  return ok(cells.join('+'));
}

describe('lift', () => {
  test('cells give a value', () => expect(lift(join, ['a', 'b'], [0])).toBe('a+b'));
  test('what is left out is empty', () => expect(lift(join, ['a', undefined, null], [0])).toBe('a++'));
  test('a bad cell throws its reason', () => expect(() => lift(join, ['bad'], [0])).toThrow(/^плохо$/));
  test('a column', () => expect(lift(join, [[['a'], ['b']]], [0])).toEqual([['a'], ['b']]));
  test('a row', () => expect(lift(join, [[['a', 'b']]], [0])).toEqual([['a', 'b']]));
  test('a block with a cell', () => {
    expect(
      lift(
        join,
        [
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          'x',
        ],
        [0],
      ),
    ).toEqual([
      ['a+x', 'b+x'],
      ['c+x', 'd+x'],
    ]);
  });
  test('two ranges go side by side', () => {
    expect(
      lift(
        join,
        [
          [['a'], ['b']],
          [['1'], ['2']],
        ],
        [0],
      ),
    ).toEqual([['a+1'], ['b+2']]);
  });
  test('a range of one cell is a range', () => {
    expect(lift(join, [[['a']]], [0])).toEqual([['a']]);
    expect(lift(join, [[['bad']]], [0])).toEqual([['⚠ плохо']]);
    expect(lift(join, [[['']]], [0])).toEqual([['']]);
  });
  test('a bad row answers for itself', () => {
    expect(lift(join, [[['a'], ['bad'], ['c']]], [0])).toEqual([['a'], ['⚠ плохо'], ['c']]);
  });
  test('a row is empty when its range cells are, whatever the other cells are', () => {
    expect(lift(join, [[['a'], [''], [' ']], 'x'], [1])).toEqual([['a+x'], [''], ['']]);
    expect(
      lift(
        join,
        [
          [['a'], ['']],
          [[''], ['2']],
        ],
        [0],
      ),
    ).toEqual([['a+'], ['+2']]);
  });
  test.each([
    [[[['a'], ['b']], [['1']]], '2 × 1 и 1 × 1'],
    [[[['a'], ['b']], [['1', '2']]], '2 × 1 и 1 × 2'],
    [[[['a', 'b']], 'x', [['1', '2', '3']]], '1 × 2 и 1 × 3'],
  ])('ranges of different shape are refused: %j', (args, shapes) => {
    expect(() => lift(join, args, [0])).toThrow(`Диапазоны разного размера: ${shapes} (строк × столбцов)`);
  });
  test('an array of another script context is a range', () => {
    expect(lift(join, [require('node:vm').runInNewContext('[["a"],["b"]]')], [0])).toEqual([['a'], ['b']]);
  });
});

test('a mixed column of the real formula', () => {
  const result = POS_FORM_LINK(
    [[219141], [''], ['школа'], ['']],
    '50',
    [[1045405430620], [''], [1045405430620], [1045405430620]],
    '',
  );
  expect(result).toEqual([
    ['https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620'],
    [''],
    ['⚠ ID «школа»: номер не найден. Оставьте в ячейке только цифры номера'],
    ['⚠ ID не указан. Впишите ID личного кабинета организации или вышестоящей'],
  ]);
});

test('CHECK answers FALSE and the bare reason in a range too', () => {
  const ogrns = [['1045405430620'], ['1045405430621'], ['']];
  expect(CHECK_OGRN(ogrns)).toEqual([[true], [false], ['']]);
  expect(CHECK_OGRN(ogrns, true)).toEqual([
    ['верно'],
    ['ОГРН «1045405430621»: последняя цифра должна быть 0, а не 1. Сверьте номер с ЕГРЮЛ'],
    [''],
  ]);
});

test('20,000 rows with an empty tail', () => {
  const rows = 20_000;
  const ids = Array.from({ length: rows }, (_, i) => [i < 15_000 ? i + 1 : '']);
  const ogrns = ids.map(([id]) => [id === '' ? '' : 'ОГРН 1045405430620']);
  const result = POS_FORM_LINK(ids, 'Новосибирская область', ogrns, '') as CellValue[][];
  expect(result).toHaveLength(rows);
  expect(result[14_999]).toEqual([
    'https://pos.gosuslugi.ru/form/?opaId=15000&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
  ]);
  expect(result[15_000]).toEqual(['']);
});
