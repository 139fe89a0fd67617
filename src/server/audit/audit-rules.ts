import { isOwnAuditCell } from '../../register/audit/audit-cell';
import { AUDIT_HEADERS } from '../../shared/audit';
import { COLOURS } from '../../sheets/output-area';
import type { Batch } from '../run/batch';
import type { BatchPlan, RunRules } from '../run/run-rules';
import { planOfTexts } from '../run/text-plan';
import { LEGENDS } from '../texts';

const COLUMNS = Object.keys(AUDIT_HEADERS);

/** Writing what an audit of placed links found: the texts travel with the tokens, as they depend on all rows. */
export const AUDIT_RULES: RunRules = {
  format: {
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

function plan(batch: Batch): BatchPlan {
  return planOfTexts(batch, {
    columns: COLUMNS,
    isOwn: (_, held) => isOwnAuditCell(held),
    needsAttention: (texts) => texts.some((text) => /^[✖⚠]/.test(text)),
  });
}
