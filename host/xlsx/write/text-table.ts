import { XmlEdits } from '../xml/xml-edits';
import { escapedText, xmlText } from '../xml/xml-text';
import { type XmlElement, xmlTree } from '../xml/xml-tree';
import type { Draft } from './draft';

const EDGES = /^\s|\n|\t|\s$/;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** The file's table of texts, which gets new ones at its end. */
export class TextTable {
  private readonly places = new Map<string, number>();
  private readonly added: string[] = [];
  private uses = 0;
  private readonly part: string | undefined;
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly first: number;

  constructor(
    private readonly draft: Draft,
    namespace: string,
  ) {
    this.part = draft.related(draft.workbook, 'sharedStrings');
    this.text = this.part
      ? draft.text(this.part)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}" count="0"></sst>`;
    let items = 0;
    // Texts of a whole region are too many for a tree; they only count.
    this.root = xmlTree(this.text, (scanner) => {
      if (scanner.local === 'si') items += 1;
      scanner.skip();
    });
    this.first = items;
  }

  /** The place of a text in the table. */
  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.first + this.added.length;
    this.places.set(text, place);
    this.added.push(text);
    return place;
  }

  /** Puts the table into the file, if it has new texts. */
  write(): void {
    if (this.added.length === 0) return;
    const edits = new XmlEdits(this.text);
    const prefix = this.root.name.slice(0, -this.root.local.length);
    edits.append(this.root, this.added.map((text) => item(text, prefix)).join(''));
    const count = Number(this.root.attributes.get('count'));
    edits.setAttributes(this.root, {
      ...(Number.isNaN(count) ? {} : { count: String(count + this.uses) }),
      uniqueCount: String(this.first + this.added.length),
    });
    if (this.part) this.draft.put(this.part, edits.changed());
    else this.addTable(edits.changed());
  }

  private addTable(xml: string): void {
    const part = this.draft.onlyPath('xl/sharedStrings', '.xml');
    this.draft.relate(this.draft.workbook, [{ kind: 'sharedStrings', target: part }]);
    this.draft.add(part, xml, TYPE);
  }
}

function item(text: string, prefix: string): string {
  const space = EDGES.test(text) ? ' xml:space="preserve"' : '';
  const written = xmlText(escapedText(text));
  return `<${prefix}si><${prefix}t${space}>${written}</${prefix}t></${prefix}si>`;
}
