import type { Settings } from '../../../src/shared/settings';
import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

/** Of each row: the ID for its link, whose it is, and what is said of that. */
function served(rows: readonly Row[], settings: Partial<Settings> = {}) {
  const { outcomes } = plan(rows, settings);
  return outcomes.map(({ cells, findings }) => ({
    id: cells.linkId,
    of: cells.parentAccount,
    said: findings.filter(({ code }) => OF_ACCOUNTS.test(code)).map(({ text }) => text),
  }));
}

const OF_ACCOUNTS = /^(?:parent-|account-|own-|id-of-parent|number-)/;
const CITY: Row = { name: 'Администрация города', ogrn: ogrn(1), id: 11, kind: 'ОМСУ' };
const OFFICE: Row = { name: 'Управление', ogrn: ogrn(2), kind: 'ОМСУ', parentName: CITY.name! };
const SCHOOL: Row = { name: 'Школа', ogrn: ogrn(3), kind: 'подведомственная', parentName: OFFICE.name! };

describe('whose ЛКО serves', () => {
  test.each<[string, readonly Row[], string, string, readonly string[]]>([
    ['its own', [{ ...SCHOOL, id: 33 }, OFFICE, CITY], '33', '', []],
    [
      'its parent’s',
      [SCHOOL, { ...OFFICE, id: 22 }],
      '22',
      'Управление',
      ['ID 22 взят у вышестоящей: «Управление»'],
    ],
    [
      'an ancestor’s, when the parent has none',
      [SCHOOL, OFFICE, CITY],
      '11',
      'Администрация города',
      ['ID 11 взят у вышестоящей: «Администрация города»'],
    ],
    [
      'an ancestor’s, when the parent’s is not connected',
      [SCHOOL, { ...OFFICE, id: 22, status: 'не подключён' }, CITY],
      '11',
      'Администрация города',
      ['ID 11 взят у вышестоящей: «Администрация города»'],
    ],
    [
      'the one whose ID the row gives, when the parent’s row has none',
      [{ ...SCHOOL, parentId: 22 }, OFFICE, CITY],
      '22',
      'Управление',
      ['ID 22 взят у вышестоящей: «Управление»'],
    ],
    [
      'the parent’s own, not the one that the row gives',
      [
        { ...SCHOOL, parentId: 99 },
        { ...OFFICE, id: 22 },
      ],
      '22',
      'Управление',
      [
        'Вышестоящая указана противоречиво: взята «Управление, ID 22», но указана и «ID 99»',
        'ID 22 взят у вышестоящей: «Управление»',
      ],
    ],
    [
      'the one whose ID the row gives, when nobody has it',
      [{ ...SCHOOL, parentName: '', parentId: 99 }],
      '99',
      'ЛКО 99',
      ['ID 99 взят из столбца вышестоящего ЛКО, строки с ним в таблице нет'],
    ],
    [
      'the one whose ID the row gives, with the name that it gives',
      [{ ...SCHOOL, parentName: 'Мэрия', parentId: 99 }],
      '99',
      'Мэрия',
      ['ID 99 взят из столбца вышестоящего ЛКО, строки с ним в таблице нет'],
    ],
    [
      'its parent’s, whose number it repeats as its own',
      [
        { ...SCHOOL, id: 22 },
        { ...OFFICE, id: 22 },
      ],
      '22',
      'Управление',
      ['ID 22 принадлежит вышестоящей «Управление»'],
    ],
    [
      'its parent’s, when its own is not connected',
      [
        { ...SCHOOL, id: 33, status: 'архив' },
        { ...OFFICE, id: 22 },
      ],
      '22',
      'Управление',
      ['Свой ЛКО (ID 33) не используется: в архиве', 'ID 22 взят у вышестоящей: «Управление»'],
    ],
    [
      'its parent’s, when the number that it repeats is not connected',
      [
        { ...SCHOOL, id: 22, status: 'архив' },
        { ...OFFICE, id: 22 },
      ],
      '22',
      'Управление',
      ['Свой ЛКО (ID 22) не используется: в архиве', 'ID 22 взят у вышестоящей: «Управление»'],
    ],
    [
      'its parent’s, which is known by its short name',
      [
        { ...SCHOOL, parentName: 'УО' },
        { ...OFFICE, name: '', shortName: 'УО', id: 22 },
      ],
      '22',
      'УО',
      ['ID 22 взят у вышестоящей: «УО»'],
    ],
  ])('%s', (_, rows, id, of, said) => {
    expect(served(rows)[0]).toEqual({ id, of, said });
  });

  test('the parent’s own, not the one that the row gives, wherever the parent stands', () => {
    const rows = [
      { ...OFFICE, id: 22 },
      { ...SCHOOL, parentId: 99 },
    ];
    expect(served(rows)[1]).toMatchObject({ id: '22', of: 'Управление' });
  });

  test('of children of one parent each is told its own', () => {
    const child = (at: number, more: Row): Row => ({
      ...SCHOOL,
      name: `Школа № ${at}`,
      ogrn: ogrn(30 + at),
      ...more,
    });
    const rows = [
      CITY,
      { ...OFFICE, id: 22 },
      child(1, {}),
      child(2, { parentName: CITY.name!, parentOgrn: ogrn(2) }),
      child(3, { id: 33, status: 'архив' }),
      child(4, { id: 22 }),
      child(5, {}),
    ];
    const serves = 'ID 22 взят у вышестоящей: «Управление»';
    const said = [
      [serves],
      ['Вышестоящая указана противоречиво: взята «Управление», но указана и «Администрация города»', serves],
      ['Свой ЛКО (ID 33) не используется: в архиве', serves],
      ['ID 22 принадлежит вышестоящей «Управление»'],
      [serves],
    ];
    expect(
      served(rows)
        .slice(2)
        .map((one) => one.said),
    ).toEqual(said);
    expect(
      served([...rows.slice(0, 2), ...rows.slice(2).reverse()])
        .slice(2)
        .map((one) => one.said),
    ).toEqual(said.reverse());
  });

  test('a number that is an ancestor’s is the ancestor’s; without a parent it is the row’s own', () => {
    const rows = [OFFICE, { ...CITY, id: 22 }, { ...SCHOOL, id: 22 }];
    expect(served(rows)[2]).toMatchObject({ id: '22', of: 'Администрация города' });
    expect(
      served([
        { ...SCHOOL, id: 22, parentName: '' },
        { ...OFFICE, id: 22 },
      ])[0],
    ).toMatchObject({ of: '' });
  });
});

describe('no ЛКО serves', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'nothing is given',
      [{ ...SCHOOL, parentName: '' }],
      ['Нет подключённого ЛКО и не указана вышестоящая организация: ссылку на форму не собрать'],
    ],
    [
      'its own is not connected, and no parent is given',
      [{ ...SCHOOL, parentName: '', id: 33, status: 'архив' }],
      [
        'Свой ЛКО (ID 33) не используется: в архиве',
        'Нет подключённого ЛКО и не указана вышестоящая организация: ссылку на форму не собрать',
      ],
    ],
    [
      'nor any ancestor’s',
      [SCHOOL, OFFICE, { ...CITY, id: '' }],
      ['Нет подключённого ЛКО ни у организации, ни у вышестоящих (до «Администрация города»)'],
    ],
    [
      'the parent is unknown',
      [SCHOOL],
      ['Вышестоящая «Управление» не найдена: исправьте или добавьте её строку'],
    ],
    [
      'the parent’s parent is unknown',
      [SCHOOL, OFFICE],
      ['У «Управление» вышестоящая «Администрация города» не найдена: исправьте или добавьте её строку'],
    ],
    [
      'two are called so',
      [SCHOOL, OFFICE, { ...OFFICE, ogrn: ogrn(4) }, CITY],
      ['Вышестоящей «Управление» подходят строки 3, 4: укажите её ОГРН или ID'],
    ],
    [
      'the parent’s parent is called like another',
      [SCHOOL, OFFICE, CITY, { ...CITY, ogrn: ogrn(4), id: 12 }],
      ['У «Управление» вышестоящей «Администрация города» подходят строки 4, 5: укажите её ОГРН или ID'],
    ],
    [
      'its own number cannot be read',
      [
        { ...SCHOOL, id: 'много' },
        { ...OFFICE, id: 22 },
      ],
      ['ID «много»: номер не найден. Оставьте в ячейке только цифры номера'],
    ],
    [
      'its own number cannot be read, and its parent has none',
      [
        { ...SCHOOL, id: 'много' },
        { ...OFFICE, parentName: '' },
      ],
      ['ID «много»: номер не найден. Оставьте в ячейке только цифры номера'],
    ],
    [
      'the parent’s number cannot be read',
      [SCHOOL, { ...OFFICE, id: 'много' }, CITY],
      ['У вышестоящей «Управление» не читается ID: исправьте строку 3'],
    ],
    [
      'a nameless parent’s number cannot be read',
      [
        { ...SCHOOL, parentName: '', parentOgrn: ogrn(2) },
        { ogrn: ogrn(2), id: 'много' },
      ],
      ['У вышестоящей «строка 3» не читается ID: исправьте строку 3'],
    ],
    [
      'a circle of two',
      [SCHOOL, { ...OFFICE, parentName: SCHOOL.name! }],
      ['Подчинённость замкнута в круг: «Школа» → «Управление» → «Школа»'],
    ],
    [
      'a row that is its own parent',
      [{ ...SCHOOL, parentName: SCHOOL.name! }],
      [
        'Вышестоящей указана сама организация: считаем, что вышестоящей нет',
        'Нет подключённого ЛКО и не указана вышестоящая организация: ссылку на форму не собрать',
      ],
    ],
  ])('%s', (_, rows, said) => {
    expect(served(rows)[0]).toEqual({ id: '', of: '', said });
  });

  test('of many namesakes five are named', () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ ...OFFICE, ogrn: ogrn(20 + at) }));
    expect(served([SCHOOL, ...many])[0]!.said).toEqual([
      'Вышестоящей «Управление» подходят строки 3, 4, 5, 6, 7 и ещё 2: укажите её ОГРН или ID',
    ]);
  });

  test('the value that could not be read is named with whose parent it is', () => {
    const office: Row = { ...OFFICE, parentName: '', parentOgrn: '1027700132196' };
    const [school, own] = served([SCHOOL, office]);
    expect(own!.said[0]).toMatch(/^Вышестоящая: ОГРН «1027700132196»/);
    expect(school!.said[0]).toMatch(/^Вышестоящая у «Управление»: ОГРН «1027700132196»/);
  });
});

describe('the parent’s OGRN in the form link', () => {
  const link = (rows: readonly Row[]) => {
    const { outcomes } = plan(rows, { ogrnOnFallback: 'parent' });
    const { cells, findings } = outcomes[0]!;
    return [/utm_campaign=(\d+)$/.exec(cells.formLink)?.[1], findings.map(({ code }) => code)];
  };

  test('stands there only when the parent’s ЛКО serves', () => {
    expect(link([{ ...SCHOOL, id: 33 }, OFFICE, CITY])[0]).toBe(ogrn(3));
    expect(link([SCHOOL, OFFICE, CITY])[0]).toBe(ogrn(1));
  });

  test('that is unknown stops the link, and is named', () => {
    const [campaign, codes] = link([SCHOOL, { ...OFFICE, ogrn: '', id: 22 }]);
    expect(campaign).toBeUndefined();
    expect(codes).toContain('parent-ogrn-missing');
    const said = served([SCHOOL, { ...OFFICE, ogrn: '', id: 22 }], { ogrnOnFallback: 'parent' })[0]!.said;
    expect(said).toContain('Неизвестен ОГРН вышестоящей «Управление», а ссылка по настройке берёт его');
    expect(link([SCHOOL, OFFICE, CITY])[1]).not.toContain('parent-ogrn-missing');
  });
});
