import type { Area } from '../book/a1';
import type { BookSheet } from '../book/book-sheet';
import { type BookCell, sameContent } from '../book/cell-content';
import type { Host } from '../host';
import { Refusal } from '../xlsx/refusal';
import { nameOf } from './edit-refusal';
import { PAGE_TEXTS } from './page-texts';

const MOST_STEPS = 200;

/** A cell with all that an edit may change of it. */
interface Kept {
  readonly cell: BookCell | undefined;
  readonly link: string;
}

interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Kept;
  readonly after: Kept;
}

interface Step {
  readonly sheet: BookSheet;
  /** BookSheet.moves: rows that moved since would get another row's cells. */
  readonly moves: number;
  readonly changes: readonly CellChange[];
}

/** A place of a cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * What a person did to cells, step by step, and the way back. Cells come back whole, as the very objects that they were:
 * a cell of the file is then the file's again. What somebody else has written in between is never replaced.
 */
export class EditHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly host: Host) {}

  /** Carries out an edit of some cells as one step. */
  record(sheet: BookSheet, places: readonly Place[], act: () => void): void {
    const before = places.map(({ row, column }) => keptAt(sheet, row, column));
    act();
    const changes = places.flatMap(({ row, column }, at) => {
      const [was, is] = [before[at], keptAt(sheet, row, column)];
      return was && !same(was, is) ? [{ row, column, before: was, after: is }] : [];
    });
    if (changes.length === 0) return;
    this.undone = [];
    this.done.push({ sheet, moves: sheet.moves, changes });
    if (this.done.length > MOST_STEPS) this.done.shift();
  }

  /**
   * Takes the last step back.
   * @returns the cells that changed; null when there is nothing to undo
   * @throws Refusal when one of them is no longer what the step left; no step before it can be undone then
   */
  undo(): { readonly sheet: BookSheet; readonly area: Area } | null {
    return this.move(this.done, this.undone, (change) => [change.after, change.before]);
  }

  /** Carries the last undone step out again. @throws Refusal as undo does */
  redo(): { readonly sheet: BookSheet; readonly area: Area } | null {
    return this.move(this.undone, this.done, (change) => [change.before, change.after]);
  }

  private move(
    from: Step[],
    to: Step[],
    turn: (change: CellChange) => readonly [expected: Kept, next: Kept],
  ): { readonly sheet: BookSheet; readonly area: Area } | null {
    const step = from.pop();
    if (!step) return null;
    const { sheet, changes } = step;
    const strange = changes.find((change) => {
      const [expected] = turn(change);
      const isGone = !sheet.book.sheets.includes(sheet) || sheet.moves !== step.moves;
      return isGone || !same(keptAt(sheet, change.row, change.column), expected);
    });
    if (strange) {
      from.length = 0;
      throw new Refusal(PAGE_TEXTS.changedSince(nameOf(strange.row, strange.column)));
    }
    for (const change of changes) {
      const [, { cell, link }] = turn(change);
      this.host.putCell(sheet, change, cell, link);
    }
    to.push(step);
    return { sheet, area: around(changes) };
  }
}

function keptAt(sheet: BookSheet, row: number, column: number): Kept {
  return { cell: sheet.cell(row, column), link: sheet.link(row, column) };
}

function same(a: Kept, b: Kept): boolean {
  if (a.link !== b.link) return false;
  if (a.cell === b.cell) return true;
  return (
    a.cell !== undefined &&
    b.cell !== undefined &&
    sameContent(a.cell, b.cell) &&
    a.cell.style === b.cell.style
  );
}

function around(changes: readonly Place[]): Area {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { row, column } of changes) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
