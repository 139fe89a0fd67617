import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { quoted } from '../../core/cells/quoted';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { accountFinding } from '../../core/people/account-findings';
import { ACCOUNT_ROLES, type AccountRole, readRoles } from '../../core/people/account-role';
import { readEmail } from '../../core/people/email';
import { readPhone } from '../../core/people/phone';
import { readSite } from '../../core/people/site-address';
import { headerText } from '../columns/header-text';
import { plainName } from '../rows/plain-name';
import { applicationFinding } from './application-findings';
import {
  APPLICANT_LABELS,
  APPLICATION_TITLES,
  type ApplicationKind,
  MEMO_TITLE,
  PERSON_HEADERS,
  type PersonColumn,
  ROLE_COLUMNS,
} from './application-form';
import { DEMANDED_ROLES, LEAST_PERSONS, roleList } from './stages';

/** A finding about a returned application; row 0: about the whole. */
export interface ApplicationFinding extends Finding {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
}

export interface ApplicationCheck {
  readonly kind: ApplicationKind;
  readonly name: string;
  readonly ogrn: string;
  readonly findings: readonly ApplicationFinding[];
}

/** What is known of the ЛКО whose persons change; null: nothing. */
export interface PresentPersons {
  /** personKey and roles of each present account. */
  readonly persons: readonly {
    readonly personKey: string;
    readonly email: string;
    readonly roles: readonly AccountRole[];
  }[];
}

interface Person {
  readonly row: number;
  readonly leaves: boolean;
  readonly key: string;
  readonly email: string;
  readonly roles: readonly AccountRole[];
}

type AddFinding = (row: number, finding: Finding) => void;

/** The kind of application that a sheet is by its first cell, or null. @example applicationKind('Заявка на создание ЛКО') // 'create' */
export function applicationKind(first: CellValue): ApplicationKind | null {
  const text = headerText(first);
  const kinds = Object.keys(APPLICATION_TITLES) as ApplicationKind[];
  return kinds.find((kind) => text.startsWith(headerText(APPLICATION_TITLES[kind]))) ?? null;
}

/**
 * Checks a returned application by the rules for accounts, before it goes on.
 *
 * @param cells the sheet's cells, row by row
 * @param present persons of the ЛКО now, for a change: who stays counts too; null: only what the form says is judged
 * @returns null when the sheet is no application; findings name rows, and values for the person who reads them
 * @example checkApplication(cells, null)?.findings[0].code // 'application-few'
 * Source: what applying for a ЛКО takes, by the platform's instruction.
 */
export function checkApplication(
  cells: readonly (readonly CellValue[])[],
  present: PresentPersons | null,
): ApplicationCheck | null {
  const kind = applicationKind(cells[0]?.[0] ?? '');
  if (kind === null) return null;
  const findings: ApplicationFinding[] = [];
  const add: AddFinding = (row, one) => findings.push({ ...one, row });
  const header = cells.findIndex((row) => row.some((cell) => headerText(cell) === 'фио'));
  const upper = header < 0 ? cells : cells.slice(0, header);
  const { name, ogrn } = checkApplicant(upper, kind, add);
  if (header < 0) add(0, applicationFinding('application-no-table'));
  else {
    const persons = readPersons(cells, header, kind, add);
    checkTogether(persons, kind, present, add);
  }
  return { kind, name, ogrn, findings };
}

function checkApplicant(
  upper: readonly (readonly CellValue[])[],
  kind: ApplicationKind,
  add: AddFinding,
): { name: string; ogrn: string } {
  const lineOf = (label: string): { row: number; value: CellValue } => {
    const at = upper.findIndex((row) => headerText(row[0] ?? '') === headerText(label));
    const line = upper[at] ?? [];
    return { row: at + 1, value: line.slice(1).find((cell) => !isEmptyMark(cell)) ?? '' };
  };
  const name = lineOf(APPLICANT_LABELS.name);
  if (isEmptyMark(name.value)) add(name.row, applicationFinding('application-no-name'));
  const ogrn = lineOf(APPLICANT_LABELS.ogrn);
  const number = readOgrn(ogrn.value);
  if (!number.ok) add(ogrn.row, number.finding);
  if (kind === 'create') {
    const inn = lineOf(APPLICANT_LABELS.inn);
    const taxpayer = readInn(inn.value);
    if (!taxpayer.ok) add(inn.row, taxpayer.finding);
    const site = lineOf(APPLICANT_LABELS.site);
    const address = readSite(site.value);
    if (address === null ? isEmptyMark(site.value) : !address.ok) {
      add(
        site.row,
        address !== null && !address.ok ? address.finding : accountFinding('site-bad', quoted(site.value)),
      );
    }
  }
  return { name: cellText(name.value), ogrn: valueOrEmpty(number) };
}

function readPersons(
  cells: readonly (readonly CellValue[])[],
  header: number,
  kind: ApplicationKind,
  add: AddFinding,
): Person[] {
  const columns = new Map<PersonColumn, number>();
  (cells[header] ?? []).forEach((cell, at) => {
    const text = headerText(cell);
    // Forms of earlier versions ask for a «Мобильный телефон».
    const key = /^(?:мобильный )?телефон/.test(text)
      ? 'phone'
      : (Object.keys(PERSON_HEADERS) as PersonColumn[]).find(
          (each) => headerText(PERSON_HEADERS[each]) === text,
        );
    if (key !== undefined && !columns.has(key)) columns.set(key, at);
  });
  const persons: Person[] = [];
  const below = cells.slice(header + 1);
  const memo = below.findIndex(([first]) => headerText(first ?? '') === headerText(MEMO_TITLE));
  below.slice(0, memo < 0 ? undefined : memo).forEach((line, at) => {
    const cell = (column: PersonColumn): CellValue => line[columns.get(column) ?? -1] ?? '';
    const contents = (['person', 'post', 'phone', 'email', ...ROLE_COLUMNS] as const).map(cell);
    if (contents.every(isEmptyMark)) return;
    persons.push(readPerson(header + 2 + at, cell, kind === 'change', add));
  });
  return persons;
}

function readPerson(
  row: number,
  cell: (column: PersonColumn) => CellValue,
  change: boolean,
  add: AddFinding,
): Person {
  const name = isEmptyMark(cell('person')) ? '' : cellText(cell('person'));
  const email = readEmail(cell('email'));
  const key = plainName(name) || (email.ok ? email.value : `row ${row}`);
  const leaves = change && /исключ|архив|уволен|убрать|удалить|выбыл/i.test(cellText(cell('action')));
  const read = ROLE_COLUMNS.map((column) => readRoles(cell(column)));
  const roles = ACCOUNT_ROLES.filter((role) => read.some((each) => each.roles.includes(role)));
  if (leaves) {
    if (name === '' && !email.ok) add(row, applicationFinding('application-no-person'));
    return { row, leaves, key, email: valueOrEmpty(email), roles };
  }
  if (name.split(' ').length < 2) add(row, applicationFinding('application-no-person'));
  if (isEmptyMark(cell('post'))) add(row, applicationFinding('application-no-post'));
  const phone = readPhone(cell('phone'));
  if (!phone.ok) add(row, phone.finding);
  if (!email.ok) add(row, email.finding);
  const unknown = read.reduce<string[]>((all, each) => all.concat(each.unknown), []);
  const [firstUnknown] = unknown;
  if (firstUnknown !== undefined) {
    add(row, applicationFinding('application-role-unknown', quoted(firstUnknown)));
  } else if (roles.length === 0) add(row, applicationFinding('application-no-role'));
  return { row, leaves, key, email: valueOrEmpty(email), roles };
}

/** Rules for all persons together: those who stay and those who come. */
function checkTogether(
  persons: readonly Person[],
  kind: ApplicationKind,
  present: PresentPersons | null,
  add: AddFinding,
): void {
  const joining = persons.filter((person) => !person.leaves);
  const leaving = persons.filter((person) => person.leaves);
  for (const person of joining) {
    const same = joining.find(
      (other) => other.row < person.row && other.email !== '' && other.email === person.email,
    );
    if (same) add(person.row, applicationFinding('application-email-shared', same.row));
  }
  if (kind === 'change' && persons.length === 0) add(0, applicationFinding('application-no-one'));
  // Without the present persons a change cannot be judged as a whole.
  if (kind === 'change' && present === null) return;
  const gone = (key: string, email: string): boolean =>
    leaving.some((person) => person.key === key || (person.email !== '' && person.email === email));
  const staying = (present?.persons ?? []).filter(({ personKey, email }) => !gone(personKey, email));
  const keys = new Set([...joining.map(({ key }) => key), ...staying.map(({ personKey }) => personKey)]);
  const roles = [...joining, ...staying].reduce<AccountRole[]>((all, each) => all.concat(each.roles), []);
  if (keys.size < LEAST_PERSONS) add(0, applicationFinding('application-few'));
  if (!roles.includes('head')) add(0, applicationFinding('application-no-head'));
  const lacking = DEMANDED_ROLES.filter((role) => role !== 'head' && !roles.includes(role));
  if (lacking.length > 0 && keys.size > 0) {
    add(0, applicationFinding('application-lacking-role', roleList(lacking)));
  }
}
