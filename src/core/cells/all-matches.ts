/**
 * Every match of a global pattern (ES2019 has no matchAll).
 *
 * @param text text to search
 * @param pattern pattern with the flag g; an empty match ends the search
 * @example allMatches('a1b2', /\d/g).map((match) => match[0]) // ['1', '2']
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && match[0] !== ''; match = pattern.exec(text))
    found.push(match);
  pattern.lastIndex = 0;
  return found;
}
