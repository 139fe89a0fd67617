import type { RunKind } from '../shared/run';
import type { OptionsOf } from '../shared/run-kinds';

/** What a run of each kind is asked for until a person chooses. */
export const FIRST_OPTIONS: { readonly [K in RunKind]: OptionsOf<K> } = {
  fill: {},
  audit: {},
  vk: { from: null, again: false },
  handOut: { level: 'municipality', guard: 'warning', chosen: null },
  collect: { decisions: {}, brought: [] },
  readiness: {},
  deadlines: {},
};
