import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { findTable, type TableColumns, type WordRule } from '../readiness/columns-by-words';
import { nameKey } from '../rows/name-key';

/** What a column of a sheet of contacts can mean. */
export type ContactColumn = 'body' | 'municipality' | 'person' | 'post' | 'phone' | 'email' | 'role';

/** A person to ask, as the sheet has them. They stand in their sheet and in what is made for their reader, nowhere else. */
export interface Contact {
  /** Body or municipality, as written. */
  readonly body: string;
  readonly municipality: string;
  readonly person: string;
  readonly post: string;
  readonly phone: string;
  readonly email: string;
}

/** Tried from the top. A sheet with roles is one of accounts. */
const CONTACT_WORDS: readonly WordRule<ContactColumn>[] = [
  {
    role: 'email',
    words: /(?:^| )(?:e ?mail|эл почт\S*|почта|мейл|электронн\S* (?:почт\S*|адрес\S*))(?= |$)/,
  },
  { role: 'phone', words: /(?:^| )(?:телефон\S*|тел|моб(?:ильн\S*)?(?: номер)?|сотовый)(?= |$)/ },
  { role: 'role', words: /(?:^| )(?:рол[ьи]|мною пройдено обучение)(?= |$)/ },
  {
    role: 'person',
    words:
      /(?:^| )фио(?= |$)|^фамилия(?: имя|$)|^(?:сотрудник|специалист|исполнитель|контакт|контактное лицо|имя|кто отвечает|(?:лицо )?ответственн\S*(?: лицо| сотрудник| исполнитель| за .*)?)$/,
  },
  { role: 'post', words: /(?:^| )должност/ },
  { role: 'municipality', words: /муниципал|^(?:мо|район|город|округ|территория)(?: .*)?$/ },
  {
    role: 'body',
    words:
      /^(?:(?:полное |краткое )?(?:наименование|название)(?: .*)?|организация|учреждение|ведомство|орган(?: .*)?|роив|омсу|лко|вышестоящ.*|учредитель)$/,
  },
];

/**
 * Finds the table of contacts in a sheet by what its header means.
 *
 * @param top the sheet's first rows
 * @returns null for another sheet: whose contact, a person, and a telephone or mailbox must be named, and no roles
 * @example findContactTable([['Муниципалитет', 'ФИО', 'Телефон']])?.headerRow // 1
 */
export function findContactTable(top: readonly (readonly CellValue[])[]): TableColumns<ContactColumn> | null {
  const table = findTable(top, CONTACT_WORDS);
  const { body, municipality, person, phone, email, role } = table.columns;
  const isWhole =
    (body ?? municipality) !== undefined && person !== undefined && (phone ?? email) !== undefined;
  return isWhole && role === undefined ? table : null;
}

/**
 * Reads the contacts below the header. A body that is written once for several persons is everyone's.
 *
 * @param values the whole sheet
 * @example readContacts([['Орган', 'ФИО', 'Телефон'], ['Минздрав', 'Иванова И. И.', '1']], table)[0].person
 */
export function readContacts(
  values: readonly (readonly CellValue[])[],
  { headerRow, columns }: TableColumns<ContactColumn>,
): Contact[] {
  const contacts: Contact[] = [];
  let last = { body: '', municipality: '' };
  for (const row of values.slice(headerRow)) {
    const cell = (column: ContactColumn): string => {
      const raw = row[(columns[column] ?? 0) - 1] ?? '';
      return isEmptyMark(raw) ? '' : cellText(raw);
    };
    const own = { body: cell('body'), municipality: cell('municipality') };
    if (own.body !== '' || own.municipality !== '') last = own;
    const contact = {
      ...last,
      person: cell('person'),
      post: cell('post'),
      phone: cell('phone'),
      email: cell('email'),
    };
    if (contact.person !== '' || contact.phone !== '' || contact.email !== '') contacts.push(contact);
  }
  return contacts;
}

/**
 * The contacts of a body or municipality by its name, as people write names.
 *
 * @example contactsOf(contacts, 'Администрация Черепановского р-на')
 */
export function contactsOf(contacts: readonly Contact[], name: string): Contact[] {
  const key = nameKey(name);
  if (key === '') return [];
  return contacts.filter(({ body, municipality }) => nameKey(body) === key || nameKey(municipality) === key);
}

/**
 * Contacts as one line: «Иванова И. И., специалист, +7 383 000-00-01, a@b.ru; …».
 *
 * @returns '' for none
 */
export function contactLine(contacts: readonly Contact[]): string {
  return contacts
    .map(({ person, post, phone, email }) =>
      [person, post, phone, email].filter((part) => part !== '').join(', '),
    )
    .join('; ');
}
