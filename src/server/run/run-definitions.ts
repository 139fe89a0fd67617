import type { RunKind } from '../../shared/run';
import { AUDIT_RUN } from '../audit/audit-run';
import { COLLECT_RUN } from '../collect/collect-run';
import { DEADLINES_RUN } from '../deadlines/deadlines-run';
import { FILL_RUN } from '../fill/fill-run';
import { HAND_OUT_RUN } from '../hand-out/hand-out-run';
import { READINESS_RUN } from '../readiness/readiness-run';
import { VK_RUN } from '../vk/vk-run';
import type { RunDefinition } from './run-definition';

/** The kinds of runs that the server knows. */
const RUN_DEFINITIONS: { readonly [K in RunKind]: RunDefinition<K> } = {
  fill: FILL_RUN,
  audit: AUDIT_RUN,
  vk: VK_RUN,
  handOut: HAND_OUT_RUN,
  collect: COLLECT_RUN,
  readiness: READINESS_RUN,
  deadlines: DEADLINES_RUN,
};

/** What a kind of run is. @example definitionOf('fill').format.legend.column // 'idSource' */
export function definitionOf<K extends RunKind>(kind: K): RunDefinition<K> {
  return RUN_DEFINITIONS[kind];
}
