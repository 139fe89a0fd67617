/**
 * A formula whose row moved with it: relative references to its own row follow, all others stay.
 * @param formula without its leading `=`
 * @example movedFormula('A2&B$2&C7', 2, 5) // 'A5&B$2&C7'
 */
export function movedFormula(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Za-z_.]\w*\(|\$?[A-Z]{1,3}\d+\b/g, (token) => {
    const match = /^(\$?[A-Z]{1,3})(\d+)$/.exec(token);
    return match && Number(match[2]) === from ? `${match[1]}${to}` : token;
  });
}
