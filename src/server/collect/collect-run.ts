import * as z from 'zod/mini';
import { bySeverity } from '../../core/findings/finding';
import { groupBy } from '../../core/multimap';
import type { AuditResult } from '../../register/audit/plan-audit';
import { groupFindings } from '../../register/findings/finding-groups';
import { answerQuestions } from '../../register/hand-out/answers/answer-questions';
import { isAnswered } from '../../register/hand-out/answers/answers';
import type { CollectedRow } from '../../register/hand-out/model';
import { planCollect } from '../../register/hand-out/plan-collect';
import { broughtRows } from '../../register/hand-out/sheet/sheet-rows';
import { itemAt } from '../../register/item-at';
import { organisationName } from '../../register/rows/organisation-name';
import type { BroughtRow, CollectOptions, Unanswered } from '../../shared/collect';
import type { FindingGroup } from '../../shared/findings';
import { COLOURS } from '../../sheets/cells/output-area';
import { documentHandOut } from '../../sheets/own-sheets/hand-out-sheet';
import { type HandOutPlan, planHandOut } from '../hand-out/hand-out-plan';
import { LEGENDS } from '../hand-out/hand-out-texts';
import { text, whole } from '../request';
import { planOfRows, readWritten } from '../run/plan-of-rows';
import type { PlannedRow } from '../run/planned-row';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { textWrites } from '../run/text-writes';
import { readDemandedRegister } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';
import { collectNotices } from './collect-notices';
import { auditOf, COLLECT_COLUMNS, collectRows, organisationIndexes, rowTexts } from './collected-answers';
import { judgeConflicts } from './judge-conflicts';

const brought: z.ZodMiniType<BroughtRow> = z.object({
  source: text,
  group: text,
  handedOn: text,
  row: whole,
  key: text,
  name: text,
  ogrn: text,
  page: text,
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
      { column: 'verdict', startsWith: 'переспросить', colour: COLOURS.yellow },
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
  const { sheets, broken } = documentHandOut();
  const found = sheets
    .flatMap(({ name, layout, rows }) => broughtRows(name, layout, rows))
    .concat(
      broken.flatMap(({ name, answers }) =>
        answers === null ? [] : broughtRows(name, answers.layout, answers.rows),
      ),
    )
    .concat(files);
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
      attention: /^(с (ошибками|замечаниями)|переспросить)/.test(texts[VERDICT] ?? ''),
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
      const isSilent = (at: number): boolean => !isAnswered(itemAt(collected.rows, at).answers);
      const sources = new Set(found.map(({ source }) => source)).size;
      return {
        rows: indexes.length,
        answered: collected.answered,
        changed: rows.filter(({ writes }) => writes.length > 0).length,
        verdicts: counted(rows.map(({ texts }) => texts[VERDICT] ?? '')),
        conflicts: judgeConflicts(handOut, indexes, collected.conflicts),
        unanswered: unanswered(
          handOut,
          indexes,
          (at) => isSilent(at) && itemAt(collected.rows, at).contested === undefined,
        ),
        groups: findingGroups(handOut, indexes, audit, collected.rows, isSilent),
        overwrites: 0,
        sources,
        notices: collectNotices(handOut, sheets, broken, files, collected),
      };
    },
  });
}

/** A list is for reminders: the first of each recipient are shown. */
const FIRST_UNANSWERED = 25;

function unanswered(
  { plan, titles }: HandOutPlan,
  indexes: readonly number[],
  isSilent: (at: number) => boolean,
): Unanswered[] {
  const silent = indexes.filter((_, at) => isSilent(at));
  const byTitle = groupBy(silent, (index) => titles[index] ?? '');
  return Array.from(byTitle, ([title, list]) => ({
    title,
    total: list.length,
    rows: list.slice(0, FIRST_UNANSWERED).map((index) => {
      const organisation = itemAt(plan.organisations, index);
      return { row: organisation.row, name: organisationName(organisation) };
    }),
  })).sort((a, b) => a.title.localeCompare(b.title, 'ru'));
}

/** What the audit found in answers, and what is to be asked back. Who has not answered lacks nothing yet. */
function findingGroups(
  { plan }: HandOutPlan,
  indexes: readonly number[],
  audit: AuditResult,
  rows: readonly CollectedRow[],
  isSilent: (at: number) => boolean,
): FindingGroup[] {
  const silent = new Set(
    indexes.filter((_, at) => isSilent(at)).map((index) => itemAt(plan.organisations, index).row),
  );
  const found = audit.groups
    .map((group) => {
      const own = group.rows.filter(({ row }) => group.code !== 'link-missing' || !silent.has(row));
      const rowTotal = new Set(own.map(({ row }) => row)).size;
      return own.length === group.rows.length ? group : { ...group, rows: own, total: own.length, rowTotal };
    })
    .filter(({ total }) => total > 0);
  const asked = groupFindings(
    indexes.map((index, at) => {
      const organisation = itemAt(plan.organisations, index);
      const findings = answerQuestions(itemAt(rows, at).answers);
      return { row: organisation.row, name: organisationName(organisation), findings };
    }),
  );
  return found.concat(asked).sort(bySeverity);
}

function counted(words: readonly string[]): { readonly [word: string]: number } {
  const counts: { [word: string]: number } = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
