import { Workbook, type Worksheet } from 'exceljs';
import type { SheetLayout } from '../../src/register/hand-out/sheet-table';
import { INTRODUCTION } from '../../src/register/hand-out/texts';
import type { BookSheet } from '../book/book-sheet';
import { plainOf } from '../book/cell-content';

/** What exceljs keeps of a worksheet: enough to make the same one in another workbook. */
type Model = Worksheet['model'] & { merges?: string[]; mergeCells?: string[]; sheetProtection?: unknown };

const LINE_POINTS = 15;
const MOST_LINES = 12;

/** A4, as exceljs and Excel number the sizes of paper. */
const A4 = 9;

/** Of every cell that has no other. */
const FONT = { name: 'Calibri', size: 10 };

/**
 * A workbook to hand out: the sheet, and how to place beside it. Widths, frozen header, hidden key, validation and links
 * are as they are. It holds plain values, so whoever gets it needs no add-on. Nothing in it is locked: locked cells can
 * be neither sorted nor filtered, and collecting goes by keys.
 */
export function handOutWorkbook(
  sheet: BookSheet,
  layout: SheetLayout | null,
  howTo: BookSheet | undefined,
  whomToAsk = '',
): Workbook {
  const workbook = new Workbook();
  const copy = copyOf(workbook, sheet);
  printed(copy, { orientation: 'landscape' });
  if (layout !== null) {
    const { headerRow, columns } = layout;
    const last = Math.max(...Object.values(columns));
    if (whomToAsk !== '') askAbove(copy, headerRow, whomToAsk);
    ruled(copy, headerRow, last);
    // All columns of the tool's, the hidden key too: a sort moves the key with its row.
    copy.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: Math.max(headerRow + 1, copy.rowCount), column: last },
    };
    copy.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
    copy.pageSetup.printTitlesColumn = 'A:A';
    // Two pages beside each other: on one the letters would be too small to read.
    copy.pageSetup.fitToWidth = 2;
  }
  if (howTo !== undefined) printed(copyOf(workbook, howTo), { orientation: 'portrait' });
  return workbook;
}

/** Persons stand in the file of their own body alone. */
function askAbove(worksheet: Worksheet, headerRow: number, whomToAsk: string): void {
  for (let row = 1; row < headerRow; row += 1) {
    const cell = worksheet.getCell(row, 1);
    if (cell.text.startsWith(INTRODUCTION.starts.whom)) cell.value = INTRODUCTION.whom(whomToAsk);
  }
}

/** Lines between the cells: on paper a person writes into them. */
function ruled(worksheet: Worksheet, headerRow: number, last: number): void {
  const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
  for (let row = headerRow; row <= worksheet.rowCount; row += 1) {
    for (let column = 1; column <= last; column += 1)
      worksheet.getCell(row, column).border = { top: line, bottom: line, left: line, right: line };
  }
}

function copyOf(workbook: Workbook, sheet: BookSheet): Worksheet {
  const copy = workbook.addWorksheet(sheet.worksheet.name);
  const model = sheet.worksheet.model as Model;
  copy.model = {
    ...model,
    mergeCells: model.merges,
    id: copy.id,
    sheetProtection: null,
  } as Worksheet['model'];
  fitHeights(copy);
  // A bold cell names no font of its own: programs would take another one than for the rest.
  copy.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { size: FONT.size, name: FONT.name, family: 2, ...cell.font };
      cell.alignment = { ...cell.alignment, vertical: 'top' };
    });
  });
  return copy;
}

function printed(worksheet: Worksheet, { orientation }: Pick<Worksheet['pageSetup'], 'orientation'>): void {
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    paperSize: A4 as Worksheet['pageSetup']['paperSize'],
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 },
  };
  worksheet.headerFooter = { ...worksheet.headerFooter, oddFooter: '&L&A&RСтраница &P из &N' };
}

/** Sheets grows a row with its wrapped text; in a file the height has to be given. */
export function fitHeights(worksheet: Worksheet): void {
  worksheet.eachRow((row) => {
    let lines = 1;
    row.eachCell((cell, column) => {
      if (cell.alignment?.wrapText !== true || worksheet.getColumn(column).hidden) return;
      const width = Math.max(1, (worksheet.getColumn(column).width ?? 9) - 1);
      lines = Math.max(lines, wrappedLines(String(plainOf(cell.value)), width));
    });
    if (lines > 1) row.height = Math.min(lines, MOST_LINES) * LINE_POINTS;
  });
}

/** Lines that a text takes when it breaks at spaces, and within a word that is longer than a line. */
function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let left = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (left > 0 && word.length + 1 > left) lines += 1;
      const fits = left > word.length ? left - word.length - 1 : width - 1 - ((word.length - 1) % width);
      if (left <= word.length) lines += Math.ceil(word.length / width) - 1;
      left = fits;
    }
  }
  return lines;
}
