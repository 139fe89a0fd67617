import { ruleAt } from '../../../host/book/validation';
import { NO_CONTACT } from '../../../src/shared/readiness';
import { NO_SHEET } from '../../../src/shared/setup';
import { ogrn } from '../../register/readiness/readiness-sheet';
import { cells, failure, sheetOf, undo, value } from '../../support/register';
import { begin, preview, runAll } from '../../support/runs';
import {
  ACCOUNT_ROWS,
  ACCOUNTS,
  check,
  keep,
  MESSAGES,
  messages,
  REGISTER,
  ROWS,
  readinessHost,
  table,
} from './readiness-host';

const SKIPPED = [
  'обучение каждого сотрудника (на листе учётных записей нет столбца «Мною пройдено обучение»)',
  'подключение к голосованиям (нет столбца)',
  'проверка ссылок (не проводилась)',
];
const APPLY =
  'Организация: своего ЛКО нет, заполнить «Заявку на создание ЛКО» и передать её координатору региона';

describe('the check', () => {
  test('says where each organisation stands, and writes nothing', async () => {
    const host = await readinessHost();
    const before = cells(host, REGISTER);
    host.gate.reset();
    const checked = check(host);
    expect(host.gate.counts.cellsWritten).toBe(0);
    expect(cells(host, REGISTER)).toEqual(before);
    expect(checked.stages.filter(({ count }) => count > 0)).toEqual([
      { name: 'нет ЛКО', count: 1 },
      { name: 'учётные записи не подтверждены', count: 1 },
      { name: 'виджет отмечен', count: 1 },
      { name: 'ссылки размещены', count: 1 },
    ]);
    expect(checked.skipped).toEqual(SKIPPED);
    expect(checked.accounts).toMatchObject({ sheetName: ACCOUNTS, count: 5 });
    expect(checked.unmatchedAccounts).toEqual([
      { row: 6, name: 'Театр', text: 'Строка 6 листа учётных записей: такой организации в выгрузке нет' },
    ]);
    expect(checked.applicants).toEqual([3, 5]);
    expect(checked.counts).toMatchObject({ rows: 4, filled: 4, unchanged: 0 });
    expect(checked.newColumns).toEqual(['Готовность', 'Следующий шаг', 'Готовность: замечания']);
    expect(checked.groups.map(({ code, rows }) => [code, rows.map(({ row }) => row)])).toEqual([
      ['account-email-shared', [2, 4]],
      ['account-few', [4]],
      ['account-no-role', [4]],
      ['account-unconfirmed', [4]],
      ['tick-ready', [4]],
      ['account-phone-bad', [4]],
      ['site-not-main', [4]],
      ['widget-tick', [4]],
      ['own-account-absent', [3]],
      ['account-no-curator', [4]],
    ]);
  });

  test('without a sheet of accounts the steps are named as passed over', async () => {
    const checked = check(await readinessHost(ROWS, null, null));
    expect(checked.accounts).toBeNull();
    expect(checked.skipped[0]).toMatch(/^учётные записи/);
  });

  test('a chosen sheet of accounts is taken in place of the one that looks like it', async () => {
    const host = await readinessHost();
    const other = host.book.addSheet('Другие учётки');
    ACCOUNT_ROWS.slice(0, 2).forEach((row, r) => {
      row.forEach((cell, c) => {
        other.put(r + 1, c + 1, (cell ?? '') as string);
      });
    });
    host.book.active = sheetOf(host, REGISTER);
    expect(keep(host, { accountsSheetId: other.id }).accounts).toMatchObject({
      sheetName: 'Другие учётки',
      count: 1,
    });
    expect(check(host).accounts?.sheetName).toBe('Другие учётки');
  });

  test.each([
    [{ campaign: '31.12.2026' }],
    [{ campaign: '2026-13-01' }],
    [{ topics: [{ topic: 'Наледь', days: 11 }] }],
    [{ topics: [{ topic: '', days: 3 }] }],
    [{ regional: { ...NO_CONTACT, phone: '12' } }],
    [{ regional: { ...NO_CONTACT, email: 'pos.example.ru' } }],
    [{ regional: { ...NO_CONTACT, page: 'example.ru' } }],
    [{ regional: { ...NO_CONTACT, name: 'я'.repeat(201) } }],
  ])('a setting that is not right is not kept: %j', async (change) => {
    const host = await readinessHost();
    const { settings } = check(host);
    const refused = failure(preview(host, 'readiness', { choice: { ...settings, ...change } as never }));
    expect(refused.code).toBe('bad-settings');
    expect(check(host).settings).toEqual(settings);
  });

  test('a campaign that is over is told', async () => {
    const host = await readinessHost();
    const codes = keep(host, { campaign: '2026-11-21' }).groups.map(({ code }) => code);
    expect(codes).toContain('campaign-overdue');
    expect(keep(host, { campaign: '2026-11-22' }).groups.map(({ code }) => code)).not.toContain(
      'campaign-overdue',
    );
  });
});

describe('the run', () => {
  test('writes stage, next step and remarks; a second one finds nothing to do; undo takes all back', async () => {
    const host = await readinessHost();
    const before = cells(host, REGISTER);
    const key = runAll(host, check(host), 2);
    const written = table(host, REGISTER);
    expect(written.map((row) => [row.Готовность, row['Следующий шаг']])).toEqual([
      ['ссылки размещены', 'Координатор региона: проверить размещённые ссылки'],
      [
        'виджет отмечен (ЛКО вышестоящей)',
        `Администратор сообщества ВК: разместить ссылки в меню сообщества и вписать их в таблицу. ${APPLY}`,
      ],
      [
        'учётные записи не подтверждены',
        'Администратор ЛКО вышестоящей «Администрация Лесного района»: завести Администратора ЛКО (pos.gosuslugi.ru/admin), он заведёт второго ответственного',
      ],
      ['нет ЛКО', 'Организация: заполнить «Заявку на создание ЛКО» и передать её координатору региона'],
    ]);
    expect(written[0]!['Готовность: замечания']).toBe(
      '✖ Строка 3 листа учётных записей: тот же e-mail, что и строка 5 листа учётных записей',
    );
    expect(check(host).counts).toMatchObject({ filled: 0, unchanged: 4 });
    undo(host, key);
    expect(cells(host, REGISTER)).toEqual(before);
  });

  test('a row that changed since the check stops the batch', async () => {
    const host = await readinessHost();
    const checked = check(host);
    const run = begin(host, checked);
    sheetOf(host, REGISTER).put(4, 8, 'нет');
    expect(failure(run.batch(0, 4)).code).toBe('changed');
  });

  test('links that an audit found right are the last step', async () => {
    const host = await readinessHost([ROWS[0]!]);
    runAll(host, value(preview(host, 'audit')));
    const sheet = sheetOf(host, REGISTER);
    for (const column of [13, 14, 15]) if (sheet.value(2, column) !== '') sheet.put(2, column, 'верно');
    expect(check(host).stages.find(({ count }) => count > 0)?.name).toBe('ссылки проверены');
  });

  test('an account that changed since the preview stops the batch too', async () => {
    const host = await readinessHost();
    const run = begin(host, check(host));
    sheetOf(host, ACCOUNTS).put(2, 4, '=1+1');
    expect(failure(run.batch(0, 4)).code).toBe('changed');
    value(host.handlers.stopRun({ runId: run.runId }));
    runAll(host, check(host));
    for (const row of table(host, REGISTER)) expect(String(row['Готовность: замечания'])).not.toMatch(/^=/);
  });
});

describe('names, addresses and telephones stay in their sheet', () => {
  const SECRETS = ['Четвёртая', 'Вторая', 'two@', 'five@', '900 000', '9000000'];

  test('neither properties, journal, history, logs nor the register hold them', async () => {
    const host = await readinessHost();
    keep(host, { campaign: '2026-11-21', topics: [{ topic: 'Наледь', days: 3 }] });
    runAll(host, check(host));
    sheetOf(host, REGISTER).put(4, 8, '');
    runAll(host, check(host));
    value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));
    const kept = JSON.stringify([
      Array.from(host.book.properties),
      host.screen.logs,
      ...host.book.sheets.filter(({ name }) => name !== ACCOUNTS).map(({ name }) => cells(host, name)),
    ]);
    expect(host.book.sheetNamed('Ссылки ПОС, журнал')).toBeDefined();
    for (const secret of SECRETS) expect(kept).not.toContain(secret);
  });
});

describe('the report', () => {
  test('counts with a chart over the stages', async () => {
    const host = await readinessHost();
    const made = value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));
    expect(made.sheets.map(({ sheetName }) => sheetName)).toEqual(['Готовность', 'Готовность, списки']);
    expect(made.lists).toBe(2);
    const rows = cells(host, 'Готовность');
    expect(rows.slice(0, 6).map((row) => row.slice(0, 4))).toEqual([
      ['Готовность организаций на 22.11.2026', '', '', ''],
      [`Не проверено, нет данных: ${SKIPPED.join('; ')}.`, '', '', ''],
      ['', '', '', ''],
      ['Шаг', 'Организаций', 'Доля', ''],
      ['нет ЛКО', 1, '25 %', '█████'],
      ['ЛКО создан', 0, '0 %', ''],
    ]);
    expect(rows.slice(12)).toEqual([
      ['Всего', 4, ...new Array(9).fill('')],
      ['Без своего ЛКО', 2, ...new Array(9).fill('')],
      new Array(11).fill(''),
      ['Вышестоящая организация', 'Всего', ...check(host).stages.map(({ name }) => name), 'Без своего ЛКО'],
      ['Администрация Лесного района', 3, 0, 0, 1, 0, 0, 1, 1, 0, 1],
      ['Музей', 1, 1, 0, 0, 0, 0, 0, 0, 0, 1],
    ]);
    expect(sheetOf(host, 'Готовность').charts).toEqual([
      expect.objectContaining({
        title: 'Организации по шагам',
        areas: [{ row: 5, column: 1, rows: 8, columns: 2 }],
      }),
    ]);
    expect(host.book.active.name).toBe(REGISTER);
  });

  test('a list for each body', async () => {
    const host = await readinessHost();
    value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));
    const rows = cells(host, 'Готовность, списки').map((row) => row.slice(0, 2));
    expect(rows).toEqual([
      [expect.stringMatching(/^Чего не хватает: списки для отправки на 22\.11\.2026/), ''],
      [expect.stringContaining('https://pos.gosuslugi.ru/admin'), ''],
      [expect.stringMatching(/^Администратор ЛКО вышестоящей заводит/), ''],
      [expect.stringContaining('no-reply@pos.gosuslugi.ru'), ''],
      [expect.stringContaining('https://pos.gosuslugi.ru/docs/'), ''],
      [expect.stringContaining('Размеры виджета менять нельзя'), ''],
      ['', ''],
      ['Администрация Лесного района: организаций 3', ''],
      ['Кому: Администрация Лесного района, строка 3 листа учётных записей', ''],
      ['Организация', 'Готовность'],
      ['Школа № 2', 'учётные записи не подтверждены'],
      ['Школа № 1', 'виджет отмечен (ЛКО вышестоящей)'],
      ['Администрация Лесного района', 'ссылки размещены'],
      ['', ''],
      ['Музей: организаций 1', ''],
      ['Кому: Музей (представитель на листе учётных записей не указан)', ''],
      ['Организация', 'Готовность'],
      ['Музей', 'нет ЛКО'],
    ]);
  });

  test('made again it replaces itself, and leaves a person’s sheet of that name alone', async () => {
    const host = await readinessHost();
    value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));
    const first = [cells(host, 'Готовность'), cells(host, 'Готовность, списки')];
    value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));
    expect([cells(host, 'Готовность'), cells(host, 'Готовность, списки')]).toEqual(first);
    expect(sheetOf(host, 'Готовность').charts).toHaveLength(1);

    const own = await readinessHost();
    own.book.addSheet('Готовность').put(1, 1, 'Моё');
    own.book.active = sheetOf(own, REGISTER);
    const made = value(own.handlers.reportReadiness({ sheetId: NO_SHEET })).sheets[0];
    expect(made?.sheetName).toBe('Готовность (2)');
    expect(cells(own, 'Готовность')).toEqual([['Моё']]);
  });
});

describe('applications', () => {
  test('one for every organisation without a ЛКО, with lists of roles; an existing one is not touched', async () => {
    const host = await readinessHost();
    const request = { sheetId: NO_SHEET, kind: 'create', rows: [] } as const;
    const made = value(host.handlers.makeApplications(request));
    expect(made.sheets.map(({ sheetName }) => sheetName)).toEqual([
      'Заявка на ЛКО 1025401020721',
      'Заявка на ЛКО строка 5',
    ]);
    const name = made.sheets[1]!.sheetName;
    const rows = cells(host, name);
    expect(rows.slice(2, 6).map((row) => row.slice(0, 2))).toEqual([
      ['Полное наименование', 'Музей'],
      ['ОГРН', ''],
      ['ИНН', '5440108389'],
      ['Сайт', 'museum.example.ru'],
    ]);
    const sheet = sheetOf(host, name);
    expect(ruleAt(sheet.parts.validations, 9, 5)).toMatchObject({
      type: 'list',
      formulas: ['"Руководитель,Администратор ЛКО,Координатор,Исполнитель,Куратор"'],
    });
    expect(sheet.numberFormat(9, 3)).toBe('@');
    expect(host.book.active.name).toBe(REGISTER);
    expect(value(host.handlers.makeApplications(request))).toEqual({
      sheets: [],
      left: 0,
      skipped: [
        {
          row: 3,
          name: 'Школа № 1',
          text: 'Лист «Заявка на ЛКО 1025401020721» уже есть: заполните его или удалите',
        },
        {
          row: 5,
          name: 'Музей',
          text: 'Лист «Заявка на ЛКО строка 5» уже есть: заполните его или удалите',
        },
      ],
    });
    expect(check(host).accounts?.sheetName).toBe(ACCOUNTS);
  });

  test('for whom none can be made, and why', async () => {
    const host = await readinessHost();
    const create = value(
      host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows: [2, 9, 1] }),
    );
    expect(create.sheets).toEqual([]);
    expect(create.skipped.map(({ row, text }) => [row, text])).toEqual([
      [2, 'У организации уже есть ЛКО (ссылки размещены): нужна заявка на изменение ответственных'],
      [9, 'В этой строке нет организации'],
      [1, 'В этой строке нет организации'],
    ]);
    const change = value(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'change', rows: [5, 4] }));
    expect(change.sheets.map(({ sheetName }) => sheetName)).toEqual(['Ответственные 1105476058930']);
    expect(change.skipped.map(({ text }) => text)).toEqual([
      'У организации нет своего ЛКО: нужна заявка на создание',
    ]);
  });

  test('a returned one is checked, a change together with who is there', async () => {
    const host = await readinessHost();
    value(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows: [5] }));
    value(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'change', rows: [2] }));
    const change = sheetOf(host, 'Ответственные 1045405430620');
    change.put(10, 1, 'исключить');
    change.put(10, 2, 'Третий Иван');
    const { applications } = value(host.handlers.checkApplications({ sheetId: NO_SHEET }));
    expect(
      applications.map(({ kind, name, findings }) => [kind, name, findings.map(({ text }) => text)]),
    ).toEqual([
      [
        'create',
        'Музей',
        [
          expect.stringMatching(/ОГРН/),
          'Ответственных меньше двух: впишите ещё одного',
          'Нет руководителя: дайте одному из ответственных роль «Руководитель»',
        ],
      ],
      ['change', 'Администрация Лесного района', ['Никому не дана роль: Исполнитель']],
    ]);
  });

  test('an ID that cannot be read is put right first', async () => {
    const host = await readinessHost([
      ['Музей', '1025401020721', '', 'уточняется', ...new Array(8).fill('')],
    ]);
    expect(check(host).stages[0]).toEqual({ name: 'нет ЛКО', count: 1 });
    expect(check(host).applicants).toEqual([]);
    const { sheets, skipped } = value(
      host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows: [2] }),
    );
    expect([sheets, skipped[0]?.text]).toEqual([
      [],
      'ID ЛКО в этой строке не читается: сначала исправьте его',
    ]);
  });

  test('row 0 is the selected one', async () => {
    const host = await readinessHost();
    host.select(sheetOf(host, REGISTER), { row: 4, column: 2, rows: 1, columns: 1 });
    const made = value(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'change', rows: [0] }));
    expect(made.sheets.map(({ sheetName }) => sheetName)).toEqual(['Ответственные 1105476058930']);
    host.select(sheetOf(host, ACCOUNTS), { row: 4, column: 2, rows: 1, columns: 1 });
    const elsewhere = failure(
      host.handlers.makeApplications({ sheetId: sheetOf(host, REGISTER).id, kind: 'create', rows: [0] }),
    );
    expect(elsewhere.text).toContain(`Открыт лист «${ACCOUNTS}», а организации — на листе «${REGISTER}».`);
  });

  test('of more than one call makes, the first are made, then the next', async () => {
    const rows = Array.from({ length: 33 }, (_, i) => [`Школа № ${i}`, ogrn(i), ...new Array(10).fill('')]);
    const host = await readinessHost(rows, null, null);
    const request = { sheetId: sheetOf(host, REGISTER).id, kind: 'create', rows: [] } as const;
    expect(check(host).applicants).toHaveLength(33);
    const first = value(host.handlers.makeApplications(request));
    expect([first.sheets.length, first.skipped, first.left]).toEqual([30, [], 3]);
    const next = value(host.handlers.makeApplications(request));
    expect([next.sheets.length, next.skipped, next.left]).toEqual([3, [], 0]);
  });

  test('whom to ask in the region is kept, shown in applications and lists, and nowhere else', async () => {
    const host = await readinessHost();
    const regional = {
      name: 'Отдел ПОС',
      phone: '8 (383) 000-00-01 доб. 5',
      email: 'pos@example.ru',
      applyTo: 'Минцифры области',
      page: 'https://example.ru/pos',
    };
    runAll(host, keep(host, { regional }));
    expect(table(host, REGISTER)[3]?.['Следующий шаг']).toBe(
      'Организация: заполнить «Заявку на создание ЛКО» и передать её сюда: Минцифры области',
    );
    const card = value(host.handlers.getCard({ sheetId: NO_SHEET, row: 2 }));
    expect(card.before.join('\n')).toContain(
      'напишите специалисту региона: Отдел ПОС, 8 (383) 000-00-01 доб. 5, pos@example.ru.',
    );
    const text =
      'Специалист региона: Отдел ПОС, 8 (383) 000-00-01 доб. 5, pos@example.ru. Заявки подавать: Минцифры области. Инструкции региона: https://example.ru/pos';
    const { sheets } = value(
      host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows: [5] }),
    );
    expect(cells(host, sheets[0]!.sheetName)[2]![0]).toBe(text);
    const { applications } = value(host.handlers.checkApplications({ sheetId: NO_SHEET }));
    expect(applications[0]!.findings[0]!.text).toMatch(/ОГРН/);
    value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));
    expect(cells(host, 'Готовность, списки')[1]![0]).toBe(text);
    runAll(host, check(host));
    expect(JSON.stringify(cells(host, REGISTER))).not.toMatch(/pos@example|Отдел ПОС/);
  });

  test('more than fit are refused', async () => {
    const host = await readinessHost();
    const rows = Array.from({ length: 31 }, (_, i) => i + 2);
    expect(failure(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows })).text).toMatch(
      /не больше 30/,
    );
  });
});

describe('messages', () => {
  test('due day, days left and mark; a second run finds nothing to do; undo takes all back', async () => {
    const host = await readinessHost();
    keep(host, { topics: [{ topic: 'наледь', days: 3 }] });
    const before = cells(host, MESSAGES);
    const checked = messages(host);
    expect(checked.today).toBe('22.11.2026');
    expect(checked.counts).toEqual({
      rows: 5,
      filled: 5,
      overdue: 1,
      soon: 1,
      open: 1,
      closed: 1,
      unread: 1,
    });
    expect(checked.summary).toEqual([
      { organisation: 'Школа № 1', total: 2, overdue: 1, soon: 0, closed: 0 },
      { organisation: 'Музей', total: 3, overdue: 0, soon: 1, closed: 1 },
    ]);
    const key = runAll(host, checked, 2);
    const day = (date: number, month = 11) => new Date(Date.UTC(2026, month - 1, date));
    expect(
      table(host, MESSAGES).map((row) => [row['Срок ответа'], row['Осталось дней'], row['Отметка срока']]),
    ).toEqual([
      [day(22, 12), 30, 'в срок'],
      [day(21), -1, 'просрочено'],
      [day(23), 1, 'срок близко'],
      ['', '', expect.stringMatching(/^✖ срок не посчитан\n✖ Даты «31\.11\.2026» нет в календаре/)],
      [day(1, 10), '', 'закрыто'],
    ]);
    expect(sheetOf(host, MESSAGES).numberFormat(2, 7)).toBe('dd.mm.yyyy');
    expect(messages(host).counts.filled).toBe(0);
    undo(host, key);
    expect(cells(host, MESSAGES)).toEqual(before);
  });

  test('a sheet without messages is refused in one sentence', async () => {
    const host = await readinessHost();
    const refused = failure(preview(host, 'deadlines', { sheetId: sheetOf(host, ACCOUNTS).id }));
    expect(refused.text).toMatch(/^На листе «Учётные записи» не видно таблицы сообщений/);
  });
});
