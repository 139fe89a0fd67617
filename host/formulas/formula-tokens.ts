/** A piece of a formula; the pieces put together are the formula. */
export type FormulaToken =
  | { readonly kind: 'area'; readonly text: string; readonly sheet: string; readonly reference: string }
  | { readonly kind: 'table'; readonly text: string; readonly name: string; readonly inside: string }
  | { readonly kind: 'function'; readonly text: string; readonly name: string }
  | { readonly kind: 'name'; readonly text: string; readonly sheet: string; readonly name: string }
  /** A cell of another file, or of several sheets at once (`Янв:Дек!A1`). */
  | { readonly kind: 'elsewhere'; readonly text: string }
  | { readonly kind: 'text' | 'number' | 'sign' | 'space'; readonly text: string };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const END = String.raw`(?![\p{L}\p{N}_.(\[!])`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

/** In the order in which they are tried; each begins in a way of its own or is bounded, so the time is linear. */
const PIECES = new RegExp(
  [
    `(?<text>"(?:[^"]|"")*"?)`,
    `(?<quoted>'(?:[^']|'')*'!?)`,
    String.raw`(?<bracket>\[)`,
    String.raw`(?<area>${CELL}(?::${CELL})?${END}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${END}|\$?\d{1,7}:\$?\d{1,7}${END})`,
    String.raw`(?<sheet>[\p{L}\p{N}_.]{1,255}(?::[\p{L}\p{N}_.]{1,255})?!)`,
    String.raw`(?<error>#(?:N\/A|[A-Za-z0-9\/]{1,12}[!?]))`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?)`,
    `(?<word>${WORD})`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<sign>[\s\S])`,
  ].join('|'),
  'uy',
);

/**
 * The pieces of a formula, as it stands in a file.
 *
 * @param formula without its leading `=`, in canonical form (commas, English names)
 * @example formulaTokens("SUM('Лист 1'!A1:B2)")[1] // { kind: 'area', text: "'Лист 1'!A1:B2", sheet: 'Лист 1', reference: 'A1:B2' }
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

type Groups = { readonly [name: string]: string | undefined };

function tokenAt(formula: string, at: number): FormulaToken {
  const { groups, piece } = pieceAt(formula, at);
  if (groups.text !== undefined) return { kind: 'text', text: piece };
  if (groups.quoted !== undefined || groups.sheet !== undefined) return onSheet(formula, at, piece);
  // `[1]Лист1!A1`: a file is named before the sheet.
  if (groups.bracket !== undefined) return elsewhere(formula, at, bracketed(formula, at).length);
  if (groups.area !== undefined) return { kind: 'area', text: piece, sheet: '', reference: piece };
  if (groups.number !== undefined) return { kind: 'number', text: piece };
  if (groups.space !== undefined) return { kind: 'space', text: piece };
  if (groups.word !== undefined) return word(formula, at, piece);
  return { kind: 'sign', text: piece };
}

function pieceAt(formula: string, at: number): { groups: Groups; piece: string } {
  PIECES.lastIndex = at;
  const match = PIECES.exec(formula);
  return { groups: match?.groups ?? {}, piece: match?.[0] ?? formula.slice(at) };
}

function word(formula: string, at: number, name: string): FormulaToken {
  const next = formula.charAt(at + name.length);
  if (next === '(') return { kind: 'function', text: name, name };
  if (next !== '[') return { kind: 'name', text: name, sheet: '', name };
  const inside = bracketed(formula, at + name.length);
  return { kind: 'table', text: name + inside, name, inside };
}

/** What follows the name of a sheet. */
function onSheet(formula: string, at: number, piece: string): FormulaToken {
  if (!piece.endsWith('!')) return { kind: 'sign', text: piece };
  const sheet = piece.startsWith("'") ? piece.slice(1, -2).replace(/''/g, "'") : piece.slice(0, -1);
  if (/[[\]:]/.test(sheet)) return elsewhere(formula, at, piece.length);
  const { groups, piece: reference } = pieceAt(formula, at + piece.length);
  const text = piece + reference;
  if (groups.area !== undefined) return { kind: 'area', text, sheet, reference };
  if (groups.word !== undefined) return { kind: 'name', text, sheet, name: reference };
  return { kind: 'elsewhere', text: piece };
}

function elsewhere(formula: string, at: number, length: number): FormulaToken {
  let end = at + length;
  for (let pieces = 0; pieces < 2; pieces += 1) {
    const { groups, piece } = pieceAt(formula, end);
    const isPart = groups.area ?? groups.sheet ?? groups.quoted ?? groups.word;
    if (isPart === undefined) break;
    end += piece.length;
  }
  return { kind: 'elsewhere', text: formula.slice(at, end) };
}

/** Brackets with what they hold, inner ones included; an apostrophe takes the next sign as it is. */
function bracketed(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end += 1) {
    const sign = formula.charAt(end);
    if (sign === "'") end += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}
