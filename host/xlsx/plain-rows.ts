/** A row whose cells hold numbers, shared texts, booleans, errors or nothing, and no more than that. */
export interface PlainRow {
  readonly number: number;
  /** 0 when the row has no height of its own. */
  readonly height: number;
  /** XML of the cells: what CELL matches, again and again. */
  readonly cells: string;
}

/** A worksheet's XML, taken apart. */
export interface PartedSheet {
  readonly plain: readonly PlainRow[];
  /** The XML without the plain rows. */
  readonly rest: string;
}

/** A cell: its column, its row, style, type and value. */
export const CELL =
  /<c r="([A-Z]{1,3})(\d+)"(?: s="(\d+)")?(?: t="([snbe])")?(?:\/>|><v>([^<&]+)<\/v><\/c>|><\/c>)/y;
const ROW = new RegExp(
  `<row((?: [\\w:]+="[^"<&]*")*)>((?:${CELL.source.replace(/\((?!\?)/g, '(?:')})+)</row>`,
  'y',
);
const ATTRIBUTE = / ([\w:]+)="([^"]*)"/g;
/** Number and height are kept here; the others exceljs does not keep either. */
const PLAIN_ATTRIBUTES = new Set(['r', 'spans', 'ht', 'customHeight', 'x14ac:dyDescent']);
const START = '<sheetData>';
const END = '</sheetData>';

/**
 * Takes the plain rows out of a worksheet: exceljs needs most of a second for each 100,000 cells, and nearly every row is
 * plain. Whatever is written in any other way, or less usually than everybody writes it, stays for exceljs.
 *
 * @param kept numbers of rows that are to stay whatever they hold
 */
export function partPlainRows(xml: string, kept: ReadonlySet<number>): PartedSheet {
  const start = xml.indexOf(START) + START.length;
  const end = xml.indexOf(END, start);
  // In a comment or raw text a row would be no row.
  if (start < START.length || end < 0 || /<!--|<!\[CDATA\[/.test(xml)) return { plain: [], rest: xml };
  const plain: PlainRow[] = [];
  const rest = [xml.slice(0, start)];
  for (let at = start; at < end; ) {
    const row = plainRowAt(xml, at);
    if (row && !kept.has(row.number)) {
      plain.push(row);
      at = ROW.lastIndex;
    } else {
      const next = xml.indexOf('<row', at + 1);
      const until = next < 0 || next > end ? end : next;
      rest.push(xml.slice(at, until));
      at = until;
    }
  }
  rest.push(xml.slice(end));
  return { plain, rest: rest.join('') };
}

function plainRowAt(xml: string, at: number): PlainRow | null {
  ROW.lastIndex = at;
  const match = ROW.exec(xml);
  if (!match) return null;
  const [, attributes = '', cells = ''] = match;
  let number = 0;
  let height = 0;
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    // LibreOffice writes out attributes that are off.
    if (value === 'false' || value === '0') continue;
    if (!PLAIN_ATTRIBUTES.has(name)) return null;
    if (name === 'r') number = Number(value);
    if (name === 'ht') height = Number.parseFloat(value);
  }
  return number > 0 ? { number, height, cells } : null;
}
