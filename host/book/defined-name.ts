/** A name of the file for a cell, a range or a value. */
export interface DefinedName {
  readonly name: string;
  /** The sheet in which it holds; '' for the whole book. */
  readonly sheet: string;
  /** What it stands for, without a leading `=`. */
  readonly formula: string;
}
