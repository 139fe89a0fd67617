import type { Area } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { serialOf } from '../../book/serial-date';
import { ruleAt, type ValidationRule } from '../../book/validation';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { assertText, mismatch } from '../execution/signature';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** What a rule asks of a cell, by Google's names. */
type Criterion =
  | 'VALUE_IN_RANGE'
  | 'NUMBER_BETWEEN'
  | 'CUSTOM_FORMULA'
  | 'CHECKBOX'
  | 'DATE_IS_VALID_DATE'
  | 'TEXT_IS_VALID_URL'
  | 'TEXT_IS_VALID_EMAIL'
  | 'VALUE_IN_LIST';

const RULE_MEMBERS = ['getCriteriaType', 'getCriteriaValues', 'getAllowInvalid', 'getHelpText'] as const;
const BUILDER_MEMBERS = [
  'requireCheckbox',
  'requireDate',
  'requireTextIsUrl',
  'requireTextIsEmail',
  'requireValueInList',
  'setAllowInvalid',
  'setHelpText',
  'build',
] as const;

/** A rule of what a cell may hold. */
export class Rule {
  constructor(
    readonly criterion: Criterion,
    readonly allowInvalid: boolean,
    readonly helpText: string,
    readonly list: readonly string[] = [],
  ) {}

  getCriteriaType = (): Criterion => this.criterion;
  getCriteriaValues = (): unknown[] => (this.criterion === 'VALUE_IN_LIST' ? [[...this.list], true] : []);
  getAllowInvalid = (): boolean => this.allowInvalid;
  getHelpText = (): string | null => this.helpText || null;
}

/** Builds a rule. */
class RuleBuilder {
  private criterion: Criterion | null = null;
  private allowInvalid = true;
  private helpText = '';
  private list: readonly string[] = [];

  constructor(private readonly execution: Execution) {}

  requireCheckbox = (): GoogleBuilder => this.require('CHECKBOX');
  requireDate = (): GoogleBuilder => this.require('DATE_IS_VALID_DATE');
  requireTextIsUrl = (): GoogleBuilder => this.require('TEXT_IS_VALID_URL');

  requireTextIsEmail = (): GoogleBuilder => this.require('TEXT_IS_VALID_EMAIL');

  requireValueInList(values: unknown, showDropdown = true): GoogleBuilder {
    const texts =
      Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === 'string');
    if (!texts || typeof showDropdown !== 'boolean')
      mismatch('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values, showDropdown]);
    this.list = [...(values as string[])];
    return this.require('VALUE_IN_LIST');
  }

  setAllowInvalid(allowInvalid: boolean): GoogleBuilder {
    this.allowInvalid = allowInvalid;
    return this.chain;
  }

  setHelpText(text: string): GoogleBuilder {
    assertText('SpreadsheetApp.DataValidationBuilder.setHelpText', text);
    this.helpText = text;
    return this.chain;
  }

  build(): GoogleRule {
    if (this.criterion === null) throw new Error('Data validation rule must have a criteria.');
    const rule = new Rule(this.criterion, this.allowInvalid, this.helpText, this.list);
    return facade(this.execution, 'DataValidation', rule, RULE_MEMBERS);
  }

  private require(criterion: Criterion): GoogleBuilder {
    this.criterion = criterion;
    return this.chain;
  }

  private get chain(): GoogleBuilder {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleBuilder;
  }
}

/** SpreadsheetApp.newDataValidation. */
export function newValidationBuilder(execution: Execution): GoogleBuilder {
  return facade(execution, 'DataValidationBuilder', new RuleBuilder(execution), BUILDER_MEMBERS);
}

/** Sets or, with null, removes the rule of an area, in the nearest that a file has. */
export function setValidation(sheet: BookSheet, area: Area, rule: unknown): void {
  const kept =
    rule === null ? null : inFile(implementation(rule, Rule, 'SpreadsheetApp.Range.setDataValidation'));
  sheet.validate(area, kept);
}

/** The rule of a cell as its file has it; null when there is none. */
export function validationOf(sheet: BookSheet, row: number, column: number): Rule | null {
  const kept = ruleAt(sheet.parts.validations, row, column);
  return kept === undefined ? null : ruleOf(kept);
}

/** A cell's rule as the script sees it. */
export function validationObject(execution: Execution, rule: Rule | null): GoogleRule | null {
  return rule && facade(execution, 'DataValidation', rule, RULE_MEMBERS);
}

/** Whether a rule has something against a value; an empty cell is always allowed. */
export function forbids(rule: Rule, value: unknown, isDate: (value: unknown) => boolean): boolean {
  if (value === '' || value === null) return false;
  switch (rule.criterion) {
    case 'VALUE_IN_LIST':
      return !rule.list.includes(String(value));
    case 'CHECKBOX':
      return typeof value !== 'boolean';
    case 'DATE_IS_VALID_DATE':
      return !isDate(value);
    case 'NUMBER_BETWEEN':
      return !Number.isFinite(Number(value));
    default:
      return false;
  }
}

function ruleOf(kept: ValidationRule): Rule {
  const allowsInvalid = !kept.showError;
  const { help } = kept;
  const [first = ''] = kept.formulas;
  switch (kept.type) {
    case 'list': {
      const words = /^"([\s\S]*)"$/.exec(first)?.[1];
      return words === undefined
        ? new Rule('VALUE_IN_RANGE', allowsInvalid, help)
        : new Rule('VALUE_IN_LIST', allowsInvalid, help, words.split(','));
    }
    case 'date':
      return new Rule('DATE_IS_VALID_DATE', allowsInvalid, help);
    case 'whole':
    case 'decimal':
      return new Rule('NUMBER_BETWEEN', allowsInvalid, help);
    default:
      return new Rule('CUSTOM_FORMULA', allowsInvalid, help);
  }
}

/** A file has no boxes to tick: it offers «да» and «нет» in a list. */
function inFile({ criterion, allowInvalid, helpText, list }: Rule): ValidationRule {
  const help = { allowBlank: true, showError: !allowInvalid, help: helpText };
  switch (criterion) {
    case 'CHECKBOX':
      return { ...help, type: 'list', operator: 'between', formulas: ['"да,нет"'] };
    case 'DATE_IS_VALID_DATE':
      return { ...help, type: 'date', operator: 'greaterThan', formulas: [String(FIRST_DAY)] };
    case 'VALUE_IN_LIST': {
      // In a file a comma separates the words of a list.
      const words = list.map((word) => word.replace(/[",]/g, ' ')).join(',');
      return { ...help, type: 'list', operator: 'between', formulas: [`"${words}"`] };
    }
    case 'VALUE_IN_RANGE':
    case 'NUMBER_BETWEEN':
    case 'CUSTOM_FORMULA':
      throw new Error(`A rule of ${criterion} is not made by the local host`);
    case 'TEXT_IS_VALID_EMAIL':
      return { ...help, type: 'textLength', operator: 'lessThan', formulas: [String(LONGEST_ADDRESS)] };
    case 'TEXT_IS_VALID_URL':
      return { ...help, type: 'textLength', operator: 'lessThan', formulas: [String(LONGEST_LINK)] };
  }
}

const FIRST_DAY = serialOf(new Date(Date.UTC(2000, 0, 1)));
/** What a file can ask of a link: that it is not a whole page of text. */
const LONGEST_LINK = 2000;
const LONGEST_ADDRESS = 255;
