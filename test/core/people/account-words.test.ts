import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { ROLE_NAMES, readRoles } from '../../../src/core/people/account-role';
import { readAccountStatus } from '../../../src/core/people/account-status';
import { readSite } from '../../../src/core/people/site-address';
import { isTicked } from '../../../src/core/people/tick';
import { expectLinear } from '../../support/linear-growth';

test.each<[CellValue, string[], string[]]>([
  ['Администратор ЛКО', ['admin'], []],
  ['руководитель', ['head'], []],
  ['Координатор, Исполнитель', ['coordinator', 'executor'], []],
  ['Исполнитель\nКоординатор', ['coordinator', 'executor'], []],
  ['1. Руководитель\n2. Администратор', ['head', 'admin'], []],
  ['Координатор и исполнитель', ['coordinator', 'executor'], []],
  ['Координатор/Куратор', ['coordinator', 'curator'], []],
  ['Роль: Исполнитель', ['executor'], []],
  ['Локальный администратор', ['admin'], []],
  ['Бухгалтер; Куратор', ['curator'], ['Бухгалтер']],
  ['Главный бухгалтер;; Счётчик', [], ['Главный бухгалтер', 'Счётчик']],
  ['Координатор - исполнитель', ['coordinator', 'executor'], []],
  ['Координатор  —  исполнитель', ['coordinator', 'executor'], []],
  ['Координатор  и  исполнитель', ['coordinator', 'executor'], []],
  ['Вице-руководитель', [], ['Вице-руководитель']],
  ['Роль админа', ['admin'], []],
  ['Роль – админ', ['admin'], []],
  ['12) Куратор', ['curator'], []],
  ['112) Куратор', ['curator'], []],
  ['-Куратор', ['curator'], []],
  ['* Куратор', ['curator'], []],
  ['Старший * куратор', ['curator'], ['Старший']],
  ['Координатор,', ['coordinator'], []],
  ['Руководитѐль', [], ['Руководитѐль']],
  ['Руководитель Координатор Куратор Администратор ЛКО', ['head', 'admin', 'coordinator', 'curator'], []],
  ['Администратор ЛКО исполнитель\u00a0координатор', ['admin', 'coordinator', 'executor'], []],
  ['КООРДИНАТОР+КУРАТОР', ['coordinator', 'curator'], []],
  ['Координатор & Исполнитель', ['coordinator', 'executor'], []],
  ['Рук. Коорд. Исп. Кур. Адм. ЛКО', ['head', 'admin', 'coordinator', 'executor', 'curator'], []],
  ['рук-ль, коорд-р, исп-ль', ['head', 'coordinator', 'executor'], []],
  ['координатор-исполнитель', ['coordinator', 'executor'], []],
  ['РуководительКоординаторКуратор', ['head', 'coordinator', 'curator'], []],
  ['Администратор ЛКОКоординатор', ['admin', 'coordinator'], []],
  ['1. Руководитель 2. Администратор ЛКО', ['head', 'admin'], []],
  ['Директор Координатор', ['head', 'coordinator'], []],
  ['Администратор личного кабинета организации, куратор', ['admin', 'curator'], []],
  ['Назначена координатором и исполнителем', ['coordinator', 'executor'], []],
  ['Выполняет функции исполнителя, подменяет координатора', ['coordinator', 'executor'], []],
  ['Исполнитель (не координатор)', ['executor'], []],
  ['Все роли', ['head', 'admin', 'coordinator', 'executor', 'curator'], []],
  ['все роли, кроме куратора и исполнителя', ['head', 'admin', 'coordinator'], []],
  ['не куратор', [], []],
  ['Секретарь руководителя', [], ['Секретарь руководителя']],
  ['Администратор сайта', [], ['Администратор сайта']],
  ['Системный администратор', [], ['Системный администратор']],
  ['Администрация района', [], ['Администрация района']],
  ['Исполнительный директор', [], ['Исполнительный директор']],
  ['Курьер', [], ['Курьер']],
  [5, [], ['5']],
  ['', [], []],
  ['-', [], []],
])('roles of %j', (raw, roles, unknown) => {
  expect(readRoles(raw)).toEqual({ roles, unknown });
});

test('any roles with any separator read back, in any case', () => {
  const names = Object.keys(ROLE_NAMES) as (keyof typeof ROLE_NAMES)[];
  const separator = fc.constantFrom(
    ' ',
    '  ',
    ', ',
    '; ',
    '/',
    '+',
    ' + ',
    '\n',
    '\r\n',
    ' и ',
    ' • ',
    ' - ',
    '\u00a0',
    '. ',
  );
  const write = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => text.toUpperCase(),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 1 }), separator, write, (roles, between, written) => {
      const cell = roles.map((role) => written(ROLE_NAMES[role])).join(between);
      expect(readRoles(cell)).toEqual({ roles: names.filter((role) => roles.includes(role)), unknown: [] });
    }),
  );
});

test.each(['Ру', ' ', 'и ', '-', 'администратор '])('50,000 characters of %j are read at once', (piece) =>
  expectLinear(readRoles, piece),
);

test('a role’s own name reads back', () => {
  expect(Object.entries(ROLE_NAMES).map(([role, name]) => [role, readRoles(name).roles])).toEqual(
    Object.keys(ROLE_NAMES).map((role) => [role, [role]]),
  );
  expect(Object.keys(ROLE_NAMES)).toHaveLength(5);
});

test.each<[CellValue, string]>([
  ['Подтвержден', 'confirmed'],
  ['Подтверждён', 'confirmed'],
  ['Активна', 'confirmed'],
  ['Новый', 'new'],
  ['Не подтвержден', 'new'],
  ['Неактивен', 'new'],
  ['Запись неактивна', 'new'],
  ['Не активен', 'new'],
  ['Не действует', 'blocked'],
  ['Приглашение отправлено', 'invited'],
  ['Срок приглашения истёк', 'lapsed'],
  ['Письмо не доставлено', 'lapsed'],
  ['Заблокирован', 'blocked'],
  ['В архиве', 'archived'],
  ['Архивный', 'archived'],
  ['Уволилась', 'archived'],
  ['Ждёт подтверждения', 'invited'],
  ['ожидает подтверждения', 'invited'],
  ['на подтверждении', 'invited'],
  ['без подтверждения', 'new'],
  ['подтверждение не требуется', 'unknown'],
  ['Подтв.', 'confirmed'],
  ['вход выполнен 12.05', 'confirmed'],
  ['Авторизована', 'confirmed'],
  ['Активирован', 'confirmed'],
  ['не активирован', 'new'],
  ['Деактивирован', 'blocked'],
  ['не входила', 'invited'],
  ['Письмо не пришло', 'lapsed'],
  ['Confirmed', 'confirmed'],
  ['not confirmed', 'new'],
  ['', 'unknown'],
  ['?', 'unknown'],
])('status %j is %s', (raw, status) => {
  expect(readAccountStatus(raw)).toBe(status);
});

test.each<[CellValue, boolean]>([
  [true, true],
  [false, false],
  ['Да', true],
  ['ИСТИНА', true],
  ['+', true],
  [1, true],
  ['✓', true],
  ['Пройдено', true],
  ['Проставлен', true],
  ['да, 12.10.2026', true],
  [new Date(2026, 9, 12), true],
  ['12.10.2026', true],
  ['12.10.2026 г.', true],
  ['2026-10-12', true],
  ['12 октября 2026 года', true],
  ['12 окт.', true],
  ['12.10', true],
  ['31.02.2026', false],
  ['до 12.10.2026', false],
  ['октябрь 2026', false],
  ['Обучение пройдено', true],
  ['пройдено частично', false],
  ['да, но не все', false],
  ['зачёт', true],
  ['х', true],
  ['✔️', true],
  ['сертификата нет', false],
  ['', false],
  ['Нет', false],
  ['-', false],
  [0, false],
  ['не пройдено', false],
  ['Прошла', true],
  ['обучен', true],
  ['обучение не пройдено', false],
  ['не прошел', false],
  ['#N/A', false],
])('tick %j is %s', (raw, ticked) => {
  expect(isTicked(raw)).toBe(ticked);
});

test.each<[CellValue, string]>([
  ['https://www.school5.example.ru/', 'school5.example.ru'],
  ['School5.Example.ru', 'school5.example.ru'],
  ['http://school5.example.ru/index.php', 'school5.example.ru'],
  ['https://school5.example.ru/?utm=1#top', 'school5.example.ru'],
  ['https://edu.example.ru/School5/', 'edu.example.ru/school5'],
  ['школа5.рф', 'школа5.рф'],
  ['http:/school5.example.ru', 'school5.example.ru'],
  ['https:///school5.example.ru', 'school5.example.ru'],
  ['school5.example.ru:8080/a', 'school5.example.ru/a'],
  ['school5.example.ru#top', 'school5.example.ru'],
  ['school5.example.ru//', 'school5.example.ru'],
  ['school5.example.ru/Default.aspx', 'school5.example.ru'],
  ['school5.example.ru/default.asp', 'school5.example.ru'],
  ['school5.example.ru/main.htm', 'school5.example.ru'],
  ['school5.example.ru/home.html', 'school5.example.ru'],
  ['school5.example.ru/a/index.php', 'school5.example.ru/a/index.php'],
  ['school5.example.ru/index.phpx', 'school5.example.ru/index.phpx'],
  ['сайт: school5.example.ru;', 'school5.example.ru'],
  ['xn--80aswg.xn--p1ai', 'xn--80aswg.xn--p1ai'],
  ['myvk.com', 'myvk.com'],
  ['vk.com.example.ru', 'vk.com.example.ru'],
  ['https://school5.example.ru, school5.example.ru', 'school5.example.ru'],
])('site %j is %s', (raw, key) => {
  const site = readSite(raw);
  expect(site?.ok && site.value.key).toBe(key);
});

test.each<[CellValue]>([
  [''],
  ['https://m.vk.com/a'],
  ['vkontakte.ru/a'],
  ['ok.ru/a'],
  ['max.ru/a'],
  ['rutube.ru/a'],
  ['dzen.ru/a'],
  ['vk.ru'],
  ['vk.me/a'],
  ['нет'],
  [0],
  ['https://vk.com/club1'],
  ['t.me/school5'],
])('%j is no site', (raw) => {
  expect(readSite(raw)).toBeNull();
});

test.each<[CellValue, string]>([
  ['school5', 'site-bad'],
  ['в разработке', 'site-bad'],
  ['school5.r', 'site-bad'],
  ['school5.r1', 'site-bad'],
  ['шко_ла.example.ru', 'site-bad'],
  ['ftp://school5.example.ru', 'site-bad'],
  ['one.example.ru two.example.ru', 'site-several'],
])('site %j is refused: %s', (raw, code) => {
  const site = readSite(raw);
  expect(site !== null && !site.ok && site.finding.code).toBe(code);
});
