import { formulaSafe } from '../../core/cells/formula-safe';
import { ACCOUNT_STEPS, WIDGET_STEPS } from '../../register/readiness/application-memo';
import type { ReadinessReport } from '../../register/readiness/readiness-report';
import type { SheetsAhead } from '../../shared/made-sheets';
import { carriedOut, dress } from '../cells/refused-write';
import { flushWrites, workSheets } from '../document/document';
import { removeCharts } from './bar-charts';
import { bearsName } from './bears-name';
import { freeName } from './free-name';
import { REPORT } from './readiness-texts';
import type { SheetMaker } from './sheet-maker';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cell = string | number;

const GREY = '#eeeeee';
const COUNT_WIDTHS: readonly number[] = [320, 100, 100, 170, 130, 110, 110, 110, 110, 110, 110];
const LIST_WIDTHS: readonly number[] = [320, 190, 340, 340, 220, 90];
/** What whoever gets a list needs to know to do it. */
const LIST_STEPS: readonly string[] = [...ACCOUNT_STEPS, WIDGET_STEPS];
/** A bar of so many blocks is the whole: it shows also where a chart does not. */
const BAR = 20;

/** A sheet laid out: cells, and the rows that are headings. */
interface Layout {
  readonly rows: Cell[][];
  readonly bold: number[];
  readonly headers: number[];
  /** Long lines that run over the empty cells beside them, as titles do. */
  readonly long: number[];
}

/** The sheets of a report. */
export interface ReportSheets {
  readonly counts: Sheet;
  readonly lists: Sheet;
}

/**
 * Writes the report again, replacing an earlier one: counts with a chart, and lists to send on a sheet of their own. A
 * person's own sheets of these names are left alone, and so is a report into which somebody has written.
 *
 * @param day dd.mm.yyyy, for the titles
 * @param contact whom to ask in the region, above the lists; '' for none
 * @returns the sheets; neither is opened
 */
export function writeReadinessReport(
  report: ReadinessReport,
  day: string,
  contact: string,
  maker: SheetMaker,
): ReportSheets {
  const counts = reportSheet('counts', maker);
  const { layout, stages, width } = laidOutCounts(report, day);
  carriedOut(counts, null, () => write(counts, layout, COUNT_WIDTHS));
  drawChart(counts, stages, width);
  const lists = reportSheet('lists', maker);
  carriedOut(lists, null, () => write(lists, laidOutLists(report, day, contact), LIST_WIDTHS));
  return { counts, lists };
}

type ReportPart = keyof ReportSheets;

const PARTS: {
  readonly [part in ReportPart]: { readonly name: string; readonly start: string; readonly width: number };
} = {
  counts: { name: REPORT.sheet, start: REPORT.titleStart, width: COUNT_WIDTHS.length },
  lists: { name: REPORT.listsSheet, start: REPORT.listsTitleStart, width: LIST_WIDTHS.length },
};

/**
 * What a report would do.
 *
 * @returns names of new sheets and of those that it would replace
 */
export function reportAhead(isAsMade: SheetMaker['isAsMade']): SheetsAhead {
  const parts = (Object.keys(PARTS) as ReportPart[]).map((part) => ({
    part,
    known: earlierReport(part, isAsMade),
  }));
  return {
    fresh: parts.flatMap(({ part, known }) =>
      known === null ? [freeName(PARTS[part].name, workSheets())] : [],
    ),
    renewed: parts.flatMap(({ known }) => (known === null ? [] : [known.getName()])),
  };
}

/** The sheet of an earlier report into which nobody has written, as far as that can be seen; null: none. */
function earlierReport(part: ReportPart, isAsMade: SheetMaker['isAsMade']): Sheet | null {
  const { name, start, width } = PARTS[part];
  const isOurs = (sheet: Sheet): boolean =>
    bearsName(sheet, name) &&
    sheet.getLastRow() > 0 &&
    sheet.getLastColumn() <= width &&
    String(sheet.getRange(1, 1).getValue()).startsWith(start) &&
    isAsMade(sheet) !== false;
  return workSheets().find(isOurs) ?? null;
}

/** The sheet of an earlier report, emptied, else a new one. */
function reportSheet(part: ReportPart, maker: SheetMaker): Sheet {
  const known = earlierReport(part, (sheet) => maker.isBegun(sheet) || maker.isAsMade(sheet));
  if (known === null) return maker.fresh(PARTS[part].name);
  maker.renew(known);
  carriedOut(known, null, () => clear(known));
  return known;
}

function clear(sheet: Sheet): void {
  removeCharts(sheet, [REPORT.chart]);
  if (sheet.getLastRow() === 0) return;
  const held = sheet.getDataRange().clearContent();
  flushWrites();
  dress(sheet, () => {
    held.setBackground(null).setFontWeight('normal');
  });
}

function write(sheet: Sheet, { rows, bold, headers, long }: Layout, widths: readonly number[]): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const room = rows.length - sheet.getMaxRows();
  if (room > 0) sheet.insertRowsAfter(sheet.getMaxRows(), room);
  const lacking = width - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const padded = rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill('')]);
  const area = sheet.getRange(1, 1, rows.length, width);
  const formats = padded.map((row) => row.map((cell) => (typeof cell === 'number' ? '0' : '@')));
  flushWrites();
  dress(sheet, () => {
    area.setNumberFormats(formats);
  });
  area.setValues(padded);
  flushWrites();
  // A call a heading would take minutes for hundreds of lists, and Google ends a script after six.
  const titles = new Set(bold);
  const heads = new Set(headers);
  const ofRows = <T>(look: (row: number) => T): T[][] =>
    padded.map((row, at) => new Array<T>(row.length).fill(look(at + 1)));
  const unwrapped = new Set([...bold, ...long]);
  dress(
    sheet,
    () => {
      area.setWraps(ofRows((row) => !unwrapped.has(row)));
      area.setFontWeights(ofRows((row) => (titles.has(row) || heads.has(row) ? 'bold' : 'normal')));
      area.setBackgrounds(ofRows((row) => (heads.has(row) ? GREY : null)));
    },
    () => {
      widths.forEach((pixels, at) => {
        sheet.setColumnWidth(at + 1, pixels);
      });
    },
  );
}

function laidOutCounts(
  { all, bodies, stageNames, skipped }: ReadinessReport,
  day: string,
): { layout: Layout; stages: { first: number; count: number }; width: number } {
  const rows: Cell[][] = [
    [REPORT.title(day)],
    [skipped.length > 0 ? REPORT.skipped(skipped) : REPORT.nothingSkipped],
    [],
    REPORT.stageHeader.slice(),
  ];
  const first = rows.length + 1;
  stageNames.forEach((name, at) => {
    const count = all.counts[at] ?? 0;
    const share = all.total === 0 ? 0 : count / all.total;
    rows.push([name, count, `${Math.round(share * 100)} %`, '█'.repeat(Math.round(share * BAR))]);
  });
  rows.push([all.body, all.total], [REPORT.needOwn, all.needOwn]);
  const total = rows.length - 1;
  rows.push([], [REPORT.bodyHeader, REPORT.totalHeader, ...stageNames, REPORT.needOwn]);
  const bodyHeader = rows.length;
  for (const { body, total: own, counts, needOwn } of bodies) rows.push([body, own, ...counts, needOwn]);
  return {
    layout: { rows, bold: [1, 2, total], headers: [first - 1, bodyHeader], long: [] },
    stages: { first, count: stageNames.length },
    width: stageNames.length + 3,
  };
}

function laidOutLists({ lists }: ReadinessReport, day: string, contact: string): Layout {
  const rows: Cell[][] = [[REPORT.listsTitle(day)]];
  if (contact !== '') rows.push([formulaSafe(contact)]);
  for (const line of LIST_STEPS) rows.push([line]);
  const bold = [1];
  const long = rows.map((_, at) => at + 1);
  const headers: number[] = [];
  for (const { body, contacts, lines, training } of lists) {
    rows.push([], [REPORT.listOf(body, lines.length)], [REPORT.addressee(body, contacts)]);
    bold.push(rows.length - 1);
    long.push(rows.length);
    rows.push(REPORT.listHeader.slice());
    headers.push(rows.length);
    for (const { name, readiness, nextStep, remarks, site, opaId } of lines)
      rows.push([name, readiness, nextStep, remarks, site, opaId]);
    if (training.length === 0) continue;
    rows.push([], [REPORT.trainingOf(body)]);
    bold.push(rows.length);
    rows.push(REPORT.trainingHeader.slice());
    headers.push(rows.length);
    for (const { name, rows: lacking } of training) rows.push([name, lacking.join(', ')]);
  }
  if (lists.length === 0) rows.push([REPORT.noLists]);
  return { rows, bold, headers, long };
}

/** Stages as bars, right of the tables. */
function drawChart(sheet: Sheet, { first, count }: { first: number; count: number }, width: number): void {
  const chart = sheet
    .newChart()
    .asBarChart()
    .setTitle(REPORT.chart)
    .addRange(sheet.getRange(first, 1, count, 2))
    .setPosition(3, width + 2, 0, 0)
    .build();
  sheet.insertChart(chart);
}
