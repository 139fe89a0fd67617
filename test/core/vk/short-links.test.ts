import { auditLink } from '../../../src/core/link-audit/audit';
import { isShortener } from '../../../src/core/vk/short-links';
import { readVkGroup } from '../../../src/core/vk/vk-page';
import { valueOrCode } from '../value';

test.each([
  'vk.cc',
  'vk.link',
  'clck.ru',
  'bit.ly',
  'goo.su',
  'goo.gl',
  'u.to',
  'tinyurl.com',
  'is.gd',
  'ya.cc',
  't.ly',
  'qps.ru',
])('a link of %s is a short one for the audit and for the community’s number alike', (host) => {
  expect(isShortener(host)).toBe(true);
  for (const link of [
    `https://${host}/Ab1`,
    `http://www.${host}/Ab1`,
    `${host}/Ab1`,
    `HTTPS://${host.toUpperCase()}/Ab1`,
  ]) {
    expect([link, valueOrCode(readVkGroup(link))]).toEqual([link, 'vk-short']);
    expect([link, auditLink(link).type]).toEqual([link, 'short']);
  }
});

test.each(['vk.com', 'ok.ru', 't.me', 'max.ru', 'notgoo.gl', 'goo.gl.example.ru', ''])(
  '«%s» makes no short links',
  (host) => expect(isShortener(host)).toBe(false),
);

test('what is said about a short link', () => {
  const read = readVkGroup('https://goo.gl/Ab1');
  expect(read.ok ? '' : read.finding.text).toBe(
    'Страница ВК «https://goo.gl/Ab1»: короткая ссылка не показывает сообщество. Откройте её и вставьте полный адрес',
  );
});
