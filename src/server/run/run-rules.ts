import type { RunKind } from '../../shared/run-kinds';
import type { Dress } from '../../sheets/output-area';
import { AUDIT_RULES } from '../audit/audit-rules';
import { FILL_RULES } from '../fill/fill-rules';
import { COLLECT_RULES } from '../hand-out/collect-rules';
import { HAND_OUT_RULES } from '../hand-out/hand-out-rules';
import { DEADLINE_RULES } from '../readiness/deadline-rules';
import { READINESS_RULES } from '../readiness/readiness-rules';
import type { Layout } from '../request';
import type { ReadSheet } from '../setup/register-reading';
import type { Portion } from './portion';

/** One cell that a portion is to write. */
export interface PlannedWrite {
  /** Index of the ticket whose row it is. */
  readonly ticket: number;
  /** Key of the written column. */
  readonly column: string;
  /** What the cell will show: by it an undo knows whether someone changed the cell since. */
  readonly text: string;
  /** What is set: the text, or a formula that shows it. */
  readonly set: string;
  /** Whether it replaces a value of a person's own. */
  readonly replaces: boolean;
}

/** What a portion does, with the figures for the history. */
export interface PortionPlan {
  readonly writes: readonly PlannedWrite[];
  /** Rows on a parent's ЛКО. */
  readonly fallback: number;
  /** Rows with an error or a warning. */
  readonly attention: number;
}

/** What one kind of run does; everything else (portions, proof, stop, resume, journal, undo) is the same for all. */
export interface RunRules {
  readonly dress: Dress;
  /** @throws Refusal when such a run has nothing to go by in this sheet */
  readonly demand: (read: ReadSheet) => void;
  /** @throws Refusal when the rows are no longer those that were checked */
  readonly plan: (portion: Portion, layout: Layout) => PortionPlan;
}

export const RUN_RULES: { readonly [kind in RunKind]: RunRules } = {
  fill: FILL_RULES,
  audit: AUDIT_RULES,
  handOut: HAND_OUT_RULES,
  collect: COLLECT_RULES,
  readiness: READINESS_RULES,
  deadlines: DEADLINE_RULES,
};
