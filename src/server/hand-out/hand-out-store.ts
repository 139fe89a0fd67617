import type { Guard, Level } from '../../shared/hand-out';
import { load, store } from '../../sheets/document-store';
import type { KeptRun } from '../run/run-store';

/** What a person chose for a hand-out, so that another window can go on with it. */
export interface KeptHandOut {
  /** Key of the run. */
  readonly run: string;
  readonly level: Level;
  readonly guard: Guard;
  readonly chosen: readonly string[];
}

const KEY = 'handOut';
/** A property takes 9 KB: a choice that is longer is asked for again. */
const LONGEST = 8000;

/** Keeps what was chosen for a run. */
export function storeHandOut(kept: KeptHandOut): void {
  store(KEY, JSON.stringify(kept).length > LONGEST ? { ...kept, chosen: [] } : kept);
}

/** What was chosen for this run; null for another one. */
export function loadHandOut(run: KeptRun | null): KeptHandOut | null {
  const kept = run?.kind === 'handOut' ? load<KeptHandOut>(KEY) : null;
  return kept && kept.run === run?.key ? kept : null;
}
