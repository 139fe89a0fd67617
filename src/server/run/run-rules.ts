import type { RunKind } from '../../shared/run';
import type { ColumnFormats } from '../../sheets/output-area';
import { AUDIT_RULES } from '../audit/audit-rules';
import { FILL_RULES } from '../fill/fill-rules';
import { COLLECT_RULES } from '../hand-out/collect-rules';
import { HAND_OUT_RULES } from '../hand-out/hand-out-rules';
import { DEADLINE_RULES } from '../readiness/deadline-rules';
import { READINESS_RULES } from '../readiness/readiness-rules';
import type { Layout } from '../request';
import type { ReadSheet } from '../setup/register-reading';
import type { Batch } from './batch';

/** One cell that a batch is to write. */
export interface PlannedWrite {
  /** Index of the token whose row it is. */
  readonly token: number;
  /** Key of the written column. */
  readonly column: string;
  /** What the cell will show: by it an undo knows whether someone changed the cell since. */
  readonly text: string;
  /** What is set: the text, or a formula that shows it. */
  readonly set: string;
  /** Whether it replaces a value of a person's own. */
  readonly replaces: boolean;
}

/** What a batch does, with the figures for the history. */
export interface BatchPlan {
  readonly writes: readonly PlannedWrite[];
  /** Rows on a parent's ЛКО. */
  readonly fallback: number;
  /** Rows with an error or a warning. */
  readonly attention: number;
}

/** What one kind of run does; everything else (batches, proof, stop, resume, journal, undo) is the same for all. */
export interface RunRules {
  readonly format: ColumnFormats;
  /** @throws Refusal when such a run has nothing to go by in this sheet */
  readonly demand: (read: ReadSheet) => void;
  /** @throws Refusal when the rows are no longer those that were checked */
  readonly plan: (batch: Batch, layout: Layout) => BatchPlan;
}

export const RUN_RULES: { readonly [kind in RunKind]: RunRules } = {
  fill: FILL_RULES,
  audit: AUDIT_RULES,
  handOut: HAND_OUT_RULES,
  collect: COLLECT_RULES,
  readiness: READINESS_RULES,
  deadlines: DEADLINE_RULES,
};
