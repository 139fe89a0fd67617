import { type Row, ValueType, Workbook, type Worksheet } from 'exceljs';
import { Book } from '../../host/book/book';
import { BookSheet } from '../../host/book/book-sheet';

/**
 * A book of its own that holds the same: for trying many things on one document without making it anew each time.
 *
 * @throws Error when a sheet has merged cells, which nothing that is copied here has
 */
export function copyBook(book: Book): Book {
  const workbook = new Workbook();
  for (const worksheet of book.workbook.worksheets) copyWorksheet(worksheet, workbook);
  const copy = new Book(workbook, book.name);
  book.sheets.forEach((sheet, at) => {
    const worksheet = workbook.getWorksheet(sheet.worksheet.id) as Worksheet;
    const made = new BookSheet(copy, worksheet, sheet.name === worksheet.name ? null : sheet.name);
    made.maxRows = sheet.maxRows;
    made.maxColumns = sheet.maxColumns;
    made.selection = sheet.selection;
    made.protections.push(...sheet.protections.map((one) => ({ ...one })));
    made.charts.push(...sheet.charts);
    copy.sheets[at] = made;
  });
  copy.active = copy.sheets[book.sheets.indexOf(book.active)] as BookSheet;
  for (const [key, value] of book.properties) copy.properties.set(key, value);
  return copy;
}

/** What exceljs keeps of a sheet beside its cells; its own types leave some of it out. */
interface Beside {
  conditionalFormattings?: unknown;
  sheetProtection?: unknown;
  dataValidations: { model: object };
}

function copyWorksheet(from: Worksheet, workbook: Workbook): void {
  if (from.hasMerges) throw new Error(`Merged cells are not copied: ${from.name}`);
  // exceljs gives the next free id; a sheet is known by it, and a document may have gaps.
  Object.defineProperty(workbook, 'nextId', { value: from.id, configurable: true });
  const to = workbook.addWorksheet(from.name);
  delete (workbook as { nextId?: number }).nextId;
  to.state = from.state;
  to.views = from.views?.map((view) => ({ ...view }));
  const [source, target] = [from, to] as unknown as [Beside, Beside];
  target.conditionalFormattings = source.conditionalFormattings;
  target.sheetProtection = source.sheetProtection;
  Object.assign(target.dataValidations.model, source.dataValidations.model);
  from.columns?.forEach(({ width, hidden, style }, at) => {
    const column = to.getColumn(at + 1);
    column.width = width;
    column.hidden = hidden ?? false;
    if (style) column.style = style;
  });
  for (let number = 1; number <= from.rowCount; number++) {
    const row = from.findRow(number);
    if (row) copyCells(row, to.getRow(number));
  }
}

function copyCells(from: Row, to: Row): void {
  for (let column = 1; column <= from.cellCount; column++) {
    const cell = from.findCell(column);
    if (!cell) continue;
    const made = to.getCell(column);
    if (cell.type !== ValueType.Null) made.value = cell.value;
    made.style = cell.style;
    if (cell.note) made.note = cell.note;
  }
}
