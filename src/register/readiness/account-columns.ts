import type { CellValue } from '../../core/cells/cell-value';
import type { AccountRole } from '../../core/people/account-role';
import { findTable, type RoleColumns, type TableColumns, type WordRule } from './columns-by-words';

/** What a column of a sheet of accounts can mean. */
export type AccountColumn =
  | 'organisation'
  | 'ogrn'
  | 'inn'
  | 'opaId'
  | 'person'
  | 'surname'
  | 'givenName'
  | 'patronymic'
  | 'post'
  | 'role'
  | 'role2'
  | 'role3'
  | 'role4'
  | 'role5'
  | 'email'
  | 'phone'
  | 'status'
  | 'trained'
  /** A tick of its own in place of a status. */
  | 'confirmed'
  /** The first column, where organisations stand in rows of their own. */
  | 'heading'
  | AccountRole;

const ABOVE = /вышестоящ|учредител|головн/;

/** The tick «Мною пройдено обучение», of an account or of a whole ЛКО. */
export const TRAINED =
  /пройден\S* обучени|обучени\S* пройден|^обучение(?: в пос| сотрудник\S*)?$|прош(?:ел|ла|ли)\S* обучени|^(?:отметк\S* об|дата|дата прохождения|статус) обучени[ия]$|^обучен[аы]?$|^trained$/;

/** Tried from the top. */
export const ACCOUNT_WORDS: readonly WordRule<AccountColumn>[] = [
  {
    role: 'email',
    words: /(?:^| )(?:e ?mail|эл почт\S*|почта|мейл|электронн\S* (?:почт\S*|адрес\S*))(?= |$)/,
  },
  { role: 'phone', words: /(?:^| )(?:телефон\S*|тел|моб(?:ильн\S*)?(?: номер)?|сотовый|phone)(?= |$)/ },
  { role: 'surname', words: /^фамилия$/ },
  { role: 'givenName', words: /^имя$/ },
  { role: 'patronymic', words: /^отчество$/ },
  {
    role: 'person',
    words:
      /(?:^| )(?:фио|fio|full name)(?= |$)|^фамилия имя|^(?:сотрудник|пользователь|контактное лицо|ответственн\S*(?: лицо| сотрудник)?)$/,
  },
  { role: 'post', words: /(?:^| )должност/ },
  { role: 'role2', words: /^(?:вторая|дополнительн\S*|доп|2(?: я)?) рол[ьи]|^рол[ьи] 2$/ },
  { role: 'role3', words: /^(?:третья|3(?: я)?) роль|^рол[ьи] 3$/ },
  { role: 'role4', words: /^(?:четвертая|4(?: я)?) роль|^рол[ьи] 4$/ },
  { role: 'role5', words: /^(?:пятая|5(?: я)?) роль|^рол[ьи] 5$/ },
  // A column for each role, with ticks; names in it tick nothing.
  { role: 'head', words: /^(?:роль )?руководител[ьи](?: да нет)?$/ },
  { role: 'admin', words: /^(?:роль )?администратор(?: лко)?(?: да нет)?$/ },
  { role: 'coordinator', words: /^(?:роль )?координатор(?: да нет)?$/ },
  { role: 'executor', words: /^(?:роль )?исполнитель(?: да нет)?$/ },
  { role: 'curator', words: /^(?:роль )?куратор(?: да нет)?$/ },
  { role: 'role', words: /(?:^| )рол[ьи](?= |$)|^roles?$/ },
  { role: 'trained', words: TRAINED },
  {
    role: 'confirmed',
    words:
      /^(?:учетн\S* запис\S* |уз |аккаунт )?подтвержден[ао]?(?: да нет)?$|^(?:есиа|вход)(?: через есиа)? (?:подтвержден[ао]?|выполнен)$/,
  },
  { role: 'status', words: /(?:^| )(?:статус|состояние|status)(?= |$)/, not: /лко$|кабинет/ },
  { role: 'ogrn', words: /(?:^| )(?:огрн|ogrn)(?= |$)/, not: ABOVE },
  { role: 'inn', words: /(?:^| )инн(?= |$)/, not: ABOVE },
  { role: 'opaId', words: /^(?:id|ид|номер)(?: (?:лко|организации|в пос))?$|^лко id$|opa ?id/, not: ABOVE },
  {
    role: 'organisation',
    words:
      /^(?:(?:полное |краткое )?(?:наименование|название)(?: .*)?|организация|учреждение|орган власти|лко|org(?:anization)?(?: name)?)$/,
    not: ABOVE,
  },
];

/**
 * Whether a sheet of accounts tells who has which role. A column «Руководитель» or «Куратор» alone may hold names.
 *
 * @example tellsRoles({ role: 3 }) // true
 */
export function tellsRoles(columns: RoleColumns<AccountColumn>): boolean {
  const { role, admin, coordinator, executor } = columns;
  return [role, admin, coordinator, executor].some((column) => column !== undefined);
}

/**
 * Finds the table of accounts in a sheet.
 *
 * @param top the sheet's first rows
 * @returns null when it is none: an organisation, and a person, e-mail and role of which two at least, must be named; without
 *   a column for the organisation all three, as it may stand in rows of its own
 * @example findAccountTable([['Организация', 'ФИО', 'Роль', 'Email']])?.columns.email // 4
 */
export function findAccountTable(top: readonly (readonly CellValue[])[]): TableColumns<AccountColumn> | null {
  const table = findTable(top, ACCOUNT_WORDS);
  const { organisation, ogrn, inn, opaId, person, surname, email } = table.columns;
  const whose = [organisation, ogrn, inn, opaId].some((column) => column !== undefined);
  const named = [person ?? surname, email].filter((column) => column !== undefined).length;
  const who = named + (tellsRoles(table.columns) ? 1 : 0);
  if (whose) return who >= 2 ? table : null;
  // The name of an organisation above its persons may stand in the first column, whatever that is called.
  return who < 3 ? null : { ...table, columns: { ...table.columns, heading: 1 } };
}
