import { answered, type Inquiry, openInquiry, type VkFound } from '../../src/core/vk/inquiry';
import type { AskedPage } from '../../src/register/vk/asked-page';
import { numbersLeft } from '../../src/register/vk/vk-row';
import { Refusal } from '../xlsx/refusal';
import type { KeptAnswers } from './kept-answers';
import type { VkClient } from './vk-client';
import { VK_TEXTS } from './vk-texts';

/**
 * Asks VK about pages: first by their addresses, then by the numbers of those whose address is gone.
 *
 * @param progress told after each answer: pages done, and how many there are
 * @throws Refusal that says where the answers are kept
 */
export async function askVk(
  pages: readonly AskedPage[],
  client: VkClient,
  kept: KeptAnswers,
  progress: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, VkFound>> {
  const names = pages.flatMap(({ ask }) => (ask === '' ? [] : [ask]));
  const byAddress = await toEnd(openInquiry(names, await kept.read()), client, kept, progress);
  const left = numbersLeft(pages, byAddress.found);
  return (await toEnd(openInquiry(left, byAddress.found), client, kept, progress)).found;
}

async function toEnd(
  start: Inquiry,
  client: VkClient,
  kept: KeptAnswers,
  progress: (done: number, total: number) => void,
): Promise<Inquiry> {
  let inquiry = start;
  const total = inquiry.found.size + inquiry.open.reduce((sum, batch) => sum + batch.length, 0);
  for (let [batch] = inquiry.open; batch !== undefined; [batch] = inquiry.open) {
    progress(inquiry.found.size, total);
    const answer = await client.ask(batch).catch((error: unknown) => {
      if (!(error instanceof Refusal) || inquiry.found.size === 0) throw error;
      throw new Refusal(`${error.message} ${VK_TEXTS.kept(kept.file)}`);
    });
    inquiry = answered(inquiry, answer);
    await kept.write(inquiry.found);
  }
  return inquiry;
}
