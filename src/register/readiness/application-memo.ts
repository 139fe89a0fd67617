import { ACCOUNT_ROLES, type AccountRole, ROLE_NAMES } from '../../core/people/account-role';

/** What each role does. Source: the seminar and the slides on connecting institutions. */
const DUTIES: { readonly [role in AccountRole]: string } = {
  admin: 'настраивает ЛКО и учётные записи: добавляет, отправляет приглашение ещё раз, переводит в архив',
  coordinator: 'первым видит сообщение, направляет исполнителю, может отказать или передать другому органу',
  executor: 'готовит ответ',
  head: 'утверждает ответ, после этого он уходит заявителю',
  curator: 'видит все сообщения, делает отчёты, переназначает; в ответах не участвует',
};

/** How accounts are made. Administrators read it in the application and above the lists to send. */
export const ACCOUNT_STEPS: readonly string[] = [
  'Учётные записи: https://pos.gosuslugi.ru/admin → выбрать учреждение → «Перейти к ЛКО» → проверить данные ЛКО → «Учётные записи» → «Добавить пользователя».',
  'Администратор ЛКО вышестоящей заводит Администратора ЛКО учреждения, а тот — коллег. Приглашение ещё раз отправляет Администратор ЛКО; запись уволенного он переводит в архив.',
  'Человек открывает письмо от no-reply@pos.gosuslugi.ru в том самом ящике, который указан, и входит через подтверждённую ЕСИА. Браузер любой, кроме Internet Explorer.',
  'Две отметки: «ЛКО готов к работе» — одна на ЛКО; «Мною пройдено обучение» — от каждого сотрудника при первом входе. Окно видят сотрудники с нужными ролями в каждом своём ЛКО, пока не стоят обе. Материалы: https://pos.gosuslugi.ru/docs/',
];

/** How widgets are made. */
export const WIDGET_STEPS =
  'Виджет: выберите тематическое оформление, создайте и скопируйте код (номер ЛКО стоит в его конце) и передайте поддержке сайта. Размеры виджета менять нельзя; один виджет — на одном сайте.';

const EVERY_DAY = 'Входящие смотрят не реже двух раз в день: ответ нужен за 30 дней, по фаст-треку за 10.';

/** What stands below the persons of an application. */
export const MEMO: readonly string[] = [
  ...[...ACCOUNT_ROLES].map((role) => `${ROLE_NAMES[role]}: ${DUTIES[role]}.`),
  'У одного человека может быть несколько ролей: по одной в каждом столбце.',
  ...ACCOUNT_STEPS,
  EVERY_DAY,
  WIDGET_STEPS,
];
