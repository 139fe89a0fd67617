import { openedAddress } from '../../../src/register/hand-out/sheet/opened-address';

test.each([
  ['https://vk.com/club1', 'https://vk.com/club1'],
  ['vk.com/school5', 'https://vk.com/school5'],
  ['m.vk.com/club1', 'https://m.vk.com/club1'],
  ['vk.ru/public5', 'https://vk.ru/public5'],
  ['club174337985', 'https://vk.com/club174337985'],
  ['club_school5', ''],
  ['нет группы', ''],
  ['javascript:alert(1)', ''],
  ['https://vk.com/a b', ''],
  ['', ''],
])('a click on %j opens %j', (text, address) => {
  expect(openedAddress(text)).toBe(address);
});
