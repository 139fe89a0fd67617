import { type CellHyperlinkValue, type Style, ValueType } from 'exceljs';
import type { InsideCell, InsideRow } from './exceljs-inside';
import { xmlText } from './xml-text';

/** What cells are written with. */
export interface CellNumbers {
  /** Index of a text in the table of shared texts. */
  textOf(value: unknown): number;
  styleOf(style: Partial<Style>, type: ValueType): number;
  /** Serial number of a date. */
  serialOf(date: Date): number;
}

/**
 * Whether a row is written here: it has no style and is not hidden, and none of its cells holds a formula or a note or
 * is merged. All else exceljs writes.
 */
export function isPlain(row: InsideRow): boolean {
  if (row.hidden || row.outlineLevel !== 0) return false;
  for (const _property in row.style) return false;
  return row._cells.every((cell) => cell === undefined || isPlainCell(cell));
}

function isPlainCell(cell: InsideCell): boolean {
  if (cell._comment !== undefined || cell.isMerged) return false;
  switch (cell.type) {
    case ValueType.Null:
    case ValueType.Number:
    case ValueType.String:
    case ValueType.RichText:
    case ValueType.Date:
    case ValueType.Boolean:
    case ValueType.Error:
      return true;
    case ValueType.Hyperlink:
      return typeof (cell.value as CellHyperlinkValue).text === 'string';
    default:
      return false;
  }
}

/** XML of a plain row; '' when it has neither cells nor a height of its own, as exceljs has it. */
export function rowXml(row: InsideRow, numbers: CellNumbers): string {
  const { number, height } = row;
  let cells = '';
  let first = 0;
  let last = 0;
  row._cells.forEach((cell, at) => {
    if (!cell) return;
    cells += cellXml(cell, numbers);
    if (first === 0) first = at + 1;
    last = at + 1;
  });
  if (last === 0 && !height) return '';
  const own = height ? ` ht="${height}" customHeight="1"` : '';
  const spans = last === 0 ? '' : ` spans="${first}:${last}"`;
  return `<row r="${number}"${own}${spans} x14ac:dyDescent="0.25">${cells}</row>`;
}

function cellXml(cell: InsideCell, numbers: CellNumbers): string {
  const { type, address } = cell;
  const style = numbers.styleOf(cell.style, type);
  if (type === ValueType.Null && style === 0) return '';
  const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  const { value } = cell;
  switch (type) {
    case ValueType.Null:
      return `${start}/>`;
    case ValueType.Boolean:
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    case ValueType.Error:
      return `${start} t="e"><v>${xmlText((value as { error: string }).error)}</v></c>`;
    case ValueType.Date:
      return `${start}><v>${numbers.serialOf(value as Date)}</v></c>`;
    case ValueType.Number:
      return `${start}><v>${value}</v></c>`;
    case ValueType.Hyperlink:
      return `${start} t="s"><v>${numbers.textOf((value as CellHyperlinkValue).text)}</v></c>`;
    default:
      return `${start} t="s"><v>${numbers.textOf(value)}</v></c>`;
  }
}
