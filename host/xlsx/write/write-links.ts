import { areasOf } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { cellKey, placeOfKey } from '../../book/sheet-content';
import { cellName } from '../sheet-data';
import { changedElement } from '../xml/xml-edits';
import { childrenOf, prefixedAttribute, type XmlElement } from '../xml/xml-tree';
import type { Draft } from './draft';
import type { SheetDraft } from './sheet-draft';

/** Addresses behind cells: those that went, and new ones. Tooltips and places in the book stay as they are. */
export function writeLinks(draft: Draft, part: string, own: SheetDraft, sheet: BookSheet): void {
  const { links } = sheet.parts;
  const before = sheet.inFile?.links ?? new Map<number, string>();
  if (sheet.rowsMoved) {
    rewriteAll(draft, part, own, links);
    return;
  }
  const gone = new Set([...before.keys()].filter((key) => links.get(key) !== before.get(key)));
  const fresh = [...links].filter(([key, address]) => before.get(key) !== address);
  const list = own.child('hyperlinks');
  const cut = new Map(
    childrenOf(list, 'hyperlink').map((element) => [element, withoutCells(own, element, gone)]),
  );
  const added = linksXml(draft, part, own, fresh);
  if (!list) {
    if (added !== '') own.add('hyperlinks', own.tag('hyperlinks', '', added));
    return;
  }
  if (added === '' && [...cut.values()].every((xml) => xml === '')) {
    own.edits.remove(list);
    return;
  }
  for (const [element, xml] of cut) if (xml !== null) own.edits.replace(element.start, element.end, xml);
  if (added !== '') own.edits.append(list, added);
}

/** In a sheet whose rows moved, every address stands with its cell; nothing else can say where a link went. */
function rewriteAll(draft: Draft, part: string, own: SheetDraft, links: ReadonlyMap<number, string>): void {
  const list = own.child('hyperlinks');
  draft.unrelate(part, ({ kind }) => kind === 'hyperlink');
  const xml = linksXml(draft, part, own, [...links]);
  if (list) own.edits.remove(list);
  if (xml !== '') own.add('hyperlinks', own.tag('hyperlinks', '', xml));
}

function linksXml(draft: Draft, part: string, own: SheetDraft, links: readonly [number, string][]): string {
  const addresses = [...new Set(links.map(([, address]) => address))];
  const ids = draft.relate(
    part,
    addresses.map((target) => ({ kind: 'hyperlink', target, external: true })),
  );
  const idOf = new Map(addresses.map((address, at) => [address, ids[at] ?? '']));
  return links
    .map(([key, address]) => {
      const { row, column } = placeOfKey(key);
      return own.tag('hyperlink', `ref="${cellName(row, column)}" ${own.relation(idOf.get(address) ?? '')}`);
    })
    .join('');
}

/** @returns the link for the cells that keep it, one by one; null when all do */
function withoutCells(own: SheetDraft, element: XmlElement, gone: ReadonlySet<number>): string | null {
  if (prefixedAttribute(element, 'id') === undefined || gone.size === 0) return null;
  const cells = areasOf(element.attributes.get('ref') ?? '').flatMap((area) =>
    area.rows * area.columns > gone.size * 10_000
      ? []
      : Array.from({ length: area.rows * area.columns }, (_cell, at) => ({
          row: area.row + Math.floor(at / area.columns),
          column: area.column + (at % area.columns),
        })),
  );
  const left = cells.filter(({ row, column }) => !gone.has(cellKey(row, column)));
  if (left.length === cells.length) return null;
  return left
    .map(({ row, column }) => changedElement(own.text, element, { ref: cellName(row, column) }))
    .join('');
}
