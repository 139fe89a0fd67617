import { readReadyAppLink, tidyAppLink } from '../../../src/register/rows/ready-app-link';

describe('a ready link of the mini-app', () => {
  const HEAD = 'https://vk.com/app8181405#';
  test.each<[string, ReturnType<typeof readReadyAppLink>]>([
    [`${HEAD}module=education&step=ChoosingKid&groupId=5`, { section: 'education', communityId: '5' }],
    ['https://vk.ru/app8181405#module=health&groupId=15', { section: 'health', communityId: '15' }],
    [`${HEAD}groupId=5&module=health`, { section: 'health', communityId: '5' }],
    [`${HEAD}module=health&groupId=50`, { section: 'health', communityId: '50' }],
    [`${HEAD}module=health&groupId=05`, { section: 'health', communityId: '05' }],
    [`${HEAD}module=auto`, { section: 'auto', communityId: '' }],
    [`${HEAD}module=auto&utm_source=vk`, { section: 'auto', communityId: '' }],
    [`${HEAD}utm_source=vk`, { section: 'gosuslugi', communityId: '' }],
    [`${HEAD}utm_medium=menu&utm_source=vk&groupId=5`, { section: 'gosuslugi', communityId: '5' }],
    [`${HEAD}module=health`, null],
    [`${HEAD}module=health&groupId=00`, null],
    [`${HEAD}module=health&groupId=`, null],
    [`${HEAD}module=sport&groupId=5`, null],
    [`${HEAD}module=&groupId=5`, null],
    [`${HEAD}utm_source=vk1`, null],
    [`${HEAD}xutm_source=vk`, null],
    [`${HEAD}`, null],
    [`${HEAD}module=auto привет`, null],
    [`х${HEAD}module=auto`, null],
    ['https://vk.com/app8181405', null],
    ['https://vk.com/app81814050#module=auto', null],
  ])('%s', (link, wanted) => expect(readReadyAppLink(link)).toEqual(wanted));

  test.each([
    `vk.com/app8181405#module=auto`,
    `//vk.com/app8181405#module=auto`,
    `http://vk.com/app8181405#module=auto`,
    `https:vk.com/app8181405#module=auto`,
    `https://www.vk.com/app8181405#module=auto`,
    `https://m.vk.com/app8181405#module=auto`,
    ` https://vk.com/app 8181405%20#mod\nule=auto `,
  ])('%j is tidied', (text) => expect(tidyAppLink(text)).toBe(`${HEAD}module=auto`));
  test('of a link of another site the beginning stays', () => {
    expect(tidyAppLink('http://site.ru/?to=vk.com/app8181405#a&AMP;b')).toBe(
      'http://site.ru/?to=vk.com/app8181405#a&b',
    );
  });
});
