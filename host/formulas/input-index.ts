import type { Area } from '../book/a1';

interface Range<T> {
  readonly from: number;
  readonly to: number;
  readonly readers: T[];
}

interface ColumnReaders<T> {
  readonly single: Map<number, T[]>;
  readonly ranges: Map<string, Range<T>>;
}

/** Wider areas are looked at one by one: `1:1` would be an entry in 16,384 columns. */
const WIDE = 64;

/** Who reads which cells: asked by cell, it takes no walk over all readers. */
export class InputIndex<T> {
  private readonly columns = new Map<string, ColumnReaders<T>>();
  private readonly wide = new Map<string, { readonly area: Area; readonly reader: T }[]>();

  add(sheet: string, area: Area, reader: T): void {
    if (area.columns > WIDE) {
      listIn(this.wide, sheet).push({ area, reader });
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const readers = this.columnReaders(`${sheet}:${column}`);
      if (area.rows === 1) listIn(readers.single, area.row).push(reader);
      else rangeIn(readers.ranges, area).readers.push(reader);
    }
  }

  /**
   * Those that read a cell; a reader may come twice.
   * @param told ranges whose readers were given already: they are left out, and new ones noted
   */
  *readersOf(sheet: string, row: number, column: number, told: Set<object>): Generator<T> {
    const readers = this.columns.get(`${sheet}:${column}`);
    if (readers) {
      yield* readers.single.get(row) ?? [];
      for (const range of readers.ranges.values()) {
        if (row < range.from || row > range.to || told.has(range)) continue;
        told.add(range);
        yield* range.readers;
      }
    }
    for (const { area, reader } of this.wide.get(sheet) ?? []) {
      const isInside = row >= area.row && row < area.row + area.rows && column >= area.column;
      if (isInside && column < area.column + area.columns) yield reader;
    }
  }

  private columnReaders(key: string): ColumnReaders<T> {
    const known = this.columns.get(key);
    if (known) return known;
    const made: ColumnReaders<T> = { single: new Map(), ranges: new Map() };
    this.columns.set(key, made);
    return made;
  }
}

function rangeIn<T>(ranges: Map<string, Range<T>>, { row, rows }: Area): Range<T> {
  const key = `${row}:${rows}`;
  const known = ranges.get(key);
  if (known) return known;
  const made: Range<T> = { from: row, to: row + rows - 1, readers: [] };
  ranges.set(key, made);
  return made;
}

function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key);
  if (known) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}
