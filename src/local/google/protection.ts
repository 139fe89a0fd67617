import { type Area, a1Of, overlap } from '../book/a1';
import type { BookSheet, ProtectedArea } from '../book/book-sheet';
import type { Execution } from './execution';
import { facade } from './facade';
import { newRange } from './range';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
const MEMBERS = [
  'canEdit',
  'getDescription',
  'getRange',
  'getRangeName',
  'getUnprotectedRanges',
  'isWarningOnly',
] as const;

/** A protected range or sheet. */
class Protection implements Pick<GoogleProtection, (typeof MEMBERS)[number]> {
  constructor(
    private readonly execution: Execution,
    private readonly sheet: BookSheet,
    private readonly kept: ProtectedArea,
  ) {}

  canEdit(): boolean {
    return false;
  }

  getDescription(): string {
    return this.kept.description;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return newRange(this.execution, this.sheet, this.kept.area);
  }

  getRangeName(): string | null {
    return null;
  }

  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.execution.realm.array();
  }

  isWarningOnly(): boolean {
    return false;
  }
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

/** Whether no protection covers any cell of the area. */
export function editable(sheet: BookSheet, area: Area): boolean {
  return !sheet.protections.some((kept) => overlap(kept.area, area));
}

/** @throws Error in Google's words when a protection covers a cell of the area */
export function demandEditable(sheet: BookSheet, area: Area): void {
  if (editable(sheet, area)) return;
  throw new Error(
    `You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit. (${sheet.name}!${a1Of(area)})`,
  );
}
