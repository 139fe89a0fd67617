import type { WrittenDecision } from '../../register/decisions/decision-table';
import { type Decisions, decisionsOf } from '../../register/decisions/decisions';
import { readDecisionSheet } from '../../sheets/own-sheets/decision-sheet';

/** What people decided, as the sheet «Решения» has it now. */
export interface KeptDecisions {
  readonly decisions: Decisions;
  readonly written: readonly WrittenDecision[];
  /** Rows of the sheet that cannot be followed. */
  readonly notices: readonly string[];
}

/** Reads the sheet «Решения»; nothing is decided where there is none. */
export function loadDecisions(): KeptDecisions {
  const table = readDecisionSheet();
  const written = table?.decisions ?? [];
  return { decisions: decisionsOf(written), written, notices: table?.notices ?? [] };
}
