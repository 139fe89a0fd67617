import { Workbook, type Worksheet } from 'exceljs';
import type { BookSheet } from '../book/book-sheet';
import { plainOf } from '../book/cell-content';

/** What exceljs keeps of a worksheet: enough to make the same one in another workbook. */
type Model = Worksheet['model'] & { merges?: string[]; mergeCells?: string[] };

const LINE_POINTS = 15;
const MOST_LINES = 12;

/**
 * A workbook with this sheet alone: widths, frozen header, hidden key, validation, links and protection as they are.
 * It holds plain values, so whoever gets it needs no add-on.
 */
export function workbookOfSheet(sheet: BookSheet): Workbook {
  const workbook = new Workbook();
  const copy = workbook.addWorksheet(sheet.worksheet.name);
  const model = sheet.worksheet.model as Model;
  copy.model = { ...model, mergeCells: model.merges, id: copy.id } as Worksheet['model'];
  copy.pageSetup = {
    ...copy.pageSetup,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  fitHeights(copy);
  return workbook;
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
