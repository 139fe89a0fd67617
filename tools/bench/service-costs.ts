/** What ran through the gate, sorted by what it costs at Google. */
export interface ServiceUse {
  /** Every call, those on memory, locks and menus included. */
  readonly calls: number;
  /** Those that carry cells or formats, or wait for the sheet: each is a trip to the document. */
  readonly trips: number;
  readonly cellsRead: number;
  /** Values, formulas and texts. */
  readonly cellsWritten: number;
  /** Number formats, widths and the like: one setting for a whole range, whatever its size. */
  readonly cellsFormatted: number;
}

/** Seconds: typical figures from public measurements, on the slow side. Parameters, not facts. */
export interface ServiceCosts {
  readonly trip: number;
  /** A call that Google answers from what it holds already: a name, an id, a cached size. */
  readonly other: number;
  readonly cellRead: number;
  readonly cellWritten: number;
}

export const TYPICAL: ServiceCosts = { trip: 0.15, other: 0.005, cellRead: 0.00002, cellWritten: 0.00008 };

const TRIP =
  /^(?:Range\.(?:get(?:Values?|Formulas?|DisplayValues?|NumberFormats?|Notes?|Backgrounds?|RichTextValues)|set|clear)|Sheet\.(?:getLast|insert|delete|set|getConditional)|Spreadsheet\.insert|SpreadsheetApp\.flush|Properties\.|Lock\.)/;
const FORMATTING = /^Range\.(?:setNumberFormats?|setBackgrounds?|setFontWeight|setWrap|setNotes?)/;

/** Whether a call is a trip to the document. @example isTrip('Range.getValues') // true */
export function isTrip(member: string): boolean {
  return TRIP.test(member);
}

/** Whether what a call writes are formats, not values. @example isFormatting('Range.setNumberFormat') // true */
export function isFormatting(member: string): boolean {
  return FORMATTING.test(member);
}

/**
 * What such a use would take at Google.
 * @example simulatedSeconds({ calls: 1, trips: 1, cellsRead: 0, cellsWritten: 0, cellsFormatted: 0 }) // 0.15
 */
export function simulatedSeconds(use: ServiceUse, costs: ServiceCosts = TYPICAL): number {
  return (
    use.trips * costs.trip +
    (use.calls - use.trips) * costs.other +
    use.cellsRead * costs.cellRead +
    use.cellsWritten * costs.cellWritten
  );
}
