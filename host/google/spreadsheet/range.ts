import { type Area, a1Of, overlap } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import type { Plain } from '../../book/cell-content';
import { displayText } from '../../book/display-text';
import { backgroundOf, colourOf, type StyleChange } from '../../book/style-sheet';
import type { Execution } from '../execution/execution';
import { facade } from '../execution/facade';
import { assertTable, assertText } from '../execution/signature';
import { writeFormula, writeValue } from './cell-writing';
import { setValidation, validationObject, validationOf } from './data-validation';
import { assertEditable, editable } from './editable';
import { assertTypes, assertValid, isLoading, type ValueAt, type WriteKind } from './refusals';
import { richTextOf, writeRichText } from './rich-text';
import { givenDate } from './sheet-zone';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
const MEMBERS = [
  'getRow',
  'getColumn',
  'getLastRow',
  'getLastColumn',
  'getNumRows',
  'getNumColumns',
  'getA1Notation',
  'getSheet',
  'getValue',
  'getValues',
  'setValue',
  'setValues',
  'getDisplayValue',
  'getDisplayValues',
  'getFormula',
  'getFormulas',
  'setFormula',
  'setFormulas',
  'getNumberFormat',
  'getNumberFormats',
  'setNumberFormat',
  'setNumberFormats',
  'getBackground',
  'getBackgrounds',
  'setBackground',
  'setBackgrounds',
  'getNote',
  'getNotes',
  'setNote',
  'setNotes',
  'setWrap',
  'getWraps',
  'setWraps',
  'setWrapStrategy',
  'setVerticalAlignment',
  'setFontWeight',
  'getFontWeights',
  'setFontWeights',
  'setFontColor',
  'clearContent',
  'getMergedRanges',
  'isPartOfMerge',
  'canEdit',
  'getRichTextValues',
  'setRichTextValues',
  'setDataValidation',
  'getDataValidations',
] as const;

const NAME = 'SpreadsheetApp.Range';
/** What a cell shows whose formula is not computed yet. */
const LOADING = 'Loading...';

/** A rectangle of cells, as scripts see it. */
export class Range implements Pick<GoogleRange, (typeof MEMBERS)[number]> {
  constructor(
    private readonly execution: Execution,
    readonly sheet: BookSheet,
    readonly area: Area,
  ) {}

  getRow = (): number => this.area.row;
  getColumn = (): number => this.area.column;
  getNumRows = (): number => this.area.rows;
  getNumColumns = (): number => this.area.columns;
  getLastRow = (): number => this.area.row + this.area.rows - 1;
  getLastColumn = (): number => this.area.column + this.area.columns - 1;
  getA1Notation = (): string => a1Of(this.area);
  getSheet = (): GoogleAppsScript.Spreadsheet.Sheet => this.execution.sheetObject(this.sheet);

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    return this.readAll((row, column) =>
      isLoading(this.sheet, row, column) ? LOADING : this.given(this.sheet.value(row, column)),
    );
  }

  setValue(value: unknown): GoogleRange {
    return this.writeAll(
      (row, column) => writeValue(this.execution, this.sheet, row, column, value),
      'value',
      () => value,
    );
  }

  setValues(values: unknown[][]): GoogleRange {
    return this.writeTable(
      'setValues',
      values,
      (row, column, value) => writeValue(this.execution, this.sheet, row, column, value),
      'value',
    );
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.readAll((row, column) =>
      isLoading(this.sheet, row, column)
        ? LOADING
        : displayText(this.sheet.value(row, column), this.sheet.numberFormat(row, column)),
    );
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.readAll((row, column) => this.sheet.formula(row, column));
  }

  setFormula(formula: string): GoogleRange {
    assertText(`${NAME}.setFormula`, formula);
    return this.writeAll((row, column) => writeFormula(this.sheet, row, column, formula));
  }

  setFormulas(formulas: string[][]): GoogleRange {
    return this.writeTable('setFormulas', formulas, (row, column, formula) => {
      assertText(`${NAME}.setFormulas`, formula);
      writeFormula(this.sheet, row, column, formula);
    });
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  getNumberFormats(): string[][] {
    return this.readAll((row, column) => this.sheet.numberFormat(row, column));
  }

  setNumberFormat(format: string): GoogleRange {
    assertText(`${NAME}.setNumberFormat`, format);
    return this.restyleAll({ numFmt: automaticIfEmpty(format) }, 'format');
  }

  setNumberFormats(formats: string[][]): GoogleRange {
    return this.writeTable(
      'setNumberFormats',
      formats,
      (row, column, format) => {
        assertText(`${NAME}.setNumberFormats`, format);
        this.sheet.restyle(row, column, { numFmt: automaticIfEmpty(format) });
      },
      'format',
    );
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '';
  }

  getBackgrounds(): string[][] {
    return this.readAll((row, column) => backgroundOf(this.sheet.style(row, column)));
  }

  setBackground(colour: string | null): GoogleRange {
    return this.restyleAll({ background: colourOf(colour) });
  }

  setBackgrounds(colours: (string | null)[][]): GoogleRange {
    return this.writeTable('setBackgrounds', colours, (row, column, colour) =>
      this.sheet.restyle(row, column, { background: colourOf(colour as string | null) }),
    );
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.readAll((row, column) => this.sheet.note(row, column));
  }

  setNote(note: string | null): GoogleRange {
    return this.writeAll((row, column) => this.sheet.putNote(row, column, note ?? ''));
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    return this.writeTable('setNotes', notes, (row, column, note) =>
      this.sheet.putNote(row, column, (note as string | null) ?? ''),
    );
  }

  setWrap(wrap: boolean): GoogleRange {
    return this.restyleAll({ wrap });
  }

  getWraps(): boolean[][] {
    return this.readAll((row, column) => this.sheet.style(row, column).wrap === true);
  }

  setWraps(wraps: boolean[][]): GoogleRange {
    return this.writeTable('setWraps', wraps, (row, column, wrap) =>
      this.sheet.restyle(row, column, { wrap: wrap as boolean }),
    );
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange {
    return this.restyleAll({ wrap: String(strategy) === 'WRAP' });
  }

  setVerticalAlignment(place: 'top' | 'middle' | 'bottom' | null): GoogleRange {
    return this.restyleAll({ vertical: place === 'middle' ? 'center' : (place ?? '') });
  }

  setFontWeight(weight: 'bold' | 'normal' | null): GoogleRange {
    return this.restyleAll({ bold: weight === 'bold' });
  }

  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.readAll((row, column) => (this.sheet.style(row, column).bold ? 'bold' : 'normal'));
  }

  setFontWeights(weights: ('bold' | 'normal' | null)[][]): GoogleRange {
    return this.writeTable('setFontWeights', weights, (row, column, weight) =>
      this.sheet.restyle(row, column, { bold: weight === 'bold' }),
    );
  }

  setFontColor(colour: string): GoogleRange {
    return this.restyleAll({ colour: colourOf(colour) });
  }

  clearContent(): GoogleRange {
    return this.writeAll((row, column) => this.sheet.put(row, column, ''));
  }

  getMergedRanges(): GoogleRange[] {
    const result = this.execution.realm.array<GoogleRange>();
    for (const area of this.sheet.parts.merges) {
      if (overlap(area, this.area)) result.push(newRange(this.execution, this.sheet, area));
    }
    return result;
  }

  isPartOfMerge(): boolean {
    return this.sheet.parts.merges.some((area) => overlap(area, this.area));
  }

  canEdit(): boolean {
    return editable(this.sheet, this.area);
  }

  getRichTextValues(): (GoogleAppsScript.Spreadsheet.RichTextValue | null)[][] {
    return this.readAll((row, column) => richTextOf(this.execution, this.sheet, row, column));
  }

  setRichTextValues(values: GoogleAppsScript.Spreadsheet.RichTextValue[][]): GoogleRange {
    return this.writeTable('setRichTextValues', values, (row, column, value) =>
      writeRichText(this.sheet, row, column, value),
    );
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    return this.write(() => setValidation(this.sheet, this.area, rule), 'validation');
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    return this.readAll((row, column) =>
      validationObject(this.execution, validationOf(this.sheet, row, column)),
    );
  }

  private given(value: Plain): unknown {
    return value instanceof Date ? givenDate(this.execution, value) : value;
  }

  private readAll<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    const table = this.execution.realm.array<T[]>();
    for (let r = row; r < row + rows; r += 1) {
      const line = this.execution.realm.array<T>();
      for (let c = column; c < column + columns; c += 1) line.push(read(r, c));
      table.push(line);
    }
    this.execution.gate.read(rows * columns);
    return table;
  }

  private eachCell(act: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) act(r, c);
  }

  private writeAll(
    write: (row: number, column: number) => void,
    kind: WriteKind = 'look',
    valueAt: ValueAt = () => '',
  ): GoogleRange {
    return this.write(() => this.eachCell(write), kind, valueAt);
  }

  private write(apply: () => void, kind: WriteKind = 'look', valueAt: ValueAt = () => ''): GoogleRange {
    this.execution.gate.wrote(this.area.rows * this.area.columns);
    this.execution.pending.add({
      assertAllowed: () => {
        assertEditable(this.sheet, this.area);
        assertTypes(this.execution, this.sheet, this.area, kind, valueAt);
        if (kind === 'value') assertValid(this.execution, this.sheet, this.area, valueAt);
      },
      apply,
    });
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleRange;
  }

  private writeTable(
    method: string,
    table: unknown,
    write: (row: number, column: number, value: unknown) => void,
    kind: WriteKind = 'look',
  ): GoogleRange {
    const { row, column, rows, columns } = this.area;
    assertTable(`${NAME}.${method}`, table, rows, columns);
    // The script may change its array before the write is carried out.
    const given = table.map((line) => [...line]);
    const valueAt: ValueAt = (r, c) => given[r - row]?.[c - column];
    return this.writeAll((r, c) => write(r, c, valueAt(r, c)), kind, valueAt);
  }

  private restyleAll(change: StyleChange, kind: WriteKind = 'look'): GoogleRange {
    return this.writeAll((row, column) => this.sheet.restyle(row, column, change), kind);
  }
}

/** The range as the script sees it. */
export function newRange(execution: Execution, sheet: BookSheet, area: Area): GoogleRange {
  return facade(execution, 'Range', new Range(execution, sheet, area), MEMBERS, () => sheet.assertExists());
}

function automaticIfEmpty(format: string): string {
  return format === '' ? 'General' : format;
}
