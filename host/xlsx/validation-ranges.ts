import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../../src/core/cells/column-letters';
import { areaOf } from '../book/a1';

/** exceljs keeps a rule for each cell, under its address; a range is a valid address too. */
type Rules = { [address: string]: unknown };
type Validated = Worksheet & { dataValidations?: { model: Rules } };

/**
 * Joins equal validation rules of cells beneath each other into one range each, for as long as the workbook is written:
 * exceljs joins them by the alphabet (N10 before N5) and writes ranges that overlap.
 *
 * @param write is called while the rules are joined
 */
export async function withJoinedRules<T>(workbook: Workbook, write: () => Promise<T>): Promise<T> {
  const kept = workbook.worksheets.map((worksheet) => {
    const rules = (worksheet as Validated).dataValidations;
    return rules ? { rules, model: rules.model } : null;
  });
  for (const one of kept) if (one) one.rules.model = joined(one.model);
  try {
    return await write();
  } finally {
    for (const one of kept) if (one) one.rules.model = one.model;
  }
}

function joined(model: Rules): Rules {
  const found: Rules = {};
  const texts = new Map<unknown, string>();
  const columns = new Map<string, { column: number; rule: unknown; rows: number[] }>();
  for (const [address, rule] of Object.entries(model)) {
    if (rule === undefined) continue;
    if (address.includes(':')) {
      found[address] = rule;
      continue;
    }
    const { row, column } = areaOf(address);
    // The cells of a range share one rule.
    const text = texts.get(rule) ?? JSON.stringify(rule);
    texts.set(rule, text);
    const key = `${column} ${text}`;
    const known = columns.get(key);
    if (known) known.rows.push(row);
    else columns.set(key, { column, rule, rows: [row] });
  }
  for (const { column, rule, rows } of columns.values()) {
    const letters = columnLetters(column);
    for (const [first, last] of runs(rows)) {
      found[first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`] = rule;
    }
  }
  return found;
}

function runs(rows: number[]): [number, number][] {
  const all: [number, number][] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = all[all.length - 1];
    if (last && last[1] + 1 === row) last[1] = row;
    else all.push([row, row]);
  }
  return all;
}
