type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes and renews sheets in such a way that both can be taken back. */
export interface SheetMaker {
  /**
   * A sheet of this name, empty, or as an interrupted call has left it; numbered where another's sheet bears the name.
   *
   * @param rows where many sheets are made
   */
  readonly fresh: (name: string, rows?: number) => Sheet;
  /**
   * Keeps what a sheet holds, before it is changed.
   *
   * @param forgets keeps nothing: its cells name persons, who must not come into the journal
   */
  readonly renew: (sheet: Sheet, forgets?: true) => void;
  /** Whether an interrupted call has begun this sheet: nothing of a person's is in it yet. */
  readonly isBegun: (sheet: Sheet) => boolean;
  /** Whether the sheet is as it was made; null when that is not known. */
  readonly isAsMade: (sheet: Sheet) => boolean | null;
}
