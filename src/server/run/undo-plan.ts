import type { CellValue } from '../../core/cells/cell-value';
import { isComputing } from '../../core/cells/formula-error';
import { addTo, groupBy } from '../../core/multimap';
import type { EncodedValue } from '../../sheets/cells/encoded-value';
import type { JournalRecord } from '../../sheets/document/journal';
import { valueHash } from './run-journal';

/** The rows of the sheet as they are now; index 0 is sheet row `firstRow`. */
export interface RowsNow {
  readonly firstRow: number;
  readonly length: number;
  readonly identity: (index: number) => string;
  readonly value: (column: string, index: number) => CellValue;
}

/** What the run did to one organisation, oldest record first. */
type Chain = readonly JournalRecord[];

/**
 * Finds the row of every record again: by what names the organisation; among namesakes by the row it had, then in
 * order; and when someone has changed the name or a code since, by the row it had, if that still holds what was written.
 *
 * @returns chains by index of the row, and the chains for which there is no row any more
 */
export function matchRows(
  records: readonly JournalRecord[],
  rows: RowsNow,
): { readonly found: ReadonlyMap<number, Chain>; readonly lost: readonly Chain[] } {
  const found = new Map<number, JournalRecord[]>();
  const byIdentity = new Map<string, number[]>();
  for (let index = 0; index < rows.length; index++) addTo(byIdentity, rows.identity(index), index);
  const unmatched: JournalRecord[][] = [];
  for (const [identity, all] of groupBy(records, (record) => record.identity)) {
    const free = byIdentity.get(identity) ?? [];
    // One row of this name: whatever the run wrote under the name, it wrote there.
    const chains = free.length === 1 ? [all] : Array.from(groupBy(all, ({ row }) => row).values());
    unmatched.push(...assigned(chains, free, rows.firstRow, found));
  }
  const lost = unmatched.filter((chain) => {
    const index = firstRowOf(chain) - rows.firstRow;
    const still = index >= 0 && index < rows.length && !found.has(index) && holdsWritten(chain, rows, index);
    if (still) found.set(index, chain);
    return !still;
  });
  return { found, lost };
}

/** Gives each chain a row: the one it had when that is free, else the next free one; answers those left over. */
function assigned(
  chains: readonly JournalRecord[][],
  free: readonly number[],
  firstRow: number,
  found: Map<number, JournalRecord[]>,
): JournalRecord[][] {
  const left = new Set(free);
  const waiting = chains.filter((chain) => {
    const index = firstRowOf(chain) - firstRow;
    if (!left.delete(index)) return true;
    found.set(index, chain);
    return false;
  });
  return waiting.filter((chain) => {
    const next = left.values().next();
    if (next.done) return true;
    left.delete(next.value);
    found.set(next.value, chain);
    return false;
  });
}

/** The row that a chain's oldest record names. */
function firstRowOf(chain: Chain): number {
  return chain[0]?.row ?? 0;
}

function holdsWritten(chain: Chain, rows: RowsNow, index: number): boolean {
  return (chain[chain.length - 1]?.cells ?? []).some(
    ([column, hash]) => valueHash(rows.value(column, index)) === hash,
  );
}

/** What becomes of one cell of an undone row. */
export interface CellUndo {
  readonly column: string;
  /** What it is to hold again; null: someone changed it after the run, it stays. */
  readonly held: EncodedValue | null;
  /** It holds that already: an undo that was interrupted has been here. */
  readonly already: boolean;
}

/**
 * Goes back through a row's records, newest first: a cell that holds what the run wrote gets what it held before.
 *
 * @param value the row's cells as they are now
 * @param isOwnFormula whether a cell that is still being computed has a formula of the tool's
 */
export function undoRow(
  chain: Chain,
  value: (column: string) => CellValue,
  isOwnFormula: (column: string) => boolean,
): CellUndo[] {
  const undone: CellUndo[] = [];
  const columns = new Set(chain.flatMap((record) => record.cells.map(([column]) => column)));
  for (const column of columns) {
    const steps = chain.flatMap((record) => record.cells.filter(([written]) => written === column)).reverse();
    const original = (steps[steps.length - 1] as (typeof steps)[number])[2];
    const now = valueHash(value(column));
    const isUncomputed = isComputing(value(column)) && isOwnFormula(column);
    if (isUncomputed || steps.some(([, hash]) => hash === now))
      undone.push({ column, held: original, already: false });
    else if (now === encodedHash(original)) undone.push({ column, held: original, already: true });
    else undone.push({ column, held: null, already: false });
  }
  return undone;
}

function encodedHash(held: EncodedValue): string {
  const body = held.slice(1);
  if (held.startsWith('n')) return valueHash(Number(body));
  if (held.startsWith('b')) return valueHash(body === '1');
  if (held.startsWith('d')) return valueHash(new Date(Number(body)));
  return valueHash(body);
}
