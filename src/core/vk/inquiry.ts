import type { VkCommunity } from './community';
import type { VkAnswer } from './vk-answer';

/** VK takes so many communities in one request. Source: VK's API, groups.getById. */
export const MOST_IN_REQUEST = 500;

/** What was found for one number or screen name: a community, a person's page, or nothing. */
export type VkFound = VkCommunity | 'person' | 'absent';

/** Questions to VK, and what is known by now. */
export interface Inquiry {
  /** Requests that are still to be made, each a list of numbers and screen names. */
  readonly open: readonly (readonly string[])[];
  readonly found: ReadonlyMap<string, VkFound>;
}

/**
 * Questions about pages, each asked once, 500 in a request.
 *
 * @param asked numbers and screen names of `readVkPageName`
 * @param known what was answered before a break
 * @example openInquiry(['1', 'school5', '1']).open // [['1', 'school5']]
 */
export function openInquiry(
  asked: readonly string[],
  known: ReadonlyMap<string, VkFound> = new Map(),
): Inquiry {
  const left = Array.from(new Set(asked)).filter((name) => !known.has(name));
  const open: string[][] = [];
  for (let at = 0; at < left.length; at += MOST_IN_REQUEST) open.push(left.slice(at, at + MOST_IN_REQUEST));
  return { open, found: new Map(known) };
}

/**
 * The inquiry after VK's answer to its first open request. What an answer leaves out does not exist; but where it holds
 * communities that nobody asked for by these names (a community asked for by its old name), the names left over are
 * asked again in halves, until it is plain which name is whose.
 *
 * @param answer communities, or that none of what was asked is known
 * @example answered(openInquiry(['school5']), { kind: 'unknown' }).found.get('school5') // 'absent'
 */
export function answered(
  inquiry: Inquiry,
  answer: Extract<VkAnswer, { readonly kind: 'communities' | 'unknown' }>,
): Inquiry {
  const [asked = [], ...rest] = inquiry.open;
  const found = new Map(inquiry.found);
  if (answer.kind === 'unknown') {
    // One bad name may spoil the request for all the others.
    if (asked.length > 1) return { open: halves(asked).concat(rest), found };
    for (const name of asked) found.set(name, 'absent');
    return { open: rest, found };
  }
  const { communities, persons } = answer;
  const byName = new Map<string, VkCommunity>();
  for (const community of communities) {
    byName.set(community.screenName, community);
    byName.set(community.id, community);
  }
  const left: string[] = [];
  const matched = new Set<VkCommunity>();
  for (const name of asked) {
    const community = byName.get(name);
    if (community !== undefined) {
      found.set(name, community);
      matched.add(community);
    } else if (persons.includes(name)) found.set(name, 'person');
    // A number is never another community's; a name may have become it.
    else if (/^\d+$/.test(name)) found.set(name, 'absent');
    else left.push(name);
  }
  const strangers = communities.filter((community) => !matched.has(community));
  const [stranger] = strangers;
  const [onlyName] = left;
  if (stranger === undefined || onlyName === undefined) for (const name of left) found.set(name, 'absent');
  else if (asked.length > 1) return { open: halves(left).concat(rest), found };
  else found.set(onlyName, strangers.length === 1 ? stranger : 'absent');
  return { open: rest, found };
}

function halves(names: readonly string[]): (readonly string[])[] {
  if (names.length < 2) return [names];
  const middle = Math.ceil(names.length / 2);
  return [names.slice(0, middle), names.slice(middle)];
}
