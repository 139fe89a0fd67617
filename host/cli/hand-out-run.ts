import type { Handlers } from '../../src/shared/handlers';
import type { HandOutPreview, Level } from '../../src/shared/hand-out';
import { answered } from './drive-run';

/**
 * Hands out all sheets through the bundle's handlers, call by call, as the sidebar does.
 *
 * @returns the check that the run followed
 * @throws Refusal with the handler's own sentence
 */
export function handOutRun(
  handlers: Handlers,
  sheetId: number,
  level: Level,
  progress: (done: number, total: number) => void,
): HandOutPreview {
  const check = answered(handlers.checkHandOut({ sheetId, level }));
  const { groups, batch } = check;
  const total = groups.length;
  const { runId } = answered(handlers.startRun({ sheetId, kind: 'handOut', runId: '', total }));
  for (let from = 0; from < total; from += batch) {
    const request = {
      runId,
      from,
      total,
      level,
      guard: 'warning' as const,
      chosen: groups.map(({ id }) => id),
    };
    answered(handlers.handOutBatch({ ...request, groups: groups.slice(from, from + batch) }));
    progress(Math.min(total, from + batch), total);
  }
  return check;
}
