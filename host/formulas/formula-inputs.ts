import { columnNumber } from '../book/a1';
import type { Book } from '../book/book';
import type { BookSheet } from '../book/book-sheet';

const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})\$?\d*(?::\$?([A-Z]{1,3})\$?\d*)?(?![\p{L}\p{N}_(])/gu;
// A name, a whole-row range or INDIRECT may mean any cell.
const ANYTHING = /\$?\d+:\$?\d+|INDIRECT|OFFSET|\[/i;

/** The columns on which the formulas of a book depend: a change anywhere else leaves every result as it is. */
export class FormulaInputs {
  private constructor(
    private readonly columns: ReadonlySet<string>,
    private readonly everything: boolean,
  ) {}

  static of(book: Book, cells: Iterable<{ sheet: BookSheet; row: number; column: number }>): FormulaInputs {
    const columns = new Set<string>();
    const seen = new Set<string>();
    let everything = book.workbook.definedNames.model.length > 0;
    for (const { sheet, row, column } of cells) {
      const formula = sheet.formula(row, column);
      // Formulas filled down differ in row numbers only.
      const shape = `${sheet.id}:${formula.replace(/\d+/g, '0')}`;
      if (seen.has(shape)) continue;
      seen.add(shape);
      everything ||= ANYTHING.test(formula);
      addColumns(columns, book, sheet, formula);
    }
    return new FormulaInputs(columns, everything && seen.size > 0);
  }

  /** @param changed keys `sheetId:column` */
  includesAny(changed: ReadonlySet<string>): boolean {
    if (this.everything) return changed.size > 0;
    for (const key of changed) if (this.columns.has(key)) return true;
    return false;
  }
}

function addColumns(columns: Set<string>, book: Book, home: BookSheet, formula: string): void {
  for (const match of formula.matchAll(REFERENCE)) {
    const [, named, first, last = first] = match;
    if (first === undefined || last === undefined) continue;
    const sheet = named ? book.sheetNamed(named.replace(/^'|'$/g, '').replace(/''/g, "'")) : home;
    if (!sheet) continue;
    for (let column = columnNumber(first); column <= columnNumber(last); column += 1)
      columns.add(`${sheet.id}:${column}`);
  }
}
