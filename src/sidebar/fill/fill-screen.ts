import type { KindScreen } from '../run/screen';
import { FillPreview } from './fill-preview';
import { FillResult } from './fill-result';
import { FillSetup } from './fill-setup';

/** «Заполнение»: set up, preview, fill, result. */
export const FILL_SCREEN: KindScreen<'fill'> = {
  Setup: FillSetup,
  Preview: FillPreview,
  Result: FillResult,
};
