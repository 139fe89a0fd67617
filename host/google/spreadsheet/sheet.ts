import { type Area, areaOf } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { deleteRows, insertRows, sortRows } from '../../book/row-moves';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { assertIntegers, mismatch } from '../execution/signature';
import { assertRoom } from './cell-limit';
import { chartsOf, insertChart, newChartBuilder, removeChart } from './chart';
import { conditionalFormatsOf, setConditionalFormats } from './conditional-format';
import { assertEditable } from './editable';
import { protectionsOf, protectSheet } from './protection';
import { newRange, Range } from './range';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
const MEMBERS = [
  'getType',
  'getSheetId',
  'getName',
  'getIndex',
  'getLastRow',
  'getLastColumn',
  'getMaxRows',
  'getMaxColumns',
  'insertColumnsAfter',
  'insertRowsAfter',
  'deleteRows',
  'getRange',
  'getDataRange',
  'getActiveRange',
  'getActiveCell',
  'setActiveRange',
  'setActiveSelection',
  'hideSheet',
  'showSheet',
  'isSheetHidden',
  'getFrozenRows',
  'setFrozenRows',
  'setColumnWidth',
  'setColumnWidths',
  'setFrozenColumns',
  'hideColumns',
  'showColumns',
  'protect',
  'newChart',
  'insertChart',
  'getCharts',
  'removeChart',
  'getColumnWidth',
  'getFilter',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'isColumnHiddenByUser',
  'getProtections',
  'getConditionalFormatRules',
  'setConditionalFormatRules',
  'sort',
  'activate',
] as const;

const NAME = 'SpreadsheetApp.Sheet';
/** What a sheet that is no grid can do all the same. */
const WITHOUT_GRID: ReadonlySet<string> = new Set([
  'getType',
  'getSheetId',
  'getName',
  'getIndex',
  'isSheetHidden',
  'hideSheet',
  'showSheet',
  'activate',
]);
const PIXELS_A_CHARACTER = 7;
const USUAL_WIDTH = 100 / PIXELS_A_CHARACTER;
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** A sheet, as scripts see it. */
export class Sheet implements Pick<GoogleSheet, Exclude<(typeof MEMBERS)[number], 'getRange' | 'getFilter'>> {
  constructor(
    private readonly execution: Execution,
    readonly sheet: BookSheet,
  ) {}

  getType = (): GoogleAppsScript.Spreadsheet.SheetType => this.sheet.type as never;
  getSheetId = (): number => this.sheet.id;
  getName = (): string => this.sheet.name;
  getIndex = (): number => this.execution.book.sheets.indexOf(this.sheet) + 1;
  getLastRow = (): number => this.sheet.content.rows;
  getLastColumn = (): number => this.sheet.content.columns;
  getMaxRows = (): number => this.sheet.maxRows;
  getMaxColumns = (): number => this.sheet.maxColumns;
  getFrozenRows = (): number => this.sheet.frozenRows;
  getFilter = (): null => null;
  isSheetHidden = (): boolean => this.sheet.hidden;

  getRange(first: unknown, column?: unknown, rows: unknown = 1, columns: unknown = 1): GoogleRange {
    if (typeof first === 'string' && column === undefined) return this.rangeOf(areaOf(first));
    assertIntegers(`${NAME}.getRange`, [first, column, rows, columns]);
    return this.rangeOf({
      row: first as number,
      column: column as number,
      rows: rows as number,
      columns: columns as number,
    });
  }

  getDataRange(): GoogleRange {
    const { rows, columns } = this.sheet.content;
    return this.rangeOf({ row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }

  getActiveRange(): GoogleRange {
    return this.rangeOf(this.sheet.selection);
  }

  getActiveCell(): GoogleRange {
    return this.rangeOf({ ...this.sheet.selection, rows: 1, columns: 1 });
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    const { sheet, area } = implementation(range, Range, `${NAME}.setActiveRange`);
    if (sheet !== this.sheet) throw new Error('The range must be on this sheet.');
    sheet.selection = area;
    this.execution.book.active = sheet;
    sheet.book.refresh();
    const { screen } = this.execution;
    screen.shown = { sheetId: sheet.id, area, count: (screen.shown?.count ?? 0) + 1 };
    return range;
  }

  setActiveSelection(range: unknown): GoogleRange {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : (range as GoogleRange));
  }

  activate(): GoogleSheet {
    this.execution.book.active = this.sheet;
    this.sheet.book.refresh();
    return this.chain;
  }

  insertColumnsAfter(after: number, count: number): GoogleSheet {
    assertIntegers(`${NAME}.insertColumnsAfter`, [after, count]);
    if (after < 1 || after > this.sheet.maxColumns || count < 1) throw new Error(OUTSIDE);
    // Inside the content styles and formulas would have to move: no handler needs that.
    if (after < this.sheet.content.columns)
      throw new Error('Sheet.insertColumnsAfter inside the table is not implemented by the local host');
    assertRoom(this.execution.book, count * this.sheet.maxRows);
    this.sheet.maxColumns += count;
    this.sheet.book.touch();
    return this.chain;
  }

  insertRowsAfter(after: number, count: number): GoogleSheet {
    assertIntegers(`${NAME}.insertRowsAfter`, [after, count]);
    if (after < 1 || after > this.sheet.maxRows || count < 1) throw new Error(OUTSIDE);
    assertRoom(this.execution.book, count * this.sheet.maxColumns);
    insertRows(this.sheet, after, count);
    return this.chain;
  }

  deleteRows(first: number, count: number): void {
    assertIntegers(`${NAME}.deleteRows`, [first, count]);
    const { maxRows, maxColumns } = this.sheet;
    if (first < 1 || count < 1 || first + count - 1 > maxRows) throw new Error(OUTSIDE);
    assertEditable(this.sheet, { row: first, column: 1, rows: count, columns: maxColumns });
    deleteRows(this.sheet, first, count);
  }

  sort(column: number, ascending = true): GoogleSheet {
    assertIntegers(`${NAME}.sort`, [column]);
    const { maxRows, maxColumns, frozenRows } = this.sheet;
    const row = frozenRows + 1;
    assertEditable(this.sheet, { row, column: 1, rows: maxRows - frozenRows, columns: maxColumns });
    sortRows(this.sheet, column, ascending);
    return this.chain;
  }

  hideSheet(): GoogleSheet {
    this.sheet.hidden = true;
    return this.chain;
  }

  showSheet(): GoogleSheet {
    this.sheet.hidden = false;
    return this.chain;
  }

  setFrozenRows(rows: number): void {
    assertIntegers(`${NAME}.setFrozenRows`, [rows]);
    this.sheet.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    assertIntegers(`${NAME}.setFrozenColumns`, [columns]);
    this.sheet.frozenColumns = columns;
  }

  setColumnWidth(column: number, pixels: number): GoogleSheet {
    return this.setColumnWidths(column, 1, pixels);
  }

  setColumnWidths(first: number, count: number, pixels: number): GoogleSheet {
    assertIntegers(`${NAME}.setColumnWidths`, [first, count, pixels]);
    this.assertColumn(first);
    this.assertColumn(first + count - 1);
    for (let column = first; column < first + count; column += 1) {
      this.sheet.setColumn(column, { width: pixels / PIXELS_A_CHARACTER });
    }
    return this.chain;
  }

  hideColumns(first: number, count = 1): void {
    this.setHidden('hideColumns', first, count, true);
  }

  showColumns(first: number, count = 1): void {
    this.setHidden('showColumns', first, count, false);
  }

  private setHidden(member: string, first: number, count: number, hidden: boolean): void {
    assertIntegers(`${NAME}.${member}`, [first, count]);
    this.assertColumn(first);
    this.assertColumn(first + count - 1);
    for (let column = first; column < first + count; column += 1) {
      const { width } = this.sheet.column(column);
      if (this.sheet.column(column).hidden === hidden) continue;
      // Excel hides a column by a width of 0 too.
      this.sheet.setColumn(column, { hidden, width: width === 0 && !hidden ? USUAL_WIDTH : width });
    }
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChartBuilder(this.execution, this.sheet);
  }

  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    insertChart(this.sheet, chart);
  }

  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return chartsOf(this.execution, this.sheet);
  }

  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    removeChart(this.sheet, chart);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectSheet(this.execution, this.sheet);
  }

  getColumnWidth(column: number): number {
    assertIntegers(`${NAME}.getColumnWidth`, [column]);
    this.assertColumn(column);
    const width = this.sheet.column(column).width;
    return width === undefined ? 100 : Math.round(width * PIXELS_A_CHARACTER);
  }

  isRowHiddenByFilter(row: number): boolean {
    return this.isHidden(row) && this.sheet.parts.filtered;
  }

  isRowHiddenByUser(row: number): boolean {
    return this.isHidden(row) && !this.sheet.parts.filtered;
  }

  isColumnHiddenByUser(column: number): boolean {
    assertIntegers(`${NAME}.isColumnHiddenByUser`, [column]);
    this.assertColumn(column);
    return this.sheet.column(column).hidden;
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    if (String(type) !== 'RANGE' && String(type) !== 'SHEET') mismatch(`${NAME}.getProtections`, [type]);
    return protectionsOf(this.execution, this.sheet, String(type) === 'SHEET');
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return conditionalFormatsOf(this.execution, this.sheet);
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    setConditionalFormats(this.sheet, rules);
  }

  private get chain(): GoogleSheet {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleSheet;
  }

  private rangeOf(area: Area): GoogleRange {
    if (area.row < 1) throw new Error('The starting row of the range is too small.');
    if (area.column < 1) throw new Error('The starting column of the range is too small.');
    if (area.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (area.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (area.row + area.rows - 1 > this.sheet.maxRows) throw new Error(OUTSIDE);
    if (area.column + area.columns - 1 > this.sheet.maxColumns) throw new Error(OUTSIDE);
    return newRange(this.execution, this.sheet, area);
  }

  private isHidden(row: number): boolean {
    assertIntegers(`${NAME}.isRowHidden`, [row]);
    return this.sheet.isRowHidden(row);
  }

  private assertColumn(column: number): void {
    if (column < 1 || column > this.sheet.maxColumns) throw new Error(OUTSIDE);
  }
}

/** The sheet as the script sees it. */
export function newSheet(execution: Execution, sheet: BookSheet): GoogleSheet {
  return facade(execution, 'Sheet', new Sheet(execution, sheet), MEMBERS, (member) => {
    sheet.assertExists();
    if (sheet.type !== 'GRID' && !WITHOUT_GRID.has(member))
      throw new Error(`This operation is not supported for ${sheet.type} sheets (${member}).`);
  });
}
