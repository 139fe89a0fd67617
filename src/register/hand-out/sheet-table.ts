import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { LEVELS, type Level } from '../../shared/hand-out';
import { headerText } from '../columns/header-text';
import { mapped } from './answers';
import {
  ANSWER_FIELDS,
  type AnswerField,
  COMPUTED_FIELDS,
  type Computed,
  type ComputedField,
  type HandOutRow,
  type TypedCells,
} from './model';
import { keyOf } from './row-keys';
import { LIST_MARK, SHEET_HEADERS } from './texts';

/** A column of a hand-out sheet. */
export type SheetField = ComputedField | AnswerField | 'key';

/** Columns in the order in which a new sheet has them. */
export const SHEET_FIELDS: readonly SheetField[] = [...COMPUTED_FIELDS, ...ANSWER_FIELDS, 'key'];

/** Header row of a new sheet, counted from 1: three lines of introduction above. */
export const HEADER_ROW = 4;

/** People insert rows above a header; farther down nobody looks for it. */
const LAST_HEADER_ROW = 20;

/** What a sheet is for. It is in the hidden key column, above its header, and is copied with the sheet. */
export interface SheetMark {
  readonly level: Level;
  readonly recipientId: string;
}

const MARK = /^pos-hand-out (municipality|parent) ([0-9a-z]{1,40})$/;

/** @example markText({ level: 'municipality', recipientId: '50657000' }) // 'pos-hand-out municipality 50657000' */
export function markText({ level, recipientId }: SheetMark): string {
  return `pos-hand-out ${level} ${recipientId}`;
}

/** Where a hand-out sheet has what; columns counted from 1. */
export interface SheetLayout {
  readonly mark: SheetMark;
  readonly headerRow: number;
  readonly columns: { readonly [field in SheetField]: number };
}

const FIELD_OF_HEADER: ReadonlyMap<string, SheetField> = new Map(
  SHEET_FIELDS.map((field): [string, SheetField] => [headerText(SHEET_HEADERS[field]), field]),
);

/**
 * Tells a hand-out sheet by its mark and its headers, whatever it is called, wherever its columns are now.
 *
 * @param top the first rows of a sheet, all columns
 * @returns null for any other sheet, and for one that has lost its mark or a column
 */
export function sheetLayout(top: readonly (readonly CellValue[])[]): SheetLayout | null {
  const head = top.slice(0, LAST_HEADER_ROW);
  const at = head.findIndex((row) => {
    const texts = row.map((cell) => FIELD_OF_HEADER.get(headerText(cell)));
    return texts.includes('key') && texts.includes('placed');
  });
  const header = head[at];
  if (header === undefined) return null;
  const columns: { [field in SheetField]?: number } = {};
  header.forEach((cell, index) => {
    const field = FIELD_OF_HEADER.get(headerText(cell));
    if (field !== undefined && columns[field] === undefined) columns[field] = index + 1;
  });
  if (!isComplete(columns)) return null;
  const mark = head
    .slice(0, at)
    .map((row) => MARK.exec(cellText(row[columns.key - 1] ?? '')))
    .find((found) => found !== null);
  const [, levelText, recipientId = ''] = mark ?? [];
  const level = LEVELS.find((one) => one === levelText);
  return level === undefined ? null : { mark: { level, recipientId }, headerRow: at + 1, columns };
}

function isComplete(
  columns: {
    readonly [field in SheetField]?: number;
  },
): columns is { readonly [field in SheetField]: number } {
  return SHEET_FIELDS.every((field) => columns[field] !== undefined);
}

const TOOL_HEADERS: ReadonlySet<string> = new Set([SHEET_HEADERS.key, LIST_MARK].map(headerText));

/**
 * Whether a hand-out or a summary made the sheet with these headers: such a sheet is never a register.
 *
 * @example isMadeSheet(['Организация', 'Ключ организации (не менять)']) // true
 */
export function isMadeSheet(headers: readonly string[]): boolean {
  return headers.some((header) => TOOL_HEADERS.has(headerText(header)));
}

/**
 * The rows below the header that hold anything.
 *
 * @param values the whole sheet from its first row, all columns
 */
export function sheetRows(layout: SheetLayout, values: readonly (readonly CellValue[])[]): HandOutRow[] {
  const { columns, headerRow } = layout;
  const ours = new Set(Object.values(columns));
  const rows: HandOutRow[] = [];
  values.slice(headerRow).forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const cell = (field: SheetField): CellValue => cells[columns[field] - 1] ?? '';
    rows.push({
      row: headerRow + 1 + index,
      key: keyOf(cellText(cell('key'))),
      computed: computedOf((field) => String(cell(field))),
      typed: typedOf(cell),
      extra: cells.some((value, column) => value !== '' && value !== false && !ours.has(column + 1)),
    });
  });
  return rows;
}

function typedOf(cell: (field: AnswerField) => CellValue): TypedCells {
  return mapped(cell);
}

/** One text for each of the tool's cells. */
export function computedOf(of: (field: ComputedField) => string): Computed {
  const found: { [field in ComputedField]?: string } = {};
  for (const field of COMPUTED_FIELDS) found[field] = of(field);
  return found as Computed;
}
