import { auditLink } from '../../../src/core/link-audit/audit';
import { linkHeading } from '../../../src/core/link-audit/link-findings';
import { READY_TABLES } from '../../../src/core/pos/official-materials';
import { beforePlacing } from '../../../src/register/card/card-texts';
import { organisationCard } from '../../../src/register/card/organisation-card';
import { planRegister } from '../../../src/register/plan/plan-register';
import { rowHasher } from '../../../src/register/rows/row-hash';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { school } from '../../support/ready-table';
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
const card = (index: number) =>
  organisationCard({ ...made, index, placed: [], vkPage: ' vk.com/club1 ', contact: '' });

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
    contact: '',
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

describe('each item says what must open, and whose', () => {
  const rows = [
    {
      name: 'Минздрав',
      ogrn: ogrn(1),
      id: 809,
      kind: 'РОИВ',
      oktmo: '50701000',
      vkId: 5,
      field: 'Здравоохранение',
    },
    {
      name: 'Администрация района',
      ogrn: ogrn(2),
      id: 811,
      kind: 'ОМСУ',
      oktmo: '50657000',
      field: 'Власть',
    },
    {
      name: 'Школа № 1',
      ogrn: ogrn(3),
      parentName: 'Администрация района',
      kind: 'подведомственная',
      oktmo: '50657413',
      vkId: 7,
      field: 'Образование',
    },
    { name: 'ГИБДД', ogrn: ogrn(4), id: 813, kind: 'подведомственная', oktmo: '50701000', field: 'авто' },
    {
      name: 'Больница',
      ogrn: ogrn(5),
      parentId: 777,
      kind: 'подведомственная',
      oktmo: '50701000',
      vkId: 9,
      field: 'Медицина',
    },
    { name: 'Клуб', kind: 'подведомственная', field: 'Культура' },
  ];
  const opened = (index: number) => {
    const plan = planRegister({
      table: table(rows),
      directory: null,
      current: {},
      settings: DEFAULT_SETTINGS,
    });
    return organisationCard({ ...plan, index, placed: [], vkPage: '', contact: '' })!.items.map(
      ({ opens }) => opens,
    );
  };
  test.each<[index: number, form: RegExp, polls: RegExp, app: RegExp]>([
    [
      0,
      /^форма сообщений этой организации: «Минздрав»$/,
      /^опросы региона$/,
      /^после входа — запись на приём .*«Минздрав»$/,
    ],
    [
      1,
      /этой организации: «Администрация района»/,
      /^опросы муниципалитета \(ОКТМО 50657000\)$/,
      /^все разделы/,
    ],
    [
      2,
      /^форма вышестоящей организации «Администрация района»: так и должно быть/,
      /^опросы муниципалитета, а не самой организации \(ОКТМО 50657000\)$/,
      /^после входа — запись в кружки этой организации: «Школа № 1»$/,
    ],
    [3, /этой организации: «ГИБДД»/, /ОКТМО 50701000/, /права.*СТС.*разрешение/],
    [4, /^форма вышестоящей организации «ЛКО 777»/, /ОКТМО 50701000/, /запись на приём.*«Больница»/],
    [5, /^$/, /^$/, /^все разделы «Госуслуг», не страница этой организации$/],
  ])('row %i', (index, form, polls, app) => {
    const [first, second, third] = opened(index);
    expect([first, second, third]).toEqual([
      expect.stringMatching(form),
      expect.stringMatching(polls),
      expect.stringMatching(app),
    ]);
  });
});

test('covers: two of the official set in a colour to choose, the third one’s own with the logo', () => {
  const { items } = card(2)!;
  expect(items.map(({ cover }) => cover)).toEqual(['Сообщить о проблеме', 'Высказать мнение', '']);
  expect(items.map(({ coverHint }) => coverHint)).toEqual([
    expect.stringMatching(/цвет на выбор: https:\/\/pos\.gosuslugi\.ru\/docs\/docs\/oblojki-/),
    expect.stringMatching(/цвет на выбор/),
    expect.stringMatching(/^Своя, не из набора ПОС.*https:\/\/disk\.yandex\.ru\/i\/K40xCKskUQUygg$/),
  ]);
});

test('where to ask, what to save, where the ID stands', () => {
  const before = card(2)!.before.join('\n');
  for (const words of [
    'подраздел «Сайт/соцсети»',
    'вкладка сохранена',
    'в коде виджета',
    'специалисту региона',
  ])
    expect(before).toContain(words);
  expect(beforePlacing(made.contexts[2]!, 'Иванова, тел. 1').join('\n')).toContain(
    'напишите специалисту региона: Иванова, тел. 1.',
  );
  expect(before).toContain('https://pos.gosuslugi.ru/docs/');
  expect(card(2)!.after.join('\n')).toMatch(/Порядок меняется в «Меню».*телефоне целиком/s);
});

test('the ready table comes before the template, and is no finding of the row', () => {
  const plan = planRegister({
    table: table([
      { name: 'Поликлиника', ogrn: ogrn(1), id: 5, kind: 'подведомственная', oktmo: '50701000', vkId: 5 },
      { name: 'Школа', ogrn: ogrn(2), id: 6, kind: 'подведомственная', oktmo: '50701000', vkId: 6 },
    ]),
    directory: null,
    readyTables: [{ sheetName: 'Образование', firstRow: 2, communities: [6], links: [school('6')] }],
    current: {},
    settings: DEFAULT_SETTINGS,
  });
  const cards = [0, 1].map(
    (index) => organisationCard({ ...plan, index, placed: [], vkPage: '', contact: '' })!,
  );
  expect(cards.map(({ items }) => items[2]!.linkHint)).toEqual([
    `По шаблону. Если ID страницы есть в готовой таблице, возьмите ссылку из её столбца E: ${READY_TABLES.health}`,
    'Готовая таблица на листе «Образование», строка 2',
  ]);
  expect(cards[0]!.findings.map(({ text }) => text).join()).not.toContain('шаблон');
});
