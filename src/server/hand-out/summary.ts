import { cellText } from '../../core/cells/cell';
import { columnLetters } from '../../core/cells/column-letters';
import { linkHeading } from '../../core/link-audit/link-findings';
import { dayText, readDay } from '../../core/time/calendar-day';
import { findOutputColumns, findWrittenColumns } from '../../register/columns/written-columns';
import {
  accountList,
  type ListedOrganisation,
  widgetList,
} from '../../register/hand-out/account-and-widget-lists';
import { type CountedAnswer, progressByParent, progressOf } from '../../register/hand-out/progress-counts';
import { assignRecipients, NO_RECIPIENT } from '../../register/hand-out/recipients';
import {
  type CountedColumns,
  type DueDate,
  SUMMARY_HEADER_ROW,
  summaryTable,
} from '../../register/hand-out/summary-table';
import {
  LISTS,
  SUMMARY,
  SUMMARY_HEADERS,
  SUMMARY_SHEETS,
  TREND_HEADERS,
} from '../../register/hand-out/texts';
import type { Answer } from '../../shared/answer';
import { COLLECT_HEADERS } from '../../shared/collect';
import type { Level, SummaryResult } from '../../shared/hand-out';
import type { SheetsAhead } from '../../shared/made-sheets';
import { Refusal } from '../../shared/refusal';
import type { SheetTrouble } from '../../shared/run';
import { readColumns } from '../../sheets/cells/column-reader';
import { carriedOut, dress, setFormat } from '../../sheets/cells/refused-write';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { drawCharts } from '../../sheets/own-sheets/bar-charts';
import { freeName } from '../../sheets/own-sheets/free-name';
import type { SheetMaker } from '../../sheets/own-sheets/sheet-maker';
import {
  findSummarySheet,
  summarySheet,
  writeSummary,
  writeTrend,
} from '../../sheets/own-sheets/summary-sheet';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { auditOf, heldAnswers, organisationIndexes } from '../collect/collected-answers';
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed } from '../request';
import { readDemandedRegister } from '../setup/plan-sheet';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { summaryRequest } from './hand-out-request';
import { HAND_OUT_FAILURES } from './hand-out-texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SUMMARY_LOOK = {
  widths: [260, 100, 90, 110, 80, 90, 90, 80, 90, 90, 90, 90, 90, 100, 180],
  textColumns: [1],
};
const ACCOUNT_LOOK = {
  widths: [200, 300, 120, 110, 160, 260, 260, 320],
  textColumns: [1, 2, 3, 4, 5, 6, 7, 8],
};
const WIDGET_LOOK = { widths: [200, 300, 120, 90, 260, 200, 200], textColumns: [1, 2, 3, 4, 5, 6, 7] };
/** As Google's own bars are. */
const BAR_COLOUR = '#4285f4';
/** Column of the charts, right of the table. */
const CHART_COLUMN = SUMMARY_HEADERS.length + 2;
const SHARE_COLUMN = SUMMARY_HEADERS.length - 1;

/**
 * Makes or refreshes «Сводка» with its two charts, «Кому нужен ЛКО» and «Сайт размещения виджета». A sheet that is
 * protected is passed over and named.
 *
 * @param request `{ sheetId, level }`, NO_SHEET for the open sheet
 */
export function updateSummary(request: {
  readonly sheetId: number;
  readonly level: Level;
}): Answer<SummaryResult> {
  return answer(() =>
    withDocumentLock(() => {
      const { sheetId, level } = parsed(summaryRequest, request);
      const plan = planHandOut(readDemandedRegister(sheetId, keptChoices()), level);
      if (!plan.numbers.group) throw new Refusal(HAND_OUT_FAILURES.notHandedOut());
      const of = { made: 'summary', kind: 'handOut', sheetId: plan.register.reading.sheetId } as const;
      return makeSheets(of, (maker) => written(plan, maker));
    }),
  );
}

type Listed = ReturnType<typeof listedOrganisations>;

/** The sheets of a summary: name, the title by which an earlier one is known, and what is written there. */
const PARTS: readonly {
  readonly name: string;
  readonly title: string;
  readonly write: (sheet: Sheet, plan: HandOutPlan, listed: Listed) => void;
}[] = [
  { name: SUMMARY_SHEETS.summary, title: SUMMARY.title, write: writeTable },
  {
    name: SUMMARY_SHEETS.accounts,
    title: LISTS.accounts,
    write: (sheet, _plan, listed) => writeSummary(sheet, accountList(listed), ACCOUNT_LOOK),
  },
  {
    name: SUMMARY_SHEETS.widgets,
    title: LISTS.widgets,
    write: (sheet, _plan, listed) => writeSummary(sheet, widgetList(listed), WIDGET_LOOK),
  },
  {
    name: SUMMARY_SHEETS.trend,
    title: TREND_HEADERS[0],
    write: (sheet, plan) => writeTrend(sheet, TREND_HEADERS, trendRow(plan)),
  },
];

/** What a summary would do, in a document with these sheets. */
export function summaryAhead(among: readonly Sheet[]): SheetsAhead {
  const known = PARTS.map(({ name, title }) => ({ name, sheet: findSummarySheet(name, title, among) }));
  return {
    fresh: known.flatMap(({ name, sheet }) => (sheet === null ? [freeName(name, among)] : [])),
    renewed: known.flatMap(({ sheet }) => (sheet === null ? [] : [sheet.getName()])),
  };
}

function written(plan: HandOutPlan, maker: SheetMaker): SummaryResult {
  const listed = listedOrganisations(plan);
  const sheets: { id: number; name: string }[] = [];
  const troubles: SheetTrouble[] = [];
  for (const { name, title, write } of PARTS) {
    const sheet = summarySheet(name, title, maker);
    const made = { id: sheet.getSheetId(), name: sheet.getName() };
    try {
      carriedOut(sheet, null, () => write(sheet, plan, listed));
      sheets.push(made);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      troubles.push({ title: made.name, text: error.failure.text });
    }
  }
  return { sheets, troubles };
}

function writeTable(sheet: Sheet, plan: HandOutPlan): void {
  const { reading } = plan.register;
  // By what the register's column says: sheets may have been handed out to some only, or by another level.
  const held = (plan.held.group ?? []).map(cellText).filter((title) => title !== '');
  const titles = Array.from(new Set(held)).sort((a, b) => a.localeCompare(b, 'ru'));
  const defects = defectsOf(plan);
  const parents = progressByParent(countedAnswers(plan), isPast(plan));
  const { table, totalRow, defectsRow } = summaryTable(
    reading.sheetName,
    countedColumns(plan),
    titles,
    defects,
    today(),
    dueOf(plan),
    parents,
  );
  writeSummary(sheet, table, SUMMARY_LOOK);
  const width = (table[0] as readonly unknown[]).length;
  const parentRows = parents.length === 0 ? 0 : parents.length + 2;
  const defectRows = table.length - parentRows - defectsRow + 1;
  const rows = titles.length + 1;
  const below = table.length - parents.length;
  const areas = [
    { first: SUMMARY_HEADER_ROW + 1, count: rows },
    ...(parents.length > 0 ? [{ first: below + 1, count: parents.length }] : []),
  ];
  dress(
    sheet,
    () => {
      for (const { first, count } of areas) setFormat(sheet.getRange(first, SHARE_COLUMN, count, 1), '0%');
    },
    () => {
      sheet.getRange(SUMMARY_HEADER_ROW, 1, table.length - SUMMARY_HEADER_ROW + 1, 1).setWrap(true);
      sheet.getRange(totalRow, 1, 1, width).setFontWeight('bold');
      sheet.getRange(defectsRow - 1, 1, 1, 2).setFontWeight('bold');
      for (const { first, count } of areas) sheet.getRange(first, width, count, 1).setFontColor(BAR_COLOUR);
      if (defects.length > 0) sheet.getRange(defectsRow, 3, defectRows, 1).setFontColor(BAR_COLOUR);
      if (parents.length > 0) sheet.getRange(below, 1, 1, width).setFontWeight('bold').setWrap(true);
    },
  );
  const charts = [
    {
      title: SUMMARY.placedChart,
      ranges: [
        [SUMMARY_HEADER_ROW, 1, rows, 2],
        [SUMMARY_HEADER_ROW, 7, rows, 1],
      ] as const,
      at: [SUMMARY_HEADER_ROW, CHART_COLUMN] as const,
    },
    {
      title: SUMMARY.defectsChart,
      ranges: [[defectsRow - 1, 1, defectRows + 1, 2]] as const,
      at: [SUMMARY_HEADER_ROW + 20, CHART_COLUMN] as const,
    },
  ];
  const drawn = defects.length > 0 ? charts : charts.slice(0, 1);
  drawCharts(sheet, drawn, [SUMMARY.placedChart, SUMMARY.defectsChart]);
}

/** Last day of the campaign; null: none set. */
function dueOf({ register }: HandOutPlan): DueDate | null {
  const [year = 0, month = 0, date = 0] = register.choices.readiness.campaign.split('-').map(Number);
  return year === 0 ? null : { year, month, date };
}

function isPast({ register }: HandOutPlan): boolean {
  const due = readDay(register.choices.readiness.campaign);
  return due.ok && sheetCalendar().dayOf(new Date()) > due.value;
}

/** What was collected so far of every organisation that was handed out. */
function countedAnswers({ plan, register, table, held }: HandOutPlan): CountedAnswer[] {
  const places = findWrittenColumns(register.reading.headers, COLLECT_HEADERS);
  const cells = readColumns(register.sheet, places, table.firstRow, table.length);
  const parents: string[] = new Array<string>(table.length).fill('');
  for (const { id, title, indexes } of assignRecipients({ ...plan, municipalities: undefined }, 'parent'))
    if (id !== NO_RECIPIENT) for (const index of indexes) parents[index] = title;
  return plan.organisations.flatMap(({ type }, index) =>
    type === 'organisation' && cellText(held.group?.[index] ?? '') !== ''
      ? [
          {
            parent: parents[index] ?? '',
            placed: cellText(cells.placed?.[index] ?? ''),
            verdict: cellText(cells.verdict?.[index] ?? ''),
          },
        ]
      : [],
  );
}

function trendRow(plan: HandOutPlan): (string | number)[] {
  const { organisations, placed, right, wrong, unclear, notPlaced, waiting, overdue } = progressOf(
    '',
    countedAnswers(plan),
    isPast(plan),
  );
  return [today(), organisations, placed, right, wrong, waiting, overdue, unclear, notPlaced];
}

function countedColumns({ register, numbers }: HandOutPlan): CountedColumns {
  const output = findOutputColumns(register.reading.headers);
  const collected = findWrittenColumns(register.reading.headers, COLLECT_HEADERS);
  const letters = (column: number | undefined): string => (column ? columnLetters(column) : '');
  return {
    recipient: letters(numbers.group),
    idSource: letters(output.idSource),
    formLink: letters(output.formLink),
    pollLink: letters(output.pollLink),
    appLink: letters(output.appLink),
    placed: letters(collected.placed),
    verdict: letters(collected.verdict),
  };
}

/** Kinds of defects in the links that were collected so far, the most frequent first. */
function defectsOf(plan: HandOutPlan): { readonly title: string; readonly count: number }[] {
  const { register, table } = plan;
  const places = findWrittenColumns(register.reading.headers, COLLECT_HEADERS);
  const cells = readColumns(register.sheet, places, table.firstRow, table.length);
  const indexes = organisationIndexes(plan);
  const { groups } = auditOf(plan, indexes, (at) => heldAnswers(cells, indexes[at] as number));
  return groups
    .filter(({ code, severity }) => severity !== 'note' && code !== 'link-missing')
    .map(({ code, rows }) => ({ title: linkHeading(code).title, count: rows.length }))
    .sort((a, b) => b.count - a.count);
}

function listedOrganisations({ plan, table, titles }: HandOutPlan): ListedOrganisation[] {
  const listed: ListedOrganisation[] = [];
  plan.organisations.forEach((organisation, index) => {
    const context = plan.contexts[index];
    if (organisation.type !== 'organisation' || !context) return;
    listed.push({
      organisation,
      context,
      recipient: titles[index] ?? '',
      cell: (role) => table.columns[role]?.[index] ?? '',
    });
  });
  return listed;
}

function today(): string {
  return dayText(sheetCalendar().dayOf(new Date()));
}
