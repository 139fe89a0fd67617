import { type Area, joinedAreas, overlap, withoutArea } from './a1';

/** What a file asks of a cell. */
export interface ValidationRule {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  /** Whether what breaks the rule is refused. */
  readonly showError: boolean;
  /** Shown beside the cell, and when something is refused; '' for none. */
  readonly help: string;
}

/** A rule and the cells that it is for. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  /** Place among the rules of the file; null when it came later. */
  readonly inFile: number | null;
}

/**
 * The rules after an area got another one.
 * @param rule null takes away what the area had
 */
export function withRule(
  validations: readonly Validation[],
  area: Area,
  rule: ValidationRule | null,
): readonly Validation[] {
  const rest = validations
    .map((one) => (one.areas.some((known) => overlap(known, area)) ? without(one, area) : one))
    .filter(({ areas }) => areas.length > 0);
  if (rule === null) return rest;
  const text = JSON.stringify(rule);
  const same = rest.find((one) => one.inFile === null && JSON.stringify(one.rule) === text);
  if (!same) return [...rest, { areas: [area], rule, inFile: null }];
  const joined = { ...same, areas: joinedAreas([...same.areas, area]) };
  return rest.map((one) => (one === same ? joined : one));
}

/** The rule of a cell; undefined when it has none. */
export function ruleAt(
  validations: readonly Validation[],
  row: number,
  column: number,
): ValidationRule | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return validations.find(({ areas }) => areas.some((area) => overlap(area, cell)))?.rule;
}

function without(validation: Validation, area: Area): Validation {
  return { ...validation, areas: validation.areas.flatMap((one) => withoutArea(one, area)) };
}
