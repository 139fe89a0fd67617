import { type Area, a1Of, areaOf } from '../book/a1';
import type { Book } from '../book/book';
import { type FormulaToken, formulaTokens } from './formula-tokens';

/** Cells that a formula reads. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
}

/** As Excel has it. */
export const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

/**
 * Area of a reference without its sheet; whole columns and rows reach to the last one that .xlsx has.
 * @example areaOfReference('$B:$C') // { row: 1, column: 2, rows: 1048576, columns: 2 }
 */
export function areaOfReference(reference: string): Area {
  const [first = '', last = first] = reference.replace(/\$/g, '').toUpperCase().split(':');
  if (/^\d+$/.test(first)) return areaOf(`A${first}:XFD${last}`);
  const area = /^[A-Z]+$/.test(first) ? areaOf(`${first}1:${last}${LAST_ROW}`) : areaOf(`${first}:${last}`);
  return upright(area);
}

/** `B5:A2` means `A2:B5`. */
function upright({ row, column, rows, columns }: Area): Area {
  const [top, height] = rows > 0 ? [row, rows] : [row + rows - 1, 2 - rows];
  const [left, width] = columns > 0 ? [column, columns] : [column + columns - 1, 2 - columns];
  return { row: top, column: left, rows: height, columns: Math.min(width, LAST_COLUMN) };
}

interface Table {
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly header: number;
  readonly totals: number;
}

/** What the names and tables of a book mean. */
export class NameScope {
  private readonly names = new Map<string, string>();
  private readonly tables = new Map<string, Table>();

  constructor(book: Book) {
    for (const { name, sheet, formula } of book.names) this.names.set(nameKey(name, sheet), formula);
    for (const sheet of book.sheets) {
      for (const table of sheet.tables)
        this.tables.set(table.name.toLowerCase(), { ...table, sheet: sheet.name });
    }
  }

  /** The pieces that a name stands for; null when the book does not tell, or when it depends on the cell. */
  meaning(name: string, sheet: string): readonly FormulaToken[] | null {
    const formula = this.names.get(nameKey(name, sheet)) ?? this.names.get(nameKey(name, ''));
    if (formula === undefined) return null;
    const tokens = formulaTokens(formula);
    return tokens.every(isAbsolute) ? tokens : null;
  }

  /**
   * The cells that a table's reference means, such as `[[#This Row],[ID]]`.
   * @returns null for an unknown table or column
   */
  tableCells(name: string, inside: string, place: FormulaPlace): Reference | null {
    const table = this.tables.get(name.toLowerCase());
    if (!table) return null;
    const items = itemsOf(inside);
    const rows = rowsOf(table, items, place);
    const columns = columnsOf(table, items);
    return rows && columns ? { sheet: table.sheet, area: { ...rows, ...columns } } : null;
  }
}

function nameKey(name: string, sheet: string): string {
  return `${sheet.toLowerCase()}!${name.toLowerCase()}`;
}

function isAbsolute(token: FormulaToken): boolean {
  if (token.kind !== 'area') return token.kind !== 'table';
  return (
    token.sheet !== '' &&
    token.reference.split(':').every((part) => /^(?:\$[A-Za-z]+)?(?:\$\d+)?$/.test(part))
  );
}

/** What stands in the brackets: `#This Row`, `#All`, column names; a colon joins the first and the last of several. */
function itemsOf(inside: string): { readonly marks: readonly string[]; readonly columns: readonly string[] } {
  const bare = inside.slice(1, -1);
  const items = bare.startsWith('[')
    ? (bare.match(/\[(?:'[\s\S]|[^\]'])*\]/g) ?? []).map((one) => one.slice(1, -1))
    : [bare];
  const plain = items.map((item) => item.replace(/'([\s\S])/g, '$1'));
  return {
    marks: plain.filter((_item, at) => items[at]?.startsWith('#')).map((item) => item.toLowerCase()),
    columns: plain.filter((item, at) => item !== '' && !items[at]?.startsWith('#')),
  };
}

type Items = ReturnType<typeof itemsOf>;

function rowsOf(
  { area, header, totals, sheet }: Table,
  { marks }: Items,
  place: FormulaPlace,
): Pick<Area, 'row' | 'rows'> | null {
  const first = area.row + header;
  const count = area.rows - header - totals;
  const [mark, second] = marks;
  if (second !== undefined) return null;
  switch (mark) {
    case undefined:
    case '#data':
      return count > 0 ? { row: first, rows: count } : null;
    case '#all':
      return { row: area.row, rows: area.rows };
    case '#headers':
      return header > 0 ? { row: area.row, rows: header } : null;
    case '#totals':
      return totals > 0 ? { row: area.row + area.rows - totals, rows: totals } : null;
    case '#this row':
      return sheet === place.sheet && place.row >= first && place.row < first + count
        ? { row: place.row, rows: 1 }
        : null;
    default:
      return null;
  }
}

function columnsOf(
  { area, columns: names }: Table,
  { columns }: Items,
): Pick<Area, 'column' | 'columns'> | null {
  if (columns.length === 0) return { column: area.column, columns: area.columns };
  const places = columns.map((column) =>
    names.findIndex((name) => name.toLowerCase() === column.toLowerCase()),
  );
  const first = Math.min(...places);
  if (first < 0 || places.length > 2) return null;
  return { column: area.column + first, columns: Math.max(...places) - first + 1 };
}

/** A reference as the engine reads it. */
export function quotedReference({ sheet, area }: Reference): string {
  return `${quotedSheet(sheet)}!${a1Of(area)}`;
}

/** @example quotedSheet("Лист 'А'") // "'Лист ''А'''" */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
