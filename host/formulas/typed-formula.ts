import { canonicalFormula } from './canonical-formula';
import { type FormulaToken, formulaTokens } from './formula-tokens';

/**
 * A formula that a person types as the Russian Excel has it, as files keep it: English names, commas, points.
 *
 * @param formula without its leading `=`
 * @example typedFormula('ЕСЛИ(A1>1,5;СУММ(B:B);"")') // 'IF(A1>1.5,SUM(B:B),"")'
 */
export function typedFormula(formula: string): string {
  return formulaTokens(canonicalFormula(formula))
    .map((token) => (token.kind === 'function' ? (english(token.name) ?? token.text) : token.text))
    .join('');
}

/** The first function of a formula whose name no file may have: a Russian one that Excel does not know; '' for none. */
export function unknownRussianFunction(formula: string): string {
  const unknown = formulaTokens(formula).find(
    (token) => token.kind === 'function' && /[а-яё]/i.test(token.text),
  );
  return unknown?.text ?? '';
}

/**
 * What is to be parsed to see whether a formula is one: names, texts and sheets are of no matter.
 * @returns null for a formula with parts that only Excel reads: tables, other files, arrays
 */
export function formulaSkeleton(formula: string): string | null {
  const tokens = formulaTokens(formula);
  return tokens.every(isCommon) ? tokens.map(bare).join('') : null;
}

function isCommon({ kind, text }: FormulaToken): boolean {
  return kind !== 'table' && kind !== 'elsewhere' && !(kind === 'sign' && /^[@#{}[\]!']/.test(text));
}

function bare(token: FormulaToken): string {
  if (token.kind === 'area') return token.reference;
  if (token.kind === 'name') return 'A1';
  // A text that is never closed stays what it is.
  return token.kind === 'text' && /^".*"$/s.test(token.text) ? '""' : token.text;
}

function english(name: string): string | undefined {
  return /[а-яё]/i.test(name) ? names().get(spelled(name)) : undefined;
}

let known: ReadonlyMap<string, string> | null = null;

/** The engine's own list of Excel's Russian names, loaded for the first that is typed. */
function names(): ReadonlyMap<string, string> {
  const { default: russian } = require('hyperformula/i18n/languages/ruRU') as {
    readonly default: { readonly functions: { readonly [english: string]: string } };
  };
  known ??= new Map(Object.entries(russian.functions).map(([word, name]) => [spelled(name), word]));
  return known;
}

/** СЧЕТЕСЛИ is СЧЁТЕСЛИ. */
function spelled(name: string): string {
  return name.toUpperCase().replace(/Ё/g, 'Е');
}
