import * as z from 'zod/mini';
import { groupFindings, type RowFindings } from '../../register/findings/finding-groups';
import { dateFindings } from '../../register/hand-out/answer-verdict';
import type { CollectedRow } from '../../register/hand-out/model';
import { planCollect } from '../../register/hand-out/plan-collect';
import { itemAt } from '../../register/item-at';
import { organisationName } from '../../register/rows/organisation-name';
import type { BroughtRow, CollectOptions } from '../../shared/collect';
import { COLOURS } from '../../sheets/cells/output-area';
import { handOutSheets } from '../../sheets/own-sheets/hand-out-sheet';
import { type HandOutPlan, planHandOut } from '../hand-out/hand-out-plan';
import { HAND_OUT_NOTICES, LEGENDS } from '../hand-out/hand-out-texts';
import { text, whole } from '../request';
import { planOfRows, readWritten } from '../run/plan-of-rows';
import type { PlannedRow } from '../run/planned-row';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { textWrites } from '../run/text-writes';
import { readDemandedRegister } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';
import {
  auditOf,
  COLLECT_COLUMNS,
  collectRows,
  organisationIndexes,
  rowTexts,
  sheetAnswers,
} from './collected-answers';

const brought: z.ZodMiniType<BroughtRow> = z.object({
  source: text,
  row: whole,
  key: text,
  name: text,
  ogrn: text,
  answers: z.object({
    placed: text,
    formPlaced: text,
    pollPlaced: text,
    appPlaced: text,
    placedDate: text,
    comment: text,
  }),
});

const options: z.ZodMiniType<CollectOptions> = z.object({
  decisions: z.record(z.string(), z.string()),
  brought: z.array(brought),
});

/**
 * Writing answers into the register: those of all hand-out sheets, and of files that the local host has read, found by
 * their keys; the links among them are audited. What only a person can decide is not written until it is decided.
 */
export const COLLECT_RUN: RunDefinition<'collect'> = {
  kind: 'collect',
  options,
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
  read: readDemandedRegister,
  plan,
};

const VERDICT = COLLECT_COLUMNS.indexOf('verdict');

function plan(read: ReadSheet, { decisions, brought: files }: CollectOptions): RunPlan<'collect'> {
  const handOut = planHandOut(read, 'municipality');
  const { table, directorySheetId, readySheetIds } = handOut;
  const written = readWritten('collect', read);
  const indexes = organisationIndexes(handOut);
  const found = handOutSheets().flatMap(sheetAnswers).concat(files);
  const collected = planCollect(collectRows(handOut, written.cells, indexes), found, decisions);
  const audit = auditOf(handOut, indexes, (at) => itemAt(collected.rows, at).answers);
  const rows = indexes.map((index, at): PlannedRow => {
    const texts = rowTexts(handOut, itemAt(collected.rows, at), audit, index);
    return {
      index,
      texts,
      // What differs was decided at the preview: a person has seen both versions.
      writes: textWrites(COLLECT_COLUMNS, texts, written, index, () => true),
      fallback: false,
      attention: /^с (ошибками|замечаниями)/.test(texts[VERDICT] ?? ''),
    };
  });
  return planOfRows('collect', {
    read,
    directorySheetId,
    readySheetIds,
    columns: read.columns,
    table: null,
    source: table.columns,
    written,
    rows,
    preview: () => {
      const sources = new Set(found.map(({ source }) => source)).size;
      return {
        rows: indexes.length,
        answered: collected.answered,
        changed: rows.filter(({ writes }) => writes.length > 0).length,
        verdicts: counted(rows.map(({ texts }) => texts[VERDICT] ?? '')),
        conflicts: collected.conflicts,
        groups: [...audit.groups, ...groupFindings(unreadDates(handOut, indexes, collected.rows))],
        overwrites: 0,
        sources,
        notices: notices(handOut, sources),
      };
    },
  });
}

function unreadDates(
  { plan }: HandOutPlan,
  indexes: readonly number[],
  rows: readonly CollectedRow[],
): RowFindings[] {
  return indexes.map((index, at) => {
    const organisation = itemAt(plan.organisations, index);
    const findings = dateFindings(itemAt(rows, at).answers);
    return { row: organisation.row, name: organisationName(organisation), findings };
  });
}

function notices({ numbers }: HandOutPlan, sources: number): string[] {
  if (sources === 0) return [HAND_OUT_NOTICES.noAnswers];
  return numbers.rowKey ? [] : [HAND_OUT_NOTICES.noKeys];
}

function counted(words: readonly string[]): { readonly [word: string]: number } {
  const counts: { [word: string]: number } = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
