import { serialOf } from './serial-date';
import type { ValidationRule } from './validation';

/**
 * Whether a rule refuses a value. Lists and formulas are not judged here: they need the book.
 * @param value a Date holds the wall clock in its UTC fields
 * @returns false for what cannot be told: a limit that is a formula
 */
export function breaksRule(rule: ValidationRule, value: string | number | boolean | Date): boolean {
  if (!rule.showError || value === '') return false;
  const measured = measure(rule.type, value);
  if (measured === undefined) return false;
  if (Number.isNaN(measured)) return true;
  const [first = Number.NaN, second = Number.NaN] = rule.formulas.map(Number);
  switch (rule.operator) {
    case 'equal':
      return measured !== first && !Number.isNaN(first);
    case 'notEqual':
      return measured === first;
    case 'greaterThan':
      return measured <= first;
    case 'greaterThanOrEqual':
      return measured < first;
    case 'lessThan':
      return measured >= first;
    case 'lessThanOrEqual':
      return measured > first;
    case 'notBetween':
      return measured >= first && measured <= second;
    default:
      return measured < first || measured > second;
  }
}

/** What the rule's limits are compared with: NaN for a value of the wrong kind, undefined where there are none. */
function measure(type: string, value: string | number | boolean | Date): number | undefined {
  switch (type) {
    case 'whole':
      return typeof value === 'number' && Number.isInteger(value) ? value : Number.NaN;
    case 'decimal':
      return typeof value === 'number' ? value : Number.NaN;
    case 'date':
      return value instanceof Date ? serialOf(value) : Number.NaN;
    case 'textLength':
      return String(value).length;
    default:
      return undefined;
  }
}
