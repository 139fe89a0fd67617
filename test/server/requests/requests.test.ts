import type { Host } from '../../../host/host';
import type { RequestsMade } from '../../../src/shared/requests';
import { cells, failure, fill, registerHost, sheetOf, value } from '../../support/register';
import { preview } from '../../support/runs';
import {
  checkHandOut,
  collect,
  DISTRICT,
  handedOut,
  TOWN,
  TWO_DISTRICTS,
  typeOn,
} from '../hand-out/hand-out-cycle';

const make = (host: Host): RequestsMade => value(host.handlers.makeRequests({ sheetId: sheetOf(host).id }));

test('a parent is told what to name in its ЛКО, for whom, and both steps', async () => {
  const host = await handedOut();
  const request = make(host).requests.find(({ kind, to }) => kind === 'parent' && to === TOWN);
  expect(request?.text.split('\n')).toEqual(
    expect.arrayContaining([
      `Кому: ${TOWN}`,
      expect.stringContaining('через ваш ЛКО (ID 300100)'),
      expect.stringMatching(/^Шаг 1\..*«Функционирование ЛКО», подраздел «Сайт\/соцсети».*сохраните вкладку/),
      expect.stringMatching(/^Шаг 2\..*«Сайт размещения виджета» ставят федеральные кураторы/),
      'Список (1):',
      '— Лицей № 6: https://vk.com/club8',
    ]),
  );
  expect(request?.text).not.toContain('Контакт');
  expect(request?.rows).toEqual([['Лицей № 6', '1025404724124', 'https://vk.com/club8', '', TOWN, '300100']]);
});

test('the curators get every page with the ЛКО in which to tick', async () => {
  const host = await handedOut();
  const list = make(host).requests.find(({ kind }) => kind === 'curators');
  expect(list?.rows).toHaveLength(5);
  expect(list?.text).toContain(`— Лицей № 6: https://vk.com/club8 (ЛКО: ${TOWN}, ID 300100)`);
});

test('who has not answered is reminded, by recipient; who has is not', async () => {
  const host = await handedOut();
  typeOn(host, TOWN, 'Лицей № 6', 'comment', 'готово');
  collect(host);
  const reminders = make(host).requests.filter(({ kind }) => kind === 'reminder');
  expect(reminders.map(({ to, rows }) => [to, rows.map(([name]) => name)])).toEqual([
    [TOWN, [TOWN]],
    [DISTRICT, [DISTRICT, 'Детский сад № 460', 'Школа № 5']],
  ]);
});

test('nobody is reminded of what was never handed out', async () => {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  expect(make(host).requests.map(({ kind }) => kind)).toEqual(['parent', 'parent', 'curators']);
});

test('contacts stand in the texts of their body; the settings and the journal keep none', async () => {
  const host = await handedOut();
  const contacts = host.book.addSheet('Контакты');
  const rows = [
    ['Муниципалитет', 'ФИО', 'Телефон'],
    [TOWN, 'Человек Для Связи', '+7 383 000-00-02'],
  ];
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) contacts.put(row + 1, column + 1, text);
  const texts = make(host).requests.filter(({ to }) => to === TOWN);
  expect(texts.length).toBeGreaterThan(1);
  for (const { text, contact } of texts) {
    expect(contact).toBe('Человек Для Связи, +7 383 000-00-02');
    expect(text).toContain(`Контакт: ${contact}`);
  }
  const elsewhere = host.book.sheets.filter(({ name }) => !['Контакты', 'Запросы'].includes(name));
  expect(
    elsewhere
      .flatMap(({ name }) => cells(host, name))
      .flat()
      .join('\n'),
  ).not.toContain('Для Связи');
});

test('marks and notes stay with their request; a request that nobody needs says so', async () => {
  const host = await handedOut();
  make(host);
  const rows = () => cells(host, 'Запросы');
  const rowOf = (kind: string, to: string) => rows().findIndex((row) => row[0] === kind && row[1] === to) + 1;
  const sheet = sheetOf(host, 'Запросы');
  sheet.put(rowOf('Напоминание', TOWN), 7, 'отправлено');
  sheet.put(rowOf('Напоминание', TOWN), 9, 'звонили 12.05');
  const before = rows().length;
  typeOn(host, DISTRICT, DISTRICT, 'comment', 'а');
  typeOn(host, DISTRICT, 'Детский сад № 460', 'comment', 'б');
  typeOn(host, DISTRICT, 'Школа № 5', 'comment', 'в');
  collect(host);
  make(host);
  expect(rows().length).toBe(before);
  expect(rows()[rowOf('Напоминание', TOWN) - 1]?.[6]).toBe('отправлено');
  expect(rows()[rowOf('Напоминание', TOWN) - 1]?.[8]).toBe('звонили 12.05');
  expect(rows()[rowOf('Напоминание', DISTRICT) - 1]?.[7]).toMatch(/^Больше не нужен/);
});

test('the region’s own words are taken from «Тексты», and checked', async () => {
  const host = await handedOut();
  make(host);
  const templates = cells(host, 'Тексты');
  const at = templates.findIndex(([title]) => title === 'Напоминание') + 1;
  sheetOf(host, 'Тексты').put(at, 2, 'Коллеги из {кому}! Ждём:\n{список}');
  expect(make(host).requests.find(({ kind }) => kind === 'reminder')?.text).toMatch(
    /^Коллеги из Администрация/,
  );
  sheetOf(host, 'Тексты').put(at, 2, 'Ждём {что-то}');
  const { notices, requests } = make(host);
  expect(notices).toEqual([expect.stringContaining('неизвестная подстановка {что-то}')]);
  expect(requests.find(({ kind }) => kind === 'reminder')?.text).toContain('Ждём ответа');
});

describe('«Тексты» of an earlier version', () => {
  const OWN = ['Напоминание', 'Коллеги из {кому}! Ждём:\n{список}', 'наш текст'];
  const HEADERS = ['Какой текст', 'Текст (слова в фигурных скобках заменяются)', 'Что можно подставить'];

  test.each([
    { what: 'as it was made', name: 'Тексты', above: [] },
    { what: 'under another name', name: 'Тексты писем', above: [] },
    { what: 'with a title above', name: 'Тексты', above: [['Утверждено 12.05.2026'], []] },
  ])('gets what it lacks below and keeps what a person wrote: $what', async ({ name, above }) => {
    const host = await handedOut();
    const sheet = host.book.addSheet(name);
    const earlier = [...above, HEADERS, OWN, ['Запрос вышестоящей организации', 'Просим:\n{список}', '']];
    earlier.forEach((row, r) => {
      row.forEach((text, c) => {
        sheet.put(r + 1, c + 1, text);
      });
    });
    const reminder = make(host).requests.find(({ kind }) => kind === 'reminder');
    expect(reminder?.text).toMatch(/^Коллеги из Администрация/);
    const now = cells(host, name);
    expect(now.slice(0, earlier.length).map(([a, b]) => [a ?? '', b ?? ''])).toEqual(
      earlier.map(([a = '', b = '']) => [a, b]),
    );
    expect(now.slice(earlier.length).map(([title]) => title)).toEqual([
      'Список для федеральных кураторов',
      'Напоминание после срока',
      'Просьба исправить и уточнить',
    ]);
    make(host);
    expect(cells(host, name)).toEqual(now);
    expect(host.book.sheets.filter((one) => one.name.startsWith('Тексты'))).toHaveLength(1);
  });

  test('that is protected stays as it is, and the usual texts are taken for what it lacks', async () => {
    const host = await handedOut();
    const sheet = host.book.addSheet('Тексты');
    [HEADERS, OWN].forEach((row, r) => {
      row.forEach((text, c) => {
        sheet.put(r + 1, c + 1, text);
      });
    });
    host.protect('Тексты', null, 'утверждено');
    expect(make(host).requests.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['parent', 'reminder']),
    );
    expect(cells(host, 'Тексты')).toHaveLength(2);
  });
});

test('an interrupted call is gone on with; a person’s own sheet of the name stays', async () => {
  for (const call of [1, 3, 6, 9]) {
    const host = await handedOut();
    host.book.addSheet('Запросы').put(1, 1, 'Мои запросы');
    host.gate.failAt(call, { member: /^Range\.set|insertSheet/, when: 'after' });
    expect(failure(host.handlers.makeRequests({ sheetId: sheetOf(host).id })).retry).toBe(true);
    const { sheetName } = make(host);
    expect(sheetName).toBe('Запросы (2)');
    expect(cells(host, 'Запросы')).toEqual([['Мои запросы']]);
    expect(host.book.sheets.filter(({ name }) => name.startsWith('Тексты'))).toHaveLength(1);
    expect(cells(host, sheetName)[0]?.[0]).toBe('Вид запроса');
  }
});

test('the sheets that were made are no registers', async () => {
  const host = await handedOut();
  const { sheetName } = make(host);
  host.book.active = sheetOf(host, sheetName);
  const { register } = value(host.handlers.getOverview({ sheetId: -1 }));
  expect(register.sheetName).toBe('Выгрузка');
});

test('before a hand-out the sheets with persons are named; a register without them names none', async () => {
  const host = await handedOut();
  expect(checkHandOut(host).withPersons).toEqual([]);
  const sheets: { readonly [name: string]: readonly string[] } = {
    'Кому звонить': ['Район', 'ФИО', 'Телефон'],
    Доступы: ['Организация', 'ФИО', 'Роль', 'E-mail'],
  };
  for (const [name, header] of Object.entries(sheets)) {
    const sheet = host.book.addSheet(name);
    for (const [at, text] of header.entries()) sheet.put(1, at + 1, text);
  }
  make(host);
  expect(checkHandOut(host).withPersons).toEqual(['Кому звонить', 'Доступы', 'Запросы']);
});

test('the card names the representative of the parent whose ЛКО serves', async () => {
  const host = await handedOut();
  const contacts = host.book.addSheet('Контакты');
  const rows = [
    ['Орган', 'ФИО', 'Телефон'],
    [TOWN, 'Человек Для Связи', '+7 383 000-00-02'],
  ];
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) contacts.put(row + 1, column + 1, text);
  const row = cells(host).findIndex(([name]) => name === 'Лицей № 6') + 1;
  const card = value(host.handlers.getCard({ sheetId: sheetOf(host).id, row }));
  expect(card.before.join('\n')).toContain(
    `Спросите представителя вышестоящей организации «${TOWN}» (Человек Для Связи, +7 383 000-00-02)`,
  );
});

test('after the campaign’s last day the reminder says so', async () => {
  const host = await handedOut();
  const check = value(preview(host, 'readiness', { sheetId: sheetOf(host).id }));
  const choice = { ...check.settings, campaign: '2020-12-31' };
  value(preview(host, 'readiness', { sheetId: sheetOf(host).id, choice }));
  const overdue = make(host).requests.filter(({ kind }) => kind === 'overdue');
  expect(overdue.map(({ to }) => to)).toEqual([TOWN, DISTRICT]);
  expect(overdue[0]?.text).toContain('Срок размещения ссылок ПОС прошёл: 31.12.2020');
});

test('what is wrong or unclear in an answer goes back to its municipality, in words', async () => {
  const host = await handedOut();
  typeOn(host, TOWN, 'Лицей № 6', 'formPlaced', 'https://vk.com/club8');
  typeOn(host, DISTRICT, 'Школа № 5', 'formDone', true);
  typeOn(host, DISTRICT, 'Детский сад № 460', 'placedDate', 'в мае');
  typeOn(host, DISTRICT, DISTRICT, 'pollPlaced', 'https://pos.gosuslugi.ru/landing/');
  collect(host);
  const back = make(host).requests.filter(({ kind }) => kind === 'fix');
  expect(back.map(({ to }) => to)).toEqual([TOWN, DISTRICT]);
  expect(back[0]?.text).toContain(
    '— Лицей № 6: Ссылка 1: нужна ссылка пункта меню, а указан адрес страницы «https://vk.com/club8»',
  );
  expect(back[1]?.text).toContain('— Школа № 5: отмечено «размещено», ссылок нет: вставьте их');
  expect(back[1]?.text).toMatch(
    /^— Администрация Черепановского района: Ссылка 2: .*; Нет ссылки в пункте «Сообщить о проблеме»;/m,
  );
  expect(back[1]?.text).not.toContain('Детский сад');
});
