import type { Area } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import {
  type ConditionalRule,
  type RuleLook,
  type TextTest,
  testOf,
  textRule,
} from '../../book/conditional-rule';
import { colourOf } from '../../book/style-sheet';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { newRange, Range } from './range';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const BUILDER_MEMBERS = [
  'whenTextEqualTo',
  'whenTextStartsWith',
  'whenTextContains',
  'whenFormulaSatisfied',
  'setBackground',
  'setFontColor',
  'setBold',
  'setRanges',
  'build',
] as const;

/** A conditional format of a sheet. */
class Rule implements Pick<GoogleRule, 'getRanges' | 'getBooleanCondition'> {
  constructor(
    private readonly execution: Execution,
    private readonly sheet: BookSheet,
    readonly kept: ConditionalRule,
  ) {}

  getRanges(): GoogleRange[] {
    const result = this.execution.realm.array<GoogleRange>();
    for (const area of this.kept.areas) result.push(newRange(this.execution, this.sheet, area));
    return result;
  }

  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    const test = testOf(this.kept);
    const made = test && new Condition(this.execution, test, this.kept.tests[0]?.look.background ?? '');
    return made && facade(this.execution, 'BooleanCondition', made, CONDITION_MEMBERS);
  }
}

const CONDITION_MEMBERS = ['getCriteriaType', 'getCriteriaValues', 'getBackground'] as const;
const CRITERIA = {
  equals: 'TEXT_EQUAL_TO',
  starts: 'TEXT_STARTS_WITH',
  contains: 'TEXT_CONTAINS',
  formula: 'CUSTOM_FORMULA',
} as const;

/** When a rule paints a cell. */
class Condition {
  constructor(
    private readonly execution: Execution,
    private readonly test: TextTest,
    private readonly colour: string,
  ) {}

  getCriteriaType = (): string => CRITERIA[this.test.kind];
  getCriteriaValues = (): unknown[] => this.execution.realm.copy([this.test.text]) as unknown[];
  getBackground = (): string | null => this.colour || null;
}

/** Puts a conditional format together. */
class RuleBuilder implements Pick<GoogleBuilder, (typeof BUILDER_MEMBERS)[number]> {
  private test: TextTest | null = null;
  private look: RuleLook = { background: '', colour: '', bold: false };
  private areas: readonly Area[] = [];
  private sheet: BookSheet | null = null;

  constructor(private readonly execution: Execution) {}

  whenTextEqualTo = (text: string): GoogleBuilder => this.when('equals', text);
  whenTextStartsWith = (text: string): GoogleBuilder => this.when('starts', text);
  whenTextContains = (text: string): GoogleBuilder => this.when('contains', text);
  whenFormulaSatisfied = (formula: string): GoogleBuilder => this.when('formula', formula);

  setBackground(colour: string | null): GoogleBuilder {
    this.look = { ...this.look, background: colourOf(colour) };
    return this.chain;
  }

  setFontColor(colour: string | null): GoogleBuilder {
    this.look = { ...this.look, colour: colourOf(colour) };
    return this.chain;
  }

  setBold(bold: boolean): GoogleBuilder {
    this.look = { ...this.look, bold };
    return this.chain;
  }

  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    const targets = ranges.map((range) =>
      implementation(range, Range, 'ConditionalFormatRuleBuilder.setRanges'),
    );
    this.areas = targets.map((target) => target.area);
    this.sheet = targets[0]?.sheet ?? null;
    return this.chain;
  }

  build(): GoogleRule {
    if (!this.sheet || this.areas.length === 0) throw new Error('Conditional format rule must have ranges.');
    if (!this.test) throw new Error('Conditional format rule must have a condition.');
    return newRule(this.execution, this.sheet, textRule(this.areas, this.test, this.look));
  }

  private when(kind: TextTest['kind'], text: string): GoogleBuilder {
    this.test = { kind, text };
    return this.chain;
  }

  private get chain(): GoogleBuilder {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleBuilder;
  }
}

/** SpreadsheetApp.newConditionalFormatRule. */
export function newRuleBuilder(execution: Execution): GoogleBuilder {
  return facade(execution, 'ConditionalFormatRuleBuilder', new RuleBuilder(execution), BUILDER_MEMBERS);
}

/** Conditional formats of a sheet, as the script sees them. */
export function conditionalFormatsOf(execution: Execution, sheet: BookSheet): GoogleRule[] {
  const result = execution.realm.array<GoogleRule>();
  for (const kept of sheet.parts.rules) result.push(newRule(execution, sheet, kept));
  return result;
}

/**
 * Replaces all conditional formats of a sheet.
 * @throws Error in Google's words when one of them points to another sheet: then none is set
 */
export function setConditionalFormats(sheet: BookSheet, rules: readonly GoogleRule[]): void {
  const kept = rules.map(
    (rule) => implementation(rule, Rule, 'SpreadsheetApp.Sheet.setConditionalFormatRules').kept,
  );
  if (kept.some((rule) => testOf(rule)?.text.includes('!')))
    throw new Error('Conditional format rule cannot reference a different sheet.');
  sheet.parts.rules = kept;
  sheet.book.touch();
}

function newRule(execution: Execution, sheet: BookSheet, kept: ConditionalRule): GoogleRule {
  return facade(execution, 'ConditionalFormatRule', new Rule(execution, sheet, kept), [
    'getRanges',
    'getBooleanCondition',
  ]);
}
