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

/** Data that a sheet may lack: its step is left out and named. */
export const SKIPPED = {
  accounts: 'учётные записи (нет листа с ФИО, ролями и e-mail)',
  roles: 'роли (на листе учётных записей нет столбца «Роль»)',
  statuses: 'подтверждение (на листе учётных записей нет столбца «Статус»)',
  trained: 'отметка «Мною пройдено обучение» (нет столбца)',
  ready: 'отметка «ЛКО готов к работе» (нет столбца)',
  site: 'сайт (нет столбца)',
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
  organisation: 'Организация',
  vkAdministrator: 'Администратор сообщества ВК',
  nobody: '',
};

/** What helps an account that is not confirmed. Names no person and no address. */
export const STATUS_STEPS: { readonly [status in AccountStatus]: string } = {
  confirmed: '',
  archived: '',
  new: 'открыть письмо от no-reply@pos.gosuslugi.ru в том ящике, который указан, и войти через подтверждённую ЕСИА',
  invited:
    'найти письмо от no-reply@pos.gosuslugi.ru в указанном ящике (и в спаме) и войти через подтверждённую ЕСИА',
  lapsed: 'отправить приглашение ещё раз, затем войти по ссылке из письма',
  blocked: 'разблокировать учётную запись, затем войти через ЕСИА',
  unknown: 'узнать статус учётной записи и вписать «Новый» или «Подтвержден»',
};

/** Rows of the sheet of accounts, at most five. @example accountRows([4]) // 'строка 4 листа учётных записей' */
export function accountRows(rows: readonly number[]): string {
  const first = rows.slice(0, 5).join(', ');
  const more = rows.length > 5 ? ` и ещё ${rows.length - 5}` : '';
  return `${rows.length === 1 ? 'строка' : 'строки'} ${first}${more} листа учётных записей`;
}
