import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

/** Links that a run leaves as they are. */
export const KEPT_LINK_FINDINGS = {
  'link-kept': {
    severity: 'note',
    title: 'Ссылка оставлена, хотя по таблице вышла бы другая',
    fix: 'Сверьте ссылку; чтобы заменить, очистите ячейку или выберите «обновить все»',
    text: (title: string) => `Ссылка оставлена: ${quoted(title)} отличается от той, что выходит по таблице`,
  },
  'link-kept-unplanned': {
    severity: 'note',
    title: 'Ссылка оставлена, хотя по таблице её не собрать',
    fix: 'Проверьте ссылку вручную',
    text: (title: string) => `Ссылка оставлена: ${quoted(title)} по таблице не собрать, проверьте вручную`,
  },
} satisfies FindingDefinitions;
