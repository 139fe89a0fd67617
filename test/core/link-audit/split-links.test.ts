import { findLinks, splitLinks } from '../../../src/core/link-audit/placed-text/link-span';
import { FORM, HEALTH, POLL } from './links';

const AWAY = `https://vk.com/away.php?to=${FORM}`;

test.each<[string, string, string[]]>([
  ['one link', FORM, [FORM]],
  ['one link in words', `Форма: ${FORM}, готово`, [`Форма: ${FORM}, готово`]],
  ['no link', 'нет ссылок', ['нет ссылок']],
  ['line by line', `${FORM}\n${POLL}\n${HEALTH}`, [FORM, POLL, HEALTH]],
  ['by commas and bars', `${FORM}, ; | ${POLL}`, [FORM, POLL]],
  ['without a sign between', FORM + POLL, [FORM, POLL]],
  ['words before stay with the first', `1) ${FORM} 2) ${POLL}`, [`1) ${FORM} 2)`, POLL]],
  [
    'without a scheme',
    'pos.gosuslugi.ru/form/?opaId=1 vk.com/app8181405',
    ['pos.gosuslugi.ru/form/?opaId=1', 'vk.com/app8181405'],
  ],
  ['another site among them', `https://school.example/a ${FORM}`, ['https://school.example/a', FORM]],
  ['another site behind', `${FORM} https://school.example/a`, [FORM, 'https://school.example/a']],
  ['a link inside a redirect is part of it', AWAY, [AWAY]],
  [
    'an encoded one too',
    `https://vk.com/away.php?to=${encodeURIComponent(FORM)}`,
    [`https://vk.com/away.php?to=${encodeURIComponent(FORM)}`],
  ],
  ['a redirect and a link', `${AWAY} ${POLL}`, [AWAY, POLL]],
  [
    'a blank in an address parts nothing',
    FORM.replace('gosuslugi', 'gosus lugi'),
    [FORM.replace('gosuslugi', 'gosus lugi')],
  ],
  ['a doubled scheme parts nothing', `https://${FORM} ${POLL}`, [`https://${FORM}`, POLL]],
])('%s', (_, text, links) => {
  expect(splitLinks(text)).toEqual(links);
});

test.each<[string, ReturnType<typeof findLinks>]>([
  ['Форма: https://pos.gosuslugi.ru/form/ !', [{ start: 7, end: 37, relevant: true }]],
  ['https://pos.gosus%20lugi.ru/form/', [{ start: 0, end: 33, relevant: true }]],
  ['vk.com/app8181405', [{ start: 0, end: 17, relevant: true }]],
  ['https://school.example/a', [{ start: 0, end: 24, relevant: false }]],
  // A blank parts words from a bare host alone: elsewhere it may be damage.
  ['тест vk.cc/a', [{ start: 5, end: 12, relevant: false }]],
  ['тест pos.gosus lugi.ru/form/', [{ start: 5, end: 28, relevant: true }]],
  ['ht tps://vk.cc/a', [{ start: 0, end: 16, relevant: false }]],
  ['нет ссылок', []],
])('the links in %j', (text, spans) => {
  expect(findLinks(text)).toEqual(spans);
});
