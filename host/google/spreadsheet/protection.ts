import type { BookSheet } from '../../book/book-sheet';
import type { ProtectedArea } from '../../book/protected-area';
import type { Execution } from '../execution/execution';
import { facade, implementation } from '../execution/facade';
import { assertText } from '../execution/signature';
import { isMine } from './editable';
import { newRange, Range } from './range';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
const MEMBERS = [
  'canEdit',
  'canDomainEdit',
  'getDescription',
  'getEditors',
  'getRange',
  'getRangeName',
  'getUnprotectedRanges',
  'isWarningOnly',
  'remove',
  'removeEditors',
  'setDescription',
  'setDomainEdit',
  'setUnprotectedRanges',
  'setWarningOnly',
] as const;

/** A protected range or sheet. */
class Protection implements Pick<GoogleProtection, (typeof MEMBERS)[number]> {
  constructor(
    private readonly execution: Execution,
    private readonly sheet: BookSheet,
    private readonly kept: ProtectedArea,
  ) {}

  canEdit(): boolean {
    return isMine(this.kept);
  }

  /** There is no domain here. */
  canDomainEdit(): boolean {
    return false;
  }

  getDescription(): string {
    return this.kept.description;
  }

  /** The person who runs the script is the owner; there are no other editors. */
  getEditors(): GoogleAppsScript.Base.User[] {
    return this.execution.realm.array();
  }

  getRange(): GoogleRange {
    return newRange(this.execution, this.sheet, this.kept.area);
  }

  getRangeName(): string | null {
    return null;
  }

  getUnprotectedRanges(): GoogleRange[] {
    const ranges = this.execution.realm.array<GoogleRange>();
    for (const area of this.kept.unprotected ?? []) ranges.push(newRange(this.execution, this.sheet, area));
    return ranges;
  }

  isWarningOnly(): boolean {
    return this.kept.warningOnly === true;
  }

  remove(): void {
    this.assertMine();
    this.sheet.protections.splice(this.sheet.protections.indexOf(this.kept), 1);
    lockInFile(this.sheet);
  }

  removeEditors(_users: unknown): GoogleProtection {
    this.assertMine();
    if (this.sheet.book.editorsByGroup) throw new Error('You do not have permission to perform that action.');
    // Google refuses this for a warning: it has no editors.
    if (this.kept.warningOnly) throw new Error('Cannot modify editors of a warning-only protection.');
    return this.chain;
  }

  setDescription(description: string): GoogleProtection {
    assertText('SpreadsheetApp.Protection.setDescription', description);
    this.assertMine();
    this.kept.description = description;
    return this.chain;
  }

  setDomainEdit(_editable: boolean): GoogleProtection {
    throw new Error('You do not have permission to perform that action.');
  }

  setUnprotectedRanges(ranges: readonly GoogleRange[]): GoogleProtection {
    this.assertMine();
    if (!this.kept.wholeSheet) throw new Error('Only a sheet protection can have unprotected ranges.');
    this.kept.unprotected = ranges.map((given) => {
      const range = implementation(given, Range, 'SpreadsheetApp.Protection.setUnprotectedRanges');
      if (range.sheet !== this.sheet) throw new Error('Unprotected ranges must be on the protected sheet.');
      return range.area;
    });
    lockInFile(this.sheet);
    return this.chain;
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    this.assertMine();
    this.kept.warningOnly = warningOnly;
    return this.chain;
  }

  private assertMine(): void {
    if (!isMine(this.kept)) throw new Error('You do not have permission to perform that action.');
  }

  private get chain(): GoogleProtection {
    // The façade gives its own proxy when a method returns its target.
    return this as unknown as GoogleProtection;
  }
}

/** Protects a whole sheet as its script's own: the person at work may go on editing. */
export function protectSheet(execution: Execution, sheet: BookSheet): GoogleProtection {
  const { maxRows: rows, maxColumns: columns } = sheet;
  const area = { row: 1, column: 1, rows, columns };
  // Google: «If the sheet is already protected, this method returns an object representing its existing settings».
  const known = sheet.protections.find(({ own, wholeSheet }) => own && wholeSheet);
  const kept: ProtectedArea = known ?? { area, description: '', wholeSheet: true, own: true };
  if (!known) sheet.protections.push(kept);
  lockInFile(sheet);
  return facade(execution, 'Protection', new Protection(execution, sheet, kept), MEMBERS);
}

/**
 * Protects the worksheet in the file as its own protection says, without a password: a file knows no warning, and
 * anyone can switch this off on purpose.
 */
function lockInFile(sheet: BookSheet): void {
  const kept = sheet.protections.find(({ own, wholeSheet }) => own && wholeSheet);
  sheet.parts.locked = kept !== undefined;
  for (const { column, columns } of kept?.unprotected ?? []) {
    for (let at = column; at < column + columns; at += 1) {
      const style = sheet.column(at).style ?? sheet.book.styles.plain;
      sheet.setColumn(at, { style: sheet.book.styles.with(style, { locked: false }) });
    }
  }
  sheet.book.touch();
}

/** Protections of a sheet, of ranges or of the whole sheet. */
export function protectionsOf(
  execution: Execution,
  sheet: BookSheet,
  wholeSheet: boolean,
): GoogleProtection[] {
  const result = execution.realm.array<GoogleProtection>();
  for (const kept of sheet.protections) {
    if (kept.wholeSheet === wholeSheet)
      result.push(facade(execution, 'Protection', new Protection(execution, sheet, kept), MEMBERS));
  }
  return result;
}
