import { isShortener } from '../vk/short-links';
import { isVkSite } from '../vk/vk-hosts';
import type { CheckContext } from './check-context';
import type { LinkType } from './model';
import { type LinkParts, type Parameter, readParts } from './parameters/link-parts';
import type { SourceMappedText } from './placed-text/source-mapped-text';
import type { Report } from './report';

const POS = 'pos.gosuslugi.ru';
const APP_PATH = /^app8181405(?:_-?\d+)?$/;
const FORM_PATH = 'form';
const POLL_PATH = 'og/org-activities';

/** A link's address with what it is a link to. */
export interface Address {
  readonly type: LinkType;
  readonly parts: LinkParts;
}

/**
 * Audits scheme, host and path, and finds out what the link leads to.
 *
 * @example auditAddress(link, placed, context).type // 'form'
 */
export function auditAddress(link: SourceMappedText, placed: string, { report }: CheckContext): Address {
  const parts = readParts(link, placed);
  const host = parts.host
    .toLowerCase()
    .replace(/:(?:443|80)?$/, '')
    .replace(/\.$/, '');
  const bare = host.replace(/^(?:(?:www|m|new)\.)+/, '');
  if (bare === POS) return { type: posType(parts, host, report), parts };
  if (isVkSite(host)) return { type: vkType(parts, host, report), parts };
  if (isShortener(bare)) {
    report.add('link-short', parts.pieces.host + parts.pieces.path, link.text);
    return { type: 'short', parts };
  }
  report.add('link-other-site', parts.pieces.host, parts.host);
  return { type: 'other', parts };
}

function posType(parts: LinkParts, host: string, report: Report): LinkType {
  const path = plainPath(parts.path);
  if (path !== FORM_PATH && path !== POLL_PATH) {
    if (/^landing(?:\/|$)/.test(path)) report.add('link-landing', parts.pieces.path);
    else report.add('link-pos-page', parts.pieces.path, parts.path || '/');
    return 'other';
  }
  reportScheme(parts, report);
  if (host !== POS) report.add('link-host-extra', parts.pieces.host, parts.host);
  else if (parts.host !== POS) report.add('link-host', parts.pieces.host, parts.host);
  reportPath(parts, path, report);
  reportSigns(parts, report);
  parts.parameters.forEach((parameter, index) => {
    reportSeparator(parameter, index, report);
  });
  return path === FORM_PATH ? 'form' : 'poll';
}

function vkType(parts: LinkParts, host: string, report: Report): LinkType {
  const path = parts.path.replace(/[/\\]+/g, '/').replace(/^\/|\/$/g, '');
  if (!APP_PATH.test(path.toLowerCase())) {
    report.add('link-other-app', parts.pieces.path, path || host);
    return 'other';
  }
  reportScheme(parts, report);
  if (parts.host !== 'vk.com') report.add('link-host', parts.pieces.host, parts.host);
  if (path.includes('_')) report.add('link-app-owner', parts.pieces.path, path);
  else if (parts.path !== '/app8181405')
    report.add('link-path', parts.pieces.path, parts.path, '/app8181405');
  reportSigns(parts, report);
  return 'app';
}

function plainPath(path: string): string {
  return path
    .toLowerCase()
    .replace(/[/\\]+/g, '/')
    .replace(/^\/|\/$/g, '');
}

function reportPath({ path: written, pieces }: LinkParts, path: string, report: Report): void {
  const right = path === FORM_PATH ? '/form/' : '/og/org-activities';
  if (written === right) return;
  if (written === '/form') report.add('link-slash', pieces.path, `${written}?`);
  else report.add('link-path', pieces.path, written, right);
}

function reportScheme({ scheme, pieces }: LinkParts, report: Report): void {
  const lower = scheme.toLowerCase();
  if (lower === 'https://') return;
  if (lower === '' || lower === '//') report.add('link-scheme-missing', pieces.scheme);
  else if (lower === 'http://') report.add('link-http', pieces.scheme);
  else report.add('link-scheme-broken', pieces.scheme, scheme);
}

function reportSigns({ emptySigns }: LinkParts, report: Report): void {
  for (const sign of emptySigns) report.add('link-hash', sign, sign);
}

function reportSeparator({ sign, piece, key, value }: Parameter, index: number, report: Report): void {
  if (sign === (index === 0 ? '?' : '&')) return;
  // A bare anchor behind the last value is harmless.
  if (sign.startsWith('#') && value === '' && key !== '') return;
  report.add('link-separator', piece, piece);
}
