import type { KindScreen } from '../run/screen';
import { DeadlinesPreview } from './deadlines-preview';
import { DeadlinesResult } from './deadlines-result';

/** Deadlines of messages; they start from «Готовность». */
export const DEADLINES_SCREEN: KindScreen<'deadlines'> = {
  Preview: DeadlinesPreview,
  Result: DeadlinesResult,
};
