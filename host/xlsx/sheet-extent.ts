import { a1Of, areaOf } from '../book/a1';
import { TEXTS } from '../texts';
import { Refusal } from './refusal';

/** Rows of a whole country, with room; columns up to ZZ. What lies farther is a slip, and would cost gigabytes. */
const MOST_ROWS = 250_000;
const MOST_COLUMNS = 702;
/** exceljs keeps merged cells and allowed values cell by cell. */
const MOST_CELLS = 1_000_000;
/** How far below the table a list of allowed values on a whole column is kept. */
const SPARE_ROWS = 5000;

const ROW = /<row\s[^>]*?r="(\d{1,7})"/g;
/** A cell that may be too far, with something in it. */
const FAR_CELL = /<c\s[^>]*?r="([A-Z]{3}\d{1,7}|[A-Z]{1,2}\d{6,7})"(?:[^>]*[^/>])?>(?!<\/c>)/g;
const MERGE = /<mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/g;
const VALIDATION = /(<dataValidation\s[^>]*?sqref=")([^"]*)"/g;

/**
 * Bounds what exceljs will build of a worksheet, before it does. Sizes that a file merely claims cost nothing. Data far
 * beyond any table and areas of millions of cells are refused; allowed values of a whole column end below the table.
 *
 * @param xml the worksheet as it stands in the file
 * @param name the file's name, for the sentence
 * @returns the XML to read
 * @throws Refusal that names the cell or the area
 * @example boundedSheet('<worksheet>…<c r="XFD1048576"><v>1</v></c>…', 'реестр.xlsx') // throws: ячейка XFD1048576
 */
export function boundedSheet(xml: string, name: string): string {
  for (const [, cell = ''] of xml.matchAll(FAR_CELL)) {
    const { row, column } = areaOf(cell);
    if (row > MOST_ROWS || column > MOST_COLUMNS) throw new Refusal(TEXTS.farCell(name, cell));
  }
  demandSmall(
    Array.from(xml.matchAll(MERGE), ([, area = '']) => area),
    name,
  );
  if (!xml.includes('<dataValidation ')) return xml;
  const last = lastRow(xml) + SPARE_ROWS;
  return xml.replace(VALIDATION, (_whole, start: string, list: string) => {
    const areas = list.split(' ').map((area) => endingBy(last, area));
    demandSmall(areas, name);
    return `${start}${areas.join(' ')}"`;
  });
}

function demandSmall(areas: readonly string[], name: string): void {
  let cells = 0;
  for (const area of areas) {
    const { rows, columns } = areaOf(area);
    cells += rows * columns;
    if (cells > MOST_CELLS) throw new Refusal(TEXTS.wideArea(name, area));
  }
}

function endingBy(last: number, text: string): string {
  const area = areaOf(text);
  const rows = Math.min(area.rows, Math.max(1, last - area.row + 1));
  return a1Of({ ...area, rows });
}

function lastRow(xml: string): number {
  let last = 0;
  for (const [, row] of xml.matchAll(ROW)) last = Math.max(last, Number(row));
  return last;
}
