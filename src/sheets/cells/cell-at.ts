import type { CellValue } from '../../core/cells/cell-value';
import { readValues } from './cell-values';
import { linkedAddresses } from './linked-addresses';

/** One cell, and what a new value would destroy beside the old one. */
export interface Cell {
  readonly value: CellValue;
  /** '' for none. */
  readonly formula: string;
  readonly isMerged: boolean;
  /** An address under words, or a chip: the value alone would not bring it back. */
  readonly isLinked: boolean;
}

/** Reads one cell; row and column counted from 1. */
export function cellAt(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, column: number): Cell {
  const range = sheet.getRange(row, column, 1, 1);
  const value = readValues(range)[0]?.[0] ?? '';
  const text = typeof value === 'string' && value !== '' ? range.getRichTextValues()[0]?.[0] : null;
  return {
    value,
    formula: range.getFormulas()[0]?.[0] ?? '',
    isMerged: range.getMergedRanges().length > 0,
    // Sheets makes a link of any address that is typed: that one comes back with its text.
    isLinked: linkedAddresses(text ?? null).some((link) => !isSame(link, String(value))),
  };
}

function isSame(link: string, text: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(link) === bare(text);
}
