import type { KindScreen } from '../run/screen';
import { HandOutPreview } from './hand-out-preview';
import { HandOutResult } from './hand-out-result';
import { HandOutSetup } from './hand-out-setup';

/** «Раздача»: sheets go out; collecting answers and the summary start from here too. */
export const HAND_OUT_SCREEN: KindScreen<'handOut'> = {
  Setup: HandOutSetup,
  Preview: HandOutPreview,
  Result: HandOutResult,
};
