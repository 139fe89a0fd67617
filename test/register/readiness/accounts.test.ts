import type { CellValue } from '../../../src/core/cell-value';
import { findAccountTable } from '../../../src/register/readiness/account-columns';
import { accountSheet, codes, ogrn, readiness, WHOLE } from './readiness-sheet';

const SCHOOL = 'Школа № 0';
const LKO = { id: 300001, site: 'school0.example.ru', widget: true, trained: 'да', ready: 'да' };

function found(rows: readonly (readonly CellValue[])[]): string[] {
  return codes(readiness([LKO], rows).rows[0]);
}

describe('the sheet of accounts is recognised by meaning', () => {
  test.each([
    [
      ['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус'],
      { organisation: 1, person: 2, role: 3, email: 4, phone: 5, status: 6 },
    ],
    [
      ['№', 'ОГРН организации', 'Фамилия', 'Имя', 'Отчество', 'Роль в ПОС', 'Электронная почта'],
      { ogrn: 2, surname: 3, givenName: 4, patronymic: 5, role: 6, email: 7 },
    ],
    [
      ['Ф. И. О.', 'ID ЛКО', 'Роли', 'Адрес электронной почты', 'Моб. телефон'],
      { person: 1, opaId: 2, role: 3, email: 4, phone: 5 },
    ],
    [
      [
        'Наименование учреждения',
        'Вышестоящая организация',
        'Ответственный',
        'Должность',
        'E-mail',
        'Статус учётной записи',
      ],
      { organisation: 1, person: 3, post: 4, email: 5, status: 6 },
    ],
  ])('%j', (header, columns) => {
    const table = findAccountTable([['Учётные записи на 22.11.2026'], [], header, ['x', 'y']]);
    expect(table).toEqual({ headerRow: 3, columns });
  });

  test.each([
    [['Наименование организации', 'ОГРН', 'ID ЛКО', 'Сайт']],
    [['Номер сообщения', 'Организация', 'Дата регистрации', 'Статус']],
    [['ФИО', 'Роль', 'Email']],
  ])('%j is none', (header) => {
    expect(findAccountTable([header])).toBeNull();
  });
});

describe('persons and roles', () => {
  test('several roles in a cell, on lines of their own, in merged rows', () => {
    const { accounts } = accountSheet([
      [SCHOOL, 'Первый А', 'Руководитель, Куратор', 'one@example.ru', '', 'Новый'],
      ['', 'Второй Б', 'Координатор\nИсполнитель', 'two@example.ru', '', 'Новый'],
      ['', 'Третий В', 'Администратор ЛКО', 'three@example.ru', '', 'Новый'],
      ['', '', 'Исполнитель', '', '', ''],
    ]);
    expect(accounts.map(({ row, owner, roles }) => [row, owner.name, roles])).toEqual([
      [2, SCHOOL, ['head', 'curator']],
      [3, SCHOOL, ['coordinator', 'executor']],
      [4, SCHOOL, ['admin', 'executor']],
    ]);
  });

  test('rows of one person are one account, the farther status holds; a second mailbox is a second account', () => {
    const { accounts } = accountSheet([
      [SCHOOL, 'Первый А', 'Координатор', 'one@example.ru', '', 'Подтвержден'],
      [SCHOOL, 'первый а', 'Руководитель', 'ONE@example.ru', '', 'Новый'],
      [SCHOOL, 'Первый А', 'Исполнитель', '', '', ''],
      [SCHOOL, 'Первый А', 'Куратор', 'other@example.ru', '', 'Новый'],
    ]);
    expect(accounts.map(({ roles, status }) => [roles, status])).toEqual([
      [['head', 'coordinator', 'executor'], 'confirmed'],
      [['curator'], 'new'],
    ]);
  });

  test('archived accounts, totals and blank rows are left out; a blank row ends the merged organisation', () => {
    const { accounts } = accountSheet([
      [SCHOOL, 'Первый А', 'Координатор', 'one@example.ru', '', 'В архиве'],
      ['', '', '', '', '', ''],
      ['', 'Второй Б', 'Исполнитель', 'two@example.ru', '', 'Новый'],
      ['Итого: 2', '', '', '', '', ''],
    ]);
    expect(accounts.map(({ row, owner }) => [row, owner.name])).toEqual([[4, '']]);
  });
});

describe('findings of one organisation', () => {
  test('a whole ЛКО has none', () => {
    expect(found(WHOLE(SCHOOL, 'a'))).toEqual([]);
  });

  const [head, admin, executor] = WHOLE(SCHOOL, 'a') as [CellValue[], CellValue[], CellValue[]];
  const changed = (row: CellValue[], at: number, value: CellValue): CellValue[] =>
    row.map((cell, i) => (i === at ? value : cell));

  test.each<[string, CellValue[][], string[]]>([
    ['nobody', [['Другая', 'Кто-то', 'Куратор', 'x@example.ru', '', 'Новый']], ['account-absent']],
    ['one person', [head], ['account-few', 'account-no-role', 'account-no-curator']],
    ['no head', [admin, executor], ['account-no-head']],
    ['no administrator and coordinator', [head, executor], ['account-no-role']],
    ['no executor and curator', [head, admin], ['account-no-role', 'account-no-curator']],
    ['no curator', [head, admin, changed(executor, 2, 'Исполнитель')], ['account-no-curator']],
    [
      'an unknown role',
      [head, admin, changed(executor, 2, 'Исполнитель, Куратор, Бухгалтер')],
      ['account-role-unknown'],
    ],
    [
      'a mailbox twice',
      [head, admin, changed(executor, 3, 'ONE-a@example.ru')],
      ['account-email-shared', 'account-email-shared'],
    ],
    ['a bad mailbox', [head, admin, changed(executor, 3, 'three example.ru')], ['account-email-bad']],
    ['no mailbox', [head, admin, changed(executor, 3, '')], ['account-email-bad']],
    ['a bad telephone', [head, admin, changed(executor, 4, '12-34')], ['account-phone-bad']],
    ['not confirmed', [head, admin, changed(executor, 5, 'Новый')], ['account-unconfirmed']],
  ])('%s', (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });

  test.each([
    ['Новый', /открыть письмо от no-reply@pos\.gosuslugi\.ru .*подтверждённую ЕСИА$/],
    ['Приглашение отправлено', /найти письмо .*спам/],
    ['Письмо не доставлено', /отправить приглашение ещё раз/],
    ['Заблокирован', /разблокировать/],
    ['', /узнать статус/],
  ])('status %j has its own next step', (status, step) => {
    const plan = readiness([LKO], [head, admin, changed(executor, 5, status)]);
    const finding = plan.rows[0]!.findings.find(({ code }) => code === 'account-unconfirmed');
    expect(finding?.text).toMatch(/^Строка 4 листа учётных записей не подтверждена: /);
    expect(finding?.text).toMatch(step);
  });

  test('one mailbox at two organisations is told in both, with the other row', () => {
    const rows = [...WHOLE('Школа № 0', 'a'), ...WHOLE('Школа № 1', 'b')];
    rows[3] = changed(rows[3]!, 3, 'one-a@example.ru');
    const plan = readiness([LKO, { ...LKO, id: 300002, site: 'school1.example.ru' }], rows);
    expect(plan.rows.map(({ cells }) => cells.readinessRemarks)).toEqual([
      '✖ Строка 2 листа учётных записей: тот же e-mail, что и строка 5 листа учётных записей',
      '✖ Строка 5 листа учётных записей: тот же e-mail, что и строка 2 листа учётных записей',
    ]);
  });

  test('no sentence holds a name, an address or a telephone', () => {
    const rows = [
      [SCHOOL, 'Тайнов Тайн', 'Бухгалтер', 'secret@@example.ru', '8 900 000-99', 'Новый'],
      ['Чужая', 'Тайнов Тайн', 'Куратор', 'secret@example.ru', '12', ''],
      [SCHOOL, 'Тайнова Тайна', 'Куратор', 'secret@example.ru', '12', ''],
    ];
    const plan = readiness([LKO], rows);
    const said = JSON.stringify([plan.rows, plan.groups, plan.strangers]);
    for (const secret of ['Тайн', 'тайн', 'secret', '000-99']) expect(said).not.toContain(secret);
  });
});

describe('accounts find their organisations', () => {
  const header = ['Организация', 'ОГРН', 'ID ЛКО', 'ФИО', 'Роль', 'Email'];
  const rows = [
    { ...LKO, name: 'МБОУ «Школа № 5»' },
    { ...LKO, id: 300002, name: 'МБОУ «Школа № 6»' },
    { ...LKO, id: 300003, name: 'МБОУ «Школа № 6»' },
  ];

  test.each([
    [
      'by OGRN, whatever the name',
      ['Совсем другая', '1045405430620', '', 'Первый А', 'Куратор', 'a@example.ru'],
      0,
      '',
    ],
    ['by ID', ['', '', 300002, 'Первый А', 'Куратор', 'a@example.ru'], 1, ''],
    ['by name in another writing', ['МБОУ "Школа №5"', '', '', 'Первый А', 'Куратор', 'a@example.ru'], 0, ''],
    ['a name of two', ['МБОУ «Школа № 6»', '', '', 'Первый А', 'Куратор', 'a@example.ru'], -1, 'несколько'],
    [
      'a foreign OGRN beside a known name',
      ['МБОУ «Школа № 5»', ogrn(9), '', 'Первый А', 'Куратор', 'a@example.ru'],
      -1,
      'нет',
    ],
    ['an unknown organisation', ['Музей', '', '', 'Первый А', 'Куратор', 'a@example.ru'], -1, 'нет'],
    ['nothing at all', ['', '', '', 'Первый А', 'Куратор', 'a@example.ru'], -1, 'не указана'],
  ])('%s', (_, account, row, why) => {
    const plan = readiness(rows, accountSheet([account as CellValue[]], header));
    expect(plan.rows.findIndex((one) => !codes(one).includes('account-absent'))).toBe(row);
    expect(plan.strangers[0]?.text ?? '').toContain(why);
    expect(plan.strangers).toHaveLength(row < 0 ? 1 : 0);
  });
});
