import type { KindScreen } from '../run/screen';
import { VkPreview } from './vk-preview';
import { VkResult } from './vk-result';

/** Taking what VK says of the pages; it starts from «Размещённые ссылки». */
export const VK_SCREEN: KindScreen<'vk'> = {
  Preview: VkPreview,
  Result: VkResult,
};
