import { known } from '../known';

/** A row of the sheet of accounts below its organisation. */
export interface AccountLine {
  readonly person: string;
  readonly post: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string | number;
  readonly status: string;
}

/** Accounts of one organisation, and what a check must say of them. */
export interface AccountCase {
  readonly title: string;
  readonly lines: readonly AccountLine[];
  /** Codes of findings, in alphabetical order. */
  readonly expected: readonly string[];
}

const SURNAMES = ['Примерова', 'Образцова', 'Условная', 'Вымышлева', 'Тестова'];
const NAMES = ['Анна', 'Вера', 'Инна', 'Майя', 'Нина'];

/** An invented person; example.ru belongs to nobody. */
function person(number: number, change: Partial<AccountLine> = {}): AccountLine {
  const surname = known(SURNAMES[number % SURNAMES.length]);
  const name = known(NAMES[number % NAMES.length]);
  return {
    person: `${surname} ${name} ${number}`,
    post: 'Специалист',
    role: 'Исполнитель',
    email: `user${number}@example.ru`,
    phone: `+7 900 000-00-${String(number % 100).padStart(2, '0')}`,
    status: 'Подтвержден',
    ...change,
  };
}

/** Three who make a ЛКО whole, from a number on. */
export function whole(from: number, ...changes: readonly Partial<AccountLine>[]): AccountLine[] {
  const roles = ['Руководитель', 'Администратор ЛКО, Координатор', 'Исполнитель\nКуратор'];
  return roles.map((role, at) => person(from + at, { role, ...changes[at] }));
}

/** Every fault that a sheet of accounts can have, and some rows that are only written oddly. */
export const ACCOUNT_CASES: readonly AccountCase[] = [
  { title: 'whole', lines: whole(1), expected: [] },
  {
    title: 'roles on rows of their own',
    lines: [
      person(5, { role: 'Руководитель' }),
      person(6, { role: 'Администратор ЛКО' }),
      { person: '', post: '', role: 'Координатор', email: '', phone: '', status: '' },
      { person: '', post: '', role: 'Исполнитель', email: '', phone: '', status: '' },
      { person: '', post: '', role: 'Куратор', email: '', phone: '', status: '' },
    ],
    expected: [],
  },
  {
    title: 'telephone as a number, mailbox in capitals',
    lines: whole(10, { phone: 89000000010 }, { email: 'USER11@EXAMPLE.RU ' }),
    expected: [],
  },
  {
    title: 'one person with all roles',
    lines: [person(20, { role: 'Руководитель, Администратор ЛКО, Координатор, Исполнитель, Куратор' })],
    expected: ['account-few'],
  },
  {
    title: 'no head',
    lines: whole(25, { role: 'Исполнитель' }),
    expected: ['account-no-head'],
  },
  {
    title: 'no executor, no curator',
    lines: whole(30).slice(0, 2),
    expected: ['account-no-curator', 'account-no-role'],
  },
  {
    title: 'a role that does not exist',
    lines: whole(35, { role: 'Руководитель, Бухгалтер' }),
    expected: ['account-role-unknown'],
  },
  {
    title: 'Cyrillic letter in a mailbox',
    lines: whole(40, {}, {}, { email: 'usеr42@example.ru' }),
    expected: ['account-email-bad'],
  },
  { title: 'no mailbox', lines: whole(45, {}, { email: '' }), expected: ['account-email-bad'] },
  {
    title: 'two mailboxes in a cell',
    lines: whole(50, { email: 'user50@example.ru, user51@example.org' }),
    expected: ['account-email-bad'],
  },
  {
    title: 'a mailbox for two',
    lines: whole(55, {}, { email: 'user55@example.ru' }),
    expected: ['account-email-shared', 'account-email-shared'],
  },
  {
    title: 'a telephone too short',
    lines: whole(60, { phone: '8 900 000-60' }),
    expected: ['account-phone-bad'],
  },
  {
    title: 'a telephone that was rounded',
    lines: whole(65, {}, { phone: '7,9E+10' }),
    expected: ['account-phone-bad'],
  },
  {
    title: 'new and invited',
    lines: whole(70, { status: 'Новый' }, { status: 'Приглашение отправлено' }),
    expected: ['account-unconfirmed', 'account-unconfirmed'],
  },
  {
    title: 'blocked, and a letter that never came',
    lines: whole(75, { status: 'Заблокирован' }, {}, { status: 'Письмо не доставлено' }),
    expected: ['account-unconfirmed', 'account-unconfirmed'],
  },
  {
    title: 'the head has left: an archived account does not count',
    lines: whole(80, { status: 'В архиве' }),
    expected: ['account-no-head'],
  },
  {
    title: 'everybody has left',
    lines: whole(85, ...[0, 1, 2].map(() => ({ status: 'Архивный' }))),
    expected: ['account-absent'],
  },
];

/** Accounts of organisations that no register knows. */
export const STRANGERS: readonly { readonly organisation: string; readonly line: AccountLine }[] = [
  { organisation: 'Театр вымышленной драмы', line: person(90) },
  { organisation: '', line: person(91) },
];
