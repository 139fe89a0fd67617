import { COLLECT_HEADERS } from '../../shared/collect';
import { COLOURS } from '../../sheets/output-area';
import type { Batch } from '../run/batch';
import type { BatchPlan, RunRules } from '../run/run-rules';
import { planOfTexts } from '../run/text-plan';
import { demandRegister } from '../setup/register-reading';
import { LEGENDS } from './hand-out-texts';

/** Columns of a collecting run, in the order in which a token carries their texts. */
export const COLLECT_COLUMNS = Object.keys(COLLECT_HEADERS) as (keyof typeof COLLECT_HEADERS)[];

/** Writing answers into the register: the texts travel with the tokens, as they come from other sheets. */
export const COLLECT_RULES: RunRules = {
  format: {
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

function plan(batch: Batch): BatchPlan {
  const verdict = COLLECT_COLUMNS.indexOf('verdict');
  return planOfTexts(batch, {
    columns: COLLECT_COLUMNS,
    // What differs was decided at the check: a person has seen both versions.
    isOwn: () => true,
    needsAttention: (texts) => /^с (ошибками|замечаниями)/.test(texts[verdict] as string),
  });
}
