import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { type Calendar, dayIso, dayText } from '../../core/time/calendar-day';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { type MessageColumn, messageColumns } from '../../register/readiness/message-columns';
import { type MessagePlan, type MessageRow, planMessages } from '../../register/readiness/plan-messages';
import { rowHasher } from '../../register/rows/row-hash';
import type { Answer } from '../../shared/answer';
import { DEADLINE_HEADERS, type DeadlinesPreview } from '../../shared/deadlines';
import { Refusal } from '../../shared/refusal';
import type { Token } from '../../shared/run';
import { NO_SHEET } from '../../shared/setup';
import { readColumns } from '../../sheets/column-reader';
import { openSheet, sheetById } from '../../sheets/document';
import { sheetCalendar } from '../../sheets/sheet-calendar';
import { answer } from '../answer';
import { parsed, sheetRequest } from '../request';
import { batchRows } from '../run/call-size';
import { runLayout } from '../run/run-layout';
import { type ReadSheet, readSheet } from '../setup/register-reading';
import { loadReadiness } from './readiness-store';
import { READINESS_FAILURES } from './readiness-texts';

/**
 * Counts due days of messages as they stand today. Writes nothing; the tokens and the layout drive a run of the kind
 * `deadlines`.
 *
 * @param request `{ sheetId }` of the sheet of messages, NO_SHEET for the open sheet
 */
export function checkMessages(request: { readonly sheetId: number }): Answer<DeadlinesPreview> {
  return answer(() => {
    const { sheetId } = parsed(sheetRequest, request);
    return checked(readSheet(sheetId === NO_SHEET ? openSheet() : sheetById(sheetId)));
  });
}

/**
 * The columns of a sheet of messages.
 *
 * @throws Refusal when the sheet is none
 */
export function demandMessages(read: ReadSheet): { readonly [column in MessageColumn]?: number } {
  const columns = messageColumns(read.headerCells);
  if (columns === null) throw new Refusal(READINESS_FAILURES.noMessages(read.reading.sheetName));
  return columns;
}

/**
 * What a row's cells are to show and what is set for it. The due day is set in the one writing that every locale reads,
 * and is compared as it reads back.
 *
 * @returns one pair for each column of DEADLINE_HEADERS
 */
export function deadlineCells(
  { due, left, mark }: Pick<MessageRow, 'due' | 'left' | 'mark'>,
  calendar: Calendar,
): readonly (readonly [text: string, set: string])[] {
  const day = due === null ? '' : cellText(calendar.momentOf(due));
  const days = left === null ? '' : String(left);
  return [
    [day, due === null ? '' : dayIso(due)],
    [days, days],
    [mark, mark],
  ];
}

type Written = keyof typeof DEADLINE_HEADERS;
const COLUMNS = Object.keys(DEADLINE_HEADERS) as Written[];

function checked(read: ReadSheet): DeadlinesPreview {
  const own = demandMessages(read);
  const { headerRow, rows: length, headers, sheetId, sheetName } = read.reading;
  const firstRow = headerRow + 1;
  const keyed: { [key: string]: number } = { ...read.columns };
  for (const key of Object.keys(own) as MessageColumn[]) keyed[`message.${key}`] = own[key] as number;
  const source = readColumns<string>(read.sheet, keyed, firstRow, length);
  const columns: { [column in MessageColumn]?: CellValue[] } = {};
  for (const key of Object.keys(own) as MessageColumn[]) columns[key] = source[`message.${key}`] ?? [];
  const calendar = sheetCalendar();
  const today = calendar.dayOf(new Date());
  const settings = loadReadiness();
  const plan = planMessages({ firstRow, length, columns }, settings.topics, today, calendar);
  const hash = rowHasher(source);
  const tokens: Token[] = [];
  plan.rows.forEach(({ row, urgency, due, left, mark }, index) => {
    if (urgency !== null) tokens.push({ row, hash: hash(index), context: [due, left, mark] });
  });
  const present = findWrittenColumns(headers, DEADLINE_HEADERS);
  const now = readColumns(read.sheet, present, firstRow, length);
  const filled = plan.rows.filter(
    (row, index) =>
      row.urgency !== null &&
      deadlineCells(row, calendar).some(([text], at) => shown(now[COLUMNS[at] as Written]?.[index]) !== text),
  ).length;
  return {
    sheetId,
    sheetName,
    today: dayText(today),
    counts: { rows: tokens.length, filled, ...urgencies(plan) },
    summary: plan.summary,
    groups: plan.groups,
    tokens,
    layout: runLayout('deadlines', read, keyed, tokens.length),
    newColumns: COLUMNS.filter((column) => !present[column]).map((column) => DEADLINE_HEADERS[column]),
    batch: batchRows(Object.keys(keyed).length),
    settings,
  };
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
