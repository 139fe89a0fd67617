import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../src/core/cells/column-letters';
import { type Area, a1Of, areaOf } from './a1';
import type { BookSheet } from './book-sheet';

/** A rule as exceljs keeps it: what it covers, and opaque to us unless we made it. */
export interface KeptRule {
  readonly ref: string;
  readonly rules: readonly FileRule[];
}

interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly string[];
  readonly priority: number;
  readonly style?: { readonly fill?: { readonly bgColor?: { readonly argb?: string } } };
}

/** What a rule asks of a text. */
export interface TextTest {
  readonly kind: 'equals' | 'starts' | 'contains' | 'formula';
  readonly text: string;
}

/** The conditional formats of a sheet, in order of weight. */
export function rulesOf(sheet: BookSheet): readonly KeptRule[] {
  return (sheet.worksheet as FormattedSheet).conditionalFormattings ?? [];
}

export function replaceRules(sheet: BookSheet, rules: readonly KeptRule[]): void {
  const ordered = rules.map((rule, index) => ({
    ref: rule.ref,
    rules: rule.rules.map((one) => ({ ...one, priority: index + 1 })),
  }));
  (sheet.worksheet as FormattedSheet).conditionalFormattings = ordered;
  sheet.book.touch();
}

/**
 * A rule that paints cells whose text passes a test.
 * @param style exceljs style: fill, font
 */
export function textRule(areas: readonly Area[], test: TextTest, style: object): KeptRule {
  const first = areas[0];
  const corner = first ? `${columnLetters(first.column)}${first.row}` : 'A1';
  return {
    ref: areas.map(a1Of).join(' '),
    rules: [
      {
        type: 'expression',
        formulae: [formulaOf(test, corner)],
        priority: 1,
        style: style as FileRule['style'],
      },
    ],
  };
}

/** The areas that a rule covers. */
export function areasOf(rule: KeptRule): readonly Area[] {
  return rule.ref.split(' ').filter(Boolean).map(areaOf);
}

/**
 * Background that a sheet's text rules give a text; '' when none applies. Rules of other kinds are passed over.
 * @example ruleColour(rulesOf(sheet), 5, 30, 'нет ЛКО') // '#f4cccc'
 */
export function ruleColour(rules: readonly KeptRule[], row: number, column: number, text: string): string {
  for (const rule of rules) {
    if (!areasOf(rule).some((area) => covers(area, row, column))) continue;
    for (const one of rule.rules) {
      const argb = one.style?.fill?.bgColor?.argb;
      if (argb && passes(one, text)) return `#${argb.slice(-6).toLowerCase()}`;
    }
  }
  return '';
}

/** What a rule asks; null for rules of other kinds (scales of colours, icons). */
export function testOf(rule: KeptRule): TextTest | null {
  const one = rule.rules[0];
  if (one?.type !== 'expression') return null;
  const formula = one.formulae?.[0] ?? '';
  const starts = STARTS.exec(formula);
  if (starts) return { kind: 'starts', text: unquoted(starts[1]) };
  const equals = EQUALS.exec(formula);
  if (equals) return { kind: 'equals', text: unquoted(equals[1]) };
  const contains = CONTAINS.exec(formula);
  return contains ? { kind: 'contains', text: unquoted(contains[1]) } : { kind: 'formula', text: formula };
}

/** Background that a rule gives, '#rrggbb'; '' for none. */
export function colourOf(rule: KeptRule): string {
  const argb = rule.rules[0]?.style?.fill?.bgColor?.argb;
  return argb ? `#${argb.slice(-6).toLowerCase()}` : '';
}

const EQUALS = /^[A-Z]+\d+="((?:[^"]|"")*)"$/;
const STARTS = /^LEFT\([A-Z]+\d+,\d+\)="((?:[^"]|"")*)"$/;
const CONTAINS = /^ISNUMBER\(SEARCH\("((?:[^"]|"")*)",[A-Z]+\d+\)\)$/;

type FormattedSheet = Worksheet & { conditionalFormattings?: KeptRule[] };

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

function passes(rule: FileRule, text: string): boolean {
  const formula = rule.formulae?.[0] ?? '';
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
