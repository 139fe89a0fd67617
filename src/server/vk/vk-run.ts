import * as z from 'zod/mini';
import { MOST_IN_REQUEST, type VkFound } from '../../core/vk/inquiry';
import { readVkToken } from '../../core/vk/vk-token';
import type { AskedPage } from '../../register/vk/asked-page';
import { cellsAfter, isAnswered, isTyped } from '../../register/vk/held-answer';
import { answersFor } from '../../register/vk/known-answers';
import { vkRow } from '../../register/vk/vk-row';
import { Refusal } from '../../shared/refusal';
import type { SheetTrouble } from '../../shared/run';
import { NO_SHEET } from '../../shared/setup';
import { VK_HEADERS, type VkAccess, type VkColumn, type VkOptions, type VkPreview } from '../../shared/vk';
import { COLOURS } from '../../sheets/cells/output-area';
import { VK_SERVICE } from '../../sheets/vk/vk-service';
import { parsed, sheetId } from '../request';
import { batchRows } from '../run/call-size';
import { planOfRows, readWritten } from '../run/plan-of-rows';
import type { PlannedRow, WrittenColumns } from '../run/planned-row';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { textWrites } from '../run/text-writes';
import { demandOwnRows, type ReadSheet, readRegister } from '../setup/register-reading';
import { answerSheets, readAnswerSheet } from './answer-sheets';
import { askVk } from './ask-vk';
import { type PageRow, readPageRows } from './page-rows';
import { VK_FAILURES, VK_LEGEND, VK_TROUBLES } from './vk-texts';
import { loadToken, storeTellsMark, storeToken, tellsMark } from './vk-token-store';

const COLUMNS = Object.keys(VK_HEADERS) as VkColumn[];

const options: z.ZodMiniType<VkOptions> = z.object({ from: z.nullable(sheetId), again: z.boolean() });
const choice = z.object({ token: z.string().check(z.maxLength(5000)) });

/**
 * Writing what VK says of the pages beside their rows: asked for portion by portion, or taken from another sheet of the
 * document. The audit reads it.
 */
export const VK_RUN: RunDefinition<'vk'> = {
  kind: 'vk',
  gathers: true,
  options,
  keptOptions: (asked) => asked,
  saveChoice: (_sheetId, chosen) => {
    const { token } = parsed(choice, chosen);
    if (token !== '' && readVkToken(token) === '') throw new Refusal(VK_FAILURES.badToken());
    if (access() !== 'not-built') storeToken(readVkToken(token));
  },
  format: {
    textColumns: COLUMNS,
    colours: [
      ...['нет в ВК', 'страница человека', 'удалена', 'заблокирована', 'закрыта'].map((startsWith) => ({
        column: 'state',
        startsWith,
        colour: COLOURS.red,
      })),
      ...['новый адрес', 'без госметки', 'номер по адресу', 'адрес не прочитан'].map((startsWith) => ({
        column: 'state',
        startsWith,
        colour: COLOURS.yellow,
      })),
    ],
    widths: { state: 170, placed1: 200, placed2: 200, placed3: 200 },
    legend: { column: 'state', text: VK_LEGEND },
  },
  read: (asked, choices) => {
    const read = readRegister(asked, choices);
    demandOwnRows(read);
    const { vkPage, vkId, site } = read.columns;
    if (!vkPage && !vkId && !site) throw new Refusal(VK_FAILURES.noPages(read.reading.sheetName));
    return read;
  },
  plan,
};

function access(): VkAccess {
  if (VK_SERVICE === null) return 'not-built';
  return loadToken() === '' ? 'no-token' : 'ready';
}

function plan(read: ReadSheet, { from: asked, again }: VkOptions): RunPlan<'vk'> {
  const written = readWritten('vk', read);
  const { rows: all, columns, source: cells } = readPageRows(read, written);
  const ours = all.filter(({ held }) => !isTyped(held));
  const rows = ours.filter((row) => hasPage(row) || row.held.state !== '');
  const open = rows.filter((row) => row.asked.ask !== '' && (again || !isAnswered(row.asked, row.held)));
  const isOpen = new Set(open);
  // A batch is told where its answers come from: other sheets are looked through for a preview alone.
  let looked: AnswerSource | undefined;
  const source = (): AnswerSource => {
    looked ??= answerSource(read, asked);
    return looked;
  };
  return planOfRows('vk', {
    read,
    directorySheetId: NO_SHEET,
    readySheetIds: [],
    columns,
    source: cells,
    written,
    table: null,
    rows: rows.map(plannedRow),
    batch: portion(rows.map((row) => isOpen.has(row))),
    carried: () => source().from,
    gather: (planned, carried): Answers => {
      const pages = portionOf(rows, planned)
        .filter((row) => isOpen.has(row))
        .map((row) => row.asked);
      return answersFrom(parsed(z.nullable(sheetId), carried), pages, read);
    },
    complete: (planned, gathered) => {
      const { found, tellsMark, troubles } = gathered as Answers;
      return {
        rows: portionOf(rows, planned).map((row) => answeredRow(row, found, tellsMark, written)),
        troubles,
      };
    },
    preview: () => ({
      access: access(),
      ...source(),
      counts: {
        rows: rows.filter(hasPage).length,
        answered: rows.filter((row) => row.asked.ask !== '' && isAnswered(row.asked, row.held)).length,
        asked: askedPages(open, source().from, read),
        unread: rows.filter((row) => row.asked.fault !== '').length,
        kept: all.length - ours.length,
      },
      groups: [],
      overwrites: 0,
    }),
  });
}

function portionOf(rows: readonly PageRow[], planned: readonly PlannedRow[]): readonly PageRow[] {
  const wanted = new Set(planned.map(({ index }) => index));
  return rows.filter(({ index }) => wanted.has(index));
}

type AnswerSource = Pick<VkPreview, 'from' | 'sources'>;

/** VK itself with a key, else a sheet that has answers; with neither the key is asked for, where a build can use one. */
function answerSource(read: ReadSheet, asked: number | null): AnswerSource {
  const sources = answerSheets(read);
  if (asked !== null) return { from: asked, sources };
  if (access() === 'ready') return { from: NO_SHEET, sources };
  return { from: sources[0]?.sheetId ?? (access() === 'not-built' ? null : NO_SHEET), sources };
}

function hasPage({ asked: { ask, fault } }: PageRow): boolean {
  return ask !== '' || fault !== '';
}

/** What a row is to show is known only once it was asked about; its page proves that it is still the one of the preview. */
function plannedRow({ index, asked: { ask, number, fault, reason } }: PageRow): PlannedRow {
  return { index, texts: [ask, number, fault, reason], writes: [], fallback: false, attention: false };
}

/**
 * Rows that a batch should have: as many as can be written at once, as long as no batch has more pages to ask about than
 * one request takes.
 */
function portion(isOpen: readonly boolean[]): number {
  let size = batchRows(COLUMNS.length);
  while (size > MOST_IN_REQUEST && mostOpen(isOpen, size) > MOST_IN_REQUEST) size = Math.ceil(size / 2);
  return Math.max(size, MOST_IN_REQUEST);
}

function mostOpen(isOpen: readonly boolean[], size: number): number {
  let most = 0;
  for (let at = 0; at < isOpen.length; at += size)
    most = Math.max(most, isOpen.slice(at, at + size).filter(Boolean).length);
  return most;
}

/** Pages that will be asked about, each once; from a sheet those that it knows. */
function askedPages(open: readonly PageRow[], from: number | null, read: ReadSheet): number {
  const pages = open.map((row) => row.asked);
  if (from === null || from === NO_SHEET) return new Set(pages.map(({ ask }) => ask)).size;
  return answersFor(pages, readAnswerSheet(from, read)).size;
}

interface Answers {
  readonly found: ReadonlyMap<string, VkFound>;
  /** Whether VK tells who has the government mark. */
  readonly tellsMark: boolean;
  readonly troubles: readonly SheetTrouble[];
}

function answersFrom(from: number | null, pages: readonly AskedPage[], read: ReadSheet): Answers {
  if (from !== NO_SHEET) {
    if (from === null) throw new Refusal(VK_FAILURES.noWay());
    const found = answersFor(pages, readAnswerSheet(from, read));
    return { found, tellsMark: tellsMarkIn(found), troubles: [] };
  }
  if (VK_SERVICE === null) throw new Refusal(VK_FAILURES.noWay());
  const token = loadToken();
  if (token === '') throw new Refusal(VK_FAILURES.noToken());
  const found = askVk(pages, VK_SERVICE, token);
  if (tellsMarkIn(found)) storeTellsMark();
  const isWhole = pages.every(({ ask }) => found.has(ask));
  return {
    found,
    // A portion of few pages may be silent about it where the others are not.
    tellsMark: tellsMark(),
    troubles: isWhole ? [] : [VK_TROUBLES.notReached()],
  };
}

function tellsMarkIn(found: ReadonlyMap<string, VkFound>): boolean {
  return Array.from(found.values()).some((each) => typeof each === 'object' && each.government !== null);
}

function answeredRow(
  row: PageRow,
  found: Answers['found'],
  tells: boolean,
  written: WrittenColumns,
): PlannedRow {
  const answer = vkRow(row.asked, found, tells);
  const cells = cellsAfter(row.asked, answer, row.held);
  const texts = COLUMNS.map((column) => cells[column]);
  return {
    ...plannedRow(row),
    // What people typed there was left out, or is among the texts.
    writes: textWrites(COLUMNS, texts, written, row.index, () => true),
    attention: answer?.states.some(({ code }) => code !== 'open') ?? false,
  };
}
