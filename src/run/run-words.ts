import type { RunKind, RunRecord } from '../shared/run';
import { AUDIT_WORDS } from './words/audit';
import { COLLECT_WORDS } from './words/collect';
import { DEADLINES_WORDS } from './words/deadlines';
import { FILL_WORDS } from './words/fill';
import { HAND_OUT_WORDS } from './words/hand-out';
import { MADE_WORDS } from './words/made-sheets';
import { READINESS_WORDS } from './words/readiness';
import type { RecordWords, RunWords } from './words/run-words';
import { VK_WORDS } from './words/vk';

/** The words of each kind of run. */
export const RUN_WORDS: { readonly [kind in RunKind]: RunWords } = {
  fill: FILL_WORDS,
  audit: AUDIT_WORDS,
  vk: VK_WORDS,
  handOut: HAND_OUT_WORDS,
  collect: COLLECT_WORDS,
  readiness: READINESS_WORDS,
  deadlines: DEADLINES_WORDS,
};

/**
 * The words of a record of the history: of its kind of run, or of the sheets that were made.
 *
 * @example recordWords({ ...record, made: 'report' }).undo // 'Убрать отчёт'
 */
export function recordWords({ kind, made }: Pick<RunRecord, 'kind' | 'made'>): RecordWords {
  return made === undefined ? RUN_WORDS[kind] : MADE_WORDS[made];
}

export const UNDO_STUCK =
  'Отмена не продвигается. Повторите, а если не поможет, обновите страницу с таблицей.';
