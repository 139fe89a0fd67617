import { dayText } from '../core/calendar-day';
import { formulaSafe } from '../core/formula-safe';
import { READINESS_HEADERS } from '../shared/readiness';
import { Refusal } from '../shared/refusal';
import { COLOURS } from '../sheets/output-area';
import { sheetCalendar } from '../sheets/sheet-calendar';
import type { Portion } from './portion';
import { READINESS_LEGENDS } from './readiness-texts';
import { demandRegister } from './register-reading';
import type { PlannedWrite, PortionPlan, RunRules } from './run-rules';
import { FAILURES } from './texts';

const COLUMNS = Object.keys(READINESS_HEADERS);
const COLOUR_OF: readonly (readonly [string, string])[] = [
  ['нет ЛКО', COLOURS.red],
  ['ЛКО создан', COLOURS.yellow],
  ['учётные записи не подтверждены', COLOURS.yellow],
  ['нет отметок', COLOURS.yellow],
  ['готов к работе', COLOURS.green],
  ['виджет отмечен', COLOURS.green],
  ['ссылки', COLOURS.green],
];

/** Writing readiness: the texts travel with the tickets, as they depend on other rows and on the sheet of accounts. */
export const READINESS_RULES: RunRules = {
  dress: {
    textColumns: COLUMNS,
    colours: COLOUR_OF.map(([startsWith, colour]) => ({ column: 'readiness', startsWith, colour })),
    widths: { readiness: 170, nextStep: 320, readinessRemarks: 320 },
    // A service is asked for the day only when a run begins.
    get legend() {
      return {
        column: 'readiness',
        text: READINESS_LEGENDS.readiness(dayText(sheetCalendar().dayOf(new Date()))),
      };
    },
  },
  demand: demandRegister,
  plan,
};

function plan(portion: Portion): PortionPlan {
  const writes: PlannedWrite[] = [];
  let attention = 0;
  portion.tickets.forEach(({ context }, ticket) => {
    if (!Array.isArray(context) || !COLUMNS.every((_, at) => typeof context[at] === 'string')) {
      throw new Refusal(FAILURES.badRequest());
    }
    const texts = context as readonly string[];
    COLUMNS.forEach((column, at) => {
      const text = formulaSafe(texts[at] as string);
      // The columns are the run's own: what an earlier one wrote is out of date.
      if (portion.written[column]?.[ticket] !== text)
        writes.push({ ticket, column, text, set: text, replaces: true });
    });
    if (/^[✖⚠]/.test(texts[2] as string)) attention += 1;
  });
  return { writes, fallback: 0, attention };
}
