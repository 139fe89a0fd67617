import { isClean } from '../../core/link-audit/model';
import { NO_ANSWERS } from '../../register/hand-out/answers/answers';
import { judged, type OpenConflict } from '../../register/hand-out/conflict';
import type { Answers } from '../../register/hand-out/model';
import type { Conflict } from '../../shared/collect';
import type { HandOutPlan } from '../hand-out/hand-out-plan';
import { auditOf } from './collected-answers';

/** A side of a conflict that waits for its audit. */
interface Waiting {
  readonly conflict: number;
  readonly side: number;
  readonly answers: Answers;
}

/**
 * Says of each side of each conflict whether its links audit clean: by that people see which one is right.
 * An audit looks at whole rows, so sides about the same row take turns.
 *
 * @param indexes of the organisations' rows
 */
export function judgeConflicts(
  handOut: HandOutPlan,
  indexes: readonly number[],
  conflicts: readonly OpenConflict[],
): Conflict[] {
  const firstRow = handOut.table.firstRow;
  const clean = conflicts.map(({ sides }) => sides.map((): boolean | null => null));
  const rounds: Map<number, Waiting>[] = [];
  conflicts.forEach(({ row, sides }, conflict) => {
    if (row === null) return;
    const index = row.row - firstRow;
    sides.forEach(({ answers }, side) => {
      const free = rounds.find((round) => !round.has(index)) ?? addRound(rounds);
      free.set(index, { conflict, side, answers });
    });
  });
  for (const round of rounds) {
    const { rows } = auditOf(handOut, indexes, (at) => round.get(indexes[at] ?? -1)?.answers ?? NO_ANSWERS);
    for (const [index, { conflict, side }] of round) {
      const pairs = rows[index]?.pairs ?? [];
      const verdict = pairs.length === 0 ? null : pairs.every(({ findings }) => isClean(findings));
      const sides = clean[conflict];
      if (sides !== undefined) sides[side] = verdict;
    }
  }
  return conflicts.map((open, at) => judged(open, clean[at] ?? []));
}

function addRound(rounds: Map<number, Waiting>[]): Map<number, Waiting> {
  const round = new Map<number, Waiting>();
  rounds.push(round);
  return round;
}
