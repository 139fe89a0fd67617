import { cellText } from '../../core/cells/cell';
import { formulaSafe } from '../../core/cells/formula-safe';
import { dayText } from '../../core/time/calendar-day';
import { DEADLINE_HEADERS } from '../../shared/deadlines';
import { Refusal } from '../../shared/refusal';
import { COLOURS } from '../../sheets/output-area';
import { sheetCalendar } from '../../sheets/sheet-calendar';
import type { Batch } from '../run/batch';
import type { BatchPlan, PlannedWrite, RunRules } from '../run/run-rules';
import { FAILURES } from '../texts';
import { deadlineCells, demandMessages } from './deadline-check';
import { READINESS_LEGENDS } from './readiness-texts';

const COLUMNS = Object.keys(DEADLINE_HEADERS);

/** Writing due days of messages: the days travel with the tokens, counted on the day of the check. */
export const DEADLINE_RULES: RunRules = {
  format: {
    textColumns: ['deadlineMark'],
    formats: { due: 'dd.mm.yyyy', daysLeft: '0' },
    colours: [
      { column: 'deadlineMark', startsWith: 'просрочено', colour: COLOURS.red },
      { column: 'deadlineMark', startsWith: '✖', colour: COLOURS.red },
      { column: 'deadlineMark', startsWith: 'срок близко', colour: COLOURS.yellow },
    ],
    widths: { due: 110, daysLeft: 90, deadlineMark: 220 },
    // A service is asked for the day only when a run begins.
    get legend() {
      return { column: 'due', text: READINESS_LEGENDS.deadlines(dayText(sheetCalendar().dayOf(new Date()))) };
    },
  },
  demand: (read) => {
    demandMessages(read);
  },
  plan,
};

function plan(batch: Batch): BatchPlan {
  const calendar = sheetCalendar();
  const writes: PlannedWrite[] = [];
  let attention = 0;
  batch.tokens.forEach(({ context }, token) => {
    const { due, left, mark } = unpacked(context);
    deadlineCells({ due, left, mark: formulaSafe(mark) }, calendar).forEach(([text, set], at) => {
      const column = COLUMNS[at] as string;
      const held = batch.written[column]?.[token] ?? '';
      if ((typeof held === 'string' ? held : cellText(held)) !== text) {
        writes.push({ token, column, text, set, replaces: true });
      }
    });
    if (/^(?:✖|просрочено|срок близко)/.test(mark)) attention += 1;
  });
  return { writes, fallback: 0, attention };
}

function unpacked(context: unknown): { due: number | null; left: number | null; mark: string } {
  const [due, left, mark] = Array.isArray(context) ? (context as unknown[]) : [];
  const isDay = (value: unknown): value is number | null => value === null || Number.isInteger(value);
  if (!isDay(due) || !isDay(left) || typeof mark !== 'string') throw new Refusal(FAILURES.badRequest());
  return { due, left, mark };
}
