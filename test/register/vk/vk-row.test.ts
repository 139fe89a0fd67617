import fc from 'fast-check';
import type { VkCommunity } from '../../../src/core/vk/community';
import type { VkFound } from '../../../src/core/vk/inquiry';
import { askedPage } from '../../../src/register/vk/asked-page';
import { foundOfCells } from '../../../src/register/vk/found-of-cells';
import { itemsOfName, menuCells, readPlaces, readTotal } from '../../../src/register/vk/menu-cells';
import { readStateCell, showsMenu, stateCell } from '../../../src/register/vk/page-state';
import { vkRow } from '../../../src/register/vk/vk-row';
import type { Role } from '../../../src/shared/roles';

const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';
const item = (title: string, url: string) => ({ title, url });

describe('what VK is asked about a row', () => {
  test.each<[{ readonly [role in Role]?: string | number }, string, string]>([
    [{ vkPage: 'vk.com/one' }, 'one', ''],
    [{ vkPage: 'vk.com/one', vkId: 5 }, 'one', '5'],
    [{ vkPage: 'vk.com/club7', vkId: 5 }, '7', '5'],
    [{ vkPage: '', vkId: '5' }, '5', '5'],
    [{ vkPage: 'не ведётся', site: 'https://vk.com/one' }, 'one', ''],
    [{ vkPage: '', site: 'https://school.example.org' }, '', ''],
    [{ vkPage: 'vk.com/two', site: 'https://vk.com/one' }, 'two', ''],
    [{ vkPage: 'https://vk.cc/a', vkId: 5 }, '5', '5'],
    [{ vkId: 'vk.com/one' }, 'one', ''],
    [{}, '', ''],
  ])('%j', (cells, ask, number) => {
    expect(askedPage((role) => cells[role] ?? '')).toEqual({ ask, number, fault: '', reason: '' });
  });

  test('an address that cannot be asked about', () => {
    expect(askedPage((role) => (role === 'vkPage' ? 'https://vk.cc/a' : ''))).toMatchObject({
      ask: '',
      fault: 'vk-short',
    });
  });
});

describe('a menu', () => {
  test.each<[string, readonly { title: string; url: string }[], string[], string]>([
    ['nothing', [], [], 'меню пустое'],
    ['others', [item('Афиша', 'https://a.ru')], [], 'нет; других пунктов: 1'],
    [
      'ours among others',
      [item('Афиша', 'https://a.ru'), item('Жалоба', FORM)],
      [FORM],
      '2; других пунктов: 1',
    ],
    [
      'a damaged link',
      [item('x', FORM.replace('opaId', 'opa Id'))],
      [FORM.replace('opaId', 'opa Id')],
      '1; других пунктов: 0',
    ],
    ['our name without a link', [item('Решаем вместе', '')], ['без ссылки'], '1; других пунктов: 0'],
    [
      'our name, foreign link',
      [item('решаем ВМЕСТЕ 💬', 'https://a.ru')],
      ['https://a.ru'],
      '1; других пунктов: 0',
    ],
    [
      'both served',
      [item('a', FORM), item('Сообщить о проблеме', 'https://a.ru')],
      [FORM],
      '1; других пунктов: 1',
    ],
  ])('%s', (_, menu, placed, places) => {
    expect(menuCells(menu)).toMatchObject({ placed, places });
  });

  test('more than three stand in the last cell, each with its name', () => {
    const menu = [1, 2, 3, 4].map((n) => item(`Имя ${n}`, `${FORM}${n}`));
    const { placed, names, places } = menuCells(menu);
    expect(placed[2]).toBe(`${FORM}3\n${FORM}4`);
    expect(names[2]).toBe('Имя 3\nИмя 4');
    expect([readPlaces(places), readTotal(places)]).toEqual([[1, 2, 3, 4], 4]);
  });

  test('a name never starts a formula, nor breaks its line', () => {
    expect(menuCells([item('=HYPERLINK("x")\nб', FORM)]).names).toEqual(['«=HYPERLINK("x") б»']);
  });

  test.each<[string, string[]]>([
    ['Решаем вместе', ['form', 'poll']],
    ['  РЕШАЕМ   вместе! ', ['form', 'poll']],
    ['Высказать мнение', ['poll']],
    ['Запись к врачу', ['app']],
    ['Госуслуги Авто', ['app']],
    ['Госуслуги области', []],
    ['', []],
  ])('the name %s is meant for %j', (name, items) => {
    expect(itemsOfName(name)).toEqual(items);
  });
});

test.each([
  ['позвонить директору', 0],
  ['открыта', 1],
  ['без госметки\nновый адрес: vk.com/a', 2],
  ['открыта?', 0],
])('«%s» holds %i states', (text, count) => {
  expect(readStateCell(text)).toHaveLength(count);
});

test('cells tell again what VK answered', () => {
  const address = fc.constantFrom(
    FORM,
    'https://vk.com/app8181405',
    'https://a.ru',
    'https://pos.gosuslugi.ru/landing/',
  );
  const menu = fc.array(
    fc.record({ title: fc.constantFrom('Решаем вместе', 'Афиша', 'Госуслуги'), url: address }),
    { maxLength: 7 },
  );
  const found: fc.Arbitrary<VkFound> = fc.oneof(
    fc.constantFrom<VkFound>('absent', 'person'),
    fc.record<VkCommunity>({
      id: fc.constantFrom('5', '77'),
      screenName: fc.constantFrom('one', 'two'),
      name: fc.constant(''),
      type: fc.constant(''),
      access: fc.constantFrom('open', 'closed'),
      deactivated: fc.constantFrom('', '', 'deleted', 'banned'),
      government: fc.boolean(),
      menu: fc.option(menu),
    }),
  );
  fc.assert(
    fc.property(found, fc.constantFrom('', '5'), (answer, number) => {
      const asked = { ask: 'one', number, fault: '', reason: '' };
      const row = vkRow(asked, new Map([['one', answer]]), true);
      const again = foundOfCells(row!.cells, number);
      expect(again).not.toBeNull();
      expect(vkRow(asked, new Map([['one', again!]]), true)?.cells).toEqual(row!.cells);
      expect(stateCell(readStateCell(row!.cells.state))).toBe(row!.cells.state);
      if (row!.cells.placed1 !== '' && answer !== 'absent' && answer !== 'person' && answer.access === 'open')
        expect(showsMenu(row!.states)).toBe(true);
    }),
  );
});
