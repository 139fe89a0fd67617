import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { VK_PAGE_HOST } from '../vk/vk-hosts';
import { accountFinding } from './account-findings';

/** An organisation's site. */
export interface SiteAddress {
  /** Host in lower case without www. */
  readonly host: string;
  /** Path without a slash at its end; '' on the main page. */
  readonly path: string;
  /** Host and path; equal for the same site. */
  readonly key: string;
}

const ADDRESS =
  /^(?:https?:\/{1,3})?(?:www\.)?([a-zа-яё0-9-]+(?:\.[a-zа-яё0-9-]+)*\.(?:[a-z]{2,24}|xn--[a-z0-9-]+|[а-яё]{2,24}))(?::\d+)?(\/[^?#\s]*)?(?:[?#]\S*)?$/i;
const MAIN_FILE = /^\/(?:index|default|main|home)\.(?:php|html?|aspx?)$/i;
const NETWORK = new RegExp(
  `^(?:m\\.)?(?:${VK_PAGE_HOST}|ok\\.ru|t\\.me|max\\.ru|rutube\\.ru|dzen\\.ru)$`,
  'i',
);

/**
 * The address of a site.
 *
 * @param raw cell value, with or without a scheme
 * @returns null for an empty cell or a page in a social network, which is an official page and no site; else the address
 *   or the reason
 * @example readSite('https://www.school5.example.ru/')?.ok // true, key 'school5.example.ru'
 * Source: the account's settings name the site's main page.
 */
export function readSite(raw: CellValue): Result<SiteAddress> | null {
  if (isEmptyMark(raw) || raw === 0) return null;
  const text = cellText(raw).replace(/[,;.]+$/, '');
  const parts = text.split(/[\s,;]+/).filter((part) => ADDRESS.test(part));
  if (new Set(parts.map((part) => siteOf(part)?.key)).size > 1)
    return err(accountFinding('site-several', quoted(raw)));
  const site = siteOf(parts[0] ?? '');
  if (site === null) return err(accountFinding('site-bad', quoted(raw)));
  return NETWORK.test(site.host) ? null : ok(site);
}

function siteOf(address: string): SiteAddress | null {
  const match = ADDRESS.exec(address);
  if (match === null) return null;
  const [, host = '', path = ''] = match;
  const site = { host: host.toLowerCase(), path: pathOf(path) };
  return { ...site, key: `${site.host}${site.path}` };
}

function pathOf(path: string): string {
  return MAIN_FILE.test(path) ? '' : path.replace(/\/+$/, '').toLowerCase();
}
