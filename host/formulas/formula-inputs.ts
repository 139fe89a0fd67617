import { type FormulaToken, formulaTokens } from './formula-tokens';
import { areaOfReference, type FormulaPlace, type NameScope, type Reference } from './name-scope';

/** What a formula reads. */
export interface FormulaInputs {
  readonly references: readonly Reference[];
  /** It may read any cell: an address made as text, a name that the file does not explain. */
  readonly unknowable: boolean;
}

/** Functions whose arguments do not tell what they read. */
const BY_TEXT = new Set(['INDIRECT', 'OFFSET', 'CELL', 'INFO', 'EVALUATE', 'GETPIVOTDATA']);
/** What Google's export writes beside an array formula: a value that the formula laid there. */
const LAID_BY_NEIGHBOUR = '"COMPUTED_VALUE"';
const MOST_NESTED = 8;

/**
 * The cells that a formula reads, whatever its functions are. Cells of other files never change here: they are none.
 *
 * @param formula without its leading `=`, in canonical form
 * @example formulaInputs("VLOOKUP(A2,'Справка'!A:B,2,0)", { sheet: 'Лист1', row: 2 }, scope).references.length // 2
 */
export function formulaInputs(formula: string, place: FormulaPlace, scope: NameScope): FormulaInputs {
  const references: Reference[] = [];
  let unknowable = formula === LAID_BY_NEIGHBOUR;
  const take = (token: FormulaToken, depth: number): void => {
    switch (token.kind) {
      case 'area':
        references.push({ sheet: token.sheet || place.sheet, area: areaOfReference(token.reference) });
        return;
      case 'table': {
        const cells = scope.tableCells(token.name, token.inside, place);
        if (cells) references.push(cells);
        else unknowable = true;
        return;
      }
      case 'function':
        unknowable ||= BY_TEXT.has(bareFunction(token.name));
        return;
      case 'name': {
        if (isBoolean(token.name)) return;
        const meaning = depth < MOST_NESTED ? scope.meaning(token.name, token.sheet || place.sheet) : null;
        if (meaning) for (const inner of meaning) take(inner, depth + 1);
        else unknowable = true;
        return;
      }
      case 'sign':
        // `A1:INDEX(…)`, `A1#`: how far it reaches is known to the program alone.
        unknowable ||= token.text === ':' || token.text === '#';
        return;
      default:
    }
  };
  for (const token of formulaTokens(formula)) take(token, 0);
  return { references, unknowable };
}

/** A function's name without the marks that files put before newer ones. */
export function bareFunction(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, '');
}

export function isBoolean(name: string): boolean {
  return /^(?:true|false)$/i.test(name);
}
