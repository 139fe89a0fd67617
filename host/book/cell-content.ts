import type { CellStyle } from './style-sheet';

/** A value as it lies in a cell; a Date holds the wall clock in its UTC fields. '' is an empty cell. */
export type Plain = string | number | boolean | Date;

/** A piece of text in one format. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

/** A formula and what was computed last. */
export interface Formula {
  /** Without its leading `=`; in a shared formula, as its first cell has it. */
  readonly text: string;
  /** undefined when the file keeps no result. */
  readonly result: Plain | undefined;
  /** The area that it fills, in A1 notation, if it is an array formula; else ''. */
  readonly array: string;
  /** The first cell of the formulas that the file keeps as one; null when this one stands for itself. */
  readonly shared: { readonly id: string; readonly row: number; readonly column: number } | null;
}

/** What lies in a cell. It is never changed, only replaced: what differs from the file's is what we changed. */
export interface BookCell {
  /** Errors as their text, rich text as text; '' for a formula. */
  readonly value: Plain;
  readonly style: CellStyle;
  readonly formula: Formula | null;
  /** The runs of a formatted text. */
  readonly runs: readonly TextRun[] | null;
  /** Where the array formula stands whose result this is. */
  readonly spilledFrom: { readonly row: number; readonly column: number } | null;
}

/** A cell that holds a value and nothing else. */
export function valueCell(value: Plain, style: CellStyle): BookCell {
  return { value, style, formula: null, runs: null, spilledFrom: null };
}

/** Whether a cell holds nothing but a format. */
export function isEmpty({ value, formula }: BookCell): boolean {
  return value === '' && formula === null;
}

/** Whether a cell shows nothing: it has a format only, or spaces that somebody typed by chance. */
export function isBlank({ value, formula }: BookCell): boolean {
  return formula === null && typeof value === 'string' && value.trim() === '';
}

/** Whether two values are one; dates by their moment. */
export function sameValue(a: Plain | undefined, b: Plain | undefined): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** Whether two cells hold the same, whatever their formats and a formula's result are. */
export function sameContent(a: BookCell, b: BookCell): boolean {
  if (a === b) return true;
  if (a.formula && b.formula) {
    const { text, shared, array } = b.formula;
    return a.formula.text === text && a.formula.shared === shared && a.formula.array === array;
  }
  return a.formula === b.formula && a.runs === b.runs && sameValue(a.value, b.value);
}
