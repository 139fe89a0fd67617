import { dayText } from '../../core/time/calendar-day';
import { isOwnRemark } from '../../register/findings/remarks';
import { READINESS_HEADERS } from '../../shared/readiness';
import { COLOURS } from '../../sheets/output-area';
import { sheetCalendar } from '../../sheets/sheet-calendar';
import type { Batch } from '../run/batch';
import type { BatchPlan, RunRules } from '../run/run-rules';
import { planOfTexts } from '../run/text-plan';
import { demandRegister } from '../setup/register-reading';
import { READINESS_LEGENDS } from './readiness-texts';

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

/** Writing readiness: the texts travel with the tokens, as they depend on other rows and on the sheet of accounts. */
export const READINESS_RULES: RunRules = {
  format: {
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

function plan(batch: Batch): BatchPlan {
  return planOfTexts(batch, {
    columns: COLUMNS,
    isOwn: (column, held) => {
      if (column === 'readiness') return COLOUR_OF.some(([words]) => held.startsWith(words));
      return column !== 'readinessRemarks' || isOwnRemark(held);
    },
    needsAttention: (texts) => /^[✖⚠]/.test(texts[2] as string),
  });
}
