import type { CellValue } from '../../../core/cells/cell-value';
import { headerText } from '../../columns/header-text';
import { ALL_TYPED_FIELDS, COMPUTED_FIELDS, type ComputedField, type TypedField } from '../model';
import { EARLIER_HEADERS, SHEET_HEADERS } from '../texts';
import { readMark, type SheetMark } from './sheet-mark';

/** A column of a hand-out sheet. */
export type SheetField = ComputedField | TypedField | 'key';

/**
 * Columns in the order in which a new sheet has them: an organisation in one look, each item with its answer beside it,
 * the rest behind.
 */
export const SHEET_FIELDS = [
  'name',
  'vkPage',
  'formCover',
  'formName',
  'formLink',
  'formDone',
  'formPlaced',
  'pollCover',
  'pollName',
  'pollLink',
  'pollDone',
  'pollPlaced',
  'appCover',
  'appName',
  'appLink',
  'appDone',
  'appPlaced',
  'placedDate',
  'comment',
  'note',
  'ogrn',
  'key',
] as const satisfies readonly SheetField[];

/** Columns of the earlier layout, which sheets that were handed out then still have. */
const EARLIER_FIELDS: readonly SheetField[] = [
  ...COMPUTED_FIELDS,
  'placed',
  'formPlaced',
  'pollPlaced',
  'appPlaced',
  'placedDate',
  'comment',
  'key',
];

/** Header row of a new sheet, counted from 1: three lines of introduction above. */
export const HEADER_ROW = 4;

/** People insert rows above a header; farther down nobody looks for it. */
const LAST_HEADER_ROW = 20;

/** Where a returned sheet has what, as far as it still has it; columns counted from 1. */
export interface AnswerLayout {
  /** null: someone has taken it away. */
  readonly mark: SheetMark | null;
  readonly headerRow: number;
  readonly columns: { readonly [field in SheetField]?: number };
}

/** Where a whole hand-out sheet has what. */
export interface SheetLayout extends AnswerLayout {
  readonly mark: SheetMark;
  /** Row of the mark, in the key's column. */
  readonly markRow: number;
  /** A sheet has one box for each item, or, of the earlier layout, one for all. */
  readonly columns: { readonly [field in ComputedField | 'key']: number } & {
    readonly [field in TypedField]?: number;
  };
}

/** Answer columns that a sheet has, in its order. */
export function typedColumns({
  columns,
}: AnswerLayout): { readonly field: TypedField; readonly column: number }[] {
  return ALL_TYPED_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column }];
  }).sort((a, b) => a.column - b.column);
}

/** Columns in which a link is asked for: people paste it behind words too. */
export function linkColumns({ columns }: AnswerLayout): number[] {
  return [columns.formPlaced, columns.pollPlaced, columns.appPlaced].filter((column) => column !== undefined);
}

/** All columns of the tool's and of answers, in the sheet's order. */
export function sheetColumns({
  columns,
}: SheetLayout): { readonly field: SheetField; readonly column: number }[] {
  return (Object.keys(columns) as SheetField[])
    .map((field) => ({ field, column: columns[field] ?? 0 }))
    .sort((a, b) => a.column - b.column);
}

const FIELD_OF_HEADER: ReadonlyMap<string, SheetField> = new Map(
  [
    ...SHEET_FIELDS.map((field): [string, SheetField] => [SHEET_HEADERS[field], field]),
    ...EARLIER_FIELDS.flatMap((field): [string, SheetField][] => {
      const header = EARLIER_HEADERS[field];
      return header === undefined ? [] : [[header, field]];
    }),
  ].map(([header, field]): [string, SheetField] => [headerText(header), field]),
);

/** A sheet that looks like one of a hand-out and has lost its mark or columns. */
export interface BrokenSheet {
  readonly layout: null;
  /** Headers of columns that are gone; [] when only the mark is. */
  readonly missing: readonly string[];
  /** What can be collected from it all the same; null: nothing, it has no answers, or nothing that names their rows. */
  readonly answers: AnswerLayout | null;
}

/** By so many columns of menu items a sheet looks like one: other headers stand in any table. */
const LOOKS_LIKE = 3;
const ITEM_FIELD = /^(?:form|poll|app)/;

/**
 * Tells a hand-out sheet by its mark and its headers, whatever it is called, wherever its columns are now.
 *
 * @param top the first rows of a sheet, all columns
 * @returns null for any other sheet, and for one that has lost its mark or a column
 */
export function sheetLayout(top: readonly (readonly CellValue[])[]): SheetLayout | null {
  const read = readLayout(top);
  return read !== null && read.layout !== null ? read.layout : null;
}

/** Like `sheetLayout`, but says of a damaged sheet what is gone; null for a sheet of another kind. */
export function readLayout(
  top: readonly (readonly CellValue[])[],
): { readonly layout: SheetLayout } | BrokenSheet | null {
  const head = top.slice(0, LAST_HEADER_ROW);
  const fieldsOf = (row: readonly CellValue[]): (SheetField | undefined)[] =>
    row.map((cell) => FIELD_OF_HEADER.get(headerText(cell)));
  const counts = head.map(
    (row) => new Set(fieldsOf(row).filter((field) => ITEM_FIELD.test(field ?? ''))).size,
  );
  const at = counts.indexOf(Math.max(0, ...counts));
  const header = head[at];
  if (header === undefined || (counts[at] ?? 0) < LOOKS_LIKE) return null;
  const columns: { [field in SheetField]?: number } = {};
  fieldsOf(header).forEach((field, index) => {
    if (field !== undefined && columns[field] === undefined) columns[field] = index + 1;
  });
  const fields = columns.placed === undefined ? SHEET_FIELDS : EARLIER_FIELDS;
  const missing = fields.filter((field) => columns[field] === undefined);
  const headerRow = at + 1;
  const { mark, markRow } = readMark(head.slice(0, at), columns.key);
  if (mark !== null && missing.length === 0 && isComplete(columns))
    return { layout: { mark, headerRow, markRow, columns } };
  const answers = { mark, headerRow, columns };
  const isNamed = [columns.key, columns.name, columns.ogrn].some((column) => column !== undefined);
  return {
    layout: null,
    missing: missing.map((field) => SHEET_HEADERS[field]),
    answers: isNamed && typedColumns(answers).length > 0 ? answers : null,
  };
}

function isComplete(columns: { readonly [field in SheetField]?: number }): columns is SheetLayout['columns'] {
  return [...COMPUTED_FIELDS, 'key' as const].every((field) => columns[field] !== undefined);
}
