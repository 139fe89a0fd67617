import { auditLink } from '../../../src/core/link-audit/audit';
import { linkHeading } from '../../../src/core/link-audit/link-findings';
import { organisationCard } from '../../../src/register/card/organisation-card';
import { planRegister } from '../../../src/register/plan/plan-register';
import { rowHasher } from '../../../src/register/rows/row-hash';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { form, ogrn, table } from '../sheet';

const made = planRegister({
  table: table([
    { name: 'Раздел' },
    { name: 'Администрация района', ogrn: ogrn(1), id: 5, oktmo: '50657000', kind: 'ОМСУ' },
    {
      name: 'Школа № 1',
      ogrn: ogrn(2),
      parentName: 'Администрация района',
      kind: 'подведомственная',
      oktmo: '50657000',
    },
    { name: 'Школа № 2', id: 9, kind: 'подведомственная' },
  ]),
  directory: null,
  current: {},
  settings: DEFAULT_SETTINGS,
});
const card = (index: number) => organisationCard({ ...made, index, placed: [], vkPage: ' vk.com/club1 ' });

test('items in the menu’s order, the parent named, neighbours known', () => {
  const school = card(2)!;
  expect(school).toMatchObject({
    row: 4,
    position: 2,
    total: 3,
    previousRow: 3,
    nextRow: 5,
    vkPage: 'vk.com/club1',
  });
  expect(school.items.map(({ title, menuName, phoneOnly }) => [title, menuName, phoneOnly])).toEqual([
    ['Сообщить о проблеме', 'Решаем вместе', false],
    ['Высказать мнение', 'Решаем вместе', false],
    ['Госуслуги', 'Запись в кружок', true],
  ]);
  expect(school.items[0]).toMatchObject({ link: form('5', ogrn(2)), missing: '' });
  expect(school.idSource).toBe('ID 5 — ЛКО вышестоящей организации «Администрация района»: своего ЛКО нет');
  expect(school.before.join('\n')).toContain('представителя вышестоящей организации «Администрация района»');
  expect(school.items[2]!.missing).toContain('photo-');
});

test('a row with errors says what each link lacks', () => {
  const items = card(3)!.items;
  expect(items.map(({ link }) => link)).toEqual(['', '', '']);
  expect(items[0]!.missing).toBe('Нет ОГРН: ссылки на форму и опросы не собрать, впишите ОГРН организации');
  expect(items[1]!.missing).toContain('Нет ОКТМО');
});

test('what stands on the page now, beside the right link', () => {
  const wrong = form('9', ogrn(2)).replace('opaId=9', 'opaId=9 ');
  const { findings } = auditLink(wrong);
  const shown = organisationCard({
    ...made,
    index: 2,
    placed: [{ item: 'form', placed: wrong, right: form('5', ogrn(2)), findings }],
    vkPage: '',
  })!;
  expect(shown.items.map(({ placed }) => placed)).toEqual([
    [
      {
        link: wrong,
        right: form('5', ogrn(2)),
        pieces: ['opaId=9 '],
        findings: [
          {
            severity: 'error',
            text: findings[0]!.text,
            fix: linkHeading('link-space').fix,
          },
        ],
      },
    ],
    [],
    [],
  ]);
});

test('a title has no card', () => {
  expect(card(0)).toBeNull();
  expect(() => card(99)).toThrow(RangeError);
});

describe('rowHasher', () => {
  const hash = (name: string | number | boolean | Date, id: string | number) =>
    rowHasher(table([{ name, id }]).columns)(0);
  const all = [
    hash('а', 1),
    hash('а', '1'),
    hash('а1', ''),
    hash(1, 'а'),
    hash(true, ''),
    hash(new Date(0), ''),
    hash(new Date(1), ''),
  ];
  test('16 hexadecimal digits, different for different cells and types', () => {
    for (const each of all) expect(each).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(all).size).toBe(all.length);
  });
  test('does not depend on the row’s item or the columns’ order', () => {
    const a = rowHasher(table([{ name: 'х' }, { name: 'а', id: 1 }]).columns)(1);
    expect([a, rowHasher(table([{ id: 1, name: 'а' }], 50).columns)(0)]).toEqual([
      hash('а', 1),
      hash('а', 1),
    ]);
  });
});
