import type { Finding } from '../../core/findings/finding';
import { groupBy } from '../../core/multimap';
import { findingHeading } from '../findings/catalogue';
import type { Account } from './read-accounts';
import { readinessFinding } from './readiness-findings';
import { type Facts, LEAST_PERSONS, lackingRoles, personsOf, roleList } from './stages';
import { accountRows, STATUS_STEPS, WHO } from './texts';

/** Accounts of one sheet that share a mailbox. */
export type SharedMailboxes = ReadonlyMap<string, readonly Account[]>;

/**
 * Mailboxes that two accounts have, anywhere in the sheet.
 *
 * @param accounts all accounts, archived ones left out
 * @example sharedMailboxes(accounts).size // 1
 * Source: e-mail is unique to each account of the platform.
 */
export function sharedMailboxes(accounts: readonly Account[]): SharedMailboxes {
  const all = groupBy(accounts, ({ email }) => (email?.ok ? email.value : null));
  return new Map(Array.from(all).filter(([, sharing]) => sharing.length > 1));
}

/**
 * What is wrong with the accounts of one ЛКО.
 *
 * @param facts of the organisation whose own ЛКО it is
 * @param shared of the whole sheet
 * @returns [] where the document has no sheet of accounts; accounts are named by their rows, never by persons
 * @example accountFindings(facts, shared)[0].code // 'account-no-head'
 */
export function accountFindings(facts: Facts, shared: SharedMailboxes): Finding[] {
  const { accounts, rolesKnown, statusKnown } = facts;
  if (accounts === null) return [];
  if (accounts.length === 0) return [readinessFinding('account-absent')];
  const findings: Finding[] = [];
  if (personsOf(accounts) < LEAST_PERSONS) findings.push(readinessFinding('account-few'));
  if (rolesKnown) findings.push(...roleFindings(accounts));
  for (const account of accounts) findings.push(...contactFindings(account, shared, statusKnown));
  // Who has not signed in yet could not give the tick: the remark about the sign-in is enough.
  const signedIn = facts.untrained.filter(({ status }) => !statusKnown || status === 'confirmed');
  for (const { row } of signedIn) findings.push(readinessFinding('account-untrained', row));
  return findings;
}

function roleFindings(accounts: readonly Account[]): Finding[] {
  const lacking = lackingRoles(accounts);
  const others = lacking.filter((role) => role !== 'head');
  const findings: Finding[] = [];
  if (lacking.includes('head')) findings.push(readinessFinding('account-no-head'));
  if (others.length > 0) findings.push(readinessFinding('account-no-role', roleList(others)));
  if (accounts.every((account) => !account.roles.includes('curator'))) {
    findings.push(readinessFinding('account-no-curator'));
  }
  return findings;
}

/** What is wrong with one account, whoever owns it. */
export function contactFindings(account: Account, shared: SharedMailboxes, statusKnown: boolean): Finding[] {
  const { row, email, phone, status, unknownRoles } = account;
  const findings: Finding[] = [];
  if (unknownRoles.length > 0) findings.push(readinessFinding('account-role-unknown', row));
  if (email !== null && !email.ok) {
    findings.push(readinessFinding('account-email-bad', row, fault(email.finding)));
  }
  if (email?.ok) {
    const others = (shared.get(email.value) ?? []).filter((other) => other !== account);
    if (others.length > 0) {
      const where = accountRows(others.map((other) => other.row));
      findings.push(readinessFinding('account-email-shared', row, where));
    }
  }
  if (phone !== null && !phone.ok) {
    findings.push(readinessFinding('account-phone-bad', row, fault(phone.finding)));
  }
  if (statusKnown && status !== 'confirmed') {
    const { by, what } = STATUS_STEPS[status];
    const step = by === 'owner' ? what : `${WHO.administrator}: ${what}`;
    findings.push(readinessFinding('account-unconfirmed', row, step));
  }
  return findings;
}

/** The fault without the value: an address or a number must not get into remarks. */
function fault({ code }: Finding): string {
  const { title } = findingHeading(code);
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
