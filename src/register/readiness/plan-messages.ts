import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { Finding } from '../../core/findings/finding';
import { ok, type Result } from '../../core/findings/result';
import { groupBy } from '../../core/multimap';
import { isAnsweredOn, isAnsweredStatus } from '../../core/time/answered';
import { type Calendar, type Day, dayText, readDay } from '../../core/time/calendar-day';
import { deadlineDays, dueDay, readTrack, type Track } from '../../core/time/deadline';
import type { FindingGroup } from '../../shared/findings';
import { groupFindings } from '../findings/finding-groups';
import { remarksText } from '../findings/remarks';
import { nameKey } from '../rows/name-key';
import { plainName } from '../rows/plain-name';
import type { MessageColumn } from './message-columns';
import { URGENCY_WORDS, type Urgency } from './urgency';

/** Rows of a sheet of messages, column by column. */
export interface MessageTable {
  /** Sheet row of index 0, counted from 1. */
  readonly firstRow: number;
  readonly length: number;
  readonly columns: { readonly [column in MessageColumn]?: readonly CellValue[] };
}

/** A topic that the region answers on a fast track. */
export interface FastTopic {
  readonly topic: string;
  /** Days for the answer, 1 to 10; 0: the usual ten. */
  readonly days: number;
}

export interface MessageRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly organisation: string;
  /** null: a row without a message. */
  readonly urgency: Urgency | null;
  readonly due: Day | null;
  /** Days to the due day: 0 on the day itself, negative after it; null when closed or not known. */
  readonly left: number | null;
  /** Mark with the reasons below it; '' for a row without a message. */
  readonly mark: string;
  readonly findings: readonly Finding[];
}

/** Messages of one organisation. */
export interface MessageCounts {
  readonly organisation: string;
  readonly total: number;
  readonly overdue: number;
  readonly soon: number;
  readonly closed: number;
}

export interface MessagePlan {
  readonly rows: readonly MessageRow[];
  /** By organisation, the most overdue first. */
  readonly summary: readonly MessageCounts[];
  readonly groups: readonly FindingGroup[];
}

/** A message is marked this many days before its due day. */
const SOON_DAYS = 3;
/**
 * Due days, days left and marks of messages on one day.
 *
 * @param table recognised columns
 * @param topics fast-track topics of the region: they decide where the track's cell is empty
 * @param today the day on which days left are counted
 * @param calendar reads dates of the sheet
 * @example planMessages(table, [], today, SCRIPT_CALENDAR).rows[0].mark // 'просрочено'
 * Source: answers are due in 30 calendar days, fast-track topics 10, federal services 1–15.
 */
export function planMessages(
  table: MessageTable,
  topics: readonly FastTopic[],
  today: Day,
  calendar: Calendar,
): MessagePlan {
  const fast = new Map(topics.map(({ topic, days }): [string, number] => [plainName(topic), days]));
  const rows: MessageRow[] = [];
  for (let index = 0; index < table.length; index += 1)
    rows.push(planMessage(table, index, fast, today, calendar));
  const found = rows.map(({ row, organisation, findings }) => ({ row, name: organisation, findings }));
  return { rows, summary: summaryOf(rows), groups: groupFindings(found) };
}

function planMessage(
  table: MessageTable,
  index: number,
  fast: ReadonlyMap<string, number>,
  today: Day,
  calendar: Calendar,
): MessageRow {
  const cell = (column: MessageColumn): CellValue => table.columns[column]?.[index] ?? '';
  const organisation = cellText(cell('organisation'));
  const base = { row: table.firstRow + index, organisation, urgency: null, due: null, left: null };
  const isMessage = !isEmptyMark(cell('registered')) || !isEmptyMark(cell('number'));
  if (!isMessage || /^(?:итого|всего)/i.test(organisation || cellText(cell('number')))) {
    return { ...base, mark: '', findings: [] };
  }
  const registered = readDay(cell('registered'), calendar);
  const days = daysOf(cell, fast);
  const isDue = registered.ok && days.ok;
  const due = isDue ? dueDay(registered.value, days.value) : null;
  if (isClosed(cell)) return { ...base, due, urgency: 'closed', mark: URGENCY_WORDS.closed, findings: [] };
  const findings = [registered, days].reduce<Finding[]>(
    (all, result) => (result.ok ? all : all.concat(result.finding)),
    [],
  );
  if (due === null) {
    const mark = `${URGENCY_WORDS.unread}\n${remarksText(findings)}`;
    return { ...base, urgency: 'unread', mark, findings };
  }
  const left = due - today;
  const urgency: Urgency = left < 0 ? 'overdue' : left <= SOON_DAYS ? 'soon' : 'open';
  return { ...base, due, left, urgency, mark: URGENCY_WORDS[urgency], findings };
}

/** Days by the row's track; where it is empty, by the region's list of topics. */
function daysOf(
  cell: (column: MessageColumn) => CellValue,
  fast: ReadonlyMap<string, number>,
): Result<number> {
  const topicDays = fast.get(plainName(cellText(cell('topic'))));
  const byTopic = isEmptyMark(cell('track')) && topicDays !== undefined;
  const track: Result<Track> = byTopic ? ok('fast') : readTrack(cell('track'));
  if (!track.ok) return track;
  const own = cell('days');
  const usesTopic = isEmptyMark(own) && track.value === 'fast' && topicDays !== undefined && topicDays > 0;
  return deadlineDays(track.value, usesTopic ? topicDays : own);
}

function isClosed(cell: (column: MessageColumn) => CellValue): boolean {
  return isAnsweredOn(cell('answered')) || isAnsweredStatus(cell('status'));
}

function summaryOf(rows: readonly MessageRow[]): MessageCounts[] {
  const byName = groupBy(rows, ({ urgency, organisation }) =>
    urgency === null ? null : nameKey(organisation),
  );
  const count = (own: readonly MessageRow[], urgency: Urgency): number =>
    own.filter((row) => row.urgency === urgency).length;
  return Array.from(byName.values(), (own) => ({
    organisation: own[0]?.organisation || 'Организация не указана',
    total: own.length,
    overdue: count(own, 'overdue'),
    soon: count(own, 'soon'),
    closed: count(own, 'closed'),
  })).sort(
    (a, b) => b.overdue - a.overdue || b.soon - a.soon || a.organisation.localeCompare(b.organisation, 'ru'),
  );
}

/** A message's due day as text. @example dueText(null) // '' */
export function dueText(due: Day | null): string {
  return due === null ? '' : dayText(due);
}
