/** What a cell holds as Sheets gives it: an empty cell is '', an error cell a string such as '#N/A'. */
export type CellValue = string | number | boolean | Date;
