import { bookOf } from '../book/book';
import type { DistFiles } from '../dist-files';
import { type FormulaResult, Host } from '../host';
import type { Terminal } from './terminal';

/**
 * `pos formula`: prints the value of a formula.
 * @returns exit code: 0; 2 when the value is an error, with its reason
 */
export function formula(text: string, dist: DistFiles, terminal: Terminal): number {
  const host = new Host(bookOf({ Лист1: [] }), dist);
  const value = host.evaluate(text);
  if (host.lastFormulaError === '') {
    terminal.print(lines(value));
    return 0;
  }
  terminal.complain(`${lines(value)} ${host.lastFormulaError}`);
  return 2;
}

function lines(value: FormulaResult): string {
  if (!Array.isArray(value)) return text(value);
  return value.map((row) => row.map(text).join('\t')).join('\n');
}

function text(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
