import { areaOf } from '../../book/a1';
import { type BookCell, type Formula, isBlank, type Plain, valueCell } from '../../book/cell-content';
import { isDatePattern } from '../../book/display-text';
import { DAYS_TO_1904, dateOfSerial } from '../../book/serial-date';
import type { BookRow, SheetContent } from '../../book/sheet-content';
import type { CellStyle } from '../../book/style-sheet';
import { cellName, type RawCell, type RawFormula, type RawRow, visitRows } from '../sheet-data';
import type { StringItem } from '../string-item';
import { FarCell } from '../unreadable';
import type { XmlScanner } from '../xml/xml-scanner';
import { cellText } from '../xml/xml-text';

/** What the cells of a book refer to. */
export interface CellTables {
  readonly strings: readonly StringItem[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

/** Rows of a whole country, with room; columns up to ZZ. What lies farther is a slip, and would cost gigabytes. */
const MOST_ROWS = 250_000;
const MOST_COLUMNS = 702;
/** Rows of all array formulas together; they cannot lie over each other. */
const MOST_FILLED = 2_000_000;

/**
 * Reads the rows of a sheet.
 * @param scanner at the opening tag of `sheetData`
 * @throws Error when it is damaged; FarCell with the place of a cell with content far outside any table
 */
export function readCells(scanner: XmlScanner, tables: CellTables, content: SheetContent): void {
  const reader = new CellReader(tables);
  let cells: (BookCell | undefined)[] = [];
  visitRows(scanner, {
    row: () => {
      cells = [];
    },
    cell: (raw) => {
      const cell = reader.cellOf(raw);
      if (raw.row <= MOST_ROWS && raw.column <= MOST_COLUMNS) cells[raw.column] = cell;
      else if (!isBlank(cell)) throw new FarCell(cellName(raw.row, raw.column));
    },
    rowEnd: (raw) => {
      if (raw.number <= MOST_ROWS) keepRow(content, raw, cells, tables);
    },
  });
  reader.finish(content);
}

function keepRow(
  { rows }: SheetContent,
  raw: RawRow,
  cells: (BookCell | undefined)[],
  { styles }: CellTables,
): void {
  if (rows[raw.number]) throw new Error(`Row ${raw.number} twice`);
  const row: BookRow = {
    cells,
    height: raw.height,
    hidden: raw.hidden,
    style: styles[raw.style] ?? null,
    inFile: raw.number,
  };
  rows[raw.number] = row;
}

/** Makes cells, and keeps what cells of one formula have in common. */
class CellReader {
  private readonly dates: readonly boolean[];
  private readonly earlier: number;
  private readonly masters = new Map<string, Formula>();
  private readonly arrays: { readonly row: number; readonly column: number; readonly ref: string }[] = [];

  constructor(private readonly tables: CellTables) {
    this.dates = tables.styles.map(({ numFmt }) => isDatePattern(numFmt));
    this.earlier = tables.from1904 ? DAYS_TO_1904 : 0;
  }

  cellOf(raw: RawCell): BookCell {
    const style = this.tables.styles[raw.style] ?? this.tables.styles[0];
    if (!style) throw new Error(`No format ${raw.style}`);
    const formula = raw.formula ? this.formulaOf(raw.formula, raw) : null;
    if (formula) return { ...valueCell('', style), formula };
    const item = raw.own ?? (raw.type === 's' ? this.textAt(raw.value) : null);
    if (item) return { ...valueCell(item.text, style), runs: item.runs };
    return valueCell(this.valueOf(raw) ?? '', style);
  }

  /** Cells that array formulas fill know where from. */
  finish(content: SheetContent): void {
    let filled = 0;
    for (const { row, column, ref } of this.arrays) {
      const area = areaOf(ref);
      filled += area.rows;
      if (filled > MOST_FILLED) throw new Error(`Array formulas over each other: ${ref}`);
      for (let r = area.row; r < Math.min(content.rows.length, area.row + area.rows); r += 1) {
        const cells = content.rows[r]?.cells;
        for (let c = area.column; cells && c < Math.min(cells.length, area.column + area.columns); c += 1) {
          const cell = cells[c];
          if (cell && (r !== row || c !== column)) cells[c] = { ...cell, spilledFrom: { row, column } };
        }
      }
    }
  }

  private formulaOf(raw: RawFormula, cell: RawCell): Formula | null {
    const result = this.valueOf(cell);
    if (raw.type === 'shared') return this.sharedOf(raw, cell, result);
    // What a data table fills is computed from elsewhere: its cells count as values.
    if (raw.type === 'dataTable' || raw.text === '') return null;
    const isArray = raw.type === 'array' && raw.ref.includes(':');
    if (isArray) this.arrays.push({ row: cell.row, column: cell.column, ref: raw.ref });
    return { text: raw.text, result, array: isArray ? raw.ref : '', shared: null };
  }

  private sharedOf(raw: RawFormula, cell: RawCell, result: Plain | undefined): Formula | null {
    const master = this.masters.get(raw.id);
    if (raw.text !== '') {
      const shared = { id: raw.id, row: cell.row, column: cell.column };
      const own: Formula = { text: raw.text, result, array: '', shared };
      // A later cell of the group may repeat the formula as it reads there.
      this.masters.set(raw.id, own);
      return own;
    }
    if (!master) throw new Error(`No shared formula ${raw.id}`);
    return { ...master, result };
  }

  /** Result or value; undefined when the cell has none. */
  private valueOf(raw: RawCell): Plain | undefined {
    const { value } = raw;
    if (raw.own) return raw.own.text;
    if (value === undefined) return undefined;
    switch (raw.type) {
      case 's':
        return this.textAt(value)?.text;
      case 'str':
        return cellText(value);
      case 'e':
        return value;
      case 'b':
        return value === '1' || value === 'true';
      case 'd':
        return dateIn(value);
      default:
        return value.trim() === '' ? undefined : this.numberOf(value, raw.style);
    }
  }

  private numberOf(value: string, style: number): number | Date {
    const number = Number(value);
    if (Number.isNaN(number)) throw new Error(`No number ${value}`);
    const date = this.dates[style] ? dateOfSerial(number + this.earlier) : null;
    // A code of 13 digits is no day, whatever its format says.
    return date === null || Number.isNaN(date.getTime()) ? number : date;
  }

  private textAt(place: string | undefined): StringItem | null {
    if (place === undefined || place.trim() === '') return null;
    const item = this.tables.strings[Number(place)];
    if (!item) throw new Error(`No shared text ${place}`);
    return item;
  }
}

/** A date in letters is a wall clock, one without a day the time of day zero; what is no date is a text. */
function dateIn(text: string): Date | string {
  const whole = /^\d\d:/.test(text) ? `1899-12-30T${text}` : text;
  const date = new Date(/Z|[+-]\d\d:\d\d$/.test(whole) ? whole : `${whole}${whole.includes('T') ? 'Z' : ''}`);
  return Number.isNaN(date.getTime()) ? text : date;
}
