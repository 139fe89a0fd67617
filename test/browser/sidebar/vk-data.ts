import { NO_SHEET } from '../../../src/shared/setup';
import { VK_HEADERS, type VkPreview } from '../../../src/shared/vk';
import { OF_REGISTER, tokensOf } from './data';

/** An invented preview of taking VK's answers. */
export function vkOf(change: Partial<VkPreview> = {}): VkPreview {
  return {
    ...OF_REGISTER,
    kind: 'vk',
    groups: [],
    overwrites: 0,
    tokens: tokensOf(318),
    layout: { kind: 'vk' },
    newColumns: Object.values(VK_HEADERS),
    batch: 100,
    access: 'ready',
    from: NO_SHEET,
    sources: [{ sheetId: 12, name: 'result' }],
    counts: { rows: 318, answered: 40, asked: 271, unread: 7, kept: 2 },
    ...change,
  };
}
