import type { Checked, Run } from '../../src/run/run-state';
import type { RunKind } from '../../src/shared/run';
import { NO_AUDIT } from '../../src/sidebar/audit/audit-checker';
import { NO_FILLING } from '../../src/sidebar/fill/fill-checker';
import { NO_COLLECT, NO_HAND_OUT } from '../../src/sidebar/hand-out/hand-out-checker';
import { NO_DEADLINES, NO_STANDING } from '../../src/sidebar/readiness/readiness-checker';

const BY_KIND: { readonly [kind in RunKind]: unknown } = {
  fill: NO_FILLING,
  audit: NO_AUDIT,
  handOut: NO_HAND_OUT,
  collect: NO_COLLECT,
  readiness: NO_STANDING,
  deadlines: NO_DEADLINES,
};

/** No run of a kind that is only known by its name: what the kinds share is enough to drive it. */
export function noRunOf(kind: RunKind): Run<Checked> {
  return BY_KIND[kind] as Run<Checked>;
}
