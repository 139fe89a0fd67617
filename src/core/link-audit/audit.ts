import { allMatches } from '../cells/all-matches';
import { isEmptyMark } from '../cells/cell';
import { isComputing } from '../cells/formula-error';
import { bySeverity } from '../findings/finding';
import { isShortener } from '../vk/short-links';
import { auditAddress } from './address-audit';
import { auditApp } from './app-audit';
import type { CheckContext } from './check-context';
import { auditForm } from './form-audit';
import {
  type Expected,
  isClean,
  type LinkAudit,
  type LinkFinding,
  type LinkType,
  type MenuItemKey,
  type RegisterIndex,
} from './model';
import type { LinkParts } from './parameters/link-parts';
import { findLinks, type LinkSpan } from './placed-text/link-span';
import { normaliseLink } from './placed-text/normalise-link';
import { auditPoll } from './poll-audit';
import { Report } from './report';
import { rightLink } from './right-link';

const AUDITS: { readonly [item in MenuItemKey]: (parts: LinkParts, context: CheckContext) => string } = {
  form: auditForm,
  poll: auditPoll,
  app: auditApp,
};
const WHAT: { readonly [item in MenuItemKey]: string } = {
  form: 'ссылка на форму сообщений',
  poll: 'ссылка на опросы',
  app: 'ссылка на мини-приложение',
};
/** No placed link is longer: the rest of a longer text is not read. */
const LONGEST = 4000;
/** No address in front of the one that it leads to is longer. */
const LONGEST_CARRIER = 300;
const SHORT_ADDRESS = /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,2}[a-z]{2,6})\/[\w-]+/gi;
const KNOWS_NOTHING: Expected = {};

interface Reading {
  readonly type: LinkType;
  readonly findings: readonly LinkFinding[];
  /** The link rebuilt from its own values and those expected, '' when that would be guessing. */
  readonly rebuilt: string;
}

/**
 * Audits one placed link: what is wrong with it, and what the right one is.
 *
 * @param placed text of the menu item's link as it was placed; any string
 * @param expected what is known of the organisation; without it the link is audited by itself
 * @param register whose numbers these are, for the sentences
 * @returns what the link is, findings (errors first), and the right link: made from the organisation's data, else the
 *   same link mechanically corrected, else ''. A repair is given only when it audits clean itself. Never throws.
 * @example auditLink('http://pos.gosuslugi.ru/form?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721')
 * // findings link-http, link-slash; repaired 'https://pos.gosuslugi.ru/form/?opaId=811&…'
 * Source: Mintsifry's instruction for official pages; defects of links in the wild.
 */
export function auditLink(
  placed: string,
  expected: Expected = KNOWS_NOTHING,
  register: RegisterIndex | null = null,
): LinkAudit {
  const { type, findings, rebuilt } = read(placed, expected, register);
  return { type, findings, repaired: repair(placed, type, rebuilt, expected, findings) };
}

function read(placed: string, expected: Expected, register: RegisterIndex | null): Reading {
  if (placed !== '' && placed === expected.readyLink) {
    return { type: expected.item ?? typeOfRight(placed), findings: [], rebuilt: placed };
  }
  const text = placed.slice(0, LONGEST);
  if (isEmptyMark(text)) return { type: 'none', findings: [], rebuilt: '' };
  const context: CheckContext = { expected, register, report: new Report() };
  const { report } = context;
  if (isComputing(text)) {
    report.add('link-computing', text);
    return { type: 'other', findings: report.findings, rebuilt: '' };
  }
  const spans = findLinks(text);
  const span = spans[0];
  if (span === undefined) {
    if (/^[\s\d.,]+$/.test(text)) report.add('link-number', text, text);
    else report.add('link-none-found', text, text);
    return { type: 'other', findings: report.findings, rebuilt: '' };
  }
  const several = reportSurroundings(text, span, spans, report);
  const { type, parts } = auditAddress(normaliseLink(text, span.start, span.end, report), text, context);
  let rebuilt = '';
  if (isMenuItem(type)) {
    const { item } = expected;
    const misplaced = item !== undefined && item !== type;
    if (misplaced) report.add('link-wrong-place', text.slice(span.start, span.end), WHAT[type], WHAT[item]);
    rebuilt = AUDITS[type](parts, context);
    if (misplaced || several) rebuilt = '';
  }
  // The address inside a redirect is always encoded.
  const redirected = report.findings.some((one) => one.code === 'link-redirect');
  const findings = report.findings.filter((one) => !(redirected && one.code === 'link-percent'));
  return { type, findings: findings.sort(bySeverity), rebuilt };
}

function isMenuItem(type: LinkType): type is MenuItemKey {
  return type === 'form' || type === 'poll' || type === 'app';
}

/**
 * Reports what is around the first link.
 *
 * @returns whether there are several different links
 */
function reportSurroundings(
  text: string,
  first: LinkSpan,
  spans: readonly LinkSpan[],
  report: Report,
): boolean {
  const { start, end } = first;
  const links = new Set(spans.map((span) => text.slice(span.start, span.end).replace(/\s+/g, '')));
  const last = spans[spans.length - 1] ?? first;
  if (links.size > 1) report.add('link-several', text.slice(start, last.end), String(links.size));
  const before = text.slice(0, start);
  if (isInsideAddress(before)) report.add('link-redirect', before);
  else {
    const outside = `${before} ${text.slice(spans.length > 1 ? last.end : end)}`;
    reportShortLinks(outside, report);
    if (/[A-Za-zА-Яа-яЁё0-9]/.test(outside)) report.add('link-text-around', '');
    else if (/[^\s,;|]/.test(outside)) report.add('link-quotes', '');
  }
  return links.size > 1;
}

/** A short link beside the right one may be the one that was placed. */
function reportShortLinks(outside: string, report: Report): void {
  for (const [address = '', host = ''] of allMatches(outside, SHORT_ADDRESS)) {
    if (isShortener(host.toLowerCase())) report.add('link-short', address, address);
  }
}

/** An address that another one carries: `away.php?to=https://…`, `google.com/url?q=https://…`. */
const CARRIER = /(?::\/\/|%3a%2f%2f|\.[a-zа-я]{2,}[/?])\S*(?:[=/*]|%3d|%2f)$/i;

function isInsideAddress(before: string): boolean {
  return CARRIER.test(/\S*$/.exec(before.slice(-LONGEST_CARRIER))?.[0] ?? '') || /away\.php/i.test(before);
}

function typeOfRight(link: string): MenuItemKey {
  if (link.startsWith('https://vk.com/app')) return 'app';
  return link.includes('/og/org-activities') ? 'poll' : 'form';
}

function repair(
  placed: string,
  type: LinkType,
  rebuilt: string,
  expected: Expected,
  findings: readonly LinkFinding[],
): string {
  const item = expected.item ?? (isMenuItem(type) ? type : null);
  if (expected.isRegionDoubtful && item !== 'app') return '';
  const due = item === null ? '' : rightLink(item, expected);
  for (const candidate of [due, rebuilt]) {
    if (candidate === '') continue;
    if (candidate === placed && isClean(findings)) return candidate;
    if (candidate !== placed && isClean(read(candidate, expected, null).findings)) return candidate;
  }
  return '';
}
