import type { KindScreen } from '../run/screen';
import { CollectPreview } from './collect-preview';
import { CollectResult } from './collect-result';

/** Collecting answers; it starts from «Раздача». */
export const COLLECT_SCREEN: KindScreen<'collect'> = {
  Preview: CollectPreview,
  Result: CollectResult,
};
