import { auditLink } from '../../../src/core/link-audit/audit';
import type { Expected, MenuItemKey } from '../../../src/core/link-audit/model';
import { rightLink } from '../../../src/core/link-audit/right-link';
import { NOVOSIBIRSK, OFFICE, ROIV_OFFICE, regionWith } from './audit-cases';
import { AUTO, FORM, GOSUSLUGI, HEALTH, POLL } from './links';

const OWN_ROIV =
  'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1045405430620';
const but = (known: Expected, ...left: (keyof Expected)[]): Expected =>
  Object.fromEntries(Object.entries(known).filter(([key]) => !left.includes(key as keyof Expected)));

test.each<[string, MenuItemKey, Expected, string]>([
  ['nothing known', 'form', {}, ''],
  ['nothing known', 'poll', {}, ''],
  ['nothing known', 'app', {}, ''],
  ['everything known', 'form', OFFICE, FORM],
  ['everything known', 'poll', OFFICE, POLL],
  ['everything known', 'app', OFFICE, GOSUSLUGI],
  ['a regional body', 'poll', ROIV_OFFICE, OWN_ROIV],
  ['a regional body without municipality', 'poll', but(ROIV_OFFICE, 'mun'), OWN_ROIV],
  ['no ID', 'form', but(OFFICE, 'opaId'), ''],
  ['no OGRN', 'form', but(OFFICE, 'ogrn'), ''],
  ['no OGRN', 'poll', but(OFFICE, 'ogrn'), ''],
  ['no region', 'form', but(OFFICE, 'region'), ''],
  ['no region', 'poll', but(OFFICE, 'region'), ''],
  ['no municipality', 'poll', but(OFFICE, 'mun'), ''],
  ['no kind', 'poll', but(OFFICE, 'kind'), ''],
  ['an institution', 'poll', { ...OFFICE, kind: 'subordinate' }, POLL],
  ['no section', 'app', but(OFFICE, 'section'), ''],
  ['a section that needs a community', 'app', { section: 'health' }, ''],
  ['with one', 'app', { section: 'health', group: '174337985' }, HEALTH],
  ['a section that needs none', 'app', { section: 'auto' }, AUTO],
  ['a planned link', 'form', { ...OFFICE, readyLink: AUTO }, AUTO],
  ['an empty planned link is none', 'form', { ...OFFICE, readyLink: '' }, FORM],
])('%s: %s', (_, item, expected, link) => {
  expect(rightLink(item, expected)).toBe(link);
});

test.each<[string, Expected, string, string]>([
  [FORM, { readyLink: FORM }, 'form', FORM],
  [POLL, { readyLink: POLL }, 'poll', POLL],
  [GOSUSLUGI, { readyLink: GOSUSLUGI }, 'app', GOSUSLUGI],
  [HEALTH, { readyLink: HEALTH }, 'app', HEALTH],
  [POLL, { readyLink: POLL, item: 'form' }, 'form', POLL],
  ['', { readyLink: '' }, 'none', ''],
  ['118', {}, 'other', ''],
  ['https://vk.com/school5', {}, 'other', ''],
  ['https://pos.gosuslugi.ru/lkp/', {}, 'other', ''],
  ['https://vk.com/app8181405', { section: 'auto' }, 'app', AUTO],
  ['https://pos.gosuslugi.ru/form/?x', OFFICE, 'form', FORM],
  ['https://pos.gosuslugi.ru/og/org-activities', OFFICE, 'poll', POLL],
  ['https://vk.cc/a', OFFICE, 'short', ''],
  ['-', { ...OFFICE, item: 'form' }, 'none', FORM],
  ['-', { ...OFFICE, item: 'poll' }, 'none', POLL],
  ['-', { region: NOVOSIBIRSK, item: 'poll' }, 'none', ''],
])('type and repair of %j', (placed, expected, type, repaired) => {
  const audit = auditLink(placed, expected);
  expect([audit.type, audit.repaired]).toEqual([type, repaired]);
});

test('the piece is the link itself, without the words around', () => {
  const pieces = auditLink(`Форма: ${FORM} — вот`, { item: 'poll' }).findings.map(({ code, piece }) => [
    code,
    piece,
  ]);
  expect(pieces).toContainEqual(['link-wrong-place', FORM]);
  const both = auditLink(`Ссылки: ${FORM}\n${POLL} — вот`).findings.map(({ code, piece }) => [code, piece]);
  expect(both).toContainEqual(['link-several', `${FORM}\n${POLL}`]);
});

test('an okrug’s link may have two digits where the table of ready links gives another', () => {
  const region = regionWith('7114');
  const placed = FORM.replace('=50', '=71');
  expect(auditLink(placed, { region, readyLink: FORM }).findings).toEqual([]);
  expect(auditLink(placed, { region }).findings.map(({ code }) => code)).toEqual(['link-okrug-code']);
});
