/** A cell's value as Sheets gives it: '' for an empty cell, a string such as '#N/A' for an error. */
export type CellValue = string | number | boolean | Date;
