import { columnLetters } from '../../src/core/cells/column-letters';
import type { Area } from './a1';

/** What a rule makes of a cell's look; '' where it leaves a colour. */
export interface RuleLook {
  readonly background: string;
  readonly colour: string;
  readonly bold: boolean;
}

/** Formulas of one range and what they paint; of a rule of another kind the formula is ''. */
export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly tests: readonly { readonly formula: string; readonly look: RuleLook }[];
  /** Place among the rules of the file; null when it came later. */
  readonly inFile: number | null;
}

/** What a rule asks of a text. */
export interface TextTest {
  readonly kind: 'equals' | 'starts' | 'contains' | 'formula';
  readonly text: string;
}

/** A rule that paints cells whose text passes a test. */
export function textRule(areas: readonly Area[], test: TextTest, look: RuleLook): ConditionalRule {
  const first = areas[0];
  const corner = first ? `${columnLetters(first.column)}${first.row}` : 'A1';
  return { areas, tests: [{ formula: formulaOf(test, corner), look }], inFile: null };
}

/**
 * Background that a sheet's text rules give a text; '' when none applies. Rules of other kinds are passed over.
 * @example ruleColour(sheet.content.rules, 5, 30, 'нет ЛКО') // '#f4cccc'
 */
export function ruleColour(
  rules: readonly ConditionalRule[],
  row: number,
  column: number,
  text: string,
): string {
  for (const { areas, tests } of rules) {
    if (!areas.some((area) => covers(area, row, column))) continue;
    for (const { formula, look } of tests) {
      if (look.background !== '' && passes(formula, text)) return look.background;
    }
  }
  return '';
}

/** What a rule asks; null for rules of other kinds (scales of colours, icons). */
export function testOf({ tests }: ConditionalRule): TextTest | null {
  const formula = tests[0]?.formula ?? '';
  if (formula === '') return null;
  const starts = STARTS.exec(formula);
  if (starts) return { kind: 'starts', text: unquoted(starts[1]) };
  const equals = EQUALS.exec(formula);
  if (equals) return { kind: 'equals', text: unquoted(equals[1]) };
  const contains = CONTAINS.exec(formula);
  return contains ? { kind: 'contains', text: unquoted(contains[1]) } : { kind: 'formula', text: formula };
}

const EQUALS = /^[A-Z]+\d+="((?:[^"]|"")*)"$/;
const STARTS = /^LEFT\([A-Z]+\d+,\d+\)="((?:[^"]|"")*)"$/;
const CONTAINS = /^ISNUMBER\(SEARCH\("((?:[^"]|"")*)",[A-Z]+\d+\)\)$/;

function formulaOf(test: TextTest, corner: string): string {
  const quoted = `"${test.text.replace(/"/g, '""')}"`;
  switch (test.kind) {
    case 'equals':
      return `${corner}=${quoted}`;
    case 'starts':
      return `LEFT(${corner},${test.text.length})=${quoted}`;
    case 'contains':
      return `ISNUMBER(SEARCH(${quoted},${corner}))`;
    case 'formula':
      return test.text.replace(/^=/, '');
  }
}

function passes(formula: string, text: string): boolean {
  const equals = EQUALS.exec(formula);
  if (equals) return text === unquoted(equals[1]);
  const starts = STARTS.exec(formula);
  if (starts) return text.startsWith(unquoted(starts[1]));
  const contains = CONTAINS.exec(formula);
  return contains !== null && text.includes(unquoted(contains[1]));
}

function unquoted(text = ''): string {
  return text.replace(/""/g, '"');
}

function covers(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
