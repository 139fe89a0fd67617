import type { SharedStrings } from './exceljs-inside';
import { XmlPieces } from './xml-pieces';
import { xmlText } from './xml-text';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const EDGES = /^\s|\n|\s$/;
/** What Excel would read as the number of a character, were its `_` not numbered itself. */
const LIKE_ESCAPE = /_(?=x[0-9A-F]{4}_)/g;

/** The table of shared texts: begun by exceljs for the rows that it writes, continued for the plain ones. */
export class TextTable {
  private readonly plain = new Map<string, number>();
  private readonly formatted = new Map<string, number>();
  private readonly items = new XmlPieces();
  private size = 0;
  private uses: number;

  constructor(private readonly begun: SharedStrings) {
    for (const value of begun.model.values) this.add(value);
    this.uses = begun.model.count;
  }

  /** Index of a text, formatted or plain. */
  indexOf(value: unknown): number {
    this.uses += 1;
    return (typeof value === 'string' ? this.plain.get(value) : undefined) ?? this.add(value);
  }

  /** How often texts are used. */
  get count(): number {
    return this.uses;
  }

  /** xl/sharedStrings.xml */
  get xml(): Buffer {
    return this.items.between(`${HEAD} count="${this.uses}" uniqueCount="${this.size}">`, '</sst>');
  }

  private add(value: unknown): number {
    const rich = typeof value === 'object';
    const item = rich ? this.begun.sharedStringXform.toXml(value) : plainItem(String(value));
    const [places, key] = rich ? [this.formatted, item] : [this.plain, String(value)];
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, this.size);
    this.items.add(item);
    this.size += 1;
    return this.size - 1;
  }
}

function plainItem(text: string): string {
  const space = EDGES.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${xmlText(text.replace(LIKE_ESCAPE, '_x005F_'))}</t></si>`;
}
