import { ROLE_NAMES } from '../../core/people/account-role';
import type { AccountStatus } from '../../core/people/account-status';
import type { Stage, UncheckedStep } from './stages';

/** The stages as the column «Готовность» names them. */
export const STAGE_NAMES: { readonly [stage in Stage]: string } = {
  noAccount: 'нет ЛКО',
  created: 'ЛКО создан',
  unconfirmed: 'учётные записи не подтверждены',
  noTicks: 'нет отметок',
  ready: 'готов к работе',
  widget: 'виджет отмечен',
  placed: 'ссылки размещены',
  checked: 'ссылки проверены',
};

/** After the stage of an organisation that stands on its parent's ЛКО. */
export const ON_PARENT = ' (ЛКО вышестоящей)';

/** Data that a sheet may lack: its step is left out and named. */
export const SKIPPED = {
  accounts: 'учётные записи (нет листа с ФИО, ролями и e-mail)',
  roles: 'роли (на листе учётных записей нет столбца «Роль»)',
  statuses: 'подтверждение (на листе учётных записей нет столбца «Статус»)',
  trained: 'отметка «Мною пройдено обучение» (нет столбца)',
  trainedByEach:
    'обучение каждого сотрудника (на листе учётных записей нет столбца «Мною пройдено обучение»)',
  ready: 'отметка «ЛКО готов к работе» (нет столбца)',
  site: 'сайт (нет столбца)',
  polls: 'подключение к голосованиям (нет столбца)',
  widget: 'отметка «Сайт размещения виджета» (нет столбца)',
  widgetCode: 'код виджета (нет столбца)',
  placed: 'размещённые ссылки (нет столбцов со ссылками из меню)',
  audited: 'проверка ссылок (не проводилась)',
};

/** Steps below an organisation's stage for which its row has no data. */
export const UNCHECKED_STEPS: { readonly [step in UncheckedStep]: string } = {
  accounts: 'учётные записи',
  ticks: 'отметки ЛКО',
  widget: 'отметка виджета',
};

/** Who does a step. */
export const WHO = {
  coordinator: 'Координатор региона',
  administrator: ROLE_NAMES.admin,
  owners: 'Владельцы учётных записей',
  employees: 'Каждый сотрудник без отметки',
  organisation: 'Организация',
  vkAdministrator: 'Администратор сообщества ВК',
  nobody: '',
};

/** Where accounts are made. */
export const ADMIN_PAGE = 'pos.gosuslugi.ru/admin';

/** Who makes the first account of a ЛКО: the administrator of the body above. @example administratorAbove('') // 'Администратор ЛКО вышестоящей организации' */
export function administratorAbove(body: string): string {
  return `${ROLE_NAMES.admin} вышестоящей ${body === '' ? 'организации' : `«${body}»`}`;
}

/** What helps an account that is not confirmed, and who begins: its owner or an Администратор ЛКО. Names no person. */
export const STATUS_STEPS: {
  readonly [status in AccountStatus]: { readonly by: 'owner' | 'administrator'; readonly what: string };
} = {
  confirmed: { by: 'owner', what: '' },
  archived: { by: 'owner', what: '' },
  new: {
    by: 'owner',
    what: 'открыть письмо от no-reply@pos.gosuslugi.ru в том ящике, который указан, и войти через подтверждённую ЕСИА',
  },
  invited: {
    by: 'owner',
    what: 'найти письмо от no-reply@pos.gosuslugi.ru в указанном ящике (и в спаме) и войти через подтверждённую ЕСИА',
  },
  lapsed: {
    by: 'administrator',
    what: `отправить приглашение ещё раз (${ADMIN_PAGE}), затем владелец откроет письмо в указанном ящике`,
  },
  blocked: { by: 'administrator', what: 'разблокировать учётную запись, затем владелец войдёт через ЕСИА' },
  unknown: { by: 'administrator', what: 'узнать статус учётной записи и вписать «Новый» или «Подтвержден»' },
};

/** Rows of the sheet of accounts, at most five. @example accountRows([4]) // 'строка 4 листа учётных записей' */
export function accountRows(rows: readonly number[]): string {
  const first = rows.slice(0, 5).join(', ');
  const more = rows.length > 5 ? ` и ещё ${rows.length - 5}` : '';
  return `${rows.length === 1 ? 'строка' : 'строки'} ${first}${more} листа учётных записей`;
}
