import type { BookSheet } from '../../book/book-sheet';
import type { Column } from '../../book/sheet-content';
import { changedElement, changedTag } from '../xml/xml-edits';
import { childrenOf, type XmlElement } from '../xml/xml-tree';
import type { SheetDraft } from './sheet-draft';
import type { StyleTable } from './style-table';

/** Excel wants a width wherever it reads a column. */
const USUAL_WIDTH = '9.140625';

interface Span {
  readonly first: number;
  readonly xml: string;
}

/** Widths, hidden columns and formats of columns that changed; a list of columns of the file is cut where it must be. */
export function writeColumns(own: SheetDraft, sheet: BookSheet, styles: StyleTable): void {
  const changed = [...sheet.parts.columns].filter(([at, column]) => sheet.inFile?.columns.get(at) !== column);
  if (changed.length === 0) return;
  const columns = new Map(changed);
  // A sheet may have more than one list of columns; what changes becomes one.
  const [list, ...others] = childrenOf(own.root, 'cols');
  const known = [list, ...others].flatMap((one) => childrenOf(one, 'col'));
  const spans = known.flatMap((col) => cut(own, col, columns, styles));
  for (const [at, column] of changed) {
    if (!known.some((col) => first(col) <= at && at <= last(col)))
      spans.push({
        first: at,
        xml: changedTag(own.tag('col'), { width: USUAL_WIDTH, ...look(at, column, styles) }),
      });
  }
  const xml = spans
    .sort((a, b) => a.first - b.first)
    .map((span) => span.xml)
    .join('');
  for (const other of others) own.edits.remove(other);
  if (list) own.edits.replace(list.start, list.end, own.tag('cols', '', xml));
  else own.add('cols', own.tag('cols', '', xml));
}

/** A list of columns without those that changed, and those by themselves. */
function cut(
  own: SheetDraft,
  col: XmlElement,
  changed: ReadonlyMap<number, Column>,
  styles: StyleTable,
): Span[] {
  const spans: Span[] = [];
  let from = first(col);
  const keep = (to: number): void => {
    if (from <= to)
      spans.push({ first: from, xml: changedElement(own.text, col, { min: String(from), max: String(to) }) });
  };
  for (let at = from; at <= last(col); at += 1) {
    const column = changed.get(at);
    if (!column) continue;
    keep(at - 1);
    spans.push({ first: at, xml: changedElement(own.text, col, look(at, column, styles)) });
    from = at + 1;
  }
  keep(last(col));
  return spans;
}

function look(at: number, { width, hidden, style }: Column, styles: StyleTable) {
  return {
    min: String(at),
    max: String(at),
    ...(width === undefined ? {} : { width: String(width), customWidth: '1' }),
    hidden: hidden ? '1' : undefined,
    ...(style ? { style: String(styles.numberOf(style)) } : {}),
  };
}

function first({ attributes }: XmlElement): number {
  return Number(attributes.get('min'));
}

function last({ attributes }: XmlElement): number {
  return Math.min(Number(attributes.get('max')), 16384);
}
