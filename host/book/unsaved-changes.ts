import { type BookCell, isEmpty, sameContent } from './cell-content';
import { placeOfKey } from './sheet-content';
import { ownText } from './shifted-formula';

/** A sheet, as far as its cells are compared. */
interface ComparedSheet {
  cell(row: number, column: number): BookCell | undefined;
  link(row: number, column: number): string;
}

/** A cell as it was saved, by cellKey. */
type SavedCells = Map<number, { readonly cell: BookCell | undefined; readonly link: string }>;

/**
 * What differs from the document as it was saved. A cell that is put back is no change, by whatever way it came back;
 * of columns, notes and sheets only that somebody changed them is known.
 */
export class UnsavedChanges {
  private readonly cells = new Map<ComparedSheet, SavedCells>();
  private isOther = false;

  /** Notes a cell before it is replaced. @param key its cellKey */
  note(sheet: ComparedSheet, key: number, cell: BookCell | undefined, link: string): void {
    // What a formula fills beside itself is its result.
    if (cell?.spilledFrom) return;
    const known = this.cells.get(sheet);
    if (!known) this.cells.set(sheet, new Map([[key, { cell, link }]]));
    else if (!known.has(key)) known.set(key, { cell, link });
  }

  /** Something other than a cell was changed. */
  noteOther(): void {
    this.isOther = true;
  }

  /** Adds what came after these changes. */
  add(later: UnsavedChanges): void {
    this.isOther ||= later.isOther;
    for (const [sheet, cells] of later.cells)
      for (const [key, { cell, link }] of cells) this.note(sheet, key, cell, link);
  }

  /** Whether anything would be lost with the document as it is. */
  get any(): boolean {
    if (this.isOther) return true;
    for (const [sheet, cells] of this.cells) {
      for (const [key, saved] of cells) {
        const { row, column } = placeOfKey(key);
        const isBack =
          saved.link === sheet.link(row, column) && isSame(saved.cell, sheet.cell(row, column), row, column);
        if (!isBack) return true;
        // Changed again, it will be noted again.
        cells.delete(key);
      }
    }
    return false;
  }
}

function isSame(a: BookCell | undefined, b: BookCell | undefined, row: number, column: number): boolean {
  if (b?.spilledFrom) return true;
  if (!a || !b) return [a, b].every((cell) => !cell || isEmpty(cell));
  if (a.style !== b.style) return false;
  // A formula may have left those that the file keeps as one.
  if (a.formula && b.formula) return ownText(a.formula, row, column) === ownText(b.formula, row, column);
  return sameContent(a, b);
}
