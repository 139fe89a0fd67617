/**
 * A formula in the one form that is kept inside: commas between arguments, points in numbers, quoted sheet names,
 * English booleans.
 *
 * @param formula without its leading `=`; separators `;` (with decimal commas) or `,`
 * @example canonicalFormula('CHECK_OGRN("1;2";ИСТИНА)') // 'CHECK_OGRN("1;2",TRUE)'
 */
export function canonicalFormula(formula: string): string {
  const tokens = formula.match(TOKEN) ?? [];
  const russian = separatesBySemicolon(tokens);
  let braces = 0;
  return tokens
    .map((token) => {
      if (token === '{') braces += 1;
      if (token === '}') braces -= 1;
      if (token === ';') return russian && braces === 0 ? ',' : ';';
      if (token === '\\') return braces > 0 ? ',' : token;
      if (/^\d+,\d+$/.test(token)) return russian ? token.replace(',', '.') : token;
      return word(token);
    })
    .join('');
}

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\d+,\d+|[\p{L}_][\p{L}\p{N}_.]*!?|[\s\S]/gu;

function separatesBySemicolon(tokens: readonly string[]): boolean {
  let braces = 0;
  for (const token of tokens) {
    if (token === '{') braces += 1;
    else if (token === '}') braces -= 1;
    else if (token === ';' && braces === 0) return true;
  }
  return false;
}

function word(token: string): string {
  if (/^ИСТИНА$/i.test(token)) return 'TRUE';
  if (/^ЛОЖЬ$/i.test(token)) return 'FALSE';
  // Unquoted Cyrillic sheet names do not parse in the engine.
  return /^\p{L}.*!$/u.test(token) && /[^\x20-\x7e]/.test(token) ? `'${token.slice(0, -1)}'!` : token;
}
