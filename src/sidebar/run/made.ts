import type { Reply } from '../../run/call';
import type { HandlerName } from '../../shared/handlers';

const MAKERS: readonly HandlerName[] = [
  'listFindings',
  'reportReadiness',
  'makeApplications',
  'updateSummary',
  'makeRequests',
];

/** Whether an answer tells of sheets that were made: the history and the list of sheets are to be read again. */
export function isMade(reply: Reply | null): boolean {
  return reply?.answer.ok === true && MAKERS.includes(reply.name);
}
