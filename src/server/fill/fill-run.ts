import * as z from 'zod/mini';
import { needsAttention } from '../../register/findings/attention';
import { countLinks } from '../../register/plan/plan-counts';
import { type FillOptions, MOST_KEPT, OUTPUT_COLUMNS } from '../../shared/fill';
import { Refusal } from '../../shared/refusal';
import { COLOURS } from '../../sheets/cells/output-area';
import { openDecisions } from '../decisions/open-decisions';
import { planOfRows } from '../run/plan-of-rows';
import type { PlannedRow } from '../run/planned-row';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { type PlannedSheet, planSheet, readDemandedRegister } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';
import { FAILURES, LEGENDS } from '../texts';
import { keptRows, rowKeys } from './kept-rows';
import { formulaFor } from './link-formula';
import { linkSamples } from './link-samples';
import { replacedRows } from './replaced-rows';

const LONGEST_KEY = 40;

/** Filling the link columns. */
export const FILL_RUN: RunDefinition<'fill'> = {
  kind: 'fill',
  options: z.object({
    keep: z.optional(z.array(z.string().check(z.maxLength(LONGEST_KEY))).check(z.maxLength(MOST_KEPT))),
  }),
  keptOptions: (asked) => asked,
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
  read: readDemandedRegister,
  plan,
};

/** Beyond some thousand cells with custom functions Google answers «слишком много обращений» or stays at «Загрузка…». */
const MOST_FORMULAS = 1000;

/**
 * @throws Refusal `too-many-formulas` when the setting asks for more formulas than Google computes
 */
function plan(read: ReadSheet, { keep = [] }: FillOptions): RunPlan<'fill'> {
  const sheet = planSheet(read, ({ columns, length }, written) =>
    keptRows(columns, length, keep, (index) =>
      OUTPUT_COLUMNS.some((column) => (written[column]?.[index] ?? '') !== ''),
    ),
  );
  const { table, current, directorySheetId, readySheetIds } = sheet;
  const { region, counts, groups } = sheet.plan;
  const rows = plannedRows(sheet);
  const formulas = rows.reduce(
    (sum, { writes }) => sum + writes.filter(({ set, text }) => set !== text).length,
    0,
  );
  if (formulas > MOST_FORMULAS) throw new Refusal(FAILURES.tooManyFormulas(formulas, MOST_FORMULAS));
  return planOfRows('fill', {
    read,
    directorySheetId,
    readySheetIds,
    columns: read.columns,
    source: table.columns,
    table,
    written: { numbers: read.output, cells: current },
    rows,
    preview: () => ({
      regCode: region?.regCode ?? '',
      regionName: region?.name ?? '',
      counts,
      optionsNow: keptNow(sheet),
      replaced: replacedRows(sheet),
      samples: linkSamples(sheet),
      links: countLinks(sheet.plan.organisations, sheet.plan.outcomes),
      groups,
      overwrites: counts.overwrites,
      decisions: openDecisions(sheet),
    }),
  });
}

/** The keys of the kept rows as they are now: one that was mended has another. */
function keptNow({ table, keeps }: PlannedSheet): FillOptions {
  const keyOf = rowKeys(table.columns);
  return keeps.size === 0 ? {} : { keep: [...new Set([...keeps].map(keyOf))] };
}

function plannedRows({ register, plan: { organisations, contexts, outcomes } }: PlannedSheet): PlannedRow[] {
  const { choices, columns } = register;
  const asFormulas = choices.settings.write === 'formulas';
  const rows: PlannedRow[] = [];
  organisations.forEach((organisation, index) => {
    const context = contexts[index];
    const outcome = outcomes[index];
    if (organisation.type !== 'organisation' || !context || !outcome) return;
    const { cells, writes, overwrites, findings } = outcome;
    rows.push({
      index,
      texts: OUTPUT_COLUMNS.map((column) => cells[column]),
      writes: writes.map((column) => {
        const text = cells[column];
        const set = asFormulas ? formulaFor(column, text, organisation, context, columns) : text;
        return { column, text, set, replaces: overwrites.includes(column) };
      }),
      fallback: context.idSource === 'parent',
      attention: needsAttention(findings),
    });
  });
  return rows;
}
