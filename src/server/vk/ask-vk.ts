import { communityRequest } from '../../core/vk/community-request';
import { answered, type Inquiry, openInquiry, type VkFound } from '../../core/vk/inquiry';
import { readVkAnswer, type SettledAnswer, settles, type VkAnswer } from '../../core/vk/vk-answer';
import type { AskedPage } from '../../register/vk/asked-page';
import { numbersLeft } from '../../register/vk/vk-row';
import { Refusal } from '../../shared/refusal';
import type { VkService } from '../../sheets/vk/vk-service';
import { VK_FAILURES } from './vk-texts';

/** Milliseconds between two requests: a user token may make three a second. */
const BETWEEN = 350;
/** Before each repetition; when all are used up, the person decides. */
const REPEATS = [1000, 2000, 4000, 8000, 15_000];
/** Google ends a call after six minutes, and the cells are to be written too. */
const LONGEST = 200_000;

/**
 * Asks VK about pages, as often as it takes.
 *
 * @returns what was found; pages without an entry were not reached in the time that a call has
 * @throws Refusal when VK refuses for good, or does not answer however often it is asked
 */
export function askVk(
  pages: readonly AskedPage[],
  service: VkService,
  token: string,
): ReadonlyMap<string, VkFound> {
  const until = Date.now() + LONGEST;
  const toEnd = (start: Inquiry): Inquiry => {
    let inquiry = start;
    for (let [batch] = inquiry.open; batch !== undefined; [batch] = inquiry.open) {
      if (Date.now() > until) return inquiry;
      if (inquiry !== start) service.wait(BETWEEN);
      inquiry = answered(inquiry, request(batch, service, token, until));
    }
    return inquiry;
  };
  const names = pages.flatMap(({ ask }) => (ask === '' ? [] : [ask]));
  const byAddress = toEnd(openInquiry(names)).found;
  const found = new Map(toEnd(openInquiry(numbersLeft(pages, byAddress), byAddress)).found);
  // An address that is gone says nothing of a page whose number was not reached.
  for (const { ask, number } of pages)
    if (found.get(ask) === 'absent' && number !== '' && !found.has(number)) found.delete(ask);
  return found;
}

function request(asked: readonly string[], service: VkService, token: string, until: number): SettledAnswer {
  for (let attempt = 0; ; attempt += 1) {
    const answer = parsed(service.ask({ ...communityRequest(asked), access_token: token }));
    if (settles(answer, asked, attempt)) return answer;
    if (answer?.kind === 'stop') throw new Refusal(VK_FAILURES.stop(answer.reason, answer.code));
    const wait = REPEATS[attempt];
    if (wait === undefined || Date.now() > until)
      throw new Refusal(answer?.kind === 'again' ? VK_FAILURES.busy(answer.code) : VK_FAILURES.silent());
    service.wait(wait);
  }
}

/** null for no answer, half an answer, or a page that is none of VK's. */
function parsed(text: string | null): VkAnswer | null {
  if (text === null) return null;
  try {
    return readVkAnswer(JSON.parse(text));
  } catch {
    return null;
  }
}
