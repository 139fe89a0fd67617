import { readVkPageName } from '../../../src/core/vk/vk-page';

const ask = (raw: string | number) => {
  const read = readVkPageName(raw);
  return read.ok ? read.value.ask : read.finding.code;
};

test.each<[string | number, string]>([
  ['https://vk.com/School5', 'school5'],
  ['vk.ru/school_5/', 'school_5'],
  ['http://www.m.vk.com/school5?from=search#x', 'school5'],
  ['https://vk.me/school5', 'school5'],
  ['vkontakte.ru/school5', 'school5'],
  ['@school5', 'school5'],
  ['@minzdrav', 'minzdrav'],
  ['https://vk.com/minzdrav', 'minzdrav'],
  ['minzdrav', 'vk-no-id'],
  ['yes', 'vk-no-id'],
  ['unknown', 'vk-no-id'],
  ['N/A', 'vk-empty'],
  ['#N/A', 'vk-empty'],
  ['SCHOOL5', 'school5'],
  ['crm.sochi', 'crm.sochi'],
  ['https://vk.com/crm.sochi', 'crm.sochi'],
  ['Группа: https://vk.com/school5', 'school5'],
  ['https://vk.com/school5 , https://vk.com/School5', 'school5'],
  ['https://vk.com/school5, https://ok.ru/group/1', 'school5'],
  ['https://vk.com/@school5-nashi-novosti', 'school5'],
  ['https://vk.com/club_school5', 'club_school5'],
  ['https://vk.com/club5', '5'],
  ['https://vk.com/school5?w=wall-77_1', '77'],
  ['-5', '5'],
  [5, '5'],
  ['https://vk.com/id5', 'vk-person'],
  ['https://vk.com/one https://vk.com/two', 'vk-several'],
  ['https://vk.cc/abc', 'vk-short'],
  ['https://ok.ru/school5', 'vk-other-site'],
  ['https://vkvideo.ru/school5', 'vk-no-id'],
  ['https://vk.com/', 'vk-no-id'],
  ['https://vk.com/школа', 'vk-no-id'],
  ['https://vk.com/app8181405', 'vk-app'],
  ['https://vk.com/im/channels/-5', 'vk-channel'],
  ['нет страницы', 'vk-no-page'],
  ['', 'vk-empty'],
])('%s: %s', (raw, expected) => {
  expect(ask(raw)).toBe(expected);
});
