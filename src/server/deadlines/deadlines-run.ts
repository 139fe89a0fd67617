import * as z from 'zod/mini';
import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import { dayText, SCRIPT_CALENDAR } from '../../core/time/calendar-day';
import { type MessageColumn, messageColumns } from '../../register/readiness/message-columns';
import { type MessagePlan, type MessageRow, planMessages } from '../../register/readiness/plan-messages';
import { Refusal } from '../../shared/refusal';
import { NO_SHEET } from '../../shared/setup';
import { readColumns } from '../../sheets/cells/column-reader';
import { COLOURS } from '../../sheets/cells/output-area';
import { openSheet, sheetById } from '../../sheets/document/document';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { READINESS_FAILURES, READINESS_LEGENDS } from '../readiness/readiness-texts';
import { planOfRows, readWritten } from '../run/plan-of-rows';
import type { PlannedRow, WrittenColumns } from '../run/planned-row';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { type ReadSheet, readSheet } from '../setup/register-reading';

const COLUMNS = ['due', 'daysLeft', 'deadlineMark'] as const;

/** Writing when messages are due, counted on the day of the run. */
export const DEADLINES_RUN: RunDefinition<'deadlines'> = {
  kind: 'deadlines',
  options: z.object({}),
  format: {
    textColumns: ['deadlineMark'],
    formats: { due: 'dd.mm.yyyy', daysLeft: '0' },
    colours: [
      { column: 'deadlineMark', startsWith: 'просрочено', colour: COLOURS.red },
      { column: 'deadlineMark', startsWith: '✖', colour: COLOURS.red },
      { column: 'deadlineMark', startsWith: 'срок близко', colour: COLOURS.yellow },
    ],
    widths: { due: 110, daysLeft: 90, deadlineMark: 220 },
    // A service is asked for the day only when a run begins.
    get legend() {
      return { column: 'due', text: READINESS_LEGENDS.deadlines(dayText(sheetCalendar().dayOf(new Date()))) };
    },
  },
  read: (sheetId, choices) => {
    const read = readSheet(sheetId === NO_SHEET ? openSheet() : sheetById(sheetId), choices);
    demandMessages(read);
    return read;
  },
  plan,
};

/**
 * The columns of a sheet of messages.
 *
 * @throws Refusal when the sheet is none
 */
function demandMessages(read: ReadSheet): { readonly [column in MessageColumn]?: number } {
  const columns = messageColumns(read.headerCells);
  if (columns === null) throw new Refusal(READINESS_FAILURES.noMessages(read.reading.sheetName));
  return columns;
}

/**
 * What a row's cells are to show and what is set for it.
 *
 * @returns one pair for each column of DEADLINE_HEADERS
 */
function deadlineCells({
  due,
  left,
  mark,
}: Pick<MessageRow, 'due' | 'left' | 'mark'>): readonly (readonly [text: string, set: CellValue])[] {
  const days = left === null ? '' : String(left);
  return [
    due === null ? ['', ''] : [dayText(due), SCRIPT_CALENDAR.momentOf(due)],
    [days, days],
    [mark, mark],
  ];
}

function plan(read: ReadSheet): RunPlan<'deadlines'> {
  const own = demandMessages(read);
  const { headerRow, rows: length } = read.reading;
  const firstRow = headerRow + 1;
  const keyed: { [key: string]: number } = { ...read.columns };
  for (const [key, column] of Object.entries(own)) keyed[`message.${key}`] = column;
  const source = readColumns<string>(read.sheet, keyed, firstRow, length);
  const columns: { [column in MessageColumn]?: CellValue[] } = {};
  for (const key of Object.keys(own) as MessageColumn[]) columns[key] = source[`message.${key}`] ?? [];
  const today = sheetCalendar().dayOf(new Date());
  const settings = read.choices.readiness;
  const messages = planMessages({ firstRow, length, columns }, settings.topics, today, SCRIPT_CALENDAR);
  const written = readWritten('deadlines', read);
  const rows = plannedRows(messages, written);
  return planOfRows('deadlines', {
    read,
    directorySheetId: NO_SHEET,
    readySheetIds: [],
    columns: keyed,
    table: null,
    source,
    written,
    rows,
    preview: () => ({
      today: dayText(today),
      counts: {
        rows: rows.length,
        filled: rows.filter(({ writes }) => writes.length > 0).length,
        ...urgencies(messages),
      },
      summary: messages.summary,
      groups: messages.groups,
      overwrites: 0,
      settings,
    }),
  });
}

function plannedRows({ rows }: MessagePlan, written: WrittenColumns): PlannedRow[] {
  const planned: PlannedRow[] = [];
  rows.forEach(({ urgency, due, left, mark }, index) => {
    if (urgency === null) return;
    const cells = deadlineCells({ due, left, mark: formulaSafe(mark) });
    planned.push({
      index,
      texts: cells.map(([text]) => text),
      writes: COLUMNS.flatMap((column, at) => {
        const [text, set] = cells[at] ?? ['', ''];
        return shown(written.cells[column]?.[index]) === text ? [] : [{ column, text, set, replaces: true }];
      }),
      fallback: false,
      attention: /^(?:✖|просрочено|срок близко)/.test(mark),
    });
  });
  return planned;
}

/** A mark keeps its line breaks, as it was written. */
function shown(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : cellText(value ?? '');
}

function urgencies({ rows }: MessagePlan) {
  const count = (urgency: MessageRow['urgency']): number =>
    rows.filter((row) => row.urgency === urgency).length;
  return {
    overdue: count('overdue'),
    soon: count('soon'),
    open: count('open'),
    closed: count('closed'),
    unread: count('unread'),
  };
}
