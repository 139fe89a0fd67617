import { communityRequest } from '../../../src/core/vk/community-request';
import { readVkToken } from '../../../src/core/vk/vk-token';

test.each([
  { text: 'vk1.a.AbC_def-0123456789', token: 'vk1.a.AbC_def-0123456789' },
  { text: '\ufeff  0123456789abcdef \r\n', token: '0123456789abcdef' },
  { text: '', token: '' },
  { text: 'короткий', token: '' },
  { text: '123456789', token: '' },
  { text: '0123456789 abcdef', token: '' },
  { text: '0123456789\nabcdef0123', token: '' },
  { text: 'https://oauth.vk.com/#access_token=0123456789', token: '' },
  { text: 'x'.repeat(4001), token: '' },
])('$text as a token: «$token»', ({ text, token }) => {
  expect(readVkToken(text)).toBe(token);
});

test('a request names the pages, the fields that are read, and the version; never a token', () => {
  expect(communityRequest(['1', 'school5'])).toEqual({
    group_ids: '1,school5',
    fields: 'menu,is_government_organization,screen_name,site',
    v: '5.131',
  });
});
