import { bareFunction } from './formula-inputs';
import { type FormulaToken, formulaTokens } from './formula-tokens';
import { areaOfReference } from './name-scope';

/** Functions that take a range as it is. */
const TAKES_RANGES: ReadonlySet<string> = new Set(
  `AND AVERAGE AVERAGEIF COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS HLOOKUP INDEX LARGE MATCH MAX MAXIFS MEDIAN MIN
  MINIFS OR PRODUCT ROW ROWS SMALL SUM SUMIF SUMIFS TEXTJOIN TRANSPOSE VLOOKUP XLOOKUP XOR`.split(/\s+/),
);

/**
 * Whether a formula has a range where one value belongs (`A:A&"x"`, `LEFT(A2:A9,2)`): Excel takes the cell of the
 * formula's own row, newer ones and Sheets fill cells below, and the engine gives an error.
 *
 * @param custom functions that take ranges too
 * @example hasLooseRange('SUM(A2:A9)', new Set()) // false
 * @example hasLooseRange('A2:A9*2', new Set()) // true
 */
export function hasLooseRange(formula: string, custom: ReadonlySet<string>): boolean {
  const tokens = formulaTokens(formula).filter(({ kind }) => kind !== 'space');
  const around: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'sign' && token.text === '(') {
      const before = tokens[at - 1];
      // Plain brackets stand in the function around them.
      around.push(
        before?.kind === 'function' ? bareFunction(before.name) : (around[around.length - 1] ?? ''),
      );
    } else if (token.text === ')') around.pop();
    else if (isRange(token)) {
      const inside = around[around.length - 1] ?? '';
      const takes = TAKES_RANGES.has(inside) || custom.has(inside);
      if (!takes || !isBound(tokens[at - 1]) || !isBound(tokens[at + 1])) return true;
    }
  }
  return false;
}

function isRange(token: FormulaToken): boolean {
  if (token.kind !== 'area') return false;
  const { rows, columns } = areaOfReference(token.reference);
  return rows * columns > 1;
}

function isBound(token: FormulaToken | undefined): boolean {
  return token !== undefined && ['(', ')', ','].includes(token.text);
}
