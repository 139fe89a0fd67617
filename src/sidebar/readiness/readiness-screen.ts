import type { KindScreen } from '../run/screen';
import { ReadinessPreview } from './readiness-preview';
import { ReadinessResult } from './readiness-result';
import { ReadinessSetup } from './readiness-setup';

/** «Готовность»: which stage organisations have reached; deadlines of messages start from here too. */
export const READINESS_SCREEN: KindScreen<'readiness'> = {
  Setup: ReadinessSetup,
  Preview: ReadinessPreview,
  Result: ReadinessResult,
};
