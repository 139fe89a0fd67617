/** What the server asked of Google's services, sorted by cost. */
export interface GoogleUse {
  /** All calls, including those to properties, locks and menus. */
  readonly calls: number;
  /** Calls that carry cells or formats, or wait for the sheet: each is a trip to the document. */
  readonly trips: number;
  readonly cellsRead: number;
  /** Values, formulas and texts. */
  readonly cellsWritten: number;
}

/** Seconds: typical figures from public measurements, on the slow side. Parameters, not facts. */
export interface GoogleCosts {
  readonly trip: number;
  /** A call that Google answers from memory: a name, an id, a cached size. */
  readonly other: number;
  readonly cellRead: number;
  readonly cellWritten: number;
}

export const TYPICAL: GoogleCosts = { trip: 0.15, other: 0.005, cellRead: 0.00002, cellWritten: 0.00008 };

const TRIP =
  /^(?:Range\.(?:get(?:Values?|Formulas?|DisplayValues?|NumberFormats?|Notes?|Backgrounds?|RichTextValues)|set|clear)|Sheet\.(?:getLast|insert|delete|set|getConditional)|Spreadsheet\.insert|SpreadsheetApp\.flush|Properties\.|Lock\.)/;
const FORMATTING = /^Range\.(?:setNumberFormats?|setBackgrounds?|setFontWeight|setWrap|setNotes?)/;

/** Whether a call is a trip to the document. @example isTrip('Range.getValues') // true */
export function isTrip(member: string): boolean {
  return TRIP.test(member);
}

/**
 * Whether a call writes formats, not values: one setting for a whole range, whatever its size.
 * @example isFormatting('Range.setNumberFormat') // true
 */
export function isFormatting(member: string): boolean {
  return FORMATTING.test(member);
}

/**
 * What such a use would take at Google.
 * @example simulatedSeconds({ calls: 1, trips: 1, cellsRead: 0, cellsWritten: 0 }) // 0.15
 */
export function simulatedSeconds(use: GoogleUse, costs: GoogleCosts = TYPICAL): number {
  return (
    use.trips * costs.trip +
    (use.calls - use.trips) * costs.other +
    use.cellsRead * costs.cellRead +
    use.cellsWritten * costs.cellWritten
  );
}
