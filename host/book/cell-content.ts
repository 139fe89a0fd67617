import type { Cell, CellErrorValue, CellRichTextValue } from 'exceljs';

/** A value as it lies in a cell; a Date holds the wall clock in its UTC fields. '' is an empty cell. */
export type Plain = string | number | boolean | Date;

/**
 * Value of an exceljs cell value, formulas aside.
 * @returns errors as their text, rich text and hyperlinks as their text, '' for empty
 */
export function plainOf(value: unknown): Plain {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (typeof value !== 'object') return '';
  if ('richText' in value) return richText(value as CellRichTextValue);
  if ('error' in value) return (value as CellErrorValue).error;
  if ('text' in value) return plainOf(value.text);
  if ('result' in value) return plainOf(value.result);
  return '';
}

/** A piece of text in one format. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

/** The runs of a text cell; null for a cell that holds no text. */
export function textRuns(cell: Cell): readonly TextRun[] | null {
  const value = cell.value;
  const inner = value && typeof value === 'object' && 'text' in value ? (value.text as unknown) : value;
  if (inner && typeof inner === 'object' && 'richText' in inner) {
    const runs = (inner as CellRichTextValue).richText;
    return runs.map((run) => ({ text: run.text, bold: run.font?.bold === true }));
  }
  return typeof inner === 'string' ? [{ text: inner, bold: cell.font?.bold === true }] : null;
}

/** Text of a note; '' when there is none. */
export function noteOf(cell: Cell): string {
  const note: unknown = cell.note;
  if (!note) return '';
  if (typeof note === 'string') return note;
  return ((note as { texts?: { text: string }[] }).texts ?? []).map((run) => run.text).join('');
}

function richText(value: CellRichTextValue): string {
  return value.richText.map((run) => run.text).join('');
}
