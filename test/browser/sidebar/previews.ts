import type { RunKind } from '../../../src/shared/run';
import type { PreviewOf } from '../../../src/shared/run-kinds';
import { auditOf } from './audit-data';
import { fillOf } from './data';
import { COLLECT, HAND_OUT } from './hand-out-data';
import { DUE, readinessOf } from './readiness-data';
import { vkOf } from './vk-data';

/** An invented preview of every kind of run. */
export const PREVIEWS: { readonly [K in RunKind]: PreviewOf<K> } = {
  fill: fillOf(318),
  audit: auditOf(),
  vk: vkOf(),
  handOut: HAND_OUT,
  collect: COLLECT,
  readiness: readinessOf(),
  deadlines: DUE,
};
