import { readCommunity, type VkCommunity } from './community';
import { textOf } from './json-shape';

/**
 * What an answer of VK's comes to. `again`: the same request, after a wait; `unknown`: none of what was asked is known, or
 * one of it cannot be told; `stop`: no further request will do better.
 */
export type VkAnswer =
  | {
      readonly kind: 'communities';
      readonly communities: readonly VkCommunity[];
      readonly persons: readonly string[];
    }
  | { readonly kind: 'again'; readonly code: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'stop'; readonly reason: VkStop; readonly code: number };

/** Why asking on makes no sense. */
export type VkStop = 'token' | 'captcha' | 'access' | 'request';

/** Too many a second, flood, VK's own trouble, the limit of calls. */
const AGAIN: readonly number[] = [1, 6, 9, 10, 29];
const STOPS: { readonly [code: number]: VkStop } = {
  5: 'token',
  14: 'captcha',
  15: 'access',
  17: 'token',
  27: 'token',
  28: 'token',
  203: 'access',
};
/** A page that is gone; a number of no community. */
const NOBODY: readonly number[] = [18, 125];
const BAD_PARAMETER = 100;
/** So many pages are not all gone at once. */
const DOUBTFUL = 10;

/**
 * Reads VK's answer to groups.getById, in the shape of any version, or its error.
 *
 * @param raw the parsed JSON, whatever it holds
 * @returns null when it is no answer of VK's at all: a page of a proxy, half a text
 * @example readVkAnswer({ error: { error_code: 6 } }) // { kind: 'again', code: 6 }
 * Source: VK's API, errors and groups.getById before and after version 5.130.
 */
export function readVkAnswer(raw: unknown): VkAnswer | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { response, error } = raw as { readonly response?: unknown; readonly error?: unknown };
  if (typeof error === 'object' && error !== null)
    return ofError(error as { readonly [key: string]: unknown });
  if (typeof response !== 'object' || response === null) return null;
  const { groups, profiles } = response as { readonly groups?: unknown; readonly profiles?: unknown };
  const list = Array.isArray(response) ? response : groups;
  if (!Array.isArray(list)) return null;
  return {
    kind: 'communities',
    communities: list.flatMap((entry) => readCommunity(entry) ?? []),
    persons: Array.isArray(profiles) ? profiles.flatMap(namesOfPerson) : [],
  };
}

/** An answer after which nothing more is to be asked about its pages. */
export type SettledAnswer = Extract<VkAnswer, { readonly kind: 'communities' | 'unknown' }>;

/**
 * Whether an answer settles what was asked. VK leaves out all of many pages when it has trouble of its own: it is asked
 * once more before they are called gone.
 *
 * @param attempt how often the same was asked before
 * @example settles({ kind: 'communities', communities: [], persons: [] }, ['1'], 0) // true
 */
export function settles(
  answer: VkAnswer | null,
  asked: readonly string[],
  attempt: number,
): answer is SettledAnswer {
  if (answer?.kind !== 'communities') return answer?.kind === 'unknown';
  const isAnyThere = answer.communities.length > 0 || answer.persons.length > 0;
  return attempt > 0 || asked.length < DOUBTFUL || isAnyThere;
}

function ofError(error: { readonly [key: string]: unknown }): VkAnswer | null {
  const code = Number(textOf(error.error_code));
  if (!Number.isInteger(code) || code <= 0) return null;
  if (AGAIN.includes(code)) return { kind: 'again', code };
  const isAboutIds = code === BAD_PARAMETER && /group_ids?/i.test(textOf(error.error_msg));
  if (isAboutIds || NOBODY.includes(code)) return { kind: 'unknown' };
  return { kind: 'stop', reason: STOPS[code] ?? 'request', code };
}

/** The names by which a person may have been asked. */
function namesOfPerson(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { screen_name: screenName, domain } = raw as { readonly [key: string]: unknown };
  return [textOf(screenName), textOf(domain)].filter(Boolean).map((name) => name.toLowerCase());
}
