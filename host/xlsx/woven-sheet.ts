import type { InsideRow } from './exceljs-inside';
import { type CellNumbers, rowXml } from './row-xml';
import { XmlPieces } from './xml-pieces';

const START = '<sheetData>';
const END = '</sheetData>';
const NONE = '<sheetData/>';

/**
 * A worksheet's XML with all of its rows.
 * @param xml as exceljs wrote it, with the special rows alone
 * @param special rows that exceljs wrote, or left out as it leaves out empty ones
 */
export function wovenSheet(
  xml: string,
  rows: readonly (InsideRow | undefined)[],
  special: ReadonlySet<InsideRow>,
  numbers: CellNumbers,
): Buffer {
  const [head, written, tail] = partedSheet(xml);
  const data = new XmlPieces();
  for (const row of rows) {
    if (row) data.add(special.has(row) ? (written.get(row.number) ?? '') : rowXml(row, numbers));
  }
  return data.between(head + START, END + tail);
}

function partedSheet(xml: string): [head: string, rows: Map<number, string>, tail: string] {
  const none = xml.indexOf(NONE);
  if (none >= 0) return [xml.slice(0, none), new Map(), xml.slice(none + NONE.length)];
  const start = xml.indexOf(START);
  const end = xml.indexOf(END, start);
  const rows = new Map<number, string>();
  for (const row of xml.slice(start + START.length, end).split(/(?=<row )/)) {
    rows.set(Number(/^<row r="(\d+)"/.exec(row)?.[1]), row);
  }
  return [xml.slice(0, start), rows, xml.slice(end + END.length)];
}
