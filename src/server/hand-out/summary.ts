import { accountList, widgetList } from '../../register/hand-out/account-and-widget-lists';
import { progressByParent, progressOf } from '../../register/hand-out/progress-counts';
import { SUMMARY_HEADER_ROW, summaryTable } from '../../register/hand-out/summary-table';
import {
  LISTS,
  SUMMARY,
  SUMMARY_HEADERS,
  SUMMARY_SHEETS,
  TREND_HEADERS,
} from '../../register/hand-out/texts';
import type { Answer } from '../../shared/answer';
import type { Level, SummaryResult } from '../../shared/hand-out';
import type { SheetsAhead } from '../../shared/made-sheets';
import { Refusal } from '../../shared/refusal';
import type { SheetTrouble } from '../../shared/run';
import { carriedOut, dress, setFormat } from '../../sheets/cells/refused-write';
import { withDocumentLock } from '../../sheets/document/document-lock';
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
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed } from '../request';
import { readDemandedRegister } from '../setup/plan-sheet';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { summaryRequest } from './hand-out-request';
import { HAND_OUT_FAILURES } from './hand-out-texts';
import { type SummaryFigures, summaryFigures } from './summary-figures';

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

/** The sheets of a summary: name, the title by which an earlier one is known, and what is written there. */
const PARTS: readonly {
  readonly name: string;
  readonly title: string;
  readonly write: (sheet: Sheet, figures: SummaryFigures) => void;
}[] = [
  { name: SUMMARY_SHEETS.summary, title: SUMMARY.title, write: writeTable },
  {
    name: SUMMARY_SHEETS.accounts,
    title: LISTS.accounts,
    write: (sheet, { listed }) => writeSummary(sheet, accountList(listed), ACCOUNT_LOOK),
  },
  {
    name: SUMMARY_SHEETS.widgets,
    title: LISTS.widgets,
    write: (sheet, { listed }) => writeSummary(sheet, widgetList(listed), WIDGET_LOOK),
  },
  {
    name: SUMMARY_SHEETS.trend,
    title: TREND_HEADERS[0],
    write: (sheet, figures) => writeTrend(sheet, TREND_HEADERS, trendRow(figures)),
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
  const figures = summaryFigures(plan);
  const sheets: { id: number; name: string }[] = [];
  const troubles: SheetTrouble[] = [];
  for (const { name, title, write } of PARTS) {
    const sheet = summarySheet(name, title, maker);
    const made = { id: sheet.getSheetId(), name: sheet.getName() };
    try {
      carriedOut(sheet, null, () => write(sheet, figures));
      sheets.push(made);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      troubles.push({ title: made.name, text: error.failure.text });
    }
  }
  return { sheets, troubles };
}

function trendRow({ today, answers, isPast }: SummaryFigures): (string | number)[] {
  const all = progressOf('', answers, isPast);
  const { organisations, placed, right, wrong, waiting, overdue, unclear, notPlaced } = all;
  return [today, organisations, placed, right, wrong, waiting, overdue, unclear, notPlaced];
}

function writeTable(sheet: Sheet, figures: SummaryFigures): void {
  const { titles, defects } = figures;
  const parents = progressByParent(figures.answers, figures.isPast);
  const { table, totalRow, defectsRow } = summaryTable(
    figures.sheetName,
    figures.columns,
    titles,
    defects,
    figures.today,
    figures.due,
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
