import { AUDIT_SCREEN } from '../audit/audit-screen';
import { COLLECT_SCREEN } from '../collect/collect-screen';
import { DEADLINES_SCREEN } from '../deadlines/deadlines-screen';
import { FILL_SCREEN } from '../fill/fill-screen';
import { HAND_OUT_SCREEN } from '../hand-out/hand-out-screen';
import { READINESS_SCREEN } from '../readiness/readiness-screen';
import type { KindScreens } from '../run/screen';
import { VK_SCREEN } from '../vk/vk-screen';

/** The screen of each kind of run. */
export const KIND_SCREENS: KindScreens = {
  fill: FILL_SCREEN,
  audit: AUDIT_SCREEN,
  vk: VK_SCREEN,
  handOut: HAND_OUT_SCREEN,
  collect: COLLECT_SCREEN,
  readiness: READINESS_SCREEN,
  deadlines: DEADLINES_SCREEN,
};
