import type { CellView, Rows } from './protocol';

const BLOCK = 100;
const MOST_BLOCKS = 60;

interface Block {
  version: number;
  rows: readonly (readonly CellView[])[];
}

/** Rows of one sheet as far as they were looked at, in blocks; old blocks stay visible until new ones arrive. */
export class RowStore {
  private readonly blocks = new Map<number, Block>();
  private readonly underWay = new Set<string>();

  /**
   * @param load fetches rows `from`…`to`
   * @param arrived called when rows arrived
   */
  constructor(
    private readonly load: (from: number, to: number) => Promise<Rows>,
    private readonly arrived: () => void,
  ) {}

  /** Cells of a row; undefined while it is not known. */
  row(row: number): readonly CellView[] | undefined {
    return this.blocks.get(blockOf(row))?.rows[(row - 1) % BLOCK];
  }

  /** Fetches what is missing or older than `version` among the rows that are to be seen. */
  want(first: number, last: number, version: number): void {
    for (let block = blockOf(first); block <= blockOf(last); block += 1) {
      const known = this.blocks.get(block);
      const key = `${block}:${version}`;
      if (known && known.version >= version) continue;
      if (!this.underWay.has(key)) void this.fetchBlock(block, key);
    }
  }

  private async fetchBlock(block: number, key: string): Promise<void> {
    this.underWay.add(key);
    try {
      const { version, rows } = await this.load(block * BLOCK + 1, (block + 1) * BLOCK);
      this.blocks.delete(block);
      this.blocks.set(block, { version, rows });
      const [oldest] = this.blocks.keys();
      if (this.blocks.size > MOST_BLOCKS && oldest !== undefined) this.blocks.delete(oldest);
      this.arrived();
    } catch {
      // The next look at these rows asks again.
    } finally {
      this.underWay.delete(key);
    }
  }
}

function blockOf(row: number): number {
  return Math.floor((row - 1) / BLOCK);
}
