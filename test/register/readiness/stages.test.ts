import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { decisionsOf } from '../../../src/register/decisions/decisions';
import { compareStages } from '../../../src/register/readiness/stages';
import { accountSheet, codes, type Lacking, type Organisation, readiness, WHOLE } from './readiness-sheet';

const SCHOOL = 'Школа № 0';
const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=300001&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';
const POLL =
  'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620';
const [head, admin, executor] = WHOLE(SCHOOL, 'a') as [CellValue[], CellValue[], CellValue[]];
const unconfirmed = (row: CellValue[], status = 'Новый'): CellValue[] => [...row.slice(0, 5), status];

const CREATED = { id: 300001 };
const TICKED = { ...CREATED, trained: 'да', ready: true };
const WIDGET = { ...TICKED, widget: 'да' };
const PLACED = { ...WIDGET, form: FORM, poll: POLL };
const CHECKED: Organisation = { ...PLACED, audit: ['верно', 'верно'] };

function cellsOf(one: Organisation, accounts: CellValue[][] | null, lacking: Lacking = {}): [string, string] {
  const { readiness: stage, nextStep } = readiness([one], accounts, lacking).rows[0]!.cells;
  return [stage, nextStep];
}

describe('each step of the ladder', () => {
  const whole = [head, admin, executor];
  test.each<[Organisation, CellValue[][], string, string]>([
    [
      {},
      whole,
      'нет ЛКО',
      'Организация: заполнить «Заявку на создание ЛКО» и передать её координатору региона',
    ],
    [
      { id: 'нету пока 12 и 15' },
      whole,
      'нет ЛКО',
      'Координатор региона: исправить ID ЛКО в этой строке: он не читается',
    ],
    [
      { ...CHECKED, status: 'Не подключен' },
      whole,
      'ЛКО создан',
      'Координатор региона: подключить ЛКО 300001 к сообщениям: сейчас он не подключён',
    ],
    [
      CREATED,
      [],
      'ЛКО создан',
      'Администратор ЛКО вышестоящей организации: завести Администратора ЛКО (pos.gosuslugi.ru/admin), он заведёт коллег: не менее двух человек, среди них руководитель',
    ],
    [
      CHECKED,
      [head],
      'учётные записи не подтверждены',
      'Администратор ЛКО вышестоящей организации: завести Администратора ЛКО (pos.gosuslugi.ru/admin), он заведёт второго ответственного',
    ],
    [
      CHECKED,
      [head, executor],
      'учётные записи не подтверждены',
      'Администратор ЛКО вышестоящей организации: дать роли: Администратор ЛКО, Координатор (pos.gosuslugi.ru/admin)',
    ],
    [
      CHECKED,
      [unconfirmed(head), admin, unconfirmed(executor, 'Истёк срок приглашения')],
      'учётные записи не подтверждены',
      'Владельцы учётных записей: открыть письмо от no-reply@pos.gosuslugi.ru в том ящике, который указан, и войти через подтверждённую ЕСИА (строка 2 листа учётных записей); Администратор ЛКО: отправить приглашение ещё раз (pos.gosuslugi.ru/admin), затем владелец откроет письмо в указанном ящике (строка 4 листа учётных записей)',
    ],
    [
      CREATED,
      whole,
      'нет отметок',
      'Каждый сотрудник без отметки: пройти обучение и при входе поставить отметку «Мною пройдено обучение»',
    ],
    [
      { ...CHECKED, ready: '' },
      whole,
      'нет отметок',
      'Администратор ЛКО: поставить отметку «ЛКО готов к работе»',
    ],
    [
      TICKED,
      whole,
      'готов к работе',
      'Координатор региона: передать название и адрес сайта федеральным кураторам: «Сайт размещения виджета» отмечают только они',
    ],
    [
      WIDGET,
      whole,
      'виджет отмечен',
      'Администратор сообщества ВК: разместить ссылки в меню сообщества и вписать их в таблицу',
    ],
    [
      { ...WIDGET, form: FORM },
      whole,
      'виджет отмечен',
      'Администратор сообщества ВК: разместить ссылки в меню сообщества и вписать их в таблицу',
    ],
    [PLACED, whole, 'ссылки размещены', 'Координатор региона: проверить размещённые ссылки'],
    [
      { ...PLACED, audit: ['верно', '✖ ОГРН другой организации'] },
      whole,
      'ссылки размещены',
      'Администратор сообщества ВК: исправить ссылки по столбцам «Проверка: …»',
    ],
    [
      { ...PLACED, audit: ['верно', 'нет ссылки'] },
      whole,
      'ссылки размещены',
      'Администратор сообщества ВК: исправить ссылки по столбцам «Проверка: …»',
    ],
    [CHECKED, whole, 'ссылки проверены', 'Ничего не требуется'],
    [
      CHECKED,
      [...whole, unconfirmed([SCHOOL, 'Пятый Д', 'Исполнитель', 'five@example.ru', ''])],
      'ссылки проверены',
      'Ничего не требуется',
    ],
  ])('%j', (one, accounts, stage, step) => {
    const others = [['Музей', 'Некто', 'Куратор', 'x@example.ru', '', 'Новый']];
    expect(cellsOf(one, accounts.length > 0 ? accounts : others)).toEqual([stage, step]);
  });
});

describe('steps without data are passed over and named, not assumed', () => {
  const EACH = 'обучение каждого сотрудника (на листе учётных записей нет столбца «Мною пройдено обучение»)';
  const ALL = ['trained', 'ready', 'polls', 'widget', 'site', 'code', 'links', 'audit'] as const;
  test.each<[string, Organisation, CellValue[][] | null, Lacking, string, RegExp]>([
    ['no accounts', CREATED, null, {}, 'нет отметок', /«Мною пройдено обучение»$/],
    [
      'no accounts, ticks set',
      TICKED,
      null,
      {},
      'готов к работе',
      /федеральным .*\(не проверено, нет данных: учётные записи\)$/,
    ],
    [
      'no ticks',
      CREATED,
      [head, admin, executor],
      { trained: true, ready: true },
      'готов к работе',
      /\(не проверено, нет данных: отметки ЛКО\)$/,
    ],
    [
      'one tick of two',
      TICKED,
      null,
      { trained: true },
      'готов к работе',
      /нет данных: учётные записи, отметки ЛКО\)$/,
    ],
    [
      'no accounts and no ticks: «готов» is not claimed',
      CREATED,
      null,
      { trained: true, ready: true },
      'ЛКО создан',
      /отмечают только они$/,
    ],
    [
      'no widget column',
      TICKED,
      [head, admin, executor],
      { widget: true },
      'готов к работе',
      /вписать их в таблицу$/,
    ],
    [
      'links are known though the widget is not',
      { ...TICKED, form: FORM, poll: POLL },
      [head, admin, executor],
      { widget: true },
      'ссылки размещены',
      /ссылки \(не проверено, нет данных: отметка виджета\)$/,
    ],
    [
      'nothing but an ID',
      CREATED,
      null,
      { trained: true, ready: true, widget: true, links: true, audit: true },
      'ЛКО создан',
      /^Ничего не требуется$/,
    ],
  ])('%s', (_, one, accounts, lacking, stage, step) => {
    const [shown, next] = cellsOf(one, accounts, lacking);
    expect(shown).toBe(stage);
    expect(next).toMatch(step);
  });

  test('all that lacks is named once for the sheet', () => {
    const lacking = Object.fromEntries(ALL.map((key) => [key, true]));
    expect(readiness([CREATED], null, lacking).skipped).toEqual([
      'учётные записи (нет листа с ФИО, ролями и e-mail)',
      'отметка «Мною пройдено обучение» (нет столбца)',
      'отметка «ЛКО готов к работе» (нет столбца)',
      'подключение к голосованиям (нет столбца)',
      'сайт (нет столбца)',
      'отметка «Сайт размещения виджета» (нет столбца)',
      'код виджета (нет столбца)',
      'размещённые ссылки (нет столбцов со ссылками из меню)',
      'проверка ссылок (не проводилась)',
    ]);
    expect(readiness([CREATED], [head, admin]).skipped).toEqual([EACH]);
  });

  test('accounts without statuses or roles are judged by what is known', () => {
    const bare = accountSheet(
      [head, admin].map((row) => row.slice(0, 4)),
      ['Организация', 'ФИО', 'Должность', 'Email'],
    );
    const plan = readiness([TICKED], bare);
    expect(plan.rows[0]!.cells.readiness).toBe('готов к работе');
    expect(plan.skipped).toEqual([
      'роли (на листе учётных записей нет столбца «Роль»)',
      'подтверждение (на листе учётных записей нет столбца «Статус»)',
      EACH,
    ]);
  });
});

describe('training is each employee’s own', () => {
  const HEADER = ['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус', 'Мною пройдено обучение'];
  const sheet = (...ticks: CellValue[]) =>
    accountSheet(
      [head, admin, executor].map((row, at) => [...row, ticks[at] ?? '']),
      HEADER,
    );

  test.each<[string, Organisation, CellValue[], string, number[]]>([
    ['all have it', TICKED, ['да', true, '+'], 'готов к работе', []],
    [
      'all have it, the register does not say',
      { ...TICKED, trained: '' },
      ['да', 1, '12.10.2026'],
      'готов к работе',
      [],
    ],
    [
      'all have it, the register denies it',
      { ...TICKED, trained: 'нет' },
      ['да', 'да', 'да'],
      'нет отметок',
      [],
    ],
    ['one «нет»', TICKED, ['да', 'нет', 'да'], 'нет отметок', [3]],
    ['an empty checkbox', TICKED, [true, true, false], 'нет отметок', [4]],
    ['«не пройдено» and nothing', TICKED, ['не пройдено', 'да', ''], 'нет отметок', [2, 4]],
  ])('%s', (_, one, ticks, stage, rows) => {
    const [row] = readiness([one], sheet(...ticks)).rows;
    expect(row!.cells.readiness).toBe(stage);
    expect(row!.untrained).toEqual(rows);
    expect(row!.findings.filter(({ code }) => code === 'account-untrained').map(({ text }) => text)).toEqual(
      rows.map((at) => `Строка ${at} листа учётных записей: нет отметки «Мною пройдено обучение»`),
    );
  });

  test.each([
    'Обучение',
    'Прошёл обучение',
    'Обучение пройдено (да/нет)',
    'Отметка «Мною пройдено обучение»',
    'Дата обучения',
  ])('a column «%s» tells it', (title) => {
    const accounts = accountSheet(
      [head, admin, executor].map((row, at) => [...row, at === 2 ? '' : '12.10.2026']),
      [...HEADER.slice(0, 6), title],
    );
    expect(readiness([TICKED], accounts).rows[0]!.untrained).toEqual([4]);
  });

  test('the next step names the rows', () => {
    expect(readiness([TICKED], sheet('нет', 'да', 'нет')).rows[0]!.cells.nextStep).toBe(
      'Каждый сотрудник без отметки: пройти обучение и при входе поставить отметку «Мною пройдено обучение» (строки 2, 4 листа учётных записей)',
    );
  });

  test('who has not signed in yet is told that alone', () => {
    const accounts = accountSheet(
      [
        ...[head, admin, executor].map((row) => [...row, 'да']),
        [...unconfirmed([SCHOOL, 'Пятый', 'Исполнитель', 'five@example.ru', '+7 900 000-00-05']), 'нет'],
      ],
      HEADER,
    );
    const [row] = readiness([TICKED], accounts).rows;
    expect(row!.cells.readiness).toBe('нет отметок');
    expect(codes(row)).toEqual(['account-unconfirmed', 'site-missing', 'widget-tick']);
  });

  test('people who are no longer there do not count', () => {
    const accounts = accountSheet(
      [
        ...[head, admin, executor].map((row) => [...row, 'да']),
        [SCHOOL, 'Ушедший', 'Куратор', 'gone@example.ru', '', 'В архиве', 'нет'],
      ],
      HEADER,
    );
    expect(readiness([TICKED], accounts).rows[0]!.cells.readiness).toBe('готов к работе');
  });
});

describe('who makes accounts and sends invitations again', () => {
  const department: Organisation = { name: 'Управление образования', id: 219141 };
  const school: Organisation = { name: 'Школа № 1', id: 300001, parent: 'Управление образования' };
  const step = (accounts: CellValue[][]) => {
    const others = [['Музей', 'Некто', 'Куратор', 'x@example.ru', '', 'Новый']];
    return readiness([department, school], accounts.length > 0 ? accounts : others).rows[1]!.cells.nextStep;
  };
  const of = (role: string, status = 'Подтвержден', key = role): CellValue[] => [
    'Школа № 1',
    `Человек ${key}`,
    role,
    `${key.length}${status.length}@example.ru`,
    '+7 383 000-00-01',
    status,
  ];
  const ADMIN = 'Администратор ЛКО вышестоящей «Управление образования»: ';

  test.each<[string, CellValue[][], string]>([
    ['nobody', [], `${ADMIN}завести Администратора ЛКО (`],
    ['one without the role', [of('Руководитель')], `${ADMIN}завести Администратора ЛКО (`],
    [
      'one administrator',
      [of('Администратор ЛКО, Руководитель')],
      'Администратор ЛКО: завести учётную запись второму',
    ],
    [
      'two, no executor',
      [of('Администратор ЛКО, Руководитель'), of('Координатор')],
      'Администратор ЛКО: дать роли: Исполнитель',
    ],
    [
      'two, no administrator',
      [of('Руководитель'), of('Координатор')],
      `${ADMIN}дать роли: Администратор ЛКО, Исполнитель`,
    ],
    [
      'an invitation is lost',
      [of('Администратор ЛКО, Руководитель, Координатор'), of('Исполнитель', 'Срок приглашения истёк')],
      'Администратор ЛКО: отправить приглашение ещё раз',
    ],
    [
      'that of the only administrator is lost',
      [of('Администратор ЛКО, Координатор', 'Письмо не доставлено'), of('Руководитель Исполнитель')],
      `${ADMIN}отправить приглашение ещё раз`,
    ],
    [
      'a letter waits',
      [of('Администратор ЛКО, Координатор, Руководитель'), of('Исполнитель', 'Новый')],
      'Владельцы учётных записей: открыть письмо от no-reply@pos.gosuslugi.ru в том ящике',
    ],
  ])('%s', (_, accounts, start) => {
    expect(step(accounts).slice(0, start.length)).toBe(start);
    expect(step(accounts)).not.toMatch(/[Кк]оординатор\S* региона/);
  });

  test('a site goes up by way of the parent', () => {
    const whole = WHOLE('Школа № 1', 'a');
    const { rows } = readiness([department, { ...school, ...TICKED }], whole);
    expect(rows[1]!.cells.nextStep).toMatch(
      /^Организация: передать название и адрес сайта вышестоящей «Управление образования»/,
    );
  });
});

describe('an own ЛКО for everyone', () => {
  const parent: Organisation = { ...CHECKED, name: 'Администрация Лесного района', id: 219141 };
  const accounts = WHOLE('Администрация Лесного района', 'p');

  test('where all is well on the parent’s ЛКО, an application is the next step', () => {
    const school: Organisation = {
      ...CHECKED,
      id: '',
      name: 'Школа № 1',
      parent: 'Администрация Лесного района',
      site: 's.example.ru',
    };
    const { rows } = readiness([parent, school], accounts);
    expect([rows[1]!.needsOwn, rows[1]!.cells.readiness, rows[1]!.cells.nextStep]).toEqual([
      true,
      'ссылки проверены (ЛКО вышестоящей)',
      'Организация: своего ЛКО нет, заполнить «Заявку на создание ЛКО» и передать её координатору региона',
    ]);
    expect([rows[0]!.needsOwn, rows[0]!.cells.nextStep]).toEqual([false, 'Ничего не требуется']);
  });

  test('an own one that is not connected is connected, no second one is applied for', () => {
    const school: Organisation = {
      ...CHECKED,
      id: 300001,
      status: 'Не подключен',
      name: 'Школа № 1',
      parent: 'Администрация Лесного района',
    };
    const [, row] = readiness([parent, school], accounts).rows;
    expect([row!.needsOwn, row!.cells.nextStep]).toEqual([
      false,
      'Координатор региона: подключить свой ЛКО 300001 к сообщениям: сейчас он не подключён',
    ]);
  });
});

describe('polls are a module apart', () => {
  test.each<[CellValue, Organisation, string, RegExp]>([
    ['нет', WIDGET, 'виджет отмечен', /^Координатор региона: подключить ЛКО 300001 к голосованиям/],
    [false, PLACED, 'ссылки размещены', /^Координатор региона: проверить/],
    ['да', WIDGET, 'виджет отмечен', /^Администратор сообщества ВК: разместить/],
    ['', WIDGET, 'виджет отмечен', /^Администратор сообщества ВК: разместить/],
  ])('connected for polls: %j', (polls, one, stage, step) => {
    const [row] = readiness([{ ...one, polls }], [head, admin, executor]).rows;
    expect(row!.cells.readiness).toBe(stage);
    expect(row!.cells.nextStep).toMatch(step);
    expect(codes(row).includes('polls-unconnected')).toBe(polls === 'нет' || polls === false);
  });
});

describe('an organisation on its parent’s ЛКО', () => {
  const parent: Organisation = { name: 'Администрация Лесного района', id: 219141 };
  const school: Organisation = { name: 'Школа № 1', parent: 'Администрация Лесного района' };
  const FIRST =
    'Администратор ЛКО вышестоящей организации: завести Администратора ЛКО (pos.gosuslugi.ru/admin), он заведёт коллег: не менее двух человек, среди них руководитель';
  const APPLY =
    'Организация: своего ЛКО нет, заполнить «Заявку на создание ЛКО» и передать её координатору региона';
  const accounts = WHOLE('Администрация Лесного района', 'p');

  test('stands where the parent stands, and the question goes to the parent’s representative', () => {
    const { rows } = readiness([parent, school], accounts);
    expect(rows[1]!.cells).toEqual({
      readiness: 'нет отметок (ЛКО вышестоящей)',
      nextStep:
        'ЛКО вышестоящей «Администрация Лесного района» — каждый сотрудник без отметки: пройти обучение и при входе поставить отметку «Мною пройдено обучение». Организация: своего ЛКО нет, заполнить «Заявку на создание ЛКО» и передать её координатору региона',
      readinessRemarks:
        '⚠ ЛКО вышестоящей «Администрация Лесного района»: нет отметок. Вопросы к её представителю\n' +
        '⚠ Не указан ни сайт, ни официальная страница\n' +
        '⚠ Нет отметки «Сайт размещения виджета»: попросите представителя вышестоящей «Администрация Лесного района»\n' +
        '• Своего ЛКО нет, служит ЛКО вышестоящей «Администрация Лесного района»: нужна заявка',
    });
  });

  test('a parent without accounts: the administrator above it makes the first', () => {
    const { rows } = readiness([parent, school], [['Музей', 'Некто', 'Куратор', 'x@example.ru', '', '']]);
    expect(rows.map(({ cells }) => cells.nextStep)).toEqual([
      FIRST,
      `ЛКО вышестоящей «Администрация Лесного района» — ${FIRST.charAt(0).toLowerCase()}${FIRST.slice(1)}. ${APPLY}`,
    ]);
    expect(rows[1]!.findings[0]?.text).toBe(
      'ЛКО вышестоящей «Администрация Лесного района»: нет учётных записей. Вопросы к её представителю',
    );
  });

  test('a parent that people decided on is the body above, as a found one is', () => {
    const decisions = decisionsOf([
      { subject: 'parent', value: 'Наш Лесной', choice: 'Администрация Лесного района' },
    ]);
    const rows = [parent, { ...school, ...CREATED, parent: 'Наш Лесной' }];
    const nobody = [['Музей', 'Некто', 'Куратор', 'x@example.ru', '', '']];
    const { body, cells } = readiness(rows, nobody, {}, null, decisions).rows[1]!;
    expect(body).toBe('Администрация Лесного района');
    expect(cells.nextStep).toContain('«Администрация Лесного района»');
    expect(readiness(rows, nobody).rows[1]!.body).toBe('Школа № 1');
  });

  test('its own site, tick and links are its own matter', () => {
    const { rows } = readiness(
      [
        { ...parent, ...TICKED, id: 219141 },
        { ...school, widget: 1, site: 'school1.example.ru', form: FORM, poll: POLL },
      ],
      accounts,
    );
    expect(rows.map(({ cells }) => cells.readiness)).toEqual([
      'готов к работе',
      'ссылки размещены (ЛКО вышестоящей)',
    ]);
    expect(codes(rows[1])).toEqual(['own-account-absent']);
  });

  test('a parent outside the sheet: nothing is known of its accounts and ticks', () => {
    const { rows } = readiness(
      [{ ...school, parent: '219141' }],
      [['Музей', 'Некто', 'Куратор', 'x@example.ru', '', '']],
    );
    expect(rows[0]!.cells.readiness).toBe('ЛКО создан (ЛКО вышестоящей)');
    expect(codes(rows[0])).toEqual(['site-missing', 'widget-tick-parent', 'own-account-absent']);
  });
});

test('a campaign that is over is told where its steps are open', () => {
  const text = (one: Organisation, day: number): string =>
    readiness([one], null, {}, day).rows[0]!.cells.readinessRemarks;
  expect(text(TICKED, 20778)).toContain('✖ Срок подключения 21.11.2026 прошёл');
  expect(text(TICKED, 20779)).not.toContain('Срок подключения');
  expect(text(WIDGET, 20778)).not.toContain('Срок подключения');
});

describe('properties', () => {
  const flag = fc.boolean();
  const facts = fc.record({
    id: fc.constantFrom<CellValue>('', 300001),
    trained: flag,
    ready: flag,
    widget: flag,
    form: fc.constantFrom('', FORM),
    poll: fc.constantFrom('', POLL),
    audit: fc.constantFrom<readonly [string, string]>(['', ''], ['верно', 'верно'], ['верно', '✖ x']),
  });
  const people = fc.subarray([
    head,
    admin,
    executor,
    unconfirmed(head),
    unconfirmed(admin),
    unconfirmed(executor),
    [SCHOOL, 'Пятый', '', 'five@example.ru', '', 'Подтвержден'],
  ]);
  const lackings = fc.record({ trained: flag, ready: flag, widget: flag, links: flag, audit: flag });

  test('adding a missing fact never moves an organisation down', () => {
    fc.assert(
      fc.property(facts, people, lackings, fc.nat(), (one, accounts, lacking, choice) => {
        const fuller: [Organisation, CellValue[][]][] = [
          [{ ...one, id: 300001 }, accounts],
          [{ ...one, trained: true }, accounts],
          [{ ...one, ready: true }, accounts],
          [{ ...one, widget: true }, accounts],
          [{ ...one, form: FORM }, accounts],
          [{ ...one, poll: POLL }, accounts],
          [{ ...one, audit: ['верно', 'верно'] }, accounts],
          [one, [...accounts, head]],
          [one, [...accounts, unconfirmed(executor)]],
          [one, accounts.map((row) => [...row.slice(0, 5), 'Подтвержден'])],
        ];
        // A stranger's account keeps the sheet of accounts from being empty.
        const stranger: CellValue[] = ['Музей', 'Некто', 'Куратор', 'x@example.ru', '', 'Новый'];
        const stageOf = (o: Organisation, rows: CellValue[][]) =>
          readiness([o], [stranger, ...rows], lacking).rows[0]!.stage!;
        const [more, rows] = fuller[choice % fuller.length]!;
        expect(compareStages(stageOf(more, rows), stageOf(one, accounts))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  test('the order of accounts and of their columns changes nothing', () => {
    const shuffled = fc.shuffledSubarray(
      [
        head,
        admin,
        executor,
        unconfirmed(admin),
        [SCHOOL, 'Пятый', 'Куратор', 'one-a@example.ru', '1', 'Новый'],
      ],
      { minLength: 5, maxLength: 5 },
    );
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    const header = ['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус'];
    const view = (rows: CellValue[][], places: number[]) => {
      const sheet = accountSheet(
        rows.map((row) => places.map((at) => row[at]!)),
        places.map((at) => header[at]!),
      );
      const { stage, findings } = readiness([TICKED], sheet).rows[0]!;
      return [stage, findings.map(({ code }) => code).sort()];
    };
    const first = view(
      [
        head,
        admin,
        executor,
        unconfirmed(admin),
        [SCHOOL, 'Пятый', 'Куратор', 'one-a@example.ru', '1', 'Новый'],
      ],
      [0, 1, 2, 3, 4, 5],
    );
    fc.assert(
      fc.property(shuffled, order, (rows, places) => expect(view(rows, places)).toEqual(first)),
      { numRuns: 60 },
    );
  });

  test('the order of organisations changes none of them', () => {
    const rows: Organisation[] = [
      { name: 'Администрация', id: 1, trained: 1, ready: 1, site: 'one.example.ru' },
      { name: 'Школа А', ogrn: '1105476058930', parent: 'Администрация', site: 'one.example.ru' },
      { name: 'Школа Б', ogrn: '1025401020721', id: 3, widget: 1, trained: 1, site: 'edu.example.ru/b' },
      {
        name: 'Школа В',
        ogrn: '',
        parent: 'Нет такой',
        code: 'Widget("https://pos.gosuslugi.ru/form", 3)',
        site: 'c.example.ru',
      },
    ];
    const accounts = [...WHOLE('Администрация', 'p'), ...WHOLE('Школа Б', 'b').slice(1)];
    const view = (list: readonly Organisation[]) =>
      Object.fromEntries(
        readiness(list, accounts).rows.map(({ name, stage, findings }) => [
          name,
          [stage, findings.map(({ code }) => code)],
        ]),
      );
    const first = view(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4, maxLength: 4 }), (list) =>
        expect(view(list)).toEqual(first),
      ),
      { numRuns: 24 },
    );
  });
});
