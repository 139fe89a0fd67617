import type { CellView, Rows } from '../protocol';

const BLOCK = 100;
const MOST_BLOCKS = 60;

interface Block {
  version: number;
  rows: readonly (readonly CellView[])[];
}

/** A cell that was changed here: shown before the server has answered. */
interface Typed {
  readonly text: string;
  /** The version that holds it; null until the server has told. */
  heldBy: number | null;
}

/** Rows of one sheet as far as they were looked at, in blocks; old blocks stay visible until new ones arrive. */
export class RowStore {
  private readonly blocks = new Map<number, Block>();
  private readonly underWay = new Set<number>();
  private readonly typed = new Map<number, Map<number, Typed>>();
  /** Rows as they were put together last. */
  private readonly ready = new Map<number, ReadonlyMap<number, CellView>>();

  /**
   * @param load fetches rows `from`…`to`
   * @param arrived called with the rows that are no longer what they were
   */
  constructor(
    private readonly load: (from: number, to: number) => Promise<Rows>,
    private readonly arrived: (rows: readonly number[]) => void,
  ) {}

  /** A cell as it is to be shown; undefined when it is empty, or not known yet. */
  cell(row: number, column: number): CellView | undefined {
    return this.cells(row).get(column);
  }

  /** Cells of a row by their columns. */
  cells(row: number): ReadonlyMap<number, CellView> {
    const known = this.ready.get(row);
    if (known) return known;
    const cells = new Map((this.block(row) ?? []).map((cell) => [cell.c, cell]));
    for (const [column, { text }] of this.typed.get(row) ?? [])
      cells.set(column, typedCell(column, text, cells.get(column)));
    this.ready.set(row, cells);
    return cells;
  }

  /** Shows a text in a cell while it is on its way. @returns what is to be called with the answer */
  type(row: number, column: number, text: string): { held: (version: number) => void; refused: () => void } {
    const typed: Typed = { text, heldBy: null };
    const cells = this.typed.get(row) ?? new Map<number, Typed>();
    this.typed.set(row, cells.set(column, typed));
    this.ready.delete(row);
    return {
      held: (version) => {
        typed.heldBy = version;
        this.forget(row, row, this.blocks.get(blockOf(row))?.version ?? 0);
      },
      refused: () => {
        if (cells.get(column) === typed) cells.delete(column);
        this.ready.delete(row);
        this.arrived([row]);
      },
    };
  }

  /** Fetches what is missing or older than `version` among the rows that are to be seen. */
  want(first: number, last: number, version: number): void {
    for (let block = blockOf(first); block <= blockOf(last); block += 1) {
      const known = this.blocks.get(block);
      if ((known && known.version >= version) || this.underWay.has(block)) continue;
      void this.fetchBlock(block);
    }
  }

  private block(row: number): readonly CellView[] | undefined {
    return this.blocks.get(blockOf(row))?.rows[(row - 1) % BLOCK];
  }

  private async fetchBlock(block: number): Promise<void> {
    this.underWay.add(block);
    const [first, last] = [block * BLOCK + 1, (block + 1) * BLOCK];
    let changed: number[] = [];
    try {
      const { version, rows } = await this.load(first, last);
      const before = this.blocks.get(block)?.rows ?? [];
      const typed = [...this.typed.keys()];
      this.blocks.delete(block);
      this.blocks.set(block, { version, rows });
      const [oldest] = this.blocks.keys();
      if (this.blocks.size > MOST_BLOCKS && oldest !== undefined) this.blocks.delete(oldest);
      this.forget(first, last, version);
      // An edit changes a cell or two: nothing else needs to be drawn again.
      changed = numbers(first, last).filter(
        (row, at) => typed.includes(row) || JSON.stringify(before[at]) !== JSON.stringify(rows[at]),
      );
    } catch {
      // The next look at these rows asks again.
    } finally {
      this.underWay.delete(block);
    }
    if (changed.length > 0) this.arrived(changed);
  }

  /** What a version holds need no longer be remembered as typed. */
  private forget(first: number, last: number, version: number): void {
    for (let row = first; row <= last; row += 1) {
      this.ready.delete(row);
      const cells = this.typed.get(row);
      for (const [column, { heldBy }] of cells ?? [])
        if (heldBy !== null && heldBy <= version) cells?.delete(column);
      if (cells?.size === 0) this.typed.delete(row);
    }
  }
}

function typedCell(column: number, text: string, known: CellView | undefined): CellView {
  const { i: _input, k: _ticked, n: _number, ...rest } = known ?? { c: column, t: '' };
  return { ...rest, t: text };
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_row, at) => first + at);
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / BLOCK);
}
