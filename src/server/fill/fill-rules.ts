import { needsAttention } from '../../register/findings/attention';
import type { Organisation, RowContext, SourceTable } from '../../register/model';
import { planRows } from '../../register/plan/plan-register';
import { readOrganisations } from '../../register/rows/read-organisations';
import { Refusal } from '../../shared/refusal';
import { COLOURS } from '../../sheets/output-area';
import type { Layout } from '../request';
import type { Batch } from '../run/batch';
import type { BatchPlan, PlannedWrite, RunRules } from '../run/run-rules';
import { RUN_FAILURES } from '../run/run-texts';
import { demandRegister } from '../setup/register-reading';
import { FAILURES, LEGENDS } from '../texts';
import { formulaFor } from './link-formula';
import { unpackContext } from './row-token';

/** Filling the link columns. */
export const FILL_RULES: RunRules = {
  format: {
    textColumns: ['appMenuName', 'idSource', 'linkId', 'parentAccount', 'remarks'],
    colours: [
      { column: 'idSource', startsWith: 'вышестоящий ЛКО', colour: COLOURS.yellow },
      { column: 'idSource', startsWith: 'нет ЛКО', colour: COLOURS.red },
      { column: 'remarks', startsWith: '✖', colour: COLOURS.red },
      { column: 'remarks', startsWith: '⚠', colour: COLOURS.yellow },
    ],
    widths: {
      formLink: 170,
      pollLink: 170,
      appLink: 170,
      appMenuName: 130,
      idSource: 130,
      parentAccount: 220,
      remarks: 320,
    },
    legend: { column: 'idSource', text: LEGENDS.fill },
  },
  demand: demandRegister,
  plan,
};

/** Computes the links anew from the rows and their contexts: a batch never writes a link that it has not made. */
function plan(batch: Batch, layout: Layout): BatchPlan {
  const table: SourceTable = { firstRow: batch.firstRow, length: batch.length, columns: batch.source };
  const all = readOrganisations(table);
  const planned = new Set(batch.places);
  const added = all.find((organisation, i) => organisation.type === 'organisation' && !planned.has(i));
  if (added) throw new Refusal(RUN_FAILURES.changed('fill', added.row));
  const organisations = batch.places.map((place) => all[place] as Organisation);
  const contexts = batch.tokens.map((token): RowContext => {
    const context = unpackContext(token.context, layout.regCode);
    if (!context) throw new Refusal(FAILURES.badRequest());
    return context;
  });
  const plans = planRows(organisations, contexts, batch.written, layout.settings);
  const writes: PlannedWrite[] = [];
  plans.forEach((row, token) => {
    for (const column of row.writes) {
      const text = row.cells[column];
      const set =
        layout.settings.write === 'formulas'
          ? formulaFor(
              column,
              text,
              organisations[token] as Organisation,
              contexts[token] as RowContext,
              layout.columns,
            )
          : text;
      writes.push({ token, column, text, set, replaces: row.overwrites.includes(column) });
    }
  });
  return {
    writes,
    fallback: contexts.filter(({ idSource }) => idSource === 'parent').length,
    attention: plans.filter(({ findings }) => needsAttention(findings)).length,
  };
}
