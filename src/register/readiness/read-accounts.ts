import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import { isEmptyId, readOpaId } from '../../core/codes/opa-id';
import { type Result, valueOrEmpty } from '../../core/findings/result';
import {
  ACCOUNT_ROLES,
  type AccountRole,
  type RolesReading,
  readRoles,
} from '../../core/people/account-role';
import { type AccountStatus, readAccountStatus } from '../../core/people/account-status';
import { readEmail } from '../../core/people/email';
import { readPhone } from '../../core/people/phone';
import { isTicked } from '../../core/people/tick';
import { nameKey } from '../rows/name-key';
import { plainName } from '../rows/plain-name';
import type { AccountColumn } from './account-columns';

/** Rows of a sheet of accounts, column by column. */
export interface AccountTable {
  /** Sheet row of index 0, counted from 1. */
  readonly firstRow: number;
  readonly length: number;
  /** Sheet row of each index, where they are not one below the other. */
  readonly rows?: readonly number[];
  readonly columns: { readonly [column in AccountColumn]?: readonly CellValue[] };
}

/** Whose an account is, by what the sheet says. '' where it says nothing. */
export interface AccountOwner {
  readonly name: string;
  readonly ogrn: string;
  readonly inn: string;
  readonly opaId: string;
  /** The organisation's OGRN cell holds something that is none. */
  readonly ogrnBad: boolean;
}

/** One account: a person at an organisation, all its rows together. */
export interface Account {
  /** First of its rows in the sheet, counted from 1: it names the account without naming the person. */
  readonly row: number;
  readonly owner: AccountOwner;
  /** Tells persons of one organisation apart. */
  readonly personKey: string;
  /** null: the sheet has no such column. */
  readonly email: Result<string> | null;
  readonly phone: Result<string> | null;
  /** In the order of ACCOUNT_ROLES. */
  readonly roles: readonly AccountRole[];
  readonly unknownRoles: readonly string[];
  readonly status: AccountStatus;
  /** Tick «Мною пройдено обучение» of this very person; false too where the sheet has no such column. */
  readonly trained: boolean;
}

const TOTAL = /^(?:итого|всего)(?:[^а-яё]|$)/i;
/** Of two rows of one account the later status in this list holds. */
const STATUS_RANK: readonly AccountStatus[] = [
  'unknown',
  'blocked',
  'lapsed',
  'new',
  'invited',
  'confirmed',
  'archived',
];

type Cells = (column: AccountColumn) => CellValue;

/**
 * Reads the accounts of a sheet. A row without organisation belongs to the one above (merged cells); where no column names
 * the organisation, it stands in a row of its own above its persons. A row with a role alone adds the role to the person above; rows of one person at one organisation are one account.
 *
 * @param table the recognised columns
 * @returns accounts in the order of their first rows, archived ones left out; never throws
 * @example readAccounts(table)[0].roles // ['head', 'coordinator']
 * Inferred from how sheets of responsible persons are kept.
 */
export function readAccounts(table: AccountTable): Account[] {
  const read: Account[] = [];
  let owner: AccountOwner | null = null;
  let person: Account | null = null;
  const { organisation, ogrn, inn, opaId } = table.columns;
  const isHeaded = [organisation, ogrn, inn, opaId].every((column) => column === undefined);
  for (let index = 0; index < table.length; index += 1) {
    const cell: Cells = (column) => table.columns[column]?.[index] ?? '';
    const named = ownerOf(cell);
    if (isBlank(table, index)) {
      [owner, person] = [null, null];
      continue;
    }
    const heading = isHeaded ? headingOf(table, index) : '';
    if (heading !== '') {
      [owner, person] = [{ ...NOBODY, name: heading }, null];
      continue;
    }
    if (TOTAL.test(cellText(cell('organisation'))) && cellText(cell('email')) === '') continue;
    if (named !== null) {
      if (owner === null || ownerKey(named) !== ownerKey(owner)) person = null;
      owner = named;
    }
    if (!hasPerson(cell)) {
      if (person !== null && cellText(cell('role')) !== '') {
        person = withRoles(person, cell);
        read[read.length - 1] = person;
      }
      continue;
    }
    person = accountOf(table, index, owner ?? NOBODY, cell);
    read.push(person);
  }
  return joined(read).filter((account) => account.status !== 'archived');
}

const NOBODY: AccountOwner = { name: '', ogrn: '', inn: '', opaId: '', ogrnBad: false };

const BODY =
  /администрац|школ|сад(?=$|[^а-яё])|лице[йя]|гимнази|больниц|музе[йя]|центр|дом(?=$|[^а-яё])|библиотек|министерств|департамент|управлени|отдел|учрежден|клуб|театр|дум[аы]|совет|колледж|поликлиник|[«"№\d]/i;
/** «МБОУ», «ГКУ» */
const BODY_KIND = /^[МГКО][А-ЯЁ]{2,}(?=[\s«"])/;

/** A row that holds nothing but the name of an organisation; '' for any other. */
function headingOf(table: AccountTable, index: number): string {
  const texts = Object.values(table.columns)
    .map((cells) => cellText(cells?.[index] ?? ''))
    .filter((text) => text !== '');
  const [text = '', ...others] = texts;
  const isBody = BODY.test(text) || BODY_KIND.test(text);
  return isBody && others.every((other) => other === text) ? text : '';
}

function ownerOf(cell: Cells): AccountOwner | null {
  const [organisation, ogrnCell, idCell] = [cell('organisation'), cell('ogrn'), cell('opaId')];
  const name = isEmptyMark(organisation) ? '' : cellText(organisation);
  const ogrn = isEmptyMark(ogrnCell) ? null : readOgrn(ogrnCell);
  const id = isEmptyId(idCell) ? null : readOpaId(idCell);
  const inn = isEmptyMark(cell('inn')) ? '' : valueOrEmpty(readInn(cell('inn')));
  if (name === '' && ogrn === null && id === null && inn === '') return null;
  return {
    name,
    ogrn: valueOrEmpty(ogrn),
    inn,
    opaId: valueOrEmpty(id),
    ogrnBad: ogrn !== null && !ogrn.ok,
  };
}

/** By it rows of one organisation are known within the sheet. */
function ownerKey({ name, ogrn, inn, opaId }: AccountOwner): string {
  return ogrn || opaId || inn || nameKey(name);
}

function isBlank(table: AccountTable, index: number): boolean {
  return Object.values(table.columns).every((cells) => cellText(cells?.[index] ?? '') === '');
}

function nameOf(cell: Cells): string {
  const parts = [cell('person'), cell('surname'), cell('givenName'), cell('patronymic')];
  return parts
    .filter((part) => !isEmptyMark(part))
    .map(cellText)
    .join(' ');
}

function hasPerson(cell: Cells): boolean {
  return nameOf(cell) !== '' || !isEmptyMark(cell('email')) || !isEmptyMark(cell('phone'));
}

function accountOf(table: AccountTable, index: number, owner: AccountOwner, cell: Cells): Account {
  const email = table.columns.email ? readEmail(cell('email')) : null;
  const person = plainName(nameOf(cell));
  const { roles, unknown } = rolesOf(cell);
  const row = table.rows?.[index] ?? table.firstRow + index;
  return {
    row,
    owner,
    personKey: person || (email?.ok ? email.value : `row ${row}`),
    email,
    phone: table.columns.phone ? readPhone(cell('phone')) : null,
    roles,
    unknownRoles: unknown,
    status: statusOf(cell),
    trained: isTicked(cell('trained')),
  };
}

/** A status in words; else the tick «Учётная запись подтверждена», where the sheet has that. */
function statusOf(cell: Cells): AccountStatus {
  const said = readAccountStatus(cell('status'));
  const tick = cell('confirmed');
  if (said !== 'unknown' || tick === '') return said;
  return isTicked(tick) ? 'confirmed' : 'new';
}

const ROLE_COLUMNS = ['role', 'role2', 'role3', 'role4', 'role5'] as const;

function rolesOf(cell: Cells): RolesReading {
  const read = ROLE_COLUMNS.map((column) => readRoles(cell(column)));
  return {
    roles: ACCOUNT_ROLES.filter(
      (role) => isTicked(cell(role)) || read.some(({ roles }) => roles.includes(role)),
    ),
    unknown: read.reduce<string[]>((all, { unknown }) => all.concat(unknown), []),
  };
}

function withRoles(account: Account, cell: Cells): Account {
  const more = rolesOf(cell);
  return {
    ...account,
    roles: ACCOUNT_ROLES.filter((role) => account.roles.includes(role) || more.roles.includes(role)),
    unknownRoles: [...account.unknownRoles, ...more.unknown],
  };
}

/** Rows of one person at one organisation made one account, whatever their order. */
function joined(accounts: readonly Account[]): Account[] {
  const byPerson = new Map<string, Map<string, Account>>();
  for (const account of accounts) {
    const key = [ownerKey(account.owner), account.personKey, account.status === 'archived'].join('\n');
    const mailboxes = byPerson.get(key) ?? new Map<string, Account>();
    byPerson.set(key, mailboxes);
    const mailbox = mailboxOf(account);
    const known = mailboxes.get(mailbox);
    mailboxes.set(mailbox, known === undefined ? account : merged(known, account));
  }
  return Array.from(byPerson.values())
    .reduce<Account[]>((all, mailboxes) => all.concat(ofPerson(mailboxes)), [])
    .sort((a, b) => a.row - b.row);
}

/** What tells two accounts of one person apart; '' where the cell is empty. */
function mailboxOf({ email }: Account): string {
  if (email === null) return '';
  return email.ok ? email.value : email.finding.code === 'email-empty' ? '' : email.finding.text;
}

/** A second mailbox is a second account; a row without a mailbox belongs to the person's first account. */
function ofPerson(mailboxes: ReadonlyMap<string, Account>): Account[] {
  const bare = mailboxes.get('');
  const others = Array.from(mailboxes.values())
    .filter((account) => account !== bare)
    .sort((a, b) => a.row - b.row);
  const [first, ...rest] = others;
  if (first === undefined) return bare === undefined ? [] : [bare];
  return [bare === undefined ? first : merged(first, bare), ...rest];
}

function merged(one: Account, other: Account): Account {
  const [first, second] = one.row <= other.row ? [one, other] : [other, one];
  const roles = ACCOUNT_ROLES.filter((role) => one.roles.includes(role) || other.roles.includes(role));
  const status =
    STATUS_RANK.indexOf(one.status) >= STATUS_RANK.indexOf(other.status) ? one.status : other.status;
  return {
    ...first,
    email: mailboxOf(first) !== '' ? first.email : second.email,
    phone: first.phone?.ok ? first.phone : second.phone,
    roles,
    unknownRoles: [...first.unknownRoles, ...second.unknownRoles],
    status,
    trained: one.trained || other.trained,
  };
}
