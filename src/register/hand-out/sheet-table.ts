import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { BroughtRow } from '../../shared/collect';
import { LEVELS, type Level } from '../../shared/hand-out';
import { headerText } from '../columns/header-text';
import { REQUEST_HEADERS, TEMPLATE_HEADERS } from '../requests/texts';
import {
  ALL_TYPED_FIELDS,
  type Answers,
  COMPUTED_FIELDS,
  type Computed,
  type ComputedField,
  type HandOutRow,
  type TypedField,
} from './model';
import { wordsInNote } from './note-words';
import { readAnswers } from './read-answers';
import { keyOf } from './row-keys';
import { EARLIER_HEADERS, LIST_MARK, NOTED, SHEET_HEADERS, TREND_HEADERS } from './texts';

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

/** What a sheet is for. It is in the hidden key column, above its header, and is copied with the sheet. */
export interface SheetMark {
  readonly level: Level;
  readonly recipientId: string;
  /** When it was handed out, 2026-11-27T10:15 on the spreadsheet's clock; '' on sheets of earlier versions. */
  readonly handedOn: string;
}

const MARK = /^pos-hand-out (municipality|parent) ([0-9a-z]{1,40})(?: (\d{4}-\d\d-\d\dT\d\d:\d\d))?$/;

/**
 * @example markText({ level: 'municipality', recipientId: '50657000', handedOn: '2026-11-27T10:15' })
 *   // 'pos-hand-out municipality 50657000 2026-11-27T10:15'
 */
export function markText({ level, recipientId, handedOn }: SheetMark): string {
  return `pos-hand-out ${level} ${recipientId}${handedOn === '' ? '' : ` ${handedOn}`}`;
}

/** A group as collecting compares it. @example groupText({ level: 'parent', recipientId: 'a1' }) // 'parent a1' */
export function groupText({ level, recipientId }: Pick<SheetMark, 'level' | 'recipientId'>): string {
  return `${level} ${recipientId}`;
}

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

/** Which of the headers that are gone had answers below them. */
export function lostAnswers(missing: readonly string[]): string[] {
  return missing.filter((header) => ALL_TYPED_FIELDS.some((field) => SHEET_HEADERS[field] === header));
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

/** The mark above the header: in the key's column; anywhere, where that is gone. */
function readMark(
  above: readonly (readonly CellValue[])[],
  keyColumn: number | undefined,
): { readonly mark: SheetMark | null; readonly markRow: number } {
  for (const [at, row] of above.entries()) {
    const cells = keyColumn === undefined ? row : [row[keyColumn - 1] ?? ''];
    for (const cell of cells) {
      const [, levelText, recipientId = '', handedOn = ''] = MARK.exec(cellText(cell)) ?? [];
      const level = LEVELS.find((one) => one === levelText);
      if (level !== undefined) return { mark: { level, recipientId, handedOn }, markRow: at + 1 };
    }
  }
  return { mark: null, markRow: 0 };
}

function isComplete(columns: { readonly [field in SheetField]?: number }): columns is SheetLayout['columns'] {
  return [...COMPUTED_FIELDS, 'key' as const].every((field) => columns[field] !== undefined);
}

const TOOL_HEADERS: ReadonlySet<string> = new Set(
  [SHEET_HEADERS.key, LIST_MARK, TREND_HEADERS[0], REQUEST_HEADERS[0], TEMPLATE_HEADERS[0]].map(headerText),
);

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
export function sheetRows(layout: AnswerLayout, values: readonly (readonly CellValue[])[]): HandOutRow[] {
  const { columns, headerRow } = layout;
  const ours = new Set(Object.values(columns));
  const typed = typedColumns(layout);
  const rows: HandOutRow[] = [];
  values.slice(headerRow).forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const cell = (field: ComputedField | 'key'): CellValue => cells[(columns[field] ?? 0) - 1] ?? '';
    rows.push({
      row: headerRow + 1 + index,
      key: keyOf(cellText(cell('key'))),
      computed: computedOf((field) => String(cell(field))),
      typed: Object.fromEntries(typed.map(({ field, column }) => [field, cells[column - 1] ?? ''])),
      extra: cells.some((value, column) => value !== '' && value !== false && !ours.has(column + 1)),
    });
  });
  return rows;
}

/** What a row answers; items for which it has no link are not asked for. */
export function rowAnswers({ typed, computed }: Pick<HandOutRow, 'typed' | 'computed'>): Answers {
  const { formLink, pollLink, appLink } = computed;
  return readAnswers(typed, { form: formLink !== '', poll: pollLink !== '', app: appLink !== '' });
}

/** The rows of a sheet as answers that are to be collected. */
export function broughtRows(
  source: string,
  { mark, columns }: AnswerLayout,
  rows: readonly HandOutRow[],
): BroughtRow[] {
  // Where the links' columns are gone, nobody knows which items a row has none for.
  const whole = { form: true, poll: true, app: true };
  const hasLinks = [columns.formLink, columns.pollLink, columns.appLink].every(Boolean);
  return rows.map((row) => {
    const { name, ogrn, vkPage, note } = row.computed;
    const answers = hasLinks ? rowAnswers(row) : readAnswers(row.typed, whole);
    return {
      source,
      group: mark === null ? '' : groupText(mark),
      handedOn: mark?.handedOn ?? '',
      row: row.row,
      key: row.key,
      name,
      ogrn,
      page: vkPage,
      answers: { ...answers, comment: withNote(answers.comment, note) },
    };
  });
}

/** Words that someone wrote into the tool's «Примечание» are an answer too. */
function withNote(comment: string, note: string): string {
  const words = wordsInNote(note);
  if (words === '' || comment.includes(words)) return comment;
  return [comment, NOTED(words)].filter((part) => part !== '').join('; ');
}

/** One text for each of the tool's cells. */
export function computedOf(of: (field: ComputedField) => string): Computed {
  const found: { [field in ComputedField]?: string } = {};
  for (const field of COMPUTED_FIELDS) found[field] = of(field);
  return found as Computed;
}
