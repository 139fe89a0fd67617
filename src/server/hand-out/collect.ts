import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import type { MenuItemKey } from '../../core/link-audit/model';
import { type AuditResult, planAudit } from '../../register/audit/plan-audit';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { verdictOf } from '../../register/hand-out/answer-verdict';
import { mapped, readAnswers, readSeen, seenText } from '../../register/hand-out/answers';
import type { Answers, CollectedRow, CollectRow } from '../../register/hand-out/model';
import { planCollect } from '../../register/hand-out/plan-collect';
import { rowHasher } from '../../register/rows/row-hash';
import type { Answer, RowToken } from '../../shared/contract';
import type { BroughtRow, CollectCheck, Decisions } from '../../shared/hand-out';
import { COLLECT_HEADERS } from '../../shared/run-kinds';
import { readColumns } from '../../sheets/column-reader';
import { type HandOutSheet, handOutSheets } from '../../sheets/hand-out-sheet';
import { answer } from '../answer';
import { type Layout, parsed } from '../request';
import { batchRows } from '../run/call-size';
import { COLLECT_COLUMNS } from './collect-rules';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { collectRequest } from './hand-out-request';
import { HAND_OUT_NOTICES } from './hand-out-texts';

export type CollectColumn = keyof typeof COLLECT_HEADERS;
export type CollectCells = { readonly [column in CollectColumn]?: readonly CellValue[] };

const LINK_OF = { form: 'formLink', poll: 'pollLink', app: 'appLink' } as const;
const PLACED_OF = { form: 'formPlaced', poll: 'pollPlaced', app: 'appPlaced' } as const;
const MENU_ITEM_KEYS: readonly MenuItemKey[] = ['form', 'poll', 'app'];

/**
 * Dry run of collecting: brings the answers of all hand-out sheets (and of files that the local host has read) home by
 * their keys, shows what only a person can decide, audits the links. Writes nothing; the run of the kind `collect`
 * then writes it.
 *
 * @param request `{ sheetId, decisions, brought }`, NO_SHEET for the open sheet; decisions by conflict
 */
export function checkCollect(request: {
  readonly sheetId: number;
  readonly decisions: Decisions;
  readonly brought: readonly BroughtRow[];
}): Answer<CollectCheck> {
  return answer(() => {
    const { sheetId, decisions, brought } = parsed(collectRequest, request);
    const plan = planHandOut(sheetId, 'municipality');
    const sheets = handOutSheets();
    const places = findWrittenColumns(plan.register.reading.headers, COLLECT_HEADERS);
    const cells: CollectCells = readColumns(
      plan.register.sheet,
      places,
      plan.table.firstRow,
      plan.table.length,
    );
    const indexes = organisationIndexes(plan);
    const found = sheets.flatMap(sheetAnswers).concat(brought);
    const collected = planCollect(collectRows(plan, cells, indexes), found, decisions);
    const audit = auditOf(plan, indexes, (at) => (collected.rows[at] as CollectedRow).answers);
    const texts = indexes.map((index, at) =>
      rowTexts(plan, collected.rows[at] as CollectedRow, audit, index),
    );
    const tokens = tokensOf(plan, cells, places, indexes, texts);
    const sources = new Set(found.map(({ source }) => source)).size;
    return {
      sheetId: plan.register.reading.sheetId,
      rows: indexes.length,
      answered: collected.answered,
      changed: texts.filter((row, at) => isChanged(row, cells, indexes[at] as number)).length,
      verdicts: counted(texts.map((row) => row[VERDICT] as string)),
      conflicts: collected.conflicts,
      groups: audit.groups,
      sources,
      notices: notices(plan, sources),
      tokens,
      layout: layoutOf(plan, places, tokens.length),
      newColumns: COLLECT_COLUMNS.filter((column) => !places[column]).map(
        (column) => COLLECT_HEADERS[column],
      ),
      batch: batchRows(COLLECT_COLUMNS.length),
    };
  });
}

const VERDICT = COLLECT_COLUMNS.indexOf('verdict');

/** Indexes of the rows that are organisations. */
export function organisationIndexes({ plan }: HandOutPlan): number[] {
  const indexes: number[] = [];
  plan.organisations.forEach(({ type }, index) => {
    if (type === 'organisation') indexes.push(index);
  });
  return indexes;
}

function sheetAnswers({ name, rows }: HandOutSheet): BroughtRow[] {
  return rows.map(({ row, key, computed, typed }) => ({
    source: name,
    row,
    key,
    name: computed.name,
    ogrn: computed.ogrn,
    answers: readAnswers(typed),
  }));
}

function collectRows(
  { plan, keys }: HandOutPlan,
  cells: CollectCells,
  indexes: readonly number[],
): CollectRow[] {
  return indexes.map((index) => {
    const { row, name, shortName, ogrn } = plan.organisations[index] as (typeof plan.organisations)[number];
    return {
      row,
      key: keys[index] as string,
      name: formulaSafe(name || shortName),
      ogrn: ogrn?.ok ? ogrn.value : '',
      collected: heldAnswers(cells, index),
      seen: readSeen(cells.seen?.[index] ?? ''),
    };
  });
}

/** What was collected into a row so far. */
export function heldAnswers(cells: CollectCells, index: number): Answers {
  return readAnswers(mapped((field) => cells[field]?.[index] ?? ''));
}

/**
 * Audits the links that the register holds, or will hold after the run: not only those that are new.
 *
 * @param answersAt answers of an organisation, by its place in the list
 */
export function auditOf(
  { plan, table, settings }: HandOutPlan,
  indexes: readonly number[],
  answersAt: (at: number) => Answers,
): AuditResult {
  const placed = MENU_ITEM_KEYS.map((item) => {
    const cells: CellValue[] = new Array<CellValue>(table.length).fill('');
    indexes.forEach((index, at) => {
      cells[index] = answersAt(at)[PLACED_OF[item]];
    });
    return { item, cells };
  });
  return planAudit({
    plan,
    settings,
    firstRow: table.firstRow,
    length: table.length,
    // A place that nobody has answered for is not asked about: the verdict says what is missing.
    placed: placed.filter(({ cells }) => cells.some((cell) => cell !== '')),
  });
}

function rowTexts(
  { current }: HandOutPlan,
  { answers, seen }: CollectedRow,
  audit: AuditResult,
  index: number,
) {
  const expected = MENU_ITEM_KEYS.filter((item) => cellText(current[LINK_OF[item]]?.[index] ?? '') !== '');
  const { word, remarks } = verdictOf(answers, audit.rows[index]?.pairs ?? [], expected);
  const texts: { readonly [column in CollectColumn]: string } = {
    ...answers,
    verdict: word,
    remarks,
    seen: seenText(seen),
  };
  return COLLECT_COLUMNS.map((column) => texts[column]);
}

function isChanged(texts: readonly string[], cells: CollectCells, index: number): boolean {
  return COLLECT_COLUMNS.some(
    (column, at) => String(cells[column]?.[index] ?? '') !== formulaSafe(texts[at] as string),
  );
}

function tokensOf(
  { register, table }: HandOutPlan,
  cells: CollectCells,
  places: { readonly [column in CollectColumn]?: number },
  indexes: readonly number[],
  texts: readonly (readonly string[])[],
): RowToken[] {
  const source: { [column: string]: readonly CellValue[] | undefined } = { ...table.columns };
  for (const column of Object.keys(places) as CollectColumn[]) source[`collect ${column}`] = cells[column];
  const columns = sourceColumns(register.columns, places);
  for (const key of Object.keys(source)) if (columns[key] === undefined) delete source[key];
  const hash = rowHasher(source);
  return indexes.map((index, at) => ({
    row: table.firstRow + index,
    hash: hash(index),
    context: texts[at],
  }));
}

/** What a batch proves: the organisation's own cells, and those into which it writes. */
function sourceColumns(
  columns: { readonly [role: string]: number | undefined },
  places: { readonly [column in CollectColumn]?: number },
): { [key: string]: number } {
  const all: { [key: string]: number } = {};
  for (const role of Object.keys(columns)) if (columns[role]) all[role] = columns[role] as number;
  for (const column of Object.keys(places) as CollectColumn[])
    if (places[column]) all[`collect ${column}`] = places[column] as number;
  return all;
}

function layoutOf(
  { register, settings }: HandOutPlan,
  places: { readonly [column in CollectColumn]?: number },
  total: number,
): Layout {
  const columns = sourceColumns(register.columns, places);
  const headers: { [column: string]: string } = {};
  for (const column of Object.values(columns)) {
    headers[String(column)] = register.headerCells[column - 1] ?? '';
  }
  return {
    kind: 'collect',
    sheetId: register.reading.sheetId,
    headerRow: register.reading.headerRow,
    columns,
    headers,
    settings,
    regCode: '',
    total,
  };
}

function notices({ places }: HandOutPlan, sources: number): string[] {
  if (sources === 0) return [HAND_OUT_NOTICES.noAnswers];
  return places.rowKey ? [] : [HAND_OUT_NOTICES.noKeys];
}

function counted(words: readonly string[]): { readonly [word: string]: number } {
  const counts: { [word: string]: number } = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
