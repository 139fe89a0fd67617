import { formulaSafe } from '../core/formula-safe';
import { Refusal } from '../shared/refusal';
import { AUDIT_HEADERS } from '../shared/run-kinds';
import { COLOURS } from '../sheets/output-area';
import type { Portion } from './portion';
import type { PlannedWrite, PortionPlan, RunRules } from './run-rules';
import { FAILURES, LEGENDS } from './texts';

const COLUMNS = Object.keys(AUDIT_HEADERS);

/** Writing what an audit of placed links found: the texts travel with the tickets, as they depend on all rows. */
export const AUDIT_RULES: RunRules = {
  dress: {
    textColumns: COLUMNS,
    colours: COLUMNS.flatMap((column) => [
      { column, startsWith: 'верно', colour: COLOURS.green },
      { column, startsWith: '✖', colour: COLOURS.red },
      { column, startsWith: '⚠', colour: COLOURS.yellow },
      { column, startsWith: 'нет ссылки', colour: COLOURS.yellow },
    ]),
    widths: { formAudit: 260, pollAudit: 260, appAudit: 260 },
    legend: { column: 'formAudit', text: LEGENDS.audit },
  },
  demand: () => undefined,
  plan,
};

function plan(portion: Portion): PortionPlan {
  const writes: PlannedWrite[] = [];
  let attention = 0;
  portion.tickets.forEach((ticket, i) => {
    const texts = ticket.context;
    if (!Array.isArray(texts) || !COLUMNS.every((_, at) => typeof texts[at] === 'string')) {
      throw new Refusal(FAILURES.badRequest());
    }
    COLUMNS.forEach((column, at) => {
      const text = formulaSafe(texts[at] as string);
      // The columns are the audit's own: what an earlier audit wrote is out of date.
      if (portion.written[column]?.[i] !== text)
        writes.push({ ticket: i, column, text, set: text, replaces: true });
    });
    if (texts.some((text) => /^[✖⚠]/.test(text as string))) attention += 1;
  });
  return { writes, fallback: 0, attention };
}
