import { openQuestions } from '../../register/decisions/open-questions';
import type { OpenDecisions } from '../../shared/decisions';
import type { PlannedSheet } from '../setup/plan-sheet';

/** What is to be decided about a planned sheet, and which entries of «Решения» cannot be followed. */
export function openDecisions({ plan, table, kept }: PlannedSheet): OpenDecisions {
  const { questions, notices } = openQuestions({ plan, table }, kept.written);
  return { questions, notices: [...kept.notices, ...notices] };
}
