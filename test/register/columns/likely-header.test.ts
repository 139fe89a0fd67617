import { likelyHeaderRow } from '../../../src/register/columns/header-rows';

const CASES: readonly { what: string; top: (string | number)[][]; row: number }[] = [
  { what: 'an empty sheet', top: [], row: 0 },
  {
    what: 'unknown words above words',
    top: [
      ['Поле 1', 'Поле 2'],
      ['а', 'б'],
    ],
    row: 1,
  },
  { what: 'a title and blank rows first', top: [['Список'], [], ['Поле 1', 'Поле 2'], ['а', 'б']], row: 3 },
  {
    what: 'codes below',
    top: [
      ['Кто', 'Что', 'Где'],
      ['а', 1045405430620, 'в'],
    ],
    row: 1,
  },
  {
    what: 'no header at all',
    top: [
      ['Школа № 5', '1045405430620'],
      ['Школа № 6', '1025401020721'],
    ],
    row: 0,
  },
  { what: 'addresses from the first row', top: [['Школа № 5', 'https://vk.com/club1']], row: 0 },
  { what: 'a list of names alone', top: [['Школа № 5'], ['Школа № 6']], row: 0 },
  {
    what: 'columns of a run beside',
    top: [
      ['Поле 1', 'Поле 2', 'Источник ID'],
      ['а', 'б', 'в'],
    ],
    row: 1,
  },
];
test.each(CASES)('$what: row $row', ({ top, row }) => {
  expect(likelyHeaderRow(top)).toBe(row);
});
