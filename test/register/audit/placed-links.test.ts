import { linksOfRow, type PlacedCells } from '../../../src/register/audit/placed-links';
import { form, ogrn, polls } from '../sheet';

const FORM = form('1', ogrn(1));
const POLL = polls('50657000', ogrn(1));
const APP = 'https://vk.com/app8181405#module=health&groupId=5';
const cell = (item: PlacedCells['item'], value: PlacedCells['cells'][number]): PlacedCells => ({
  item,
  cells: [value],
});

test.each<[string, PlacedCells[], [string, string][]]>([
  [
    'each in its column',
    [cell('form', FORM), cell('poll', POLL)],
    [
      ['form', FORM],
      ['poll', POLL],
    ],
  ],
  ['in the wrong column it stays there', [cell('form', POLL)], [['form', POLL]]],
  [
    'several in one cell go by themselves',
    [cell('form', `${APP}\n${FORM}`)],
    [
      ['app', APP],
      ['form', FORM],
    ],
  ],
  [
    'a column that names no item',
    [cell(null, POLL), cell(null, FORM)],
    [
      ['poll', POLL],
      ['form', FORM],
    ],
  ],
  ['no link, no mark', [cell('form', ''), cell('poll', 'нет'), cell('app', '-')], []],
  ['a text stays where it was typed', [cell('app', 'размещена')], [['app', 'размещена']]],
  ['a number too', [cell('poll', 118)], [['poll', '118']]],
  [
    'a link that does not tell takes the first free item',
    [cell(null, 'https://vk.cc/a'), cell('form', FORM)],
    [
      ['form', FORM],
      ['poll', 'https://vk.cc/a'],
    ],
  ],
  [
    'the next one the next',
    [cell(null, 'https://vk.cc/a'), cell(null, 'https://vk.cc/b')],
    [
      ['form', 'https://vk.cc/a'],
      ['poll', 'https://vk.cc/b'],
    ],
  ],
  [
    'with no item free it stands with the first',
    [cell('form', FORM), cell('poll', POLL), cell('app', APP), cell(null, 'https://vk.cc/a')],
    [
      ['form', FORM],
      ['poll', POLL],
      ['app', APP],
      ['form', 'https://vk.cc/a'],
    ],
  ],
  [
    'one of several that does not tell stays in its column',
    [cell('app', `${FORM}\nhttps://vk.cc/abcdefgh`)],
    [
      ['form', FORM],
      ['app', 'https://vk.cc/abcdefgh'],
    ],
  ],
])('%s', (_, columns, links) => {
  expect(linksOfRow(columns, 0).map(({ item, text }) => [item, text])).toEqual(links);
});

test('a row beyond the cells has no links', () => {
  expect(linksOfRow([cell('form', FORM)], 1)).toEqual([]);
});
