import ExcelJS from 'exceljs';
import type { CellValue } from '../../src/core/cells/cell-value';
import type { SourceTable } from '../../src/register/model';
import type { Role } from '../../src/shared/roles';
import { columnNumber, SAMPLE_HEADER_ROW, SAMPLE_ROLES, type SampleColumn } from '../../tools/sample/layout';

export async function openBook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

/** A cell as Sheets hands it to a script: merged-over cells are empty, formulas give their values. */
export function sheetValue(cell: ExcelJS.Cell): CellValue {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return value.text;
  const { result } = value;
  if (result === undefined) return '';
  return typeof result === 'object' && 'error' in result ? result.error : result;
}

/** Every row of a sheet from the first to the last, as Sheets would hand it out. */
export function sheetValues(sheet: ExcelJS.Worksheet): CellValue[][] {
  const rows: CellValue[][] = [];
  // Taken once: each asking walks the whole sheet.
  const { rowCount, columnCount } = sheet;
  for (let row = 1; row <= rowCount; row++) {
    const cells: CellValue[] = [];
    for (let column = 1; column <= columnCount; column++) {
      cells.push(sheetValue(sheet.getCell(row, column)));
    }
    rows.push(cells);
  }
  return rows;
}

/** The rows below the header, column by column. */
export function sampleTable(values: readonly (readonly CellValue[])[]): SourceTable {
  const below = values.slice(SAMPLE_HEADER_ROW);
  const columns: { [role in Role]?: readonly CellValue[] } = {};
  for (const [role, key] of Object.entries(SAMPLE_ROLES) as [Role, SampleColumn][]) {
    const at = columnNumber(key) - 1;
    columns[role] = below.map((row) => row[at] ?? '');
  }
  return { firstRow: SAMPLE_HEADER_ROW + 1, length: below.length, columns };
}
