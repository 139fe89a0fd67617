/** The table of shared texts, taken apart. */
export interface PartedStrings {
  /** Texts by their place; null where exceljs is to read what stands there. */
  readonly texts: (string | null)[];
  /** The XML without the plain texts. */
  readonly rest: string;
}

const PLAIN = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
const ENTITY = /&(amp|lt|gt|quot|apos);/g;
const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Numbered characters, Excel's own escapes, and line ends that XML makes into others. */
const UNUSUAL = /&#|_x[0-9A-F]{4}_|\r/;
const END = '</sst>';

/**
 * Takes the plain texts out of the table of shared texts; formatted and unusual ones stay for exceljs.
 * @param xml xl/sharedStrings.xml
 */
export function partPlainStrings(xml: string): PartedStrings {
  const first = xml.indexOf('<si');
  const end = xml.lastIndexOf(END);
  if (first < 0 || end < first || /<!--|<!\[CDATA\[/.test(xml)) return { texts: [], rest: xml };
  const texts: (string | null)[] = [];
  const rest = [xml.slice(0, first)];
  // One look at the whole table spares most files a look at each text.
  const unusual = UNUSUAL.test(xml);
  for (let at = first; at < end; ) {
    const text = plainTextAt(xml, at, unusual);
    if (text !== null) {
      texts.push(text);
      at = PLAIN.lastIndex;
      continue;
    }
    const next = xml.indexOf('<si', at + 1);
    const until = next < 0 ? end : next;
    const piece = xml.slice(at, until);
    // Only line ends between two entries.
    if (piece.startsWith('<si')) texts.push(null);
    rest.push(piece);
    at = until;
  }
  rest.push(xml.slice(end));
  return { texts, rest: rest.join('') };
}

/**
 * Puts what exceljs read of the rest between the plain texts.
 * @returns all shared texts by their place
 */
export function joinedStrings(texts: readonly (string | null)[], read: readonly unknown[]): unknown[] {
  let next = 0;
  const all = texts.map((text) => text ?? read[next++]);
  return [...all, ...read.slice(next)];
}

function plainTextAt(xml: string, at: number, unusual: boolean): string | null {
  PLAIN.lastIndex = at;
  const text = PLAIN.exec(xml)?.[1];
  if (text === undefined || (unusual && UNUSUAL.test(text))) return null;
  return text.includes('&') ? text.replace(ENTITY, (_entity, name: string) => ENTITIES[name] ?? '') : text;
}
