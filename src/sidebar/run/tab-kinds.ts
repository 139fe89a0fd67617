import { isBusy } from '../../run/run-state';
import { RUN_WORDS } from '../../run/run-words';
import { RUN_KINDS, type RunKind } from '../../shared/run';
import { percent } from '../ui/progress';
import type { Job } from './screen';
import { MORE, tabAt } from './texts';
import type { Runs } from './use-run';

/**
 * The kinds of run that share a tab: those whose words name the same one.
 *
 * @example tabKinds('handOut') // ['handOut', 'collect']
 */
export function tabKinds(kind: RunKind): readonly RunKind[] {
  const { tab } = RUN_WORDS[kind];
  return RUN_KINDS.filter((one) => RUN_WORDS[one].tab === tab);
}

const JOBS: readonly Job[] = ['fill', 'audit', 'handOut', 'readiness'];

/**
 * The job on whose screen a kind of run is driven.
 *
 * @example jobOf('collect') // 'handOut'
 */
export function jobOf(kind: RunKind): Job {
  const kinds: readonly string[] = tabKinds(kind);
  return JOBS.find((job) => kinds.includes(job)) ?? 'fill';
}

/**
 * Name of a tab, with what is done while one of its runs writes.
 *
 * @param kind any kind of the tab
 * @example tabText('fill', runs) // 'Заполнение 31 %'
 */
export function tabText(kind: RunKind, runs: Runs): string {
  const { tab } = RUN_WORDS[kind];
  const busy = tabKinds(kind).find((one) => isBusy(runs[one].run)) ?? kind;
  const { phase, peak, preview } = runs[busy].run;
  return phase === 'writing' ? tabAt(tab, percent(peak, preview?.tokens.length ?? 0)) : tab;
}

/**
 * Name of the tab with the other jobs, with what is done while one of their runs writes.
 *
 * @example moreText(['handOut'], runs) // 'Ещё 31 %'
 */
export function moreText(kinds: readonly RunKind[], runs: Runs): string {
  const writing = kinds.flatMap(tabKinds).find((kind) => runs[kind].run.phase === 'writing');
  if (writing === undefined) return MORE;
  const { peak, preview } = runs[writing].run;
  return tabAt(MORE, percent(peak, preview?.tokens.length ?? 0));
}

/**
 * The kind whose view a tab shows: the one that is under way, else the tab's own.
 *
 * @param kind the kind that the tab is for
 * @example shownKind('handOut', runs) // 'collect' while answers are collected
 */
export function shownKind(kind: RunKind, runs: Runs): RunKind {
  return (
    tabKinds(kind).find((one) => {
      const { run, undo } = runs[one];
      return one !== kind && (run.phase !== 'idle' || undo.phase !== 'idle' || run.failure !== null);
    }) ?? kind
  );
}
