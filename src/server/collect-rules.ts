import { formulaSafe } from '../core/formula-safe';
import { Refusal } from '../shared/refusal';
import { COLLECT_HEADERS } from '../shared/run-kinds';
import { COLOURS } from '../sheets/output-area';
import { LEGENDS } from './hand-out-texts';
import type { Portion } from './portion';
import { demandRegister } from './register-reading';
import type { PlannedWrite, PortionPlan, RunRules } from './run-rules';
import { FAILURES } from './texts';

/** Columns of a collecting run, in the order in which a ticket carries their texts. */
export const COLLECT_COLUMNS = Object.keys(COLLECT_HEADERS) as (keyof typeof COLLECT_HEADERS)[];

/** Writing answers into the register: the texts travel with the tickets, as they come from other sheets. */
export const COLLECT_RULES: RunRules = {
  dress: {
    textColumns: COLLECT_COLUMNS,
    colours: [
      { column: 'verdict', startsWith: 'верно', colour: COLOURS.green },
      { column: 'verdict', startsWith: 'с ошибками', colour: COLOURS.red },
      { column: 'verdict', startsWith: 'с замечаниями', colour: COLOURS.yellow },
      { column: 'verdict', startsWith: 'без ссылок', colour: COLOURS.yellow },
    ],
    widths: { formPlaced: 220, pollPlaced: 220, appPlaced: 220, comment: 220, verdict: 120, remarks: 300 },
    hidden: ['seen'],
    legend: { column: 'verdict', text: LEGENDS.collect },
  },
  demand: demandRegister,
  plan,
};

function plan(portion: Portion): PortionPlan {
  const writes: PlannedWrite[] = [];
  let attention = 0;
  portion.tickets.forEach((ticket, i) => {
    const texts = ticket.context;
    if (!Array.isArray(texts) || !COLLECT_COLUMNS.every((_, at) => typeof texts[at] === 'string')) {
      throw new Refusal(FAILURES.badRequest());
    }
    COLLECT_COLUMNS.forEach((column, at) => {
      const text = formulaSafe(texts[at] as string);
      // What differs was decided at the check: a person has seen both versions.
      if (String(portion.written[column]?.[i] ?? '') !== text)
        writes.push({ ticket: i, column, text, set: text, replaces: true });
    });
    if (/^с (ошибками|замечаниями)/.test(texts[COLLECT_COLUMNS.indexOf('verdict')] as string)) attention += 1;
  });
  return { writes, fallback: 0, attention };
}
