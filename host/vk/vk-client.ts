import { COMMUNITIES_METHOD, communityRequest } from '../../src/core/vk/community-request';
import { readVkAnswer, type SettledAnswer, settles, type VkAnswer } from '../../src/core/vk/vk-answer';
import { Refusal } from '../xlsx/refusal';
import { VK_TEXTS } from './vk-texts';

/** Milliseconds. */
export interface Pace {
  /** Between two requests: a user token may make three a second. */
  readonly between: number;
  /** Before each repetition; when all are used up, the command ends. */
  readonly repeats: readonly number[];
  /** For one answer. */
  readonly timeout: number;
}

export const USUAL_PACE: Pace = {
  between: 350,
  repeats: [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000],
  timeout: 60_000,
};

/** An answer that says something about what was asked. */

/** Asks VK about communities, as often as it takes. */
export class VkClient {
  calls = 0;
  retries = 0;
  private readyAt = 0;

  /**
   * @param api of `apiAddress`
   * @param onWait told before a repetition: milliseconds
   */
  constructor(
    private readonly api: string,
    private readonly token: string,
    private readonly pace: Pace,
    private readonly onWait: (milliseconds: number) => void,
  ) {}

  /**
   * @param asked numbers and screen names, 500 at most
   * @throws Refusal with one sentence when VK refuses for good, or does not answer however often it is asked
   */
  async ask(asked: readonly string[]): Promise<SettledAnswer> {
    for (let attempt = 0; ; attempt += 1) {
      await pause(this.readyAt - Date.now());
      this.calls += 1;
      const answer = await this.request(asked);
      this.readyAt = Date.now() + this.pace.between;
      if (settles(answer, asked, attempt)) return answer;
      if (answer?.kind === 'stop') {
        throw new Refusal(VK_TEXTS.withCode(VK_TEXTS.stop[answer.reason], answer.code));
      }
      const wait = this.pace.repeats[attempt];
      if (wait === undefined) {
        throw new Refusal(
          answer?.kind === 'again' ? VK_TEXTS.withCode(VK_TEXTS.busy, answer.code) : VK_TEXTS.silent,
        );
      }
      this.retries += 1;
      this.onWait(wait);
      await pause(wait);
    }
  }

  /** @returns null for no answer, half an answer, or a page that is none of VK's */
  private async request(asked: readonly string[]): Promise<VkAnswer | null> {
    const body = new URLSearchParams({ ...communityRequest(asked), access_token: this.token });
    try {
      const response = await fetch(`${this.api}/${COMMUNITIES_METHOD}`, {
        method: 'POST',
        body,
        // The token is for this address alone.
        redirect: 'error',
        signal: AbortSignal.timeout(this.pace.timeout),
      });
      return readVkAnswer(JSON.parse(await response.text()));
    } catch {
      // Whatever it was, its message may hold the request: it is not passed on.
      return null;
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
