import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { accountFinding } from './account-findings';

/** Between two addresses; at the end a comma or semicolon separates nothing. */
const BETWEEN = /[,;\s]+/;
const WRAPPING = /^(?:mailto:|e-?mail ?:|почта ?:)\s*|^<|[>,;.]+$/gi;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-zа-яё0-9](?:[a-zа-яё0-9-]{0,61}[a-zа-яё0-9])?$/i;
const TOP_LEVEL = /^(?:[a-z]{2,24}|xn--[a-z0-9-]+|[а-яё]{2,24})$/i;
const CYRILLIC = /[а-яё]/gi;

/**
 * An e-mail address from a cell.
 *
 * @param raw cell value; `mailto:`, angle brackets and a full stop at the end are dropped
 * @returns the address in lower case, by which two accounts are compared, or the reason: none, several, a space inside,
 *   Cyrillic letters (allowed in a domain under .рф only), a missing or second @, a domain that cannot be; never throws
 * @example readEmail(' Ivanova@Example.ru ') // { ok: true, value: 'ivanova@example.ru' }
 * Source: an account of the platform is known by its mailbox; shapes of RFC 5321, the usual part of it.
 */
export function readEmail(raw: CellValue): Result<string> {
  if (isEmptyMark(raw)) return err(accountFinding('email-empty'));
  const text = cellText(raw).replace(WRAPPING, '');
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  const addresses = parts.filter((part) => part.includes('@'));
  if (new Set(addresses.map((each) => each.toLowerCase())).size > 1) {
    return err(accountFinding('email-several', quoted(text)));
  }
  const [only = ''] = addresses;
  const inside = parts.length > 1 && !parts.every((part) => part.toLowerCase() === only.toLowerCase());
  if (inside) return err(accountFinding(only === '' ? 'email-at' : 'email-space', quoted(text)));
  return readAddress(only === '' ? text : only);
}

function readAddress(address: string): Result<string> {
  const [local = '', domain = '', ...rest] = address.split('@');
  if (local === '' || domain === '' || rest.length > 0) {
    return err(accountFinding('email-at', quoted(address)));
  }
  const foreign = lettersOutOfPlace(local, domain);
  if (foreign !== '') return err(accountFinding('email-cyrillic', quoted(address), foreign));
  if (!LOCAL.test(local) || local.length > 64) return err(accountFinding('email-signs', quoted(address)));
  return isDomain(domain)
    ? ok(address.toLowerCase())
    : err(accountFinding('email-domain', quoted(address), domain.slice(0, 40)));
}

/** A wholly Cyrillic domain under .рф is right; a Cyrillic letter anywhere else is a look-alike. */
function lettersOutOfPlace(local: string, domain: string): string {
  const own = /[а-яё]$/i.test(domain) && !/[a-z]/i.test(domain) ? '' : domain;
  return (`${local}${own}`.match(CYRILLIC) ?? []).join('');
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels[labels.length - 1] ?? '';
  return (
    domain.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(last)
  );
}
