import type { Section } from '../../core/pos/app-link';

/** What a ready link of the mini-app leads to. */
export interface ReadyAppLink {
  readonly section: Section;
  /** Numeric id of the community in it, '' when it names none. */
  readonly communityId: string;
}

const APP = /^https:\/\/vk\.(?:com|ru)\/app8181405#([A-Za-z0-9_=&%.-]+)$/;
const NEEDS_GROUP: readonly string[] = ['education', 'health'];

/**
 * A ready link of the mini-app, tidied: without spaces and line breaks inside, `&amp;` as `&`, with `https://` and a
 * bare host. Nothing of its meaning is changed.
 *
 * @example tidyAppLink('vk.com/app8181405#module=health&amp;groupId=1') // 'https://vk.com/app8181405#module=health&groupId=1'
 */
export function tidyAppLink(text: string): string {
  return text
    .replace(/\s+|%20/g, '')
    .replace(/&amp;/gi, '&')
    .replace(/^(?:https?:)?\/*(?:www\.|m\.)?(?=vk\.(?:com|ru)\/)/i, 'https://');
}

/**
 * Reads a tidied link of the mini-app «Госуслуги».
 *
 * @returns null when it is no such link: another host or app, no section after `#`, education or health without a
 *   community's number
 * @example readReadyAppLink('https://vk.com/app8181405#module=health&groupId=5') // { section: 'health', communityId: '5' }
 * Source: the tables of ready links that Mintsifry hands out.
 */
export function readReadyAppLink(link: string): ReadyAppLink | null {
  const fragment = APP.exec(link)?.[1];
  if (fragment === undefined) return null;
  const communityId = /(?:^|&)groupId=(\d+)(?:&|$)/.exec(fragment)?.[1] ?? '';
  const module = /(?:^|&)module=([a-z]+)(?:&|$)/.exec(fragment)?.[1];
  if (module === undefined)
    return /(?:^|&)utm_source=vk(?:&|$)/.test(fragment) ? { section: 'gosuslugi', communityId } : null;
  if (module === 'auto') return { section: 'auto', communityId };
  if (!NEEDS_GROUP.includes(module) || communityId === '' || /^0+$/.test(communityId)) return null;
  return { section: module === 'education' ? 'education' : 'health', communityId };
}
