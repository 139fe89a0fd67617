type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** A bar chart over some ranges with a header row each. */
export interface ChartPlan {
  readonly title: string;
  /** Row, column, rows, columns; the first range holds the names. */
  readonly ranges: readonly (readonly [number, number, number, number])[];
  /** Cell of its upper left corner. */
  readonly at: readonly [number, number];
}

/** Replaces our charts, known by their titles; a person's own stay. */
export function drawCharts(sheet: Sheet, plans: readonly ChartPlan[], titles: readonly string[]): void {
  removeCharts(sheet, titles);
  for (const { title, ranges, at } of plans) {
    let builder = sheet.newChart().asBarChart().setTitle(title).setNumHeaders(1);
    for (const [row, column, rows, columns] of ranges)
      builder = builder.addRange(sheet.getRange(row, column, rows, columns));
    sheet.insertChart(builder.setPosition(at[0], at[1], 0, 0).build());
  }
}

/** Removes the charts of these titles. */
export function removeCharts(sheet: Sheet, titles: readonly string[]): void {
  for (const chart of sheet.getCharts()) if (titles.includes(titleOf(chart))) sheet.removeChart(chart);
}

/** The charts that a sheet has, as plans to draw them again. */
export function chartPlans(sheet: Sheet): ChartPlan[] {
  return sheet.getCharts().map((chart) => {
    const place = chart.getContainerInfo();
    const ranges = chart
      .getRanges()
      .map(
        (range) => [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()] as const,
      );
    return { title: titleOf(chart), ranges, at: [place.getAnchorRow(), place.getAnchorColumn()] };
  });
}

function titleOf(chart: Chart): string {
  return String(chart.getOptions().get('title'));
}
