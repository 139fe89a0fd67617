import { textOf } from './json-shape';

/** One item of a community's menu, in its order. */
export interface VkMenuItem {
  readonly title: string;
  readonly url: string;
}

/** What VK says of one community. Plain values only: it is kept in a file until a run is done. */
export interface VkCommunity {
  /** Digits. */
  readonly id: string;
  /** In lower case; `club1` where it has no name of its own; '' where VK does not tell. */
  readonly screenName: string;
  readonly name: string;
  /** `group`, `page` or `event`. */
  readonly type: string;
  readonly access: 'open' | 'closed' | 'private';
  readonly deactivated: '' | 'deleted' | 'banned';
  /** null: VK does not say. */
  readonly government: boolean | null;
  /** null: VK does not show it. */
  readonly menu: readonly VkMenuItem[] | null;
  /** The menu holds links of ПОС alone, without names: so a public checker tells it. */
  readonly onlyPosLinks?: boolean;
}

const ACCESS = ['open', 'closed', 'private'] as const;

/**
 * A community of VK's answer.
 *
 * @param raw one entry of the answer, whatever it holds
 * @returns null for what is no community
 * @example readCommunity({ id: 1, screen_name: 'School5', is_closed: 0 })?.screenName // 'school5'
 * Source: VK's API, method groups.getById; the menu by what public programs read.
 */
export function readCommunity(raw: unknown): VkCommunity | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const group = raw as { readonly [key: string]: unknown };
  const id = textOf(group.id).replace(/^-/, '');
  if (!/^[1-9]\d*$/.test(id)) return null;
  const access = ACCESS[Number(group.is_closed ?? 0)] ?? 'private';
  return {
    id,
    screenName: textOf(group.screen_name).toLowerCase(),
    name: textOf(group.name),
    type: textOf(group.type),
    access,
    deactivated: deactivationOf(group.deactivated),
    government: governmentMark(group.is_government_organization),
    menu: menuOf(group.menu, access === 'open'),
  };
}

/** VK has two words for it; a page that is shut for another reason shows nobody its menu either. */
function deactivationOf(raw: unknown): VkCommunity['deactivated'] {
  const word = textOf(raw);
  if (word === '' || word === 'deleted') return word;
  return 'banned';
}

function governmentMark(raw: unknown): boolean | null {
  return raw === undefined || raw === null ? null : raw === true || raw === 1 || raw === '1';
}

/** A community without a menu has no such field; to a stranger a closed one shows none either. */
function menuOf(raw: unknown, isOpen: boolean): VkMenuItem[] | null {
  if (typeof raw !== 'object' || raw === null) return isOpen ? [] : null;
  const inside = (raw as { readonly items?: unknown }).items ?? (Array.isArray(raw) ? raw : []);
  return Object.values(inside as object).flatMap((item): VkMenuItem[] => {
    if (typeof item !== 'object' || item === null || Object.keys(item).length === 0) return [];
    const { title, name, url, link, href } = item as { readonly [key: string]: unknown };
    // One that says nothing of itself takes its place all the same.
    return [{ title: textOf(title ?? name), url: textOf(url ?? link ?? href) }];
  });
}
