import { useState } from 'preact/hooks';
import { newPage } from '../../run/run-state';
import { RUN_KINDS, type RunKind } from '../../shared/run';
import { type Runs, type RunWork, useRun } from '../run/use-run';
import type { StoreEvent } from '../setup/store';
import { KIND_SCREENS } from './kind-screens';

/**
 * Runs the machines of every kind of run.
 *
 * @param dispatchStore takes what the store should know of the runs
 * @returns the work of each kind
 */
export function useRuns(dispatchStore: (event: StoreEvent) => void): Runs {
  const [page] = useState(newPage);
  const useKind = <K extends RunKind>(kind: K): RunWork<K> =>
    useRun(kind, page, KIND_SCREENS[kind].options, dispatchStore);
  // The list of kinds never changes, so the hooks keep their order.
  return Object.fromEntries(RUN_KINDS.map((kind) => [kind, useKind(kind)])) as unknown as Runs;
}
