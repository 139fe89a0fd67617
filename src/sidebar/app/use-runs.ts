import { useState } from 'preact/hooks';
import { newPage } from '../../run/run-state';
import { RUN_KINDS } from '../../shared/run';
import { type Runs, useRun } from '../run/use-run';
import type { StoreEvent } from '../setup/store';

/**
 * Runs the machines of every kind of run.
 *
 * @param dispatchStore takes what the store should know of the runs
 * @returns the work of each kind
 */
export function useRuns(dispatchStore: (event: StoreEvent) => void): Runs {
  const [page] = useState(newPage);
  // The list of kinds never changes, so the hooks keep their order.
  const works = RUN_KINDS.map((kind) => [kind, useRun(kind, page, dispatchStore)]);
  // The compiler cannot see that each kind has the work of its own kind.
  return Object.fromEntries(works) as Runs;
}
