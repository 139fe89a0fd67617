import { XmlEdits } from '../xml/xml-edits';
import type { XmlScanner } from '../xml/xml-scanner';
import { childOf, type XmlElement, xmlTree } from '../xml/xml-tree';

/** The order in which a sheet has its elements; Excel reads no other. Source: ECMA-376, part 1, 18.3.1.99 */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const RELATIONS = /\/relationships$/;

/** The XML of a sheet while it is changed. */
export class SheetDraft {
  readonly edits: XmlEdits;
  readonly root: XmlElement;
  /** What the tags of the sheet begin with: '' or `x:`. */
  readonly prefix: string;
  private readonly added: { readonly place: number; readonly xml: string }[] = [];

  /** @param rows is given the scanner at the opening tag of `sheetData` */
  constructor(
    readonly text: string,
    rows: (scanner: XmlScanner, draft: { readonly edits: XmlEdits; readonly prefix: string }) => void,
  ) {
    this.edits = new XmlEdits(text);
    const { edits } = this;
    this.root = xmlTree(text, {
      sheetData: (scanner) => rows(scanner, { edits, prefix: prefixOf(scanner.name, scanner.local) }),
    });
    this.prefix = prefixOf(this.root.name, this.root.local);
  }

  child(local: string): XmlElement | undefined {
    return childOf(this.root, local);
  }

  /** Puts an element, given without its prefix, where the order wants it, whatever is added before or after it. */
  add(local: string, xml: string): void {
    this.added.push({ place: ORDER.indexOf(local), xml });
  }

  /** The sheet with all changes; null when there are none. */
  changed(): string | null {
    for (const { place, xml } of this.added.sort((a, b) => a.place - b.place)) {
      const next = this.root.children.find((child) => ORDER.indexOf(child.local) > place);
      if (next) this.edits.insert(next.start, xml);
      else this.edits.append(this.root, xml);
    }
    return this.edits.isEmpty ? null : this.edits.changed();
  }

  /** A tag of the sheet's own. */
  tag(local: string, attributes = '', inner = ''): string {
    const name = this.prefix + local;
    const space = attributes === '' ? '' : ' ';
    return inner === ''
      ? `<${name}${space}${attributes}/>`
      : `<${name}${space}${attributes}>${inner}</${name}>`;
  }

  /** An attribute that names a relation, declared on the spot if the sheet does not declare its prefix. */
  relation(id: string): string {
    for (const [name, value] of this.root.attributes)
      if (name.startsWith('xmlns:') && RELATIONS.test(value)) return `${name.slice(6)}:id="${id}"`;
    const strict = [...this.root.attributes.values()].some((value) => value.includes('purl.oclc.org'));
    const namespace = strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    return `xmlns:r="${namespace}" r:id="${id}"`;
  }
}

function prefixOf(name: string, local: string): string {
  return name.slice(0, -local.length);
}
