import { appLink, needsGroup } from '../../../src/core/pos/app-link';
import { APP_MENU_NAMES, appItem, FORM_ITEM, POLL_ITEM } from '../../../src/core/pos/menu-item';
import { formLink, pollLink } from '../../../src/core/pos/pos-link';

test('the links of the instruction, byte by byte', () => {
  expect(formLink('219141', '50', '1045405430620')).toBe(
    'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
  );
  expect(pollLink('roiv', '50', '1105476058930', '')).toBe(
    'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930',
  );
  expect(pollLink('omsu', '50', '1045405430620', '50657000')).toBe(
    'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620',
  );
  expect(pollLink('subordinate', '50', '1025401020721', '50701000')).toBe(
    'https://pos.gosuslugi.ru/og/org-activities?mun_code=50701000&utm_source=vk2&utm_medium=50&utm_campaign=1025401020721',
  );
});

test.each([
  ['education', '1', 'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=1'],
  ['health', '1', 'https://vk.com/app8181405#module=health&groupId=1'],
  [
    'auto',
    '',
    'https://vk.com/app8181405#module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto',
  ],
  ['gosuslugi', '', 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi'],
] as const)('mini-app %s', (section, group, link) => {
  expect(needsGroup(section)).toBe(group !== '');
  expect(appLink(section, group)).toBe(link);
});

test('a section that needs a community is not linked without one', () => {
  expect(() => appLink('health')).toThrow('needs a group');
});

test('menu items are named as the instruction names them, within the limit', () => {
  expect([FORM_ITEM.name, POLL_ITEM.name]).toEqual(['Решаем вместе', 'Решаем вместе']);
  expect([FORM_ITEM.cover, POLL_ITEM.cover]).toEqual(['Сообщить о проблеме', 'Высказать мнение']);
  expect([FORM_ITEM.title, POLL_ITEM.title]).toEqual(['Сообщить о проблеме', 'Высказать мнение']);
  expect(APP_MENU_NAMES).toEqual({
    education: 'Запись в кружок',
    health: 'Запись к врачу',
    auto: 'Госуслуги Авто',
    gosuslugi: 'Госуслуги',
  });
  const names = [FORM_ITEM.name, POLL_ITEM.name, ...Object.values(APP_MENU_NAMES)];
  // VK cuts what is longer.
  expect(names.filter((name) => name.length > 20)).toEqual([]);
  expect(appItem('health')).toEqual({ title: 'Госуслуги', cover: '', name: 'Запись к врачу' });
});
