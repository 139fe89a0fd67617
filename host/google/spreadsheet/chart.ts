import type { Area } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import type { KeptChart } from '../../book/sheets-only';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { assertIntegers, assertText } from '../execution/signature';
import { newRange, Range } from './range';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleBarBuilder = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const CHART_MEMBERS = ['getOptions', 'getRanges', 'getContainerInfo'] as const;
const BUILDER_MEMBERS = ['asBarChart'] as const;
const BAR_MEMBERS = ['addRange', 'setTitle', 'setNumHeaders', 'setPosition', 'build'] as const;
const NAME = 'SpreadsheetApp.EmbeddedBarChartBuilder';

/** A chart on a sheet. */
class Chart {
  constructor(
    private readonly execution: Execution,
    private readonly sheet: BookSheet,
    readonly kept: KeptChart,
  ) {}

  getRanges(): GoogleRange[] {
    const ranges = this.execution.realm.array<GoogleRange>();
    for (const area of this.kept.areas) ranges.push(newRange(this.execution, this.sheet, area));
    return ranges;
  }

  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    const { row, column } = this.kept;
    const info = {
      getAnchorRow: () => row,
      getAnchorColumn: () => column,
      getOffsetX: () => 0,
      getOffsetY: () => 0,
    };
    return facade(this.execution, 'ContainerInfo', info, ['getAnchorRow', 'getAnchorColumn']);
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    const { title } = this.kept;
    const options = { get: (name: string) => (name === 'title' ? title : null) };
    return facade(this.execution, 'ChartOptions', options, ['get']);
  }
}

/** Puts a bar chart together; every range must be on the sheet. */
class BarChartBuilder {
  private title = '';
  private areas: readonly Area[] = [];
  private place: readonly [number, number] | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly sheet: BookSheet,
  ) {}

  addRange(given: GoogleRange): GoogleBarBuilder {
    const range = implementation(given, Range, `${NAME}.addRange`);
    if (range.sheet !== this.sheet) throw new Error('The range must be on the sheet of the chart.');
    this.areas = [...this.areas, range.area];
    return this.chain;
  }

  setTitle(title: string): GoogleBarBuilder {
    assertText(`${NAME}.setTitle`, title);
    this.title = title;
    return this.chain;
  }

  setNumHeaders(headers: number): GoogleBarBuilder {
    assertIntegers(`${NAME}.setNumHeaders`, [headers]);
    return this.chain;
  }

  setPosition(row: number, column: number, x: number, y: number): GoogleBarBuilder {
    assertIntegers(`${NAME}.setPosition`, [row, column, x, y]);
    if (row > this.sheet.maxRows || column > this.sheet.maxColumns)
      throw new Error('The coordinates of the chart are outside the dimensions of the sheet.');
    this.place = [row, column];
    return this.chain;
  }

  build(): GoogleChart {
    if (this.areas.length === 0) throw new Error('A chart must have at least one range.');
    if (this.place === null) throw new Error('The position of the chart is not set.');
    const [row, column] = this.place;
    return newChart(this.execution, this.sheet, { title: this.title, areas: this.areas, row, column });
  }

  private get chain(): GoogleBarBuilder {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleBarBuilder;
  }
}

/** Sheet.newChart: only bars, the one type that a handler draws. */
export function newChartBuilder(execution: Execution, sheet: BookSheet): GoogleBuilder {
  const bars = (): GoogleBarBuilder =>
    facade(execution, 'EmbeddedBarChartBuilder', new BarChartBuilder(execution, sheet), BAR_MEMBERS);
  return facade(execution, 'EmbeddedChartBuilder', { asBarChart: bars }, BUILDER_MEMBERS);
}

/** Charts of a sheet, as the script sees them. */
export function chartsOf(execution: Execution, sheet: BookSheet): GoogleChart[] {
  const charts = execution.realm.array<GoogleChart>();
  for (const kept of sheet.charts) charts.push(newChart(execution, sheet, kept));
  return charts;
}

export function insertChart(sheet: BookSheet, chart: GoogleChart): void {
  sheet.charts.push(implementation(chart, Chart, 'SpreadsheetApp.Sheet.insertChart').kept);
  sheet.book.touch();
}

export function removeChart(sheet: BookSheet, chart: GoogleChart): void {
  const { kept } = implementation(chart, Chart, 'SpreadsheetApp.Sheet.removeChart');
  const at = sheet.charts.indexOf(kept);
  if (at < 0) throw new Error('The chart is not on this sheet.');
  sheet.charts.splice(at, 1);
  sheet.book.touch();
}

function newChart(execution: Execution, sheet: BookSheet, kept: KeptChart): GoogleChart {
  return facade(execution, 'EmbeddedChart', new Chart(execution, sheet, kept), CHART_MEMBERS);
}
