import { findPlacedColumns } from '../../../src/register/audit/placed-columns';
import { OWN_NOTE } from '../../../src/register/columns/own-mark';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { VK_HEADERS } from '../../../src/shared/vk';

const HEAD = [
  'Наименование организации',
  'ОГРН',
  'Страница ВК',
  'ID сообщества',
  ...Object.values(VK_HEADERS),
];
const FIRST = HEAD.indexOf(VK_HEADERS.number);

function recognised(isMarked: boolean) {
  const notes = HEAD.map((_, at) => (isMarked && at >= FIRST ? OWN_NOTE : ''));
  return recogniseColumns([HEAD], { evidence: () => ({ notes: () => notes, cells: () => [] }) });
}

test('marked columns hold VK’s answers, and take no role from a person’s', () => {
  const { columns, ambiguous, headers } = recognised(true);
  expect(columns.map(({ role, column }) => [role, column])).toEqual([
    ['name', 1],
    ['ogrn', 2],
    ['vkPage', 3],
    ['vkId', 4],
    ['vkNumber', FIRST + 1],
    ['vkAsked', FIRST + 2],
  ]);
  expect(ambiguous).toEqual([]);
  const placed = findPlacedColumns(headers, []).map(({ header, item }) => [header, item]);
  expect(placed).toEqual([
    [VK_HEADERS.placed1, null],
    [VK_HEADERS.placed2, null],
    [VK_HEADERS.placed3, null],
  ]);
});

test('without the mark they are a person’s: nothing is taken for VK’s word', () => {
  const { columns, headers } = recognised(false);
  expect(columns.map(({ role }) => role)).not.toEqual(expect.arrayContaining(['vkNumber']));
  expect(headers.every(({ own }) => own !== true)).toBe(true);
  expect(findPlacedColumns(headers, []).map(({ item }) => item)).toEqual(['form', 'poll', 'app']);
});

test.each([
  ['a screen name', 'https://vk.com/One', '', '11', 'one', '11'],
  ['asked by hand', 'https://vk.com/one', '', '11', '', '11'],
  ['another page by now', 'https://vk.com/two', '', '11', 'one', 'vk-no-id'],
  ['no page any more', '', '', '11', 'one', ''],
  ['the same number', 'https://vk.com/club11', '', '', '11', '11'],
  ['another number in the sheet', 'https://vk.com/one', '12', '11', 'one', 'group-differs'],
  ['no answer', 'https://vk.com/one', '12', '', 'one', '12'],
  ['no number', 'https://vk.com/one', '', 'нет', 'one', 'vk-no-id'],
])('the community of a row: %s', (_, vkPage, vkId, vkNumber, vkAsked, expected) => {
  const columns = {
    name: ['Школа'],
    vkPage: [vkPage],
    vkId: [vkId],
    vkNumber: [vkNumber],
    vkAsked: [vkAsked],
  };
  const [organisation] = readOrganisations({ firstRow: 2, length: 1, columns });
  const read = organisation?.communityId ?? null;
  expect(read === null ? '' : read.ok ? read.value : read.finding.code).toBe(expected);
});
