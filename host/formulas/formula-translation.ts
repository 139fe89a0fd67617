import type { Book } from '../book/book';
import { arrayArea } from '../book/formula-results';
import { canonicalFormula } from './canonical-formula';
import { computableFormula } from './computable-formula';
import type { FormulaCell } from './formula-cells';
import { formulaTokens } from './formula-tokens';
import { hasLooseRange } from './loose-ranges';
import type { NameScope } from './name-scope';

/** Excel takes no longer formula, and one of a million characters would keep the engine for minutes. */
const LONGEST = 8192;

/** The formulas of a book in the words of the engine; what it would not compute as spreadsheet programs do has none. */
export class FormulaTranslation {
  private readonly texts = new WeakMap<FormulaCell, string | null>();

  /**
   * @param custom names of the bundle's functions
   * @param parses whether the engine understands a formula
   */
  constructor(
    private readonly book: Book,
    private readonly custom: ReadonlySet<string>,
    private readonly parses: (formula: string) => boolean,
  ) {}

  /** A cell's formula as the engine takes it; null when it does not compute it. */
  of(cell: FormulaCell, scope: NameScope): string | null {
    const known = this.texts.get(cell);
    if (known !== undefined) return known;
    const text = this.translated(cell, scope);
    this.texts.set(cell, text);
    return text;
  }

  /** From now on the formula is one that the engine does not compute. */
  refuse(cell: FormulaCell): void {
    this.texts.set(cell, null);
  }

  /** A formula that stands in no cell, over the open sheet. @param formula in canonical form */
  ofLoose(formula: string, scope: NameScope): string | null {
    const text = this.computable(formula, this.book.active.name, 1, scope, true);
    return text !== null && this.parses(text) ? text : null;
  }

  /** Whether a formula uses the bundle's functions. */
  usesBundle(formula: string): boolean {
    return formulaTokens(formula).some((token) => token.kind === 'function' && this.custom.has(token.name));
  }

  private translated({ formula, sheet, row, column, unknowable }: FormulaCell, scope: NameScope) {
    if (unknowable || formula.length > LONGEST) return null;
    const text = this.computable(canonicalFormula(formula), sheet.name, row, scope, false);
    if (text === null || !this.parses(text)) return null;
    // Spreadsheet programs compute these element by element.
    const isArray = arrayArea(sheet, row, column) !== null || /\bSUMPRODUCT\(/.test(text);
    if (!isArray && hasLooseRange(text, this.custom)) return null;
    return isArray && !this.usesBundle(formula) ? `ARRAYFORMULA(${text})` : text;
  }

  private computable(formula: string, sheet: string, row: number, scope: NameScope, datesInLatin: boolean) {
    return computableFormula(
      formula,
      { sheet, row },
      {
        scope,
        custom: this.custom,
        datesInLatin,
        hasSheet: (name) => this.book.sheetNamed(name) !== undefined,
      },
    );
  }
}
