import { columnLetters } from '../../src/core/cells/column-letters';
import { bareFunction, isBoolean } from './formula-inputs';
import { type FormulaToken, formulaTokens } from './formula-tokens';
import { KNOWN_FUNCTIONS } from './known-functions';
import {
  areaOfReference,
  type FormulaPlace,
  LAST_ROW,
  type NameScope,
  quotedReference,
  quotedSheet,
} from './name-scope';

const MOST_NESTED = 8;

/** What the engine may be given. */
export interface Vocabulary {
  readonly scope: NameScope;
  /** Names of the bundle's functions. */
  readonly custom: ReadonlySet<string>;
  /** Sheets takes `dd.mm.yyyy` for a date's format; Excel does in some languages only. */
  readonly datesInLatin: boolean;
  hasSheet(name: string): boolean;
}

/**
 * A formula as the engine computes it: names and tables as cells, every sheet quoted.
 *
 * @param formula without its leading `=`, in canonical form
 * @returns null when it holds anything whose result the engine is not known to compute as Excel does
 * @example computableFormula('_xlfn.XLOOKUP(A2,Т[ОГРН],Т[ID])', place, words) // "XLOOKUP(A2,'Лист1'!A2:A9,'Лист1'!B2:B9)"
 */
export function computableFormula(formula: string, place: FormulaPlace, words: Vocabulary): string | null {
  return translated(formulaTokens(formula), place, words, 0);
}

function translated(
  tokens: readonly FormulaToken[],
  place: FormulaPlace,
  words: Vocabulary,
  depth: number,
): string | null {
  let text = '';
  for (const [at, token] of tokens.entries()) {
    const part = partOf(token, place, words, depth);
    if (part === null || (part === 'TEXT' && !hasKnownFormat(tokens, at, words.datesInLatin))) return null;
    text += part;
  }
  return text;
}

/** The engine walks over every cell of a range, filled or not: a million of them take it minutes. */
const MOST_CELLS = 500_000;

/**
 * A range as the engine takes it; null when it is too large for it.
 * @example engineReference('$A$1:$C$1048576') // 'A:C', as which LibreOffice writes it and the engine reads it at once
 */
function engineReference(reference: string): string | null {
  const { row, column, rows, columns } = areaOfReference(reference);
  if (row === 1 && rows === LAST_ROW)
    return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  const isOfRows = /^\$?\d/.test(reference);
  return rows * columns > MOST_CELLS && !isOfRows ? null : reference;
}

function partOf(token: FormulaToken, place: FormulaPlace, words: Vocabulary, depth: number): string | null {
  switch (token.kind) {
    case 'area': {
      const reference = engineReference(token.reference);
      if (token.sheet === '' || reference === null) return reference;
      return words.hasSheet(token.sheet) ? `${quotedSheet(token.sheet)}!${reference}` : null;
    }
    case 'table': {
      const cells = words.scope.tableCells(token.name, token.inside, place);
      return cells && quotedReference(cells);
    }
    case 'function': {
      const name = bareFunction(token.name);
      return KNOWN_FUNCTIONS.has(name) || words.custom.has(name) ? name : null;
    }
    case 'name':
      return isBoolean(token.name) ? token.name : named(token.name, token.sheet, place, words, depth);
    case 'elsewhere':
      return null;
    case 'text':
      // The engine reads neither a doubled quote nor a backslash as spreadsheets do.
      return /""|\\/.test(token.text.slice(1, -1)) ? null : token.text;
    case 'sign':
      return /^[[\]@#:'!]$/.test(token.text) ? null : token.text;
    default:
      return token.text;
  }
}

function named(
  name: string,
  sheet: string,
  place: FormulaPlace,
  words: Vocabulary,
  depth: number,
): string | null {
  const meaning = depth < MOST_NESTED ? words.scope.meaning(name, sheet || place.sheet) : null;
  const text = meaning && translated(meaning, place, words, depth + 1);
  // In brackets a range would be a value, which some functions do not take.
  return text === null || meaning?.length === 1 ? text : `(${text})`;
}

/** Formats of TEXT follow the language of whoever made the file, but for `0` and `00…0`. */
function hasKnownFormat(tokens: readonly FormulaToken[], at: number, datesInLatin: boolean): boolean {
  let depth = 0;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const sign = tokens[next]?.text;
    if (sign === '(' || sign === '{') depth += 1;
    if (sign === ')' || sign === '}') depth -= 1;
    if (sign !== ',' || depth !== 1) continue;
    const format = tokens.slice(next + 1).filter((token) => token.kind !== 'space');
    const known = datesInLatin ? /^"(?:0+|[dmyhs.:/ -]+)"$/ : /^"0+"$/;
    return known.test(format[0]?.text ?? '') && format[1]?.text === ')';
  }
  return false;
}

/** The largest area that a formula reads: as much a custom function may fill. */
export function largestArea(references: readonly { readonly area: { rows: number; columns: number } }[]): {
  rows: number;
  columns: number;
} {
  return {
    rows: Math.max(1, ...references.map(({ area }) => area.rows)),
    columns: Math.max(1, ...references.map(({ area }) => area.columns)),
  };
}
